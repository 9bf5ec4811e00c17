package topology_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// pointLines shows what each group loses at the least.
func pointLines(document *topology.Document) []string {
	lines := []string{}
	for _, point := range document.Topology.RecoveryPoints {
		line := fmt.Sprintf("%s: %g s, %s, %s", point.Address, point.Seconds, point.Kind, point.Of)
		line += " by " + point.By.Address
		if point.Schedule != "" {
			line += " " + point.Schedule
		}
		lines = append(lines, line)
	}
	return lines
}

// copied is a plan that copies what it covers to another region.
const copied = `
resource "aws_backup_plan" "p" {
  rule {
    schedule = "cron(0 5 * * ? *)"
    copy_action { destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:x" }
  }
}
resource "aws_backup_selection" "s" {
  plan_id   = aws_backup_plan.p.id
  resources = ["*"]
}
`

func TestRecoveryPoints(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"nothing": {`resource "aws_db_instance" "a" {}`, nil},
		"a replica elsewhere": {`
			resource "aws_db_instance" "a" { backup_retention_period = 7 }
			resource "aws_db_instance" "b" {
			  provider            = aws.eu
			  replicate_source_db = aws_db_instance.a.arn
			}`, []string{"aws_db_instance.a: 5 s, live, RDS cross-region read replica by aws_db_instance.b"}},
		"a replica in the region is none": {`
			resource "aws_db_instance" "a" { backup_retention_period = 7 }
			resource "aws_db_instance" "b" { replicate_source_db = aws_db_instance.a.identifier }`, nil},
		"the best of several": {`
			resource "aws_rds_global_cluster" "g" {}
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  master_username           = "root"
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}` + copied, []string{"aws_rds_cluster.a: 1 s, live, Aurora global database by aws_rds_cluster.b"}},
		"copies on a schedule": {`resource "aws_docdb_cluster" "a" {}` + copied, []string{
			"aws_docdb_cluster.a: 86400 s, copy, AWS Backup copy by aws_backup_plan.p cron(0 5 * * ? *)",
		}},
		"copies of automated backups": {`
			resource "aws_db_instance" "a" { backup_retention_period = 7 }
			resource "aws_db_instance_automated_backups_replication" "r" {
			  provider               = aws.eu
			  source_db_instance_arn = aws_db_instance.a.arn
			}`, []string{"aws_db_instance.a: 300 s, copy, RDS automated backups replication " +
			"by aws_db_instance_automated_backups_replication.r"}},
		"one of several schedules is not known": {`
			variable "schedule" { type = string }
			resource "aws_docdb_cluster" "a" {}
			resource "aws_backup_plan" "q" {
			  rule {
			    schedule = var.schedule
			    copy_action { destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:x" }
			  }
			}
			resource "aws_backup_selection" "t" {
			  plan_id   = aws_backup_plan.q.id
			  resources = ["*"]
			}` + copied, nil},
		"a vault of which the region is not known": {`
			variable "vault" { type = string }
			resource "aws_docdb_cluster" "a" {}
			resource "aws_backup_plan" "p" {
			  rule {
			    copy_action { destination_vault_arn = var.vault }
			  }
			}
			resource "aws_backup_selection" "s" {
			  plan_id   = aws_backup_plan.p.id
			  resources = ["*"]
			}`, nil},
		"a snapshot that was copied once": {`
			resource "aws_db_instance" "a" {}
			resource "aws_db_snapshot" "s" { db_instance_identifier = aws_db_instance.a.identifier }
			resource "aws_db_snapshot_copy" "c" {
			  source_db_snapshot_identifier = aws_db_snapshot.s.db_snapshot_arn
			  destination_region            = "eu-west-1"
			}`, nil},
		"to the second in the region": {`resource "aws_db_instance" "a" { backup_retention_period = 7 }`, []string{
			"aws_db_instance.a: 300 s, point-in-time, point-in-time restore by aws_db_instance.a",
		}},
		"on a schedule in the region": {`
			resource "aws_dynamodb_table" "a" {}
			resource "aws_backup_plan" "p" {
			  rule { schedule = "rate(12 hours)" }
			}
			resource "aws_backup_selection" "s" {
			  plan_id   = aws_backup_plan.p.id
			  resources = ["*"]
			}`, []string{"aws_dynamodb_table.a: 43200 s, schedule, AWS Backup by aws_backup_plan.p rate(12 hours)"}},
		"continuously in the region": {`
			resource "aws_dynamodb_table" "a" {}
			resource "aws_backup_plan" "p" {
			  rule { enable_continuous_backup = true }
			}
			resource "aws_backup_selection" "s" {
			  plan_id   = aws_backup_plan.p.id
			  resources = ["*"]
			}`, []string{
			"aws_dynamodb_table.a: 300 s, point-in-time, AWS Backup by aws_backup_plan.p cron(0 5 ? * * *)",
		}},
		"synchronous": {`resource "aws_dynamodb_table" "a" {
			  replica {
			    region_name      = "eu-west-1"
			    consistency_mode = "STRONG"
			  }
			}`, []string{"aws_dynamodb_table.a: 0 s, live, DynamoDB global table by aws_dynamodb_table.a"}},
		"consistency that is not known": {`
			variable "mode" { type = string }
			resource "aws_dynamodb_table" "a" {
			  replica {
			    region_name      = "eu-west-1"
			    consistency_mode = var.mode
			  }
			}`, nil},
		"a bucket": {replicatedBucket("shop"), []string{
			"aws_s3_bucket.a: 3600 s, live, S3 replication by aws_s3_bucket_replication_configuration.r",
		}},
		"a bucket for logs":  {replicatedBucket("shop-access-logs"), nil},
		"a bucket for state": {replicatedBucket("shop-terraform-state"), nil},
		"a cache": {`
			resource "aws_elasticache_global_replication_group" "g" {
			  primary_replication_group_id = aws_elasticache_replication_group.cache.id
			}
			resource "aws_elasticache_replication_group" "cache" {}
			resource "aws_elasticache_replication_group" "copy" {
			  provider                    = aws.eu
			  global_replication_group_id = aws_elasticache_global_replication_group.g.global_replication_group_id
			}`, []string{"aws_elasticache_replication_group.cache: 1 s, live, ElastiCache global datastore " +
			"by aws_elasticache_replication_group.copy"}},
		"sessions are lost without harm": {`resource "aws_dynamodb_table" "sessions" {
			  replica { region_name = "eu-west-1" }
			}`, nil},
		"a secret is not about data": {`resource "aws_secretsmanager_secret" "a" {
			  replica { region = "eu-west-1" }
			}`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(append([]string{}, test.want...), pointLines(model(t, test.source))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// replicatedBucket is a bucket of this name that is replicated.
func replicatedBucket(name string) string {
	return `
resource "aws_s3_bucket" "a" { bucket = "` + name + `" }
resource "aws_s3_bucket" "b" {
  provider = aws.eu
  bucket   = "` + name + `-copy"
}
resource "aws_s3_bucket_replication_configuration" "r" {
  bucket = aws_s3_bucket.a.id
  rule {
    status = "Enabled"
    destination { bucket = aws_s3_bucket.b.arn }
  }
}`
}

func TestPointsInTheRegionAreOfNoUseWhereItIsToBeSurvived(t *testing.T) {
	t.Parallel()
	declared := intent.Document{Declared: true, Model: &intent.Model{Value: "active-passive"}}
	document := modelWith(t, `resource "aws_db_instance" "a" { backup_retention_period = 7 }`, declared)
	if lines := pointLines(document); len(lines) > 0 {
		t.Errorf("got %q, want nothing", lines)
	}
}

func TestUncopiedDatabases(t *testing.T) {
	t.Parallel()
	const database = `resource "aws_db_instance" "a" {}
`
	pinned := func(names ...string) intent.Document {
		statement := intent.Residency{Subject: "all data", Match: intent.Match{All: true}, Allow: names}
		return intent.Document{Declared: true, Residency: []intent.Residency{statement}}
	}
	for name, test := range map[string]struct {
		source   string
		declared intent.Document
		want     bool
	}{
		"alone":                   {source: database, want: true},
		"a bucket is no database": {source: `resource "aws_s3_bucket" "a" {}`},
		"sessions":                {source: `resource "aws_dynamodb_table" "sessions" {}`},
		"copied elsewhere":        {source: database + copied},
		"confined to its region":  {source: database, declared: pinned("us-east-1")},
		"confined to several":     {source: database, declared: pinned("us-east-1", "us-west-2"), want: true},
		"a module that backs up":  {source: database + `module "backup" { source = "example/x/aws" }`},
		"a replica of unknown source": {source: database + `
			variable "s" {}
			resource "aws_db_instance" "b" { replicate_source_db = var.s }`},
		"copied within the region": {source: database + within, want: true},
		"a region that is not known": {source: `
			data "aws_ssm_parameter" "r" { name = "r" }
			resource "aws_db_instance" "a" { region = data.aws_ssm_parameter.r.value }`},
		"a table that spans regions": {source: `
			resource "aws_dynamodb_table" "a" {
			  replica { region_name = "eu-west-1" }
			}`},
		"a replica within the region": {source: database + `
			resource "aws_db_instance" "b" { replicate_source_db = aws_db_instance.a.identifier }`, want: true},
		"confined where nothing else ": {source: database, declared: pinned("eu-west-1")},
		"short-lived by its name":      {source: `resource "aws_dynamodb_table" "a" { name = "webhook-dedup" }`},
		"single, and of one region":    {source: `resource "aws_dynamodb_table" "single_orders_region" {}`, want: true},
		"the state of a control plane": {source: `
			resource "aws_dynamodb_table" "state" {}
			resource "aws_lambda_function" "steering" {
			  environment { variables = { STATE = aws_dynamodb_table.state.name } }
			}` + record("first", weighted, ireland) + record("second", weighted, tokyo)},
		"of a control plane where users are led": {source: `
			resource "aws_dynamodb_table" "state" {}
			resource "aws_lambda_function" "steering" {
			  environment { variables = { STATE = aws_dynamodb_table.state.name } }
			}` + record("first", weighted, ireland) + record("second", weighted, virginia), want: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := modelWith(t, test.source, test.declared)
			if got := len(document.Topology.Uncopied) > 0; got != test.want {
				t.Errorf("uncopied is %t, want %t", got, test.want)
			}
		})
	}
}

// within is a plan that copies what it covers to a vault beside it.
const within = `
resource "aws_backup_vault" "v" {}
resource "aws_backup_plan" "p" {
  rule {
    copy_action { destination_vault_arn = aws_backup_vault.v.arn }
  }
}
resource "aws_backup_selection" "s" {
  plan_id   = aws_backup_plan.p.id
  resources = ["*"]
}
`
