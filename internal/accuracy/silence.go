package accuracy

import (
	"slices"
	"strings"
)

// SingleRegion says whether the code spans no two regions and there is no rule
// file: nothing is to be said of such a repository. Directories that stand for
// regions or their roles are several regions, also where no region can be told.
func (r Repository) SingleRegion() bool {
	return r.Regions <= 1 && r.RuleFiles == 0 && !strings.Contains(r.Layout, "directory per")
}

// SingleRegion lists the repositories of which nothing is to be said.
func (d Data) SingleRegion() []Repository {
	return slices.DeleteFunc(d.Of(""), func(r Repository) bool { return !r.SingleRegion() })
}

// Talk is what stands of a repository of which nothing is to be said.
type Talk struct {
	Repository string
	Findings   Findings
}

// Talked lists the repositories of which nothing is to be said and something
// is.
func (d Data) Talked() []Talk {
	var talked []Talk
	for _, r := range d.SingleRegion() {
		if standing := d.Findings.In(r.Repository).Standing(); len(standing) > 0 {
			talked = append(talked, Talk{Repository: r.Repository, Findings: standing})
		}
	}
	return talked
}
