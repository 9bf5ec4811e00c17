package accuracy

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// found returns the finding of a run that a judged finding is.
func found(f Finding) Found {
	return Found{
		Repository: f.Repository, Root: f.Root, Rule: f.Rule, Severity: f.Severity,
		Place: f.Place, Resource: f.Resource,
	}
}

func TestCompare(t *testing.T) {
	var (
		same   = finding()
		twin   = finding(func(f *Finding) { f.Reason = "the second of two at one place" })
		moving = finding(func(f *Finding) { f.Resource = "aws_route53_record.api" })
		lost   = finding(func(f *Finding) { f.Resource = "aws_route53_record.old" })
		back   = finding(gone, func(f *Finding) { f.Resource = "aws_route53_record.back" })
		moved  = found(moving)
		fresh  = found(finding(func(f *Finding) { f.Rule = "ttl/too-low" }))
	)
	moved.Place, moved.Severity = "dns.tf:9", "note"
	got := Compare(
		[]Finding{same, twin, moving, lost, back},
		[]Found{moved, fresh, found(back), found(same), found(twin)},
	)
	settled, left := moving, lost
	settled.Place, settled.SeverityNow = "dns.tf:9", "note"
	gone(&left)
	again := back
	again.Now, again.SeverityNow, again.VerdictNow = "stands", "warning", "true"
	want := Comparison{
		Rows:  Findings{same, twin, settled, left, again},
		New:   []Found{fresh},
		Gone:  Findings{lost},
		Back:  Findings{back},
		Moved: []Move{{Was: moving, Is: moved}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCompareKeepsTwinsApart holds two findings that differ in the place alone
// to their own rows, also where one of them moves.
func TestCompareKeepsTwinsApart(t *testing.T) {
	first, second := finding(), finding(func(f *Finding) { f.Place = "dns.tf:30" })
	moved := found(first)
	moved.Place = "dns.tf:4"
	got := Compare([]Finding{first, second}, []Found{found(second), moved})
	if got.Rows[0].Place != "dns.tf:4" || got.Rows[1].Place != "dns.tf:30" || len(got.Moved) != 1 {
		t.Errorf("places %s and %s, %d moved", got.Rows[0].Place, got.Rows[1].Place, len(got.Moved))
	}
}

// TestCompareLeavesWhatIsGone holds a finding that came after another at its
// place to its own row.
func TestCompareLeavesWhatIsGone(t *testing.T) {
	before, after := finding(wrong, gone), finding(late)
	got := Compare([]Finding{before, after}, []Found{found(after)})
	if diff := cmp.Diff(Comparison{Rows: Findings{before, after}, New: nil}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
