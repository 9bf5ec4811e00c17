package rules

import (
	"slices"
	"testing"
)

// TestPrecedence holds the order in which rules speak of one cause. Each pair is
// tried on a fixture, too: quiet-...-says-so below the rule that is silenced.
func TestPrecedence(t *testing.T) {
	silenced := map[string][]string{}
	for _, p := range described(t) {
		silenced[p.ID] = p.Silences
	}
	for first, others := range map[string][]string{
		"database/global-cluster-incomplete": {"database/single-region"},
		"database/single-region": {
			"recovery/backup-same-region", "recovery/rpo-infeasible", "replication/same-region",
		},
		"health/unsupported-target":          {"health/missing"},
		"intent/routing-mismatch":            {"intent/mechanism-missing"},
		"replication/source-without-backups": {"recovery/backup-disabled"},
		"residency/replication-leaves":       {"residency/region-not-allowed"},
		"routing/duplicate-member":           {"routing/failover-pair-incomplete"},
		"routing/region-uncovered":           {"routing/no-global-entry"},
	} {
		for _, other := range others {
			if !slices.Contains(silenced[first], other) {
				t.Errorf("%s does not silence %s", first, other)
			}
		}
	}
}
