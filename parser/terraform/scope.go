package terraform

import (
	"reflect"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// scope is what the expressions of one block instance can refer to: its
// module, and the names that exist only there.
type scope struct {
	in *moduleInstance
	// key and value are each.key and each.value, number is count.index;
	// cty.NilVal where the block has none. expansion is the block's for_each
	// or count.
	key, value, number cty.Value
	expansion          *attribute
	// iterator is that of the dynamic block around, nil for none.
	iterator *iterator
	// inTemplate says that the expressions stand in a template that is rendered
	// by a function.
	inTemplate bool
	context    *hcl.EvalContext
}

// iterator is one step of a dynamic block.
type iterator struct {
	name       string
	key, value cty.Value
	expansion  *attribute
	outer      *scope
}

// scopeName is where an evaluation context keeps its scope; no identifier can
// be spelled like this.
const scopeName = "\x00scope"

var (
	scopeType  = cty.Capsule("scope", reflect.TypeFor[scope]())
	moduleType = cty.Capsule("module", reflect.TypeFor[moduleInstance]())
)

// newScope returns the scope of a block instance in a module.
func newScope(in *moduleInstance) *scope {
	s := &scope{in: in}
	s.context = contextOf(s)
	return s
}

func contextOf(s *scope) *hcl.EvalContext {
	return &hcl.EvalContext{Variables: map[string]cty.Value{scopeName: cty.CapsuleVal(scopeType, s)}}
}

// with returns a scope inside a dynamic block.
func (s *scope) with(step iterator) *scope {
	inner := *s
	step.outer = s
	inner.iterator = &step
	inner.context = contextOf(&inner)
	return &inner
}

// iteratorNamed returns the iterator with a name, nil for none.
func (s *scope) iteratorNamed(name string) *iterator {
	for step := s.iterator; step != nil; step = step.outer.iterator {
		if step.name == name {
			return step
		}
	}
	return nil
}

// read follows a reference below the iterator.
func (i *iterator) read(rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	switch nameAt(rest, 0) {
	case "key":
		return steps(i.key, rest[1:])
	case "value":
		return steps(i.value, rest[1:])
	}
	return steps(cty.ObjectVal(map[string]cty.Value{"key": i.key, "value": i.value}), rest)
}

// scopeIn returns the scope that a context itself holds.
func scopeIn(ctx *hcl.EvalContext) *scope {
	if val, ok := ctx.Variables[scopeName]; ok {
		if s, ok := val.EncapsulatedValue().(*scope); ok {
			return s
		}
	}
	return nil
}

// findScope returns the scope of a context or of one around it.
func findScope(ctx *hcl.EvalContext) *scope {
	for ; ctx != nil; ctx = ctx.Parent() {
		if s := scopeIn(ctx); s != nil {
			return s
		}
	}
	return nil
}

// evaluate returns the value of an expression. What fails is unknown and
// leaves a warning.
func (s *scope) evaluate(expr hclsyntax.Expression) cty.Value {
	val, diags := expr.Value(s.context)
	if !diags.HasErrors() {
		return s.in.eval.fit(val, expr.Range())
	}
	if !slices.ContainsFunc(diags, isUndeclared) {
		if unnamed, ok := s.withoutWorkspace(s.context, expr); ok {
			return unnamed
		}
		if s.mayNotExist() || s.restsOnDescription(expr) {
			diags = nil
		}
	}
	if s.in.meanings != nil {
		s.in.eval.diags.addNotes(diags)
	} else {
		s.in.eval.diags.addWarnings(diags)
	}
	if val == cty.NilVal || !val.IsKnown() {
		return readsIn(s.context, unknown(causeUnreadable), expr)
	}
	return s.in.eval.fit(val, expr.Range())
}

// mayNotExist says whether there may be no instance of the block or module at
// all. What fails there may be what nobody evaluates.
func (s *scope) mayNotExist() bool {
	for _, value := range []cty.Value{s.key, s.number} {
		if value == cty.NilVal {
			continue
		}
		if bare, _ := value.Unmark(); !bare.IsKnown() {
			return true
		}
	}
	return s.in.unexpanded()
}

// readsIn adds to an unknown value the marks of all that expr refers to.
func readsIn(ctx *hcl.EvalContext, val cty.Value, expr hclsyntax.Expression) cty.Value {
	for _, traversal := range traversalsIn(expr) {
		if read, diags := lookUp(ctx, traversal); !diags.HasErrors() {
			val = keepMarks(val, read)
			continue
		}
		// What can be read of the beginning says what the failure depends on.
		for end := len(traversal) - 1; end > 1; end-- {
			if read, diags := lookUp(ctx, traversal[:end]); !diags.HasErrors() {
				val = keepMarks(val, read)
				break
			}
		}
	}
	return val
}

// exhausted counts work and says whether the root has used all it may.
func (s *scope) exhausted(amount int) bool { return s.in.eval.exhausted(amount) }

// resolve evaluates a traversal over the names of the module.
func (s *scope) resolve(traversal hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	root := traversal.RootName()
	if step := s.iteratorNamed(root); step != nil {
		return step.read(traversal[1:])
	}
	if val, diags, ok := s.in.meaning(traversal); ok {
		return val, diags
	}
	switch root {
	case "data", "ephemeral":
		return s.resource(Mode(root), traversal[1:], traversal.SourceRange())
	case "resource":
		return s.resource(Managed, traversal[1:], traversal.SourceRange())
	case "var", "local", "module", "each", "count", "path", "terraform", "tofu", "self":
	default:
		return s.resource(Managed, traversal, traversal.SourceRange())
	}
	name := nameAt(traversal, 1)
	if name == "" {
		return cty.DynamicVal, hcl.Diagnostics{fault("Incomplete reference",
			root+" needs the name of what is meant after a dot.", traversal.SourceRange())}
	}
	val, diags := s.named(root, name, traversal.SourceRange())
	if diags.HasErrors() {
		return val, diags
	}
	return steps(val, traversal[2:])
}

// named evaluates root.name.
func (s *scope) named(root, name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	switch root {
	case "var":
		return s.in.variable(name, rng)
	case "local":
		return s.in.local(name, rng)
	case "module":
		return s.in.child(name, rng)
	case "each", "count":
		return s.iteration(root+"."+name, rng)
	case "path":
		return s.in.pathTo(name, rng)
	case "self":
		return unknown(causeComputed), nil
	}
	if name == "workspace" {
		return s.in.eval.workspace(), nil
	}
	return cty.DynamicVal, undeclared(root+"."+name, rng)
}

// iteration evaluates each.key, each.value and count.index.
func (s *scope) iteration(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	val := cty.NilVal
	switch name {
	case "each.key":
		val = s.key
	case "each.value":
		val = s.value
	case "count.index":
		val = s.number
	}
	if val == cty.NilVal {
		return cty.DynamicVal, hcl.Diagnostics{fault("Reference outside an expansion",
			name+" exists only in a block with the argument that it belongs to.", rng)}
	}
	return val, nil
}

// resource evaluates type.name and what follows.
func (s *scope) resource(mode Mode, traversal hcl.Traversal, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	kind, name := nameAt(traversal, 0), nameAt(traversal, 1)
	declared := &resourceBlock{mode: mode, kind: kind, name: name}
	if kind == "" || name == "" {
		return cty.DynamicVal, hcl.Diagnostics{fault("Incomplete reference",
			"A reference to a resource needs its type and its name.", rng)}
	}
	expansion := s.in.resource(declared.address())
	if expansion == nil {
		return cty.DynamicVal, undeclared(declared.address(), rng)
	}
	return expansion.read(traversal[2:])
}

// nameAt returns the name at position i of a traversal, "" where there is none.
func nameAt(traversal hcl.Traversal, i int) string {
	if i >= len(traversal) {
		return ""
	}
	switch step := traversal[i].(type) {
	case hcl.TraverseRoot:
		return step.Name
	case hcl.TraverseAttr:
		return step.Name
	}
	return ""
}
