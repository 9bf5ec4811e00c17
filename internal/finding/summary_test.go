package finding_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

func TestCount(t *testing.T) {
	t.Parallel()
	got := finding.Count([]finding.Finding{
		{Severity: finding.Error},
		{Severity: finding.Error, Suppressed: true},
		{Severity: finding.Warning},
		{Severity: finding.Note},
		{Severity: finding.Note},
	})
	want := finding.Summary{Error: 1, Warning: 1, Note: 2, Suppressed: 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
}
