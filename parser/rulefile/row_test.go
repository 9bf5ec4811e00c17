package rulefile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Tables whose headers, first cells or units carry the meaning, written without
// the line of dashes below the headers.
func TestTables(t *testing.T) {
	tests := []struct {
		name, table string
		want        []string
	}{
		{
			"tiers as columns", "|  | Critical | Low |\n| RTO | 1 min | 12 h |\n| RPO | 5 s | 6 h |",
			[]string{
				"rto = 60 s | tier critical", "rto = 43200 s | tier low",
				"rpo = 5 s | tier critical", "rpo = 21600 s | tier low",
			},
		},
		{
			"environments as columns",
			"|  | Production | Staging |\n" +
				"| Primary | us-east-1 | us-east-2 |\n" +
				"| TTL | 60 s | 300 s |",
			[]string{
				"primary us-east-1 | in production", "primary us-east-2 | in staging",
				"ttl 60..60 s | in production", "ttl 300..300 s | in staging",
			},
		},
		{
			"regions as columns", "| Setting | us-east-1 | eu-west-1 |\n| Role | primary | standby |",
			[]string{"primary us-east-1", "standby eu-west-1"},
		},
		{
			"units in the headers",
			"| Environment | RTO (min) | RPO (sec) |\n" +
				"| prod | 20 | 45 |\n" +
				"| dev | ≤ 480 | 3600 |",
			[]string{
				"rto = 1200 s | in production", "rpo = 45 s | in production",
				"rto <= 28800 s | in development", "rpo = 3600 s | in development",
			},
		},
		{"a unit as the header", "| Metric | Minutes |\n" +
			"| RTO | 40 |\n" +
			"| RPO | 3 |", []string{"rto = 2400 s", "rpo = 180 s"}},
		{
			"a column of units", "| Setting | Value | Unit |\n| RTO | 15 | minutes |\n| DNS TTL | 60 | s |",
			[]string{"rto = 900 s", "ttl 60..60 s"},
		},
		{
			"minutes that could be a minimum", "| Environment | TTL (min) |\n| prod | 5 |", []string{},
		},
		{
			"data, its tier and its temperature",
			"| # | Data | Tier | Temperature |\n" +
				"| 1 | orders | region-affine | hot |\n" +
				"| 2 | audit logs | region-local | cold |\n" +
				"| 3 | price list | global |  |",
			[]string{
				`cell "orders" region-affine`, `hot "orders"`, `cell "audit logs" region-local`, `cold "audit logs"`,
				`cell "price list" global`,
			},
		},
		{
			"tiers ahead of their data",
			"| Tier | Data |\n| region-local | carts, coupons |\n| global | price list |",
			[]string{`cell "carts" region-local`, `cell "coupons" region-local`, `cell "price list" global`},
		},
		{
			"data with its tier beside an objective",
			"| Dataset | Scope | RPO |\n| orders | region-affine | 5 min |",
			[]string{`cell "orders" region-affine`, "rpo = 300 s | of orders"},
		},
		{"what is cold and no data", "| Standby | State |\n| us-west-2 | cold |", []string{"standby us-west-2"}},
		{
			"roles as headers", "| Service | Primary | DR |\n| orders | us-east-1 | us-west-2 |",
			[]string{"primary us-east-1 | of orders", "standby us-west-2 | of orders"},
		},
		{
			"roles of environments",
			"| Env | Primary | Secondary |\n" +
				"| prod | us-east-1 | us-west-2 |\n" +
				"| dev | us-east-2 | - |",
			[]string{
				"primary us-east-1 | in production",
				"secondary us-west-2 | in production",
				"primary us-east-2 | in development",
			},
		},
		{
			"system and environment", "| System | Environment | RTO |\n| billing | production | 10 min |",
			[]string{"rto = 600 s | in production | of billing"},
		},
		{
			"a service and its tier",
			"| Service | Tier | RTO |\n" +
				"| checkout, login | 1 | 5 min |\n" +
				"| All other services | 3 | 1 day |",
			[]string{"rto = 300 s | of checkout", "rto = 300 s | of login"},
		},
		{
			"a tier and its strategy", "| Tier | RTO | Strategy |\n| **Tier 1** (payments) | 5 min | Pilot light |",
			[]string{"rto = 300 s | tier 1", "model pilot-light | tier 1"},
		},
		{
			"cells that repeat the one above",
			"| Tier | Objective | Value |\n" +
				"| Tier 1 | RTO | 5 min |\n" +
				"|  | RPO | 1 min |",
			[]string{"rto = 300 s | tier 1", "rpo = 60 s | tier 1"},
		},
		{
			"numbers of requirements", "| ID | Control | Value |\n| DR-01 | Recovery time objective | ≤ 45 minutes |",
			[]string{"rto <= 2700 s"},
		},
		{
			"what fails",
			"| Scenario | RTO | RPO |\n" +
				"| AZ failure | 1 min | 0 |\n" +
				"| Region failure | 15 min | 1 min |\n" +
				"" +
				"| Ransomware | 4 h | 1 h |",
			[]string{"rto = 900 s", "rpo = 60 s"},
		},
		{
			"target and actual as rows",
			"| Metric | RTO | RPO |\n" +
				"| Target | 15 min | 1 min |\n" +
				"| Actual | 20 min | 2 min |",
			[]string{"rto = 900 s", "rpo = 60 s"},
		},
		{
			"a commitment and a wish", "| Objective | Commitment | Stretch |\n| RTO | 15 min | 5 min |",
			[]string{"rto = 900 s"},
		},
		{"two columns that no header tells apart", "| Objective | A | B |\n| RTO | 15 min | 5 min |", []string{}},
		{
			"options and the one that was chosen",
			"| Option | RTO | Verdict |\n" +
				"| Backup/restore | 12 h | rejected |\n" +
				"" +
				"| Warm standby | 20 min | ✅ chosen |\n| Active-active | 0 | rejected |",
			[]string{"model warm-standby"},
		},
		{"what modes give", "| Mode | RPO | Trade-off |\n| sync | 0 | slow |\n| async | 5 s | fast |", []string{}},
		{
			"ticks", "| Region | Primary | Standby |\n| us-east-1 | ✅ |  |\n| us-west-2 |  | ✅ |",
			[]string{"primary us-east-1", "standby us-west-2"},
		},
		{
			"rows that are taken back", "| Region | Role | Status |\n| us-east-1 | primary | live |\n" +
				"| us-west-2 | standby | planned |\n| eu-west-1 | secondary | retired |",
			[]string{"primary us-east-1"},
		},
		{"the TTL of something else", "| Cache | TTL |\n| Redis | 300 s |", []string{}},
		{
			"the lag beside the mode", "| Data | Mode | Max lag |\n| Cross-region replication | asynchronous | 1 s |",
			[]string{"replication lag 1 s", "replication async"},
		},
		{
			"the first sentence of a cell",
			"| Objective | Commitment |\n" +
				"| RPO | **24h.** Snapshots run once a day. Restoring takes ~5 min. |",
			[]string{"rpo = 86400 s"},
		},
		{"loss in a remark", "| Component | Drill | Result |\n" +
			"| Database | promote | < 5 min, no data loss |", []string{}},
		{"a typical figure", "| Metric | Value | Remark |\n" +
			"| Replication lag | < 1 s | typical for streaming |", []string{}},
		{"durations of steps", "| Phase | Duration | Cumulative |\n| Total RTO | 6 min | < 7 min |", []string{}},
	}
	parser := newParser(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			header, rows, _ := strings.Cut(test.table, "\n")
			line := "|" + strings.Repeat("---|", strings.Count(header, "|")-1)
			file, _ := parser.Parse("CLAUDE.md", []byte(header+"\n"+line+"\n"+rows+"\n"))
			if diff := cmp.Diff(test.want, describe(file)); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTableBelowAnObjective(t *testing.T) {
	file, _ := newParser(t).Parse("CLAUDE.md",
		[]byte("## RTO\n\n| Tier | Target |\n|---|---|\n| 1 | 5 min |\n| 2 | 1 h |\n"))
	want := []string{"rto = 300 s | tier 1", "rto = 3600 s | tier 2"}
	if diff := cmp.Diff(want, describe(file)); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}
