package terraform

import (
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// moduleInstance is a module as called once. A module that is not on disk has
// no module.
type moduleInstance struct {
	eval    *evaluation
	module  *module
	address string
	// names are those of the calls, without keys, as modules.json has them.
	names  string
	call   *Call
	caller *scope
	source *block
	scope  *scope
	// parent is nil for the root.
	parent *moduleInstance
	// described is the call of the description that this is or is within, nil
	// where the code decides.
	described *described
	// meanings are those of other names, and base is where relative paths start,
	// in the configuration of a leaf.
	meanings Names
	base     string

	variables map[string]*cell
	locals    map[string]*cell
	outputs   map[string]*cell
	resources map[string]*resourceExpansion
	calls     map[string]*callExpansion
	providers map[*providerBlock][]*Provider
	implied   map[string]*Provider
	defaults  map[string]ProviderBinding
	path      []*Call
}

// newModule returns an instance of a module, called by source in caller.
func (e *evaluation) newModule(m *module, caller *scope, source *block) *moduleInstance {
	in := &moduleInstance{
		eval: e, module: m, caller: caller, source: source,
		variables: make(map[string]*cell), locals: make(map[string]*cell), outputs: make(map[string]*cell),
		resources: make(map[string]*resourceExpansion), calls: make(map[string]*callExpansion),
		providers: make(map[*providerBlock][]*Provider), implied: make(map[string]*Provider),
		defaults: make(map[string]ProviderBinding),
	}
	in.scope = newScope(in)
	if caller != nil {
		in.parent = caller.in
	}
	if m != nil {
		e.visit(m)
	}
	return in
}

// moduleOf returns the module instance that a capsule stands for.
func moduleOf(val cty.Value) *moduleInstance {
	in, ok := val.EncapsulatedValue().(*moduleInstance)
	if !ok {
		return nil
	}
	return in
}

// memo returns the cell of a name.
func memo(cells map[string]*cell, name string) *cell {
	c := cells[name]
	if c == nil {
		c = &cell{}
		cells[name] = c
	}
	return c
}

// local evaluates local.name.
func (in *moduleInstance) local(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	attr := in.module.locals[name]
	if attr == nil {
		return cty.DynamicVal, undeclared("local."+name, rng)
	}
	return in.eval.once(memo(in.locals, name), "local."+name, attr.rng, func() cty.Value {
		return in.scope.evaluate(attr.expr)
	}), nil
}

// output evaluates an output as the calling module, or another root, reads it.
func (in *moduleInstance) output(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	switch {
	case in.module == nil:
		return unknown(causeOpaque), nil
	case in.isAbroad():
		return in.abroad(name, rng), nil
	default:
		return in.declaredOutput(name, rng)
	}
}

// declaredOutput evaluates an output of a module that is on disk or described.
func (in *moduleInstance) declaredOutput(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	declared := in.module.outputs[name]
	if declared == nil && in.described != nil {
		return unknown(causeOpaque), nil
	}
	if declared == nil {
		return cty.DynamicVal, in.noOutput(name, rng)
	}
	expr := declared.body.expression("value")
	if expr == nil {
		return cty.DynamicVal, in.noOutput(name, rng)
	}
	return in.eval.once(memo(in.outputs, name), "output."+name, declared.header, func() cty.Value {
		val := in.scope.evaluate(expr)
		if in.described != nil {
			val = val.Mark(descriptionMark{})
		}
		if in.scope.isTrue(declared.body.expression("sensitive")) {
			return val.Mark(sensitiveMark{})
		}
		return val
	}), nil
}

// noOutput says that the module has no output of that name.
func (in *moduleInstance) noOutput(name string, rng hcl.Range) hcl.Diagnostics {
	call := "the root module"
	if in.source != nil {
		call = "module." + in.source.labels[0]
	}
	return absent("Reference to something undeclared", call+"."+name,
		call+" has no output "+name+" with a value. It is taken as unknown.", rng)
}

// pathTo evaluates path.module and its kin: relative paths, as on a machine
// whose working directory is the root.
func (in *moduleInstance) pathTo(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	if in.described != nil {
		return cty.UnknownVal(cty.String).Mark(causeMark{text: causeDirectory}), nil
	}
	switch name {
	case "module":
		return cty.StringVal(relative(in.eval.dir, in.module.dir)), nil
	case "root":
		return cty.StringVal("."), nil
	case "cwd":
		return cty.UnknownVal(cty.String).Mark(causeMark{text: causeDirectory}), nil
	}
	return cty.DynamicVal, undeclared("path."+name, rng)
}

// relative returns target as seen from dir; both are clean paths in the tree.
func relative(dir, target string) string {
	if dir == target {
		return "."
	}
	from, to := elements(dir), elements(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	up := make([]string, len(from))
	for i := range up {
		up[i] = ".."
	}
	return path.Join(append(up, to...)...)
}

func elements(dir string) []string {
	if dir == "." {
		return nil
	}
	return strings.Split(dir, "/")
}

// force replaces module instances in val by objects of their outputs, for
// what looks at all of a value.
func force(val cty.Value) cty.Value {
	if !holdsModule(val.Type()) {
		return val
	}
	forced, err := cty.Transform(val, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		bare, marks := v.Unmark()
		if !bare.Type().Equals(moduleType) || !bare.IsKnown() || bare.IsNull() {
			return v, nil
		}
		return moduleOf(bare).all().WithMarks(marks), nil
	})
	if err != nil {
		return unknown(causeUnreadable)
	}
	return forced
}

func holdsModule(kind cty.Type) bool {
	switch {
	case kind.Equals(moduleType):
		return true
	case kind.IsCollectionType():
		return holdsModule(kind.ElementType())
	case kind.IsTupleType():
		if slices.ContainsFunc(kind.TupleElementTypes(), holdsModule) {
			return true
		}
	case kind.IsObjectType():
		for _, attribute := range kind.AttributeTypes() {
			if holdsModule(attribute) {
				return true
			}
		}
	}
	return false
}

// all returns an object of all outputs.
func (in *moduleInstance) all() cty.Value {
	if in.module == nil {
		return unknown(causeOpaque)
	}
	outputs := make(map[string]cty.Value, len(in.module.outputs))
	for _, name := range sortedKeys(in.module.outputs) {
		val, diags := in.output(name, in.module.outputs[name].header)
		in.eval.diags.addWarnings(diags)
		outputs[name] = force(val)
	}
	return cty.ObjectVal(outputs)
}

// isTrue says whether an expression is certainly true.
func (s *scope) isTrue(expr hcl.Expression) bool {
	if expr == nil {
		return false
	}
	val, diags := expr.Value(s.context)
	if diags.HasErrors() {
		return false
	}
	val, _ = val.Unmark()
	return val.Type() == cty.Bool && val.IsKnown() && !val.IsNull() && val.True()
}
