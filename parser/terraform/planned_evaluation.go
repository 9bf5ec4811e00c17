package terraform

import (
	"context"
	"fmt"
	"path"
	"slices"

	"github.com/hashicorp/hcl/v2"
)

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
	e.planned = newPlannedInstances(plan)
	e.begin(nil)
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
	e.planned = newPlannedInstances(plan)
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
