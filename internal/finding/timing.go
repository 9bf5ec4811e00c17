package finding

import "time"

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
