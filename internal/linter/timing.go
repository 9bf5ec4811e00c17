package linter

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/rules"
)

// The stages of a run, in order.
var stages = []string{
	"looking for root modules", "reading Terraform", "reading rule files", "modelling",
	"loading policies", "handing documents to policies", "evaluating policies",
}

const (
	searching = iota
	readingTerraform
	readingRuleFiles
	modelling
	loadingPolicies
	encodingDocuments
	evaluatingPolicies
)

// stopwatch adds up the times of a run. A nil one measures nothing.
type stopwatch struct {
	mutex  sync.Mutex
	stages [evaluatingPolicies + 1]time.Duration
	rules  map[string]time.Duration
}

func newStopwatch() *stopwatch { return &stopwatch{rules: map[string]time.Duration{}} }

// start measures a stage until the function that it returns is called.
func (w *stopwatch) start(stage int) (stop func()) {
	if w == nil {
		return func() {}
	}
	began := time.Now()
	return func() { w.add(stage, time.Since(began)) }
}

func (w *stopwatch) add(stage int, took time.Duration) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.stages[stage] += took
}

// addRules adds what the evaluation of one system took.
func (w *stopwatch) addRules(times *rules.Times) {
	if w == nil || times == nil {
		return
	}
	w.add(loadingPolicies, times.Loading)
	w.add(encodingDocuments, times.Encoding)
	w.mutex.Lock()
	defer w.mutex.Unlock()
	for rule, took := range times.Rules {
		w.rules[rule] += took
		w.stages[evaluatingPolicies] += took
	}
}

// read returns what was measured.
func (w *stopwatch) read(total time.Duration) finding.Timing {
	timing := finding.Timing{Total: total}
	for i, name := range stages {
		timing.Stages = append(timing.Stages, finding.Stage{Name: name, Took: w.stages[i]})
	}
	for _, rule := range slices.Sorted(maps.Keys(w.rules)) {
		timing.Rules = append(timing.Rules, finding.RuleTime{Rule: rule, Took: w.rules[rule]})
	}
	slices.SortStableFunc(timing.Rules, func(a, b finding.RuleTime) int { return cmp.Compare(b.Took, a.Took) })
	return timing
}
