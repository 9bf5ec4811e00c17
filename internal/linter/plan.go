package linter

import (
	"fmt"
	"slices"

	"github.com/regionlint/regionlint/parser/tfplan"
)

// plannedSystem makes one system of the root module that the plan belongs to:
// the one at PATH, else the only one below. Where there is none, everything
// comes from the plan. A plan that cannot be read leaves nothing to judge.
func (e *estate) plannedSystem(roots []string) error {
	if len(e.workspace.paths) != 1 {
		return fmt.Errorf("--plan belongs to one root module: name one PATH, not %d", len(e.workspace.paths))
	}
	root := e.workspace.paths[0]
	if !slices.Contains(roots, root) && len(roots) > 0 {
		if len(roots) > 1 {
			return fmt.Errorf("--plan belongs to one root module, and %d are below PATH: name %s, or another",
				len(roots), roots[0])
		}
		root = roots[0]
	}
	plan, diagnostics := tfplan.Parse(e.workspace.nameOf(e.options.Plan.Name), e.options.Plan.Content)
	e.diagnostics = append(e.diagnostics, convertDiagnostics(diagnostics)...)
	if plan == nil || diagnostics.HasErrors() {
		return nil
	}
	e.plan = plan
	e.systems = []system{{name: root, deployments: []deployment{{directory: root}}}}
	return nil
}
