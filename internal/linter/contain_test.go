package linter

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/rules"
)

// TestFaultHidesNothingOfOthers: where the program fails on a system, the
// report says so and has the findings of the others.
func TestFaultHidesNothingOfOthers(t *testing.T) {
	t.Parallel()
	e := &estate{systems: []system{{name: "broken"}, {name: "orders"}}}
	surveys := make([]survey, len(e.systems))
	err := e.eachSystem(t.Context(), surveys, func(_ context.Context, i int, s system) error {
		surveys[i].result = rules.Result{Findings: []finding.Finding{{Rule: "database/single-region", System: s.name}}}
		if s.name == "broken" {
			surveys[i].kept = surveys[len(surveys)+i].kept
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var systems []string
	for _, each := range surveys {
		for _, f := range each.result.Findings {
			systems = append(systems, f.System)
		}
	}
	if diff := cmp.Diff([]string{"orders"}, systems); diff != "" {
		t.Errorf("systems with findings (-want +got):\n%s", diff)
	}
	said := surveys[0].diagnostics
	if len(said) != 1 || said[0].Severity != finding.Error {
		t.Fatalf("got the diagnostics %v, want one error", said)
	}
	for _, part := range []string{"the system broken", "linter/contain_test.go:", "index out of range"} {
		if !strings.Contains(said[0].Detail, part) {
			t.Errorf("got %q, want it to name %q", said[0].Detail, part)
		}
	}
	if len(surveys[1].diagnostics) > 0 {
		t.Errorf("got the diagnostics %v of a system that is whole", surveys[1].diagnostics)
	}
}
