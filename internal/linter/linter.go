// Package linter is the pipeline from paths to a report: discover, parse,
// model, evaluate, sort. Each step's work is done by the package of its name.
package linter

import (
	"context"
	"errors"
	"time"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// Inspection is the documents that rules would judge.
type Inspection struct {
	// Documents are in order of their system's name.
	Documents   []*topology.Document
	Diagnostics []finding.Diagnostic
	// OpaqueModules are the sources of modules that are not on disk, sorted.
	OpaqueModules []string
}

// Lint judges everything that the options name. An error means that the call
// was wrong; what is wrong with the input is in the report's diagnostics.
func Lint(ctx context.Context, options Options) (report finding.Report, err error) {
	began := time.Now()
	w, err := options.open()
	if err != nil {
		return finding.Report{}, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	e, err := openEstate(ctx, options, w)
	if err != nil {
		return finding.Report{}, err
	}
	engine, err := e.engine()
	if err != nil {
		return finding.Report{}, err
	}
	surveys, err := e.judge(ctx, engine)
	if err != nil {
		return finding.Report{}, err
	}
	report = e.report(engine.Rules(), surveys)
	if options.Timing != nil {
		*options.Timing = e.watch.read(time.Since(began))
	}
	return report, nil
}

// Inspect models everything that the options name, without judging it.
func Inspect(ctx context.Context, options Options) (inspection Inspection, err error) {
	w, err := openWorkspace(options.Paths, options.WorkingDirectory)
	if err != nil {
		return Inspection{}, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	e, err := openEstate(ctx, options, w)
	if err != nil {
		return Inspection{}, err
	}
	surveys, err := e.survey(ctx)
	if err != nil {
		return Inspection{}, err
	}
	inspection.Documents, err = e.describe(ctx, surveys)
	if err != nil {
		return Inspection{}, err
	}
	inspection.Diagnostics = e.diagnosticsOf(surveys)
	all := seenInAll(surveys)
	inspection.OpaqueModules = all.coverage().OpaqueModules
	return inspection, nil
}
