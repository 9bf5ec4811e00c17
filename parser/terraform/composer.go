package terraform

import (
	"context"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Leaf is a root module that another tool puts together: the module of another
// directory, generated files, and values for its variables.
type Leaf interface {
	// Compose says what the root is made of.
	Compose(c *Composer)
}

// TreeTop is what stands for the absolute path of the tree in the values of a
// leaf's configuration. No text of a repository has it.
const TreeTop = "/\uE000"

// Composer puts a root together for one evaluation.
type Composer struct {
	e *evaluation
	// source is the directory of the module, opaque what names one that is not
	// on disk.
	source string
	opaque *opaqueSource
	files  []generatedFile
}

// opaqueSource is a module that is not on disk, or whose place is not known.
type opaqueSource struct {
	source string
	rng    hcl.Range
	// described is by what it is evaluated all the same, nil for nothing.
	described *Description
}

// Dir is the directory of the leaf.
func (c *Composer) Dir() string { return c.e.result.Dir }

// UseModule makes the module in a directory of the tree the root.
func (c *Composer) UseModule(dir string) { c.source = dir }

// MissModule says that the module is not on disk, or, for "", that the code
// does not tell which it is.
func (c *Composer) MissModule(source string, rng hcl.Range) {
	c.opaque = &opaqueSource{source: source, rng: rng}
	if source == "" {
		c.e.diags.add(note("Module source is not known", "The source is not decided by the code alone. "+
			"Nothing is assumed about what the module creates.", rng))
		return
	}
	if found, ok := c.e.describe(source); ok {
		c.source, c.opaque.described = found.dir, found.described
		return
	}
	c.e.diags.add(note("Module is not on disk", source+" is not in this repository, so nothing is known of what it "+
		"creates.", rng))
}

// Generate adds a file to the module, unless it keeps one that is there. The
// text is the value of an argument.
func (c *Composer) Generate(name, text string, from Value, keep bool) {
	c.files = append(c.files, generatedFile{name: name, text: text, from: from, keep: keep})
}

// Pass gives a variable of the root a value, which gives way to what files and
// the command line give.
func (c *Composer) Pass(name string, value Value) {
	if c.e.passed == nil {
		c.e.passed, c.e.passedValues = make(map[string]Value), make(map[string]*cell)
	}
	c.e.passed[name] = value
}

// PassUnknown says that the variables of the root may have other values than
// their defaults.
func (c *Composer) PassUnknown() { c.e.passedUnknown = true }

// UseVariables adds a variables file of the tree, which wins over the values
// that are passed.
func (c *Composer) UseVariables(name string) {
	c.e.inputs.Instance.VarFiles = append(c.e.inputs.Instance.VarFiles, name)
}

// Note adds a diagnostic that never changes the exit status.
func (c *Composer) Note(summary, detail string, rng hcl.Range) {
	c.e.diags.add(note(summary, detail, rng))
}

// Depend says that the leaf reads the outputs of the root in a directory, and
// returns what its configuration reads: unknown where there is no such root.
func (c *Composer) Depend(name, dir string, rng hcl.Range) cty.Value {
	address := "dependency." + name
	c.e.dependencies[address] = &Resource{
		Address: address, Mode: Data, Type: "terraform_remote_state", Name: name, Key: cty.NilVal,
		Values: cty.EmptyObjectVal, Range: rng, Body: rng,
		Provider: ProviderBinding{Type: "terraform", Local: "terraform", Cause: causeNotConfigured},
	}
	read := readMark{resource: address, mode: Data, attribute: "outputs"}
	if other := c.e.neighbour(neighbour{dir: dir}); other != nil {
		return other.asValue().Mark(read)
	}
	return unknown(causeData).Mark(read)
}

// Deployed is what a leaf deploys.
type Deployed struct {
	// Module is the directory of the module, "" where it is that of the leaf or
	// is not on disk.
	Module string
	// IsLeaf says that there is a module, wherever it is.
	IsLeaf bool
}

// Deployed says what the leaf in a directory deploys, if it is one.
func (p *Parser) Deployed(ctx context.Context, dir string, leaf Leaf) Deployed {
	e := p.newEvaluation(ctx, dir, Inputs{Leaf: leaf})
	e.startComposing()
	c := &Composer{e: e}
	leaf.Compose(c)
	made := Deployed{IsLeaf: c.source != "" || c.opaque != nil || len(p.load(dir).files) > 0}
	if !isDescription(c.source) {
		made.Module = c.source
	}
	return made
}

// startComposing makes room for what a leaf adds.
func (e *evaluation) startComposing() {
	e.dependencies, e.generated = make(map[string]*Resource), make(map[hcl.Range]string)
	e.opened = make(map[*callExpr]*Config)
}

// compose makes the root module of what a leaf says.
func (e *evaluation) compose() *module {
	c := &Composer{e: e}
	e.startComposing()
	e.inputs.Leaf.Compose(c)
	if c.source != "" && !isDescription(c.source) {
		if problem := e.unreadable(c.source); problem != nil {
			e.diags.add(problem)
			c.opaque, c.source = &opaqueSource{source: c.source}, ""
		} else {
			e.dir = c.source
		}
	}
	composed := c.module()
	composed.dir = e.dir
	if isDescription(c.source) {
		composed.dir = c.source
	}
	for _, file := range c.files {
		e.declareGenerated(composed, file)
	}
	e.opaqueRoot = c.opaque
	return composed
}

// module is what the files of the source and those of the leaf declare. Where
// no file of one takes the place of another, the source is not read again.
func (c *Composer) module() *module {
	parser, leaf := c.e.parser, c.e.result.Dir
	own := parser.load(leaf)
	directories := []string{leaf}
	if c.source != "" && c.source != leaf {
		directories = []string{c.source, leaf}
		own = parser.load(c.source)
	}
	names := make(map[string]bool, len(own.files))
	for _, name := range append(slices.Clone(own.files), own.unread...) {
		names[path.Base(name)] = true
	}
	c.files = slices.DeleteFunc(c.files, func(file generatedFile) bool { return file.keep && names[file.name] })
	replaced := slices.ContainsFunc(c.files, func(file generatedFile) bool { return names[file.name] })
	if !replaced && (len(directories) == 1 || len(parser.load(leaf).files) == 0) {
		return own.clone()
	}
	merged := newModule(leaf)
	parser.fill(merged, directories, func(name string) bool {
		return slices.ContainsFunc(c.files, func(file generatedFile) bool { return file.name == name })
	})
	return merged
}

// unreadable says why a directory cannot be the module of a leaf.
func (e *evaluation) unreadable(dir string) *hcl.Diagnostic {
	if leavesTree(dir) || len(e.parser.load(dir).files) == 0 {
		return caution("Module directory is missing", "The leaf "+e.result.Dir+" deploys "+dir+
			", which has no Terraform files in the directory tree that is read.", top(e.result.Dir))
	}
	return nil
}

// opaqueCall is the module of a leaf that is not on disk, as a call with all
// that the leaf passes.
func (e *evaluation) opaqueCall() *Call {
	call := &Call{
		Address: "terraform.source", Source: e.opaqueRoot.source, Range: e.opaqueRoot.rng,
		References: make(map[string][]Reference), Providers: make(map[string]ProviderBinding),
		Description: e.opaqueRoot.described,
	}
	inputs := make(map[string]cty.Value, len(e.passed))
	for _, name := range sortedKeys(e.passed) {
		val := force(e.passedValue(name))
		if reads := references(deepMarks(val)); len(reads) > 0 {
			call.References[name] = reads
		}
		inputs[name] = unmarked(val)
		if call.Description != nil && e.top.module.variables[name] == nil {
			call.Ignored = append(call.Ignored, name)
		}
	}
	call.Inputs = cty.ObjectVal(inputs)
	for _, provider := range e.top.module.providers {
		reference := providerReference{local: provider.local, alias: provider.alias}
		call.Providers[reference.String()] = e.top.configuration(reference, e.top.scope)
	}
	return call
}

// Value is an expression of a configuration, or a part of what it gives.
type Value struct {
	in   *moduleInstance
	attr *attribute
}

// passedValue is what a leaf gives a variable, computed once.
func (e *evaluation) passedValue(name string) cty.Value {
	passed := e.passed[name]
	return e.once(memo(e.passedValues, name), "input "+name, passed.attr.rng, passed.evaluate)
}

// Evaluate returns the value as expressions read it.
func (v Value) Evaluate() cty.Value { return v.in.scope.evaluate(v.attr.expr) }

// evaluate computes the value. A path on the machine is not known.
func (v Value) evaluate() cty.Value { return withoutTop(v.in.scope.evaluate(v.attr.expr)) }

// Known returns the value without marks; what is sensitive or has a path of the
// machine in it is kept. It is not known to its whole depth.
func (v Value) Known() cty.Value { return unmarked(force(v.in.scope.evaluate(v.attr.expr))) }

// Text returns the value where it is a known text.
func (v Value) Text() (string, bool) { return textOf(v.Known()) }

// Range is where the expression stands.
func (v Value) Range() hcl.Range { return v.attr.expr.Range() }

// Members are the parts of an object by name: each as it is written where it is
// written out, so that one can be known where others are not. They are not
// known where the object is not.
func (v Value) Members() (members map[string]Value, known bool) {
	members = make(map[string]Value)
	if object, ok := plain(v.attr.expr).(*hclsyntax.ObjectConsExpr); ok {
		for _, item := range object.Items {
			step, ok := v.in.scope.keyStep(item.KeyExpr)
			if !ok {
				return nil, false
			}
			members[step.text()] = Value{v.in, &attribute{
				name: step.text(), expr: item.ValueExpr,
				rng: hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range()),
			}}
		}
		return members, true
	}
	val := v.Known()
	if !val.IsKnown() || val.IsNull() || !val.Type().IsObjectType() && !val.Type().IsMapType() {
		return nil, val.IsKnown() && val.IsNull()
	}
	for it := val.ElementIterator(); it.Next(); {
		key, _ := it.Element()
		name := key.AsString()
		part := &relativeExpr{&hclsyntax.RelativeTraversalExpr{
			Source: v.attr.expr, Traversal: hcl.Traversal{hcl.TraverseAttr{Name: name}}, SrcRange: v.attr.expr.Range(),
		}}
		members[name] = Value{v.in, &attribute{name: name, expr: part, rng: v.attr.rng}}
	}
	return members, true
}

// Over returns what two values give together: of objects the members of both, of
// lists all elements, else the first.
func (v Value) Over(under Value) Value {
	merged := mergedDeep(v.in.scope.evaluate(v.attr.expr), under.in.scope.evaluate(under.attr.expr))
	literal := &hclsyntax.LiteralValueExpr{Val: merged, SrcRange: v.attr.expr.Range()}
	return Value{v.in, &attribute{name: v.attr.name, expr: literal, rng: v.attr.rng}}
}

func mergedDeep(over, under cty.Value) cty.Value {
	a, marksA := over.Unmark()
	b, marksB := under.Unmark()
	switch {
	case !a.IsKnown() || !b.IsKnown():
		return keepMarks(cty.DynamicVal, over, under)
	case a.IsNull() || b.IsNull():
		return over
	case isTable(a) && isTable(b):
		values := make(map[string]cty.Value)
		maps.Copy(values, b.AsValueMap())
		for name, val := range a.AsValueMap() {
			if below, ok := values[name]; ok {
				val = mergedDeep(val, below)
			}
			values[name] = val
		}
		return cty.ObjectVal(values).WithMarks(marksA, marksB)
	case isList(a) && isList(b):
		return cty.TupleVal(append(b.AsValueSlice(), a.AsValueSlice()...)).WithMarks(marksA, marksB)
	}
	return over
}

// withoutTop makes unknown the texts that have a path of the machine in them.
func withoutTop(val cty.Value) cty.Value {
	bare, marks := val.Unmark()
	if text, ok := textOf(bare); ok {
		if strings.Contains(text, TreeTop) {
			return unknown(causeDirectory).WithMarks(marks)
		}
		return val
	}
	if !bare.CanIterateElements() || !bare.IsKnown() || bare.IsNull() || !holdsTop(bare) {
		return val
	}
	changed, err := cty.Transform(bare, func(_ cty.Path, part cty.Value) (cty.Value, error) {
		own, marks := part.Unmark()
		if text, ok := textOf(own); ok && strings.Contains(text, TreeTop) {
			return cty.UnknownVal(cty.String).WithMarks(marks).Mark(causeMark{text: causeDirectory}), nil
		}
		return part, nil
	})
	if err != nil {
		return unknown(causeDirectory).WithMarks(marks)
	}
	return changed.WithMarks(marks)
}

func holdsTop(val cty.Value) bool {
	bare, _ := val.Unmark()
	if text, ok := textOf(bare); ok {
		return strings.Contains(text, TreeTop)
	}
	return anyElement(bare, holdsTop)
}

// inTree returns the directory in the tree that a path of a leaf's configuration
// means, seen from base.
func inTree(base, name string) string {
	if rest, ok := strings.CutPrefix(name, TreeTop); ok {
		return path.Clean("./" + strings.TrimLeft(rest, "/"))
	}
	return path.Join(base, name)
}
