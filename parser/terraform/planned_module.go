package terraform

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/bounds"
)

// causePlan says why a value is unknown that stands in a plan's configuration.
const causePlan = "expression that the plan does not keep"

// plannedBuilder makes modules of the configuration in a plan, for the
// evaluator to find references, calls and providers in.
type plannedBuilder struct {
	plan *Planned
	// modules are those that calls lead to.
	modules map[*block]*module
	shared  map[sharedRead]int
	// byModule are the provider configurations by address of the module.
	byModule map[string][]*PlannedProvider
}

// newPlannedBuilder returns a builder for one plan.
func newPlannedBuilder(plan *Planned) *plannedBuilder {
	b := &plannedBuilder{
		plan: plan, modules: make(map[*block]*module), byModule: make(map[string][]*PlannedProvider),
	}
	for _, one := range plan.Providers {
		b.byModule[one.Module] = append(b.byModule[one.Module], one)
	}
	return b
}

// module makes a module; address is without keys.
func (b *plannedBuilder) module(from *PlannedModule, dir, address string) *module {
	m := &module{
		dir: dir, files: []string{b.plan.Name},
		variables: make(map[string]*variable), locals: make(map[string]*attribute), outputs: make(map[string]*block),
		resources: make(map[string]*resourceBlock), calls: make(map[string]*block),
		required: make(map[string]*requirement),
	}
	b.providers(m, address)
	if from == nil {
		return m
	}
	for _, one := range from.Variables {
		m.declare(one.block("variable", "default"))
	}
	for _, one := range from.Outputs {
		m.declare(one.block("output", "value"))
	}
	for _, one := range from.Resources {
		kind := string(one.Mode)
		if one.Mode == Managed {
			kind = "resource"
		}
		made := one.Body.body(one.Range).expanded(one.Count, one.ForEach)
		m.declare(newPlannedBlock(kind, made, one.Range, one.Type, one.Name))
	}
	for _, one := range from.Calls {
		made := one.Body.body(one.Range).expanded(one.Count, one.ForEach)
		made.attributes["source"] = constantArgument("source", cty.StringVal(one.Source), one.Range)
		declared := newPlannedBlock("module", made, one.Range, one.Name)
		m.declare(declared)
		within := withinModule(address, "module."+one.Name)
		b.modules[declared] = b.module(one.Module, calledDirectory(dir, one.Source), within)
	}
	return m
}

// calledDirectory is where a module is said to be: a plan does not tell
// where it was downloaded to.
func calledDirectory(dir, source string) string {
	if local, ok := localPath(source); ok {
		return path.Join(dir, local)
	}
	return path.Join(dir, ".terraform/modules", source)
}

// providers declares the provider configurations of a module.
func (b *plannedBuilder) providers(m *module, address string) {
	for _, one := range b.byModule[address] {
		m.required[one.Local] = &requirement{source: one.Source}
		made := one.Body.body(one.Range)
		for name, expr := range one.Body.Expressions {
			if variable := b.soleVariable(one, name); variable != nil {
				made.attributes[name] = plannedArgument(name, variable, expr.Range)
			}
		}
		made.attributes["alias"] = constantArgument("alias", cty.StringVal(one.Alias), one.Range)
		m.declare(newPlannedBlock("provider", made, one.Range, one.Local))
	}
}

// soleVariable returns the variable that an argument of a provider reads, if
// that is all it reads: the plan does not keep the expression, which is then
// nearly always the variable itself. Where a second configuration reads the
// same variable, one of them must compute something else of it, and neither
// is trusted.
func (b *plannedBuilder) soleVariable(of *PlannedProvider, name string) hclsyntax.Expression {
	read := of.soleRead(name)
	if read == "" || b.sharedReads()[sharedRead{of.Type, of.Module, name, read}] > 1 {
		return nil
	}
	if expr := parsedReference(read); expr != nil {
		return expr
	}
	return nil
}

// sharedRead is an argument that provider configurations of one module have.
type sharedRead struct{ kind, module, argument, read string }

// sharedReads counts the configurations that read the same variable.
func (b *plannedBuilder) sharedReads() map[sharedRead]int {
	if b.shared != nil {
		return b.shared
	}
	b.shared = make(map[sharedRead]int)
	for _, one := range b.plan.Providers {
		for name := range one.Body.Expressions {
			if read := one.soleRead(name); read != "" {
				b.shared[sharedRead{one.Type, one.Module, name, read}]++
			}
		}
	}
	return b.shared
}

// soleRead is the variable that an argument reads and nothing else, "" for none.
func (p *PlannedProvider) soleRead(argument string) string {
	longest := p.Body.Expressions[argument].longest()
	if len(longest) != 1 || !strings.HasPrefix(longest[0], "var.") {
		return ""
	}
	return longest[0]
}

func (n *PlannedName) block(kind, argument string) *block {
	made := &body{attributes: make(map[string]*attribute), rng: n.Range}
	if n.Value != nil {
		made.attributes[argument] = n.Value.attribute(argument)
	}
	if n.Sensitive {
		made.attributes["sensitive"] = constantArgument("sensitive", cty.True, n.Range)
	}
	return newPlannedBlock(kind, made, n.Range, n.Name)
}

func newPlannedBlock(kind string, made *body, rng hcl.Range, labels ...string) *block {
	header := rng
	header.End = header.Start
	return &block{kind: kind, labels: labels, body: made, header: header, rng: rng}
}

// body makes a body of what a block sets.
func (b *PlannedBody) body(rng hcl.Range) *body {
	made := &body{attributes: make(map[string]*attribute), rng: rng}
	if b == nil {
		return made
	}
	for name, expr := range b.Expressions {
		made.attributes[name] = expr.attribute(name)
	}
	for _, kind := range slices.Sorted(maps.Keys(b.Blocks)) {
		for _, nested := range b.Blocks[kind] {
			made.blocks = append(made.blocks, newPlannedBlock(kind, nested.body(rng), rng))
		}
	}
	return made
}

func (b *body) expanded(count, forEach *PlannedExpression) *body {
	if count != nil {
		b.attributes["count"] = count.attribute("count")
	}
	if forEach != nil {
		b.attributes["for_each"] = forEach.attribute("for_each")
	}
	return b
}

func (e *PlannedExpression) attribute(name string) *attribute {
	if e.Constant != cty.NilVal {
		return constantArgument(name, e.Constant, e.Range)
	}
	reads := &readsExpr{TupleConsExpr: &hclsyntax.TupleConsExpr{SrcRange: e.Range, OpenRange: e.Range}}
	for _, reference := range e.longest() {
		if expr := parsedReference(reference); expr != nil {
			reads.Exprs = append(reads.Exprs, expr)
		}
	}
	return plannedArgument(name, reads, e.Range)
}

func constantArgument(name string, val cty.Value, rng hcl.Range) *attribute {
	return plannedArgument(name, &hclsyntax.LiteralValueExpr{Val: val, SrcRange: rng}, rng)
}

func plannedArgument(name string, expr hclsyntax.Expression, rng hcl.Range) *attribute {
	rng.End = rng.Start
	return &attribute{name: name, expr: expr, rng: rng}
}

// longest lists the references without their shorter forms.
func (e *PlannedExpression) longest() []string {
	if e == nil {
		return nil
	}
	shorter := make(map[string]bool)
	for _, reference := range e.References {
		if len(reference) > maxReference {
			continue
		}
		for i := 1; i < len(reference); i++ {
			if reference[i] == '.' || reference[i] == '[' {
				shorter[reference[:i]] = true
			}
		}
	}
	var list []string
	for _, reference := range e.References {
		if !shorter[reference] {
			list = append(list, reference)
			shorter[reference] = true // said once
		}
	}
	return list
}

// maxReference is the longest reference that is followed, in bytes.
const maxReference = 4096

// parsedReference parses a reference, nil where it is none.
func parsedReference(text string) *traversalExpr {
	if len(text) > maxReference || bounds.Native([]byte(text), "", DefaultLimits().Nesting).HasErrors() {
		return nil
	}
	traversal, diags := hclsyntax.ParseTraversalAbs([]byte(text), "", hcl.InitialPos)
	if diags.HasErrors() {
		return nil
	}
	return &traversalExpr{ScopeTraversalExpr: &hclsyntax.ScopeTraversalExpr{Traversal: traversal}}
}

// readsExpr is an expression of which only the reads are known.
type readsExpr struct{ *hclsyntax.TupleConsExpr }

// Value is unknown and carries the marks of all that the expression reads. Of
// a whole resource nothing is said about its single attributes.
func (e *readsExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	val := unknown(causePlan)
	for _, expr := range e.Exprs {
		read, diags := expr.Value(ctx)
		switch {
		case diags.HasErrors():
		case isRead(read.Marks()) || isCollection(read.Marks()):
			val = val.WithMarks(forgetStructure(read).Marks())
		default:
			val = keepMarks(val, forgetStructure(read))
		}
	}
	return val, nil
}
