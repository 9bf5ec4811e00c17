package accuracy

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shop is a repository with so many regions and rule files.
func shop(regions, ruleFiles int) Repository {
	return Repository{
		Set: "fresh", Source: Source{Repository: "acme/shop", Commit: commit}, Layout: "one provider",
		Regions: regions, RuleFiles: ruleFiles,
	}
}

func TestGoals(t *testing.T) {
	accepted := make(Findings, 19)
	for i := range accepted {
		accepted[i] = finding()
	}
	slow := shop(2, 0)
	slow.Seconds, slow.Resources = 2, 100
	explained := slow
	explained.Why = "a fifth of a million lines"
	one, two, promised := []Repository{shop(1, 0)}, []Repository{shop(2, 0)}, []Repository{shop(1, 1)}
	const (
		undisputed = iota
		acceptance
		silence
		regions
		speed
	)
	tests := map[string]struct {
		data  Data
		unmet []int
	}{
		"nothing":             {Data{}, nil},
		"an arguable error":   {Data{Findings: Findings{finding(fatal, doubtful)}}, []int{undisputed}},
		"19 of 20 warnings":   {Data{Findings: append(accepted, finding(wrong))}, nil},
		"18 of 19 warnings":   {Data{Findings: append(accepted[:18:18], finding(wrong))}, []int{acceptance}},
		"in a single region":  {Data{Repositories: one, Findings: accepted}, []int{silence}},
		"what is refused":     {Data{Repositories: one, Findings: Findings{finding(fatal)}}, nil},
		"with a rule file":    {Data{Repositories: promised, Findings: accepted}, nil},
		"in two regions":      {Data{Repositories: two, Findings: accepted}, nil},
		"gone":                {Data{Repositories: one, Findings: Findings{finding(gone)}}, nil},
		"a wrong region":      {Data{Answers: Answers{{Verdict: "wrong"}}}, []int{regions}},
		"slow":                {Data{Repositories: []Repository{slow}}, []int{speed}},
		"slow, and it is why": {Data{Repositories: []Repository{explained}}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var unmet []int
			for i, goal := range test.data.Goals() {
				if !goal.Met {
					unmet = append(unmet, i)
				}
			}
			if diff := cmp.Diff(test.unmet, unmet); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSlow(t *testing.T) {
	data := Data{Start: Start{Seconds: 0.02}}
	tests := map[string]struct {
		run  Repository
		want bool
	}{
		"a start":             {Repository{Seconds: 0.02}, false},
		"few, within noise":   {Repository{Seconds: 0.12, Resources: 3}, false},
		"few, beyond noise":   {Repository{Seconds: 0.2, Resources: 3}, true},
		"many at a good pace": {Repository{Seconds: 4, Resources: 10000}, false},
		"many at a bad pace":  {Repository{Seconds: 4, Resources: 3000}, true},
		"much memory":         {Repository{Seconds: 0.1, Resources: 3000, PeakMB: 501}, true},
	}
	for name, test := range tests {
		if got := data.Slow(test.run); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
