package accuracy

import (
	"cmp"
	"slices"
)

// Fault is a reason for which the program erred, with what became of it.
type Fault struct {
	Rule, Cause, Mend string
	// Verdict is that on the findings that the fault made.
	Verdict string
	// Findings are those that the fault made.
	Findings Findings
}

// Faults groups the findings with a verdict by rule, cause and mend, the most
// frequent first.
func (all Findings) Faults(verdict string) []Fault {
	var faults []Fault
	at := make(map[[3]string]int)
	for _, f := range all.Judged(verdict) {
		if f.Cause == "" {
			continue
		}
		key := [3]string{f.Rule, f.Cause, f.Mend}
		i, known := at[key]
		if !known {
			i = len(faults)
			at[key] = i
			faults = append(faults, Fault{Rule: f.Rule, Cause: f.Cause, Mend: f.Mend, Verdict: verdict})
		}
		faults[i].Findings = append(faults[i].Findings, f)
	}
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(len(b.Findings)-len(a.Findings), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Cause, b.Cause))
	})
	return faults
}

// Left counts the findings of the fault that stand and are still disputed.
func (f Fault) Left() int { return f.Findings.Now("").Disputed() }
