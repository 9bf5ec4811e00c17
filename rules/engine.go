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
	settings  settings
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

// NewEngine returns an engine with the rules that the options choose of the
// embedded ones and the user's.
func NewEngine(options Options) (*Engine, error) {
	embeddedRules, err := Load()
	if err != nil {
		return nil, err
	}
	catalogue := embeddedRules.With(options.Policies)
	selected, err := catalogue.selectPolicies(options)
	if err != nil {
		return nil, err
	}
	l, err := newLoader(embedded, options.Policies)
	if err != nil {
		return nil, err
	}
	return &Engine{
		catalogue: catalogue,
		selected:  selected,
		settings:  newSettings(selected.policies, options.Settings),
		loader:    l,
		timed:     options.Timed,
	}, nil
}

// Rules lists the whole catalogue, in order of id.
func (e *Engine) Rules() []finding.Rule { return e.catalogue.Rules() }

// CheckSettings finds the settings that no rule can follow, in order.
func (e *Engine) CheckSettings(given []Setting) []*PolicyError {
	return e.catalogue.CheckSettings(given)
}

// Evaluate judges one system. Only rules whose needs the document meets are
// loaded at all.
func (e *Engine) Evaluate(ctx context.Context, model *topology.Model, at Locate) (Result, error) {
	return e.evaluate(ctx, model.Document, source{model, at})
}

func (e *Engine) evaluate(ctx context.Context, document *topology.Document, places locator) (Result, error) {
	result, batches := e.choose(document)
	if len(batches) == 0 {
		return result, nil
	}
	answers, faults, times, err := e.ask(ctx, batches, document)
	if err != nil {
		return Result{}, err
	}
	result.Times = times
	verdicts, misshapen := decodeAnswers(answers)
	result.Faults = append(faults, misshapen...)
	w := writer{document, places, resourcesOf(document)}
	heard := unsilenced(e.settle(w, verdicts))
	w.settleFixes(heard)
	for _, v := range heard {
		if !e.selected.reported[v.policy.ID] || !v.policy.isOwn && v.severity < finding.Error && !isGated(document) {
			continue
		}
		written, err := w.write(v)
		if err != nil {
			result.Faults = append(result.Faults, v.policy.placed(err))
			continue
		}
		result.Findings = append(result.Findings, written)
	}
	return result, nil
}

// settle gives verdicts the levels that the team sets, and drops those of rules
// that are off where they stand, or were asked with another place's thresholds.
func (e *Engine) settle(w writer, verdicts []verdict) []verdict {
	if len(e.settings) == 0 {
		return verdicts
	}
	var kept []verdict
	for _, v := range verdicts {
		refused := v.policy.Refused && v.severity == finding.Error
		applies := e.settings.settle(v.policy, w.document.System.Name, w.placeOf(v), refused)
		if applies.off != nil || applies.key() != v.key {
			continue
		}
		v.set = applies.level
		kept = append(kept, v)
	}
	return kept
}

// ask has the rules judge a document, batch by batch.
func (e *Engine) ask(
	ctx context.Context, batches []batch, document *topology.Document,
) (answers []answer, faults []error, times *Times, err error) {
	if e.timed {
		times = &Times{Rules: map[string]time.Duration{}}
	}
	for _, b := range batches {
		some, wrong, err := e.askBatch(ctx, b, document, times)
		if err != nil {
			return nil, nil, nil, err
		}
		answers, faults = append(answers, some...), append(faults, wrong...)
	}
	return answers, faults, times, nil
}

// askBatch loads rules and has them judge a document; times may be nil.
func (e *Engine) askBatch(
	ctx context.Context, b batch, document *topology.Document, times *Times,
) (answers []answer, faults []error, err error) {
	began := time.Now()
	set, err := e.loader.load(b)
	if err != nil {
		return nil, nil, err
	}
	loaded := time.Now()
	input, err := encode(document, set.reads)
	if err != nil {
		return nil, nil, err
	}
	if times == nil {
		return set.judge(ctx, input)
	}
	times.Loading += loaded.Sub(began)
	times.Encoding += time.Since(loaded)
	answers, faults, err = set.judgeEach(ctx, input)
	for _, a := range answers {
		times.Rules[a.policy.ID] += a.took
	}
	return answers, faults, err
}

// choose tells the rules that have something to judge in a document, and notes
// for the others why they have not.
func (e *Engine) choose(document *topology.Document) (Result, []batch) {
	var result Result
	var chosen batches
	places := e.placesIn(document)
	for _, p := range e.selected.policies {
		reason := p.missing(document)
		if reason == "" {
			reason = chosen.add(p, e.variants(p, document.System.Name, places))
		}
		switch {
		case !e.selected.reported[p.ID]:
		case reason == "":
			result.Evaluated = append(result.Evaluated, p.ID)
		default:
			result.NotEvaluated = append(result.NotEvaluated, finding.NotEvaluated{Rule: p.ID, Reason: reason})
		}
	}
	return result, chosen.inOrder()
}
