package topology_test

import (
	"testing"
)

func TestBackupScheduleIsTheLossToClaim(t *testing.T) {
	t.Parallel()
	for schedule, want := range map[string]float64{
		`"cron(0 5 * * ? *)"`:         86_400,
		`"cron(0 * * * ? *)"`:         3_600,
		`"cron(*/15 * * * ? *)"`:      900,
		`"cron(0 0/6 * * ? *)"`:       21_600,
		`"cron(0 5,17 * * ? *)"`:      43_200,
		`"cron(0 8-18 * * ? *)"`:      50_400, // from 18:00 to 8:00
		`"cron(0 5 ? * SUN *)"`:       604_800,
		`"cron(0 5 ? * 2-6 *)"`:       259_200, // from Friday to Monday
		`"cron(0 5 ? * MON-FRI *)"`:   259_200,
		`"cron(30 2 1 * ? *)"`:        2_678_400, // 31 days
		`"cron(0 0 1 1,4,7,10 ? *)"`:  7_948_800, // 92 days
		`"rate(12 hours)"`:            43_200,
		`"rate(1 day)"`:               86_400,
		`"rate(30 minutes)"`:          1_800,
		`null`:                        86_400, // AWS Backup's default
		`"cron(0 5 L * ? *)"`:         -1,
		`"cron(0 5 ? * 2#1 *)"`:       -1,
		`"cron(0 5 * * ? 2027)"`:      -1,
		`"cron(0 25 * * ? *)"`:        -1,
		`"cron(0/0 5 * * ? *)"`:       -1,
		`"cron(0 5 * *)"`:             -1,
		`"rate(0 hours)"`:             -1,
		`"rate(2 fortnights)"`:        -1,
		`"whenever"`:                  -1,
		`"cron(0 5 31 2 ? *)"`:        -1, // never
		`data.aws_region.current.id`:  -1,
		`"cron(0 0 ? * SUN,WED,* *)"`: 86_400,
	} {
		document := model(t, `
data "aws_region" "current" {}
resource "aws_backup_plan" "p" {
  rule {
    schedule = `+schedule+`
    copy_action { destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:x" }
  }
}`)
		edge := document.Topology.Replication[0]
		got := -1.0
		if edge.RPOSeconds != nil {
			got = *edge.RPOSeconds
		}
		if got != want || edge.ToRegion != "eu-west-1" || !edge.Backup {
			t.Errorf("%s: %g s to %s, want %g s to eu-west-1", schedule, got, edge.ToRegion, want)
		}
	}
}
