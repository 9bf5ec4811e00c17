package reporters

import (
	"fmt"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// tally counts findings: blocks with a fault, and the instances that have it.
type tally struct{ blocks, instances map[finding.Severity]int }

func tallyOf(list []told) tally {
	t := tally{make(map[finding.Severity]int), make(map[finding.Severity]int)}
	for _, one := range list {
		for _, block := range one.all() {
			t.blocks[block[0].Severity]++
			t.instances[block[0].Severity] += len(block)
		}
	}
	return t
}

// String lists the severities that occur: "2 errors, 3 warnings (12 instances)".
func (t tally) String() string {
	var parts []string
	for _, severity := range []finding.Severity{finding.Error, finding.Warning, finding.Note} {
		n := t.blocks[severity]
		if n == 0 {
			continue
		}
		part := count(n, severity.String())
		if all := t.instances[severity]; all > n {
			part += fmt.Sprintf(" (%d instances)", all)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}
