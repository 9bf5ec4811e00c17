package linter

import (
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
}

// read evaluates the roots of a system and the rule files that govern them.
func (e *estate) read(ctx context.Context, s system) (*reading, error) {
	r := &reading{name: s.name, roots: make([]*terraform.Root, 0, len(s.roots))}
	documents := make([]intent.Document, 0, len(s.roots))
	inputs := e.options.inputs(e.workspace)
	for _, directory := range s.roots {
		root, diagnostics := e.parser.Evaluate(ctx, directory, inputs)
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("evaluating %s: %w", directory, err)
		}
		r.roots = append(r.roots, root)
		r.diagnostics = append(r.diagnostics, convertDiagnostics(diagnostics)...)
		document, diagnostics := e.intents.Read(directory, binding(directory, root))
		documents = append(documents, document)
		r.diagnostics = append(r.diagnostics, convertDiagnostics(diagnostics)...)
	}
	r.intent = intent.Merge(documents...)
	r.placement = e.builder.Place(r.roots, e.options.environmentRegion())
	return r, nil
}

// model models the system; elsewhere is what other systems have, nil where
// that is not known yet.
func (r *reading) model(builder *topology.Builder, elsewhere *topology.Elsewhere) *topology.Model {
	return builder.Build(topology.Input{
		Name: r.name, Placement: r.placement, Intent: r.intent, Elsewhere: elsewhere,
	})
}

// resources counts the instances of the system, data sources included.
func (r *reading) resources() int {
	count := 0
	for _, root := range r.roots {
		count += len(root.Resources)
	}
	return count
}
