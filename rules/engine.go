// Package rules judges the document of a system by policies written in Rego. It
// reads no Terraform and decides nothing that a policy can decide.
package rules

import (
	"context"
	"time"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// Engine evaluates rules. It is safe for concurrent use; the systems of a run
// share it, so that each set of rules is compiled once.
type Engine struct {
	catalogue *Catalogue
	selected  selection
	loader    *loader
	timed     bool
}

// Result is what the rules said of one system.
type Result struct {
	// Findings have no order yet.
	Findings []finding.Finding
	// Evaluated lists the rules that had something to judge, in order of id.
	Evaluated []string
	// NotEvaluated lists the others with the reason, in order of id.
	NotEvaluated []finding.NotEvaluated
	// Faults are mistakes of rules: one that failed, or returned what is no
	// finding. The findings of the other rules stand.
	Faults []error
	// Times say where the time went, nil unless the options ask for it.
	Times *Times
}

// Times are how long the parts of an evaluation took.
type Times struct {
	// Loading is parsing and compiling policies, nothing where that was done
	// for an earlier system. Encoding is handing over the document.
	Loading, Encoding time.Duration
	// Rules has each rule, asked by itself.
	Rules map[string]time.Duration
}

// NewEngine returns an engine with the embedded rules that the options choose.
func NewEngine(options Options) (*Engine, error) {
	catalogue, err := Load()
	if err != nil {
		return nil, err
	}
	selected, err := selectPolicies(catalogue.policies, options)
	if err != nil {
		return nil, err
	}
	l, err := newLoader(embedded)
	if err != nil {
		return nil, err
	}
	return &Engine{catalogue: catalogue, selected: selected, loader: l, timed: options.Timed}, nil
}

// Rules lists the whole catalogue, in order of id.
func (e *Engine) Rules() []finding.Rule { return e.catalogue.Rules() }

// Evaluate judges one system. Only rules whose needs the document meets are
// loaded at all.
func (e *Engine) Evaluate(ctx context.Context, model *topology.Model, at Locate) (Result, error) {
	return e.evaluate(ctx, model.Document, source{model, at})
}

func (e *Engine) evaluate(ctx context.Context, document *topology.Document, places locator) (Result, error) {
	result, chosen := e.choose(document)
	if len(chosen) == 0 {
		return result, nil
	}
	answers, faults, times, err := e.ask(ctx, chosen, document)
	if err != nil {
		return Result{}, err
	}
	result.Times = times
	verdicts, misshapen := decodeAnswers(answers)
	result.Faults = append(faults, misshapen...)
	w := writer{document, places, resourcesOf(document)}
	heard := unsilenced(verdicts)
	w.settleFixes(heard)
	for _, v := range heard {
		if !e.selected.reported[v.policy.ID] || v.severity < finding.Error && !isGated(document) {
			continue
		}
		written, err := w.write(v)
		if err != nil {
			result.Faults = append(result.Faults, err)
			continue
		}
		result.Findings = append(result.Findings, written)
	}
	return result, nil
}

// ask loads rules and has them judge a document.
func (e *Engine) ask(
	ctx context.Context, chosen []policy, document *topology.Document,
) (answers []answer, faults []error, times *Times, err error) {
	began := time.Now()
	set, err := e.loader.load(chosen)
	if err != nil {
		return nil, nil, nil, err
	}
	loaded := time.Now()
	input, err := encode(document, set.reads)
	if err != nil {
		return nil, nil, nil, err
	}
	if !e.timed {
		answers, faults, err = set.judge(ctx, input)
		return answers, faults, nil, err
	}
	times = &Times{Loading: loaded.Sub(began), Encoding: time.Since(loaded), Rules: map[string]time.Duration{}}
	answers, faults, err = set.judgeEach(ctx, input)
	for _, a := range answers {
		times.Rules[a.policy.ID] = a.took
	}
	return answers, faults, times, err
}

// choose tells the rules that have something to judge in a document, and notes
// for the others why they have not.
func (e *Engine) choose(document *topology.Document) (Result, []policy) {
	var result Result
	var chosen []policy
	for _, p := range e.selected.policies {
		reason := p.missing(document)
		if reason == "" {
			chosen = append(chosen, p)
		}
		switch {
		case !e.selected.reported[p.ID]:
		case reason == "":
			result.Evaluated = append(result.Evaluated, p.ID)
		default:
			result.NotEvaluated = append(result.NotEvaluated, finding.NotEvaluated{Rule: p.ID, Reason: reason})
		}
	}
	return result, chosen
}
