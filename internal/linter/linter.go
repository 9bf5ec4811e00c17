// Package linter is the pipeline from paths to a report: discover, parse,
// model, evaluate, sort. Each step's work is done by the package of its name.
package linter

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/rules"
)

// Inspection is the documents that rules would judge.
type Inspection struct {
	// Documents are in order of their system's name.
	Documents   []*topology.Document
	Diagnostics []finding.Diagnostic
}

// Lint judges everything that the options name. An error means that the call
// was wrong; what is wrong with the input is in the report's diagnostics.
func Lint(ctx context.Context, options Options) (report finding.Report, err error) {
	engine, err := rules.NewEngine(rules.Options{Only: options.Only, Skip: options.Skip})
	if err != nil {
		return finding.Report{}, err
	}
	w, err := openWorkspace(options.Paths, options.WorkingDirectory)
	if err != nil {
		return finding.Report{}, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	e, err := readEstate(ctx, options, w)
	if err != nil {
		return finding.Report{}, err
	}
	models, err := e.model(ctx, options)
	if err != nil {
		return finding.Report{}, err
	}
	results, err := e.judge(ctx, engine, models, jobs(options))
	if err != nil {
		return finding.Report{}, err
	}
	return e.report(options, engine, models, results), nil
}

// Inspect models everything that the options name, without judging it.
func Inspect(ctx context.Context, options Options) (inspection Inspection, err error) {
	w, err := openWorkspace(options.Paths, options.WorkingDirectory)
	if err != nil {
		return Inspection{}, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	e, err := readEstate(ctx, options, w)
	if err != nil {
		return Inspection{}, err
	}
	models, err := e.model(ctx, options)
	if err != nil {
		return Inspection{}, err
	}
	inspection.Documents = make([]*topology.Document, 0, len(models))
	for _, model := range models {
		inspection.Documents = append(inspection.Documents, model.Document)
	}
	inspection.Diagnostics = e.resolvedDiagnostics()
	return inspection, nil
}

// model builds the topology of every system, several at a time.
func (e *estate) model(ctx context.Context, options Options) ([]*topology.Model, error) {
	catalogue, err := topology.LoadCatalogue()
	if err != nil {
		return nil, fmt.Errorf("loading the catalogue of resource types: %w", err)
	}
	builder := topology.NewBuilder(e.regions, catalogue)
	models := make([]*topology.Model, len(e.systems))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(jobs(options))
	for i, s := range e.systems {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return fmt.Errorf("modelling system %s: %w", s.name, err)
			}
			models[i] = builder.Build(e.input(s, options))
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return models, nil
}

// judge evaluates the rules on every system, several at a time.
func (e *estate) judge(
	ctx context.Context, engine *rules.Engine, models []*topology.Model, jobs int,
) ([]rules.Result, error) {
	results := make([]rules.Result, len(models))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(jobs)
	for i, model := range models {
		group.Go(func() error {
			var err error
			results[i], err = engine.Evaluate(ctx, model, e.locate)
			if err != nil {
				return fmt.Errorf("judging system %s: %w", model.Document.System.Name, err)
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return results, nil
}

// Rules lists the catalogue in order of id.
func Rules() ([]finding.Rule, error) {
	catalogue, err := rules.Load()
	if err != nil {
		return nil, err
	}
	return catalogue.Rules(), nil
}

// Explain returns the page of a rule, in Markdown.
func Explain(id string) (string, error) {
	catalogue, err := rules.Load()
	if err != nil {
		return "", err
	}
	return catalogue.Page(id)
}
