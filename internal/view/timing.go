package view

import (
	"io"
	"time"

	"github.com/regionlint/regionlint/internal/finding"
)

// slowestRules is how many rules are listed.
const slowestRules = 10

// Timing writes where the time of a run went.
func Timing(w io.Writer, timing finding.Timing) error {
	p := &printer{w: w}
	p.linef("The run took %.1f ms. Systems that are worked on at the same time add up:", milliseconds(timing.Total))
	for _, stage := range timing.Stages {
		p.linef("%10.1f ms  %s", milliseconds(stage.Took), stage.Name)
	}
	if len(timing.Rules) > 0 {
		p.linef("The slowest rules, each evaluated by itself:")
	}
	for _, rule := range timing.Rules[:min(slowestRules, len(timing.Rules))] {
		p.linef("%10.1f ms  %s", milliseconds(rule.Took), rule.Rule)
	}
	return p.err
}

func milliseconds(took time.Duration) float64 { return float64(took) / float64(time.Millisecond) }
