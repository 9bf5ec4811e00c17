package reporters

import (
	"strconv"

	"github.com/regionlint/regionlint/internal/finding"
)

// alert is one result: a fault of a block, with each instance that has it.
type alert struct {
	instances   []finding.Finding
	fingerprint string
}

// alerts identifies blocks with a fault. What identifies one stays the same when
// an instance is added, be it by a key, a call of its module or a root. Expanded
// findings are identified each by itself, and so are those without a resource.
func alerts(blocks [][]finding.Finding, expand bool) []alert {
	list := make([]alert, 0, len(blocks))
	alike := map[string]int{}
	for _, block := range blocks {
		first := block[0]
		fingerprint := first.Fingerprint
		if !expand && first.Resource != "" {
			fingerprint = finding.Fingerprint(first.Rule, first.File, blockOf(first.Resource), shapeOf(first))
			// Figures are no part of it, and so numbers tell repetitions apart.
			alike[fingerprint]++
			if n := alike[fingerprint]; n > 1 {
				fingerprint += ":" + strconv.Itoa(n)
			}
		}
		list = append(list, alert{block, fingerprint})
	}
	return list
}

// message is what an alert says, with the instances that it stands for.
func (a alert) message() string {
	text := sentence(plainText(a.instances[0].Message))
	if len(a.instances) > 1 {
		text += " " + plainText(otherInstances(a.instances, ""))
	}
	return text
}

// calls are where the other instances come from: the first place of each that
// leads to no other one.
func (a alert) calls() []finding.Step {
	seen := map[finding.Place]bool{}
	for _, step := range a.instances[0].Trace {
		seen[finding.Place{File: step.File, Line: step.Line}] = true
	}
	var calls []finding.Step
	for _, other := range a.instances[1:] {
		steps := placedSteps(other.Trace)
		if len(steps) == 0 {
			continue
		}
		if at := (finding.Place{File: steps[0].File, Line: steps[0].Line}); !seen[at] && len(calls) < maxCalls {
			seen[at] = true
			calls = append(calls, steps[0])
		}
	}
	return calls
}
