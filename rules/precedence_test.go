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
		"dependency/certificate-region": {"dependency/cross-region", "dependency/hardcoded-region"},
		"dependency/misleading-name":    {"dependency/cross-region", "parity/stack-drift"},
		"dependency/split-parent":       {"dependency/cross-region", "dependency/hardcoded-region"},
		"dependency/unused-alias": {
			"dependency/misleading-name", "intent/region-unused", "replication/same-region",
		},
		"dependency/zone-not-in-region":      {"dependency/cross-region", "dependency/hardcoded-region"},
		"health/unsupported-target":          {"health/missing"},
		"intent/routing-mismatch":            {"intent/mechanism-missing"},
		"replication/source-without-backups": {"recovery/backup-disabled"},
		"residency/backup-leaves":            {"residency/region-not-allowed"},
		"residency/replication-leaves":       {"residency/region-not-allowed", "intent/undeclared-region"},
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
