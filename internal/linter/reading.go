package linter

import (
	"cmp"
	"context"
	"fmt"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

// reading is one system as its files have it.
type reading struct {
	name        string
	roots       []*terraform.Root
	placement   *topology.Placement
	intent      intent.Document
	diagnostics []finding.Diagnostic
	// unread are the files of the code that were read in part at most.
	unread []string
}

// read evaluates the roots of a system and the rule files that govern them.
func (e *estate) read(ctx context.Context, s system) (*reading, error) {
	r := &reading{name: s.name, roots: make([]*terraform.Root, 0, len(s.deployments))}
	documents := make([]intent.Document, 0, len(s.deployments))
	for _, d := range s.deployments {
		stop := e.watch.start(readingTerraform)
		root, diagnostics := e.parser.EvaluatePlanned(ctx, d.directory, e.inputs(d), e.plan)
		stop()
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("evaluating %s: %w", d.name(), err)
		}
		r.roots = append(r.roots, root)
		r.diagnostics = append(r.diagnostics, convertDiagnostics(diagnostics)...)
		r.unread = append(r.unread, filesWithErrors(diagnostics)...)
		stop = e.watch.start(readingRuleFiles)
		document, diagnostics := e.intents.Read(d.directory, e.binding(s, root))
		stop()
		documents = append(documents, document)
		r.diagnostics = append(r.diagnostics, convertDiagnostics(diagnostics)...)
	}
	r.diagnostics = append(r.diagnostics, s.unknownSettings(r.roots)...)
	r.intent = intent.Merge(documents...)
	r.placement = e.builder.Place(r.roots, e.options.environmentRegion())
	return r, nil
}

// inputs are what the run and the configuration file give a deployment.
func (e *estate) inputs(d deployment) terraform.Inputs {
	inputs := e.options.inputs(e.workspace)
	inputs.Instance = d.instance
	inputs.Workspace = cmp.Or(d.workspace, inputs.Workspace)
	inputs.Neighbours = e.neighbours
	inputs.Leaf = e.leaves.at(d.directory)
	return inputs
}

// model models the system; elsewhere is what other systems have, nil where
// that is not known yet.
func (r *reading) model(builder *topology.Builder, elsewhere *topology.Elsewhere) *topology.Model {
	model := builder.Build(topology.Input{
		Name: r.name, Placement: r.placement, Intent: r.intent, Elsewhere: elsewhere,
	})
	model.Document.Unread = r.unread
	return model
}

// resources counts the instances of the system, data sources included.
func (r *reading) resources() int {
	count := 0
	for _, root := range r.roots {
		count += len(root.Resources)
	}
	return count
}
