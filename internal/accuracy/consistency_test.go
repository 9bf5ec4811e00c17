package accuracy

import (
	"strings"
	"testing"
)

// consistent returns data without contradictions.
func consistent() Data {
	repository := shop(2, 0)
	repository.Resources, repository.Unknown, repository.Warnings = 1, 1, 1
	return Data{
		Repositories: []Repository{repository},
		Findings:     Findings{finding()},
		Reasons:      []Reason{{Reason: "the provider has no region", Resources: 1, Repositories: 1}},
		Answers:      Answers{{Source: repository.Source, Root: "live", Address: "aws_vpc.main"}},
	}
}

func TestCheck(t *testing.T) {
	if err := consistent().Check(); err != nil {
		t.Errorf("nothing contradicts: %v", err)
	}
	tests := map[string]struct {
		change func(*Data)
		want   string
	}{
		"repository twice": {func(d *Data) {
			d.Repositories = append(d.Repositories, d.Repositories[0])
		}, "acme/shop is listed twice"},
		"another count":  {func(d *Data) { d.Repositories[0].Warnings = 2 }, "has 2 findings of level warning"},
		"slow, no word":  {func(d *Data) { d.Repositories[0].PeakMB = 900 }, "without a word why"},
		"not listed":     {func(d *Data) { d.Findings[0].Repository = "acme/other" }, "acme/other is not among"},
		"another commit": {func(d *Data) { d.Findings[0].Commit = strings.Repeat("f", 40) }, "was judged at ffff"},
		"another set":    {func(d *Data) { d.Findings[0].Set = "developed" }, "is of the set fresh, not developed"},
		"missed elsewhere": {func(d *Data) {
			d.Missed = []Miss{{Source: Source{Repository: "acme/other"}}}
		}, "missed.csv: acme/other"},
		"unexplained": {func(d *Data) { d.Reasons = nil }, "explains 0 unknown regions of 1"},
		"out of order": {func(d *Data) {
			d.Reasons = append(d.Reasons, Reason{Reason: "another", Resources: 5})
		}, "stands below a lesser one"},
		"answer twice": {func(d *Data) { d.Answers = append(d.Answers, d.Answers[0]) }, "aws_vpc.main is listed twice"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			data := consistent()
			test.change(&data)
			if err := data.Check(); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q in it", err, test.want)
			}
		})
	}
}
