package terraform

import (
	"context"
	"fmt"
	"path"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Planned is what a plan says of a root module.
type Planned struct {
	// Name is the plan's file, as reports name it.
	Name             string
	TerraformVersion string
	// Partial says that the plan may lack resources that exist: it was made with
	// -target, with errors, or defers changes.
	Partial bool
	// Variables are the root's, defaults included.
	Variables map[string]PlannedValue
	// Resources are all that exist once the plan is applied, and the data
	// sources that were read for it.
	Resources []*PlannedResource
	// Outputs are the root's; unknown and sensitive ones are unknown.
	Outputs map[string]cty.Value
	// Providers are the configurations of the whole module tree.
	Providers []*PlannedProvider
	// Module is the root module's configuration, as far as a plan keeps it.
	Module *PlannedModule
}

// PlannedValue is a value and where the plan has it.
type PlannedValue struct {
	Value cty.Value
	Range hcl.Range
}

// PlannedResource is a resource instance of a plan; the fields are as those
// of Resource. Values lacks what neither the code sets nor the provider
// decides; what is sensitive is unknown.
type PlannedResource struct {
	Address    string
	Mode       Mode
	Type, Name string
	Module     string
	Key        cty.Value
	Values     cty.Value
	Sensitive  []string
	// Block is the configuration of the resource, nil where the plan has none.
	Block *PlannedBlock
	Range hcl.Range
}

// PlannedModule is the configuration of a module as plans keep it: constant
// values and the names that expressions read, not the expressions; no locals.
type PlannedModule struct {
	Resources []*PlannedBlock
	Calls     []*PlannedCall
	Variables []*PlannedVariable
	Outputs   []*PlannedVariable
}

// PlannedBlock is the configuration of a resource block.
type PlannedBlock struct {
	Mode       Mode
	Type, Name string
	// ProviderKey names one of the plan's provider configurations.
	ProviderKey    string
	Body           *PlannedBody
	Count, ForEach *PlannedExpression
	Range          hcl.Range
}

// PlannedCall is the configuration of a module block.
type PlannedCall struct {
	Name, Source   string
	Body           *PlannedBody
	Count, ForEach *PlannedExpression
	Module         *PlannedModule
	Range          hcl.Range
}

// PlannedVariable is a variable with its default, or an output with its value.
type PlannedVariable struct {
	Name      string
	Default   *PlannedExpression
	Sensitive bool
	Range     hcl.Range
}

// PlannedProvider is a provider configuration.
type PlannedProvider struct {
	// Key is how resources name the configuration.
	Key                        string
	Local, Alias, Type, Source string
	// Module is the address of the module with the block, without keys.
	Module string
	Body   *PlannedBody
	Range  hcl.Range
}

// PlannedBody is what a block sets.
type PlannedBody struct {
	Expressions map[string]*PlannedExpression
	Blocks      map[string][]*PlannedBody
}

// PlannedExpression is a constant, or what an expression reads. A reference
// is followed by its shorter forms: a.b.c, a.b.
type PlannedExpression struct {
	// Constant is cty.NilVal where the expression reads something.
	Constant   cty.Value
	References []string
	Range      hcl.Range
}

// EvaluatePlanned evaluates the root module in dir as a plan has it. Where the
// sources of the root are there, the plan decides which instances exist and
// the values that it knows; places, references and explanations are those of
// the sources. Without them, all comes from the plan. No plan gives what
// Evaluate does.
func (p *Parser) EvaluatePlanned(
	ctx context.Context, dir string, inputs Inputs, plan *Planned,
) (*Root, hcl.Diagnostics) {
	if plan == nil {
		return p.Evaluate(ctx, dir, inputs)
	}
	alone := p.fromPlan(ctx, dir, inputs, plan)
	if primary, _, err := p.sources(dir); err != nil || len(primary) == 0 {
		return alone.result, gathered(alone.diags.sorted())
	}
	e := p.newEvaluation(ctx, dir, inputs)
	e.planned = newPlannedKeys(plan)
	e.begin(p.load(dir))
	e.givePlanned(plan)
	e.run(e.top)
	m := &plannedMerge{plan: plan, root: e.result, alone: alone.result, diags: &e.diags}
	m.merge()
	e.noteWorkspace()
	e.finish()
	return e.result, gathered(e.diags.sorted())
}

// fromPlan evaluates the configuration that the plan keeps, and completes it
// with the planned values.
func (p *Parser) fromPlan(ctx context.Context, dir string, inputs Inputs, plan *Planned) *evaluation {
	e := p.newEvaluation(ctx, dir, inputs)
	e.planned = newPlannedKeys(plan)
	builder := newPlannedBuilder(plan)
	top := builder.module(plan.Module, dir, "")
	e.planned.modules = builder.modules
	e.begin(top)
	for name, val := range plan.Variables {
		e.given[name] = givenValue{value: val.Value, rng: val.Range, from: path.Base(plan.Name)}
	}
	e.run(e.top)
	// What the evaluator warns of is wrong in the sources; a plan is made of
	// sources that Terraform accepts, and leaves out much of them.
	e.diags.list = slices.DeleteFunc(e.diags.list, func(diag *hcl.Diagnostic) bool {
		return diag.Severity != hcl.DiagError
	})
	completed := &plannedRoot{plan: plan, root: e.result}
	completed.complete()
	e.finish()
	return e
}

// givePlanned gives the root's variables the values that the plan was made
// with. One that the sources give as well keeps its place there.
func (e *evaluation) givePlanned(plan *Planned) {
	for _, name := range sortedKeys(plan.Variables) {
		declared, val := e.top.module.variables[name], plan.Variables[name]
		if declared == nil {
			continue
		}
		wanted, _ := e.top.convert(declared, val.Value, val.Range).UnmarkDeep()
		have, _ := e.top.assigned(declared).UnmarkDeep()
		if have.IsWhollyKnown() && have.RawEquals(wanted) {
			continue
		}
		e.given[name] = givenValue{value: val.Value, rng: val.Range, from: path.Base(plan.Name)}
	}
	e.top.variables = make(map[string]*cell) // nothing that was asked for before stays
}

// plannedNote says that something is in the plan alone.
func plannedNote(plan *Planned, first *PlannedResource, count int) *hcl.Diagnostic {
	text := fmt.Sprintf("%s is in %s and not in the sources", first.Address, plan.Name)
	if count > 1 {
		text = fmt.Sprintf("%d resources are in %s and not in the sources, the first one being %s",
			count, plan.Name, first.Address)
	}
	return note("Only in the plan", text+". What is said of them points into the plan.", first.Range)
}
