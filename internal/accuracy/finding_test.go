package accuracy

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const commit = "0123456789abcdef0123456789abcdef01234567"

// finding returns a finding that is true and stands, after some changes.
func finding(changes ...func(*Finding)) Finding {
	f := Finding{
		Set: "fresh", Source: Source{Repository: "acme/shop", Commit: commit}, Root: "live", Rule: "ttl/too-high",
		Severity: "warning", Place: "dns.tf:3", Resource: "aws_route53_record.www", Verdict: "true", Now: "stands",
		Reason: "dns.tf:3 says 3600", SeverityNow: "warning", VerdictNow: "true",
	}
	for _, change := range changes {
		change(&f)
	}
	return f
}

// wrong makes a finding one that was false.
func wrong(f *Finding) {
	f.Verdict, f.VerdictNow, f.Cause, f.Mend = "false", "false", "it read another record", "it reads this one"
}

// doubtful makes a finding one that is arguable.
func doubtful(f *Finding) { f.Verdict, f.VerdictNow = "arguable", "arguable" }

// gone makes a finding one that is no longer there.
func gone(f *Finding) { f.Now, f.SeverityNow, f.VerdictNow = "gone", "", "" }

// fatal makes a finding an error.
func fatal(f *Finding) { f.Severity, f.SeverityNow = "error", "error" }

// late makes a finding one that came after the first pass.
func late(f *Finding) { f.Reason = newPrefix + f.Reason }

func TestFindingProblems(t *testing.T) {
	tests := map[string]struct {
		change func(*Finding)
		want   string
	}{
		"none":                  {func(*Finding) {}, ""},
		"gone":                  {gone, ""},
		"false":                 {wrong, ""},
		"no such verdict":       {func(f *Finding) { f.Verdict = "maybe" }, "the verdict is"},
		"no such state":         {func(f *Finding) { f.Now = "perhaps" }, "the state now is"},
		"stands without level":  {func(f *Finding) { f.SeverityNow = "" }, "the severity now is"},
		"gone with a verdict":   {func(f *Finding) { f.Now = "gone" }, "it is gone, and has"},
		"false without a cause": {func(f *Finding) { wrong(f); f.Cause = "" }, "needs its cause"},
		"false without a mend":  {func(f *Finding) { wrong(f); gone(f); f.Mend = "" }, "needs its cause and its mend"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := finding(test.change).problem()
			switch {
			case test.want == "" && err != nil:
				t.Errorf("unexpected: %v", err)
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("the error is %v, want %q in it", err, test.want)
			}
		})
	}
}

func TestTallies(t *testing.T) {
	all := Findings{
		finding(), finding(doubtful), finding(wrong, gone), finding(fatal, wrong, func(f *Finding) {
			f.SeverityNow, f.VerdictNow = "note", "true" // mended: the level and what it says
		}), finding(fatal, late),
	}
	tests := map[string]struct{ got, want Tally }{
		"first pass":           {all.First(""), Tally{True: 1, Arguable: 1, False: 2}},
		"errors of the first":  {all.First("error"), Tally{False: 1}},
		"now":                  {all.Now(""), Tally{True: 3, Arguable: 1}},
		"errors now":           {all.Now("error"), Tally{True: 1}},
		"notes now":            {all.Now("note"), Tally{True: 1}},
		"of a set without any": {all.Of("developed").First(""), Tally{}},
	}
	for name, test := range tests {
		if test.got != test.want {
			t.Errorf("%s: %+v, want %+v", name, test.got, test.want)
		}
	}
	if got := len(all.Added()); got != 1 {
		t.Errorf("%d are new, want 1", got)
	}
	if got := all.First("").All(); got != 4 {
		t.Errorf("the first pass has %d, want 4", got)
	}
}

func TestFaultsAreGroupedByCause(t *testing.T) {
	other := func(f *Finding) { f.Cause = "it added twice" }
	all := Findings{finding(wrong, other), finding(wrong, gone), finding(wrong), finding(doubtful)}
	type fault struct {
		Cause          string
		Findings, Left int
	}
	var got []fault
	for _, f := range all.Faults("false") {
		got = append(got, fault{Cause: f.Cause, Findings: len(f.Findings), Left: f.Left()})
	}
	want := []fault{{"it read another record", 2, 1}, {"it added twice", 1, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDisputesAreGroupedByReason(t *testing.T) {
	elsewhere := func(f *Finding) { f.Place = "dns.tf:9" }
	otherwise := func(f *Finding) { f.Reason = "it is an example" }
	all := Findings{
		finding(doubtful), finding(), finding(doubtful, otherwise), finding(doubtful, elsewhere), finding(wrong, gone),
	}
	var got []Dispute
	for _, d := range all.Disputes() {
		got = append(got, Dispute{Finding: Finding{Place: d.Place, Reason: d.Reason}, More: d.More})
	}
	want := []Dispute{
		{Finding: Finding{Place: "dns.tf:3", Reason: "dns.tf:3 says 3600"}, More: 1},
		{Finding: Finding{Place: "dns.tf:3", Reason: "it is an example"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
