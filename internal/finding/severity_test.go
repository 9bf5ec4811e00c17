package finding_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/regionlint/regionlint/internal/finding"
)

func TestSeverityNamesRoundTrip(t *testing.T) {
	t.Parallel()
	for _, want := range finding.Severities() {
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got finding.Severity
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s came back as %s", want, got)
		}
	}
}

func TestSeveritiesAreWorstFirst(t *testing.T) {
	t.Parallel()
	severities := finding.Severities()
	if !slices.IsSortedFunc(severities, func(a, b finding.Severity) int { return int(b) - int(a) }) {
		t.Errorf("not worst first: %v", severities)
	}
}

func TestSeverityRefusesOthers(t *testing.T) {
	t.Parallel()
	_, err := finding.ParseSeverity("fatal")
	if want := `"fatal" is not a severity: use error, warning or note`; err == nil || err.Error() != want {
		t.Errorf("error = %v, want %s", err, want)
	}
	if _, err := json.Marshal(finding.Severity(0)); err == nil {
		t.Error("the zero severity was written")
	}
}
