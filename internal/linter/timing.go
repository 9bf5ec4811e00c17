package linter

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/regionlint/regionlint/rules"
)

// Timing says where the time of a run went. Systems that are worked on at the
// same time add up, so that the stages can be longer than the run.
type Timing struct {
	// Total is how long the run took.
	Total time.Duration
	// Stages are in the order of the pipeline.
	Stages []Stage
	// Rules are the slowest first.
	Rules []RuleTime
}

// Stage is one step of the pipeline.
type Stage struct {
	Name string
	Took time.Duration
}

// RuleTime is how long a rule took, over all systems.
type RuleTime struct {
	Rule string
	Took time.Duration
}

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
func (w *stopwatch) read(total time.Duration) Timing {
	timing := Timing{Total: total}
	for i, name := range stages {
		timing.Stages = append(timing.Stages, Stage{name, w.stages[i]})
	}
	for _, rule := range slices.Sorted(maps.Keys(w.rules)) {
		timing.Rules = append(timing.Rules, RuleTime{rule, w.rules[rule]})
	}
	slices.SortStableFunc(timing.Rules, func(a, b RuleTime) int { return cmp.Compare(b.Took, a.Took) })
	return timing
}
