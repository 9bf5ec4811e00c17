package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// backupLines shows how each datastore is backed up, in one line.
func backupLines(document *topology.Document) []string {
	lines := []string{}
	missing := map[topology.Element]bool{}
	for _, found := range document.Topology.Unbacked {
		missing[found.Element] = true
	}
	for _, store := range document.Topology.Datastores {
		backup := store.Backup
		parts := []string{store.Address + ":"}
		switch {
		case backup.Enabled && backup.Disabled:
			parts = append(parts, "on and off")
		case backup.Enabled:
			parts = append(parts, "on")
		case backup.Disabled:
			parts = append(parts, "off")
		default:
			parts = append(parts, "unknown")
		}
		if backup.RetentionDays != nil {
			parts = append(parts, fmt.Sprintf("%g days", *backup.RetentionDays))
		}
		if backup.PointInTime != nil && *backup.PointInTime {
			parts = append(parts, "to the second")
		}
		if missing[store.Element] {
			parts = append(parts, "missing")
		}
		for _, rule := range backup.By {
			parts = append(parts, fmt.Sprintf("by %s (%s)", rule.Selection, rule.Because))
		}
		for _, made := range backup.Copies {
			parts = append(parts, "copied to "+made.Region)
		}
		if backup.MaybeBy != "" {
			parts = append(parts, "maybe by "+backup.MaybeBy)
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	return lines
}

func TestOwnBackups(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ source, want string }{
		"an instance keeps none by default": {
			`resource "aws_db_instance" "a" {}`, "aws_db_instance.a: off 0 days missing",
		},
		"an instance with backups": {
			`resource "aws_db_instance" "a" { backup_retention_period = 7 }`,
			"aws_db_instance.a: on 7 days to the second",
		},
		"an instance of which the days are not known": {
			`
			variable "days" { type = number }
			resource "aws_db_instance" "a" { backup_retention_period = var.days }`,
			"aws_db_instance.a: unknown",
		},
		"a restored instance has what its source has": {
			`resource "aws_db_instance" "a" { snapshot_identifier = "before-launch" }`,
			"aws_db_instance.a: unknown",
		},
		"a replica is not missed": {
			`resource "aws_db_instance" "a" { replicate_source_db = "orders" }`, "aws_db_instance.a: off 0 days",
		},
		"a cluster always has some": {
			`resource "aws_rds_cluster" "a" {}`, "aws_rds_cluster.a: on 1 days to the second",
		},
		"a table has none by default": {
			`resource "aws_dynamodb_table" "a" {}`, "aws_dynamodb_table.a: off missing",
		},
		"a table to the second": {`resource "aws_dynamodb_table" "a" {
			  point_in_time_recovery { enabled = true }
			}`, "aws_dynamodb_table.a: on to the second"},
		"a replica of a table is enough": {`resource "aws_dynamodb_table" "a" {
			  replica { region_name = "eu-west-1" }
			  replica {
			    region_name            = "ap-northeast-1"
			    point_in_time_recovery = true
			  }
			}`, "aws_dynamodb_table.a: on to the second"},
		"a dynamic block that may not be there": {`
			variable "recoverable" { type = list(bool) }
			resource "aws_dynamodb_table" "a" {
			  dynamic "point_in_time_recovery" {
			    for_each = var.recoverable
			    content { enabled = true }
			  }
			}`, "aws_dynamodb_table.a: unknown"},
		"a lock table is not missed": {
			`resource "aws_dynamodb_table" "a" { hash_key = "LockID" }`, "aws_dynamodb_table.a: off",
		},
		"locks are not missed": {
			`resource "aws_dynamodb_table" "job_locks" {}`, "aws_dynamodb_table.job_locks: off",
		},
		"sessions are not missed": {
			`resource "aws_dynamodb_table" "a" { name = "WebSessions" }`, "aws_dynamodb_table.a: off",
		},
		"a cache is not missed": {
			`resource "aws_elasticache_replication_group" "a" {}`, "aws_elasticache_replication_group.a: off 0 days",
		},
		"a service that cannot do without": {
			`resource "aws_opensearch_domain" "a" {}`, "aws_opensearch_domain.a: on 14 days",
		},
		"a service that only AWS Backup backs up": {
			`resource "aws_dsql_cluster" "a" {}`, "aws_dsql_cluster.a: unknown",
		},
		"an unknown number may be none": {
			`
			variable "n" { type = number }
			resource "aws_db_instance" "a" { count = var.n }`, "aws_db_instance.a: off 0 days",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff([]string{test.want}, backupLines(model(t, test.source))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// selecting is a table, a plan, and a selection with these arguments.
func selecting(arguments string) string {
	return `
variable "unknown" { type = string }
resource "aws_dynamodb_table" "a" {
  name = "orders"
  tags = { backup = "daily", team = "shop" }
}
resource "aws_backup_plan" "p" {
  rule { schedule = "cron(0 5 * * ? *)" }
}
resource "aws_backup_selection" "s" {
  plan_id = aws_backup_plan.p.id
` + arguments + `
}`
}

func TestBackupSelections(t *testing.T) {
	t.Parallel()
	const (
		covered = "aws_dynamodb_table.a: on by aws_backup_selection.s "
		missed  = "aws_dynamodb_table.a: off missing"
		maybe   = "aws_dynamodb_table.a: unknown maybe by aws_backup_selection.s"
	)
	tag := func(key, value string) string {
		return "selection_tag {\nkey = " + key + "\nvalue = " + value + "\n}"
	}
	where := func(operator, value string) string {
		return "resources = [\"*\"]\ncondition {\n" + operator +
			" {\nkey = \"aws:ResourceTag/backup\"\nvalue = " + value + "\n}\n}"
	}
	const tables = "arn:aws:dynamodb:*:*:table/*"
	const orders = "arn:aws:dynamodb:us-east-1:123456789012:table/orders"
	for arguments, want := range map[string]string{
		`resources = [aws_dynamodb_table.a.arn]`: covered + "(its ARN)",
		`resources = ["*"]`:                      covered + "(everything)",
		``:                                       covered + "(everything)",
		`resources = ["` + tables + `"]`:         covered + "(ARN " + tables + ")",
		`resources = ["` + orders + `"]`:         covered + "(ARN " + orders + ")",
		`resources = ["arn:aws:dynamodb:eu-west-1:123456789012:table/orders"]`:    missed,
		`resources = ["arn:aws:dynamodb:*:*:table/invoices"]`:                     missed,
		`resources = ["arn:aws:rds:*:*:db:*"]`:                                    missed,
		`resources = [var.unknown]`:                                               maybe,
		"resources = [\"*\"]\nnot_resources = [\"arn:aws:dynamodb:*:*:table/*\"]": missed,
		"resources = [\"*\"]\nnot_resources = [var.unknown]":                      maybe,
		tag(`"backup"`, `"daily"`):                                                covered + "(tag backup=daily)",
		tag(`"aws:ResourceTag/backup"`, `"daily"`):                                covered + "(tag backup=daily)",
		tag(`"backup"`, `"weekly"`):                                               missed,
		tag(`"backup"`, `var.unknown`):                                            maybe,
		where("string_like", `"da*"`):                                             covered + "(everything)",
		where("string_equals", `"weekly"`):                                        missed,
		where("string_not_equals", `"daily"`):                                     missed,
		where("string_not_like", `"no*"`):                                         covered + "(everything)",
		where("string_equals", `var.unknown`):                                     maybe,
		"provider = aws.eu\nresources = [\"*\"]":                                  missed,
	} {
		got := backupLines(model(t, selecting(arguments)))
		// The tag asks for backups where no selection goes by it.
		want := []string{want}
		if strings.HasSuffix(want[0], missed) && !strings.Contains(arguments, "ResourceTag") &&
			!strings.Contains(arguments, "selection_tag") {
			want = []string{"aws_dynamodb_table.a: unknown maybe by what its tag backup is for"}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", arguments, diff)
		}
	}
}

func TestWhatMayBackUp(t *testing.T) {
	t.Parallel()
	table := `resource "aws_dynamodb_table" "a" { name = "orders" }
`
	for name, test := range map[string]struct{ source, want string }{
		"nothing": {table, "aws_dynamodb_table.a: off missing"},
		"a policy of the organization": {
			table + `resource "aws_organizations_policy" "p" { type = "BACKUP_POLICY" }`,
			"aws_dynamodb_table.a: unknown maybe by aws_organizations_policy.p in root .",
		},
		"another policy of the organization": {
			table + `resource "aws_organizations_policy" "p" { type = "TAG_POLICY" }`,
			"aws_dynamodb_table.a: off missing",
		},
		"a module that gets it": {
			table + `module "vault" {
			  source = "example/vault/aws"
			  arns   = [aws_dynamodb_table.a.arn]
			}`, "aws_dynamodb_table.a: unknown maybe by module.vault, whose code is not on disk",
		},
		"a module that backs up by tags": {
			table + `module "nightly" { source = "example/backup/aws" }`,
			"aws_dynamodb_table.a: unknown maybe by module.nightly, whose code is not on disk",
		},
		"a tag that refuses": {
			`resource "aws_dynamodb_table" "a" { tags = { Backup = "None" } }`, "aws_dynamodb_table.a: off missing",
		},
		"a function that may take backups": {
			table + `
			resource "aws_lambda_function" "nightly" { role = aws_iam_role.nightly.arn }
			resource "aws_iam_role" "nightly" {}
			resource "aws_iam_role_policy" "nightly" {
			  role   = aws_iam_role.nightly.id
			  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "dynamodb:CreateBackup" }] })
			}`, "aws_dynamodb_table.a: unknown maybe by aws_lambda_function.nightly, " +
				"whose role may call dynamodb:CreateBackup",
		},
		"a function that may do everything": {
			table + `
			resource "aws_lambda_function" "api" { role = aws_iam_role.api.arn }
			resource "aws_iam_role" "api" {}
			resource "aws_iam_role_policy" "api" {
			  role   = aws_iam_role.api.id
			  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "dynamodb:*" }] })
			}`, "aws_dynamodb_table.a: off missing",
		},
		"a migration": {
			table + `resource "aws_dms_endpoint" "e" { server_name = aws_dynamodb_table.a.arn }`,
			"aws_dynamodb_table.a: unknown maybe by aws_dms_endpoint.e",
		},
		"a plan outside the code": {
			table + `variable "plan" { type = string }
			resource "aws_backup_selection" "s" {
			  plan_id   = var.plan
			  resources = [aws_dynamodb_table.a.arn]
			}`, "aws_dynamodb_table.a: on maybe by a plan that the code does not show, by aws_backup_selection.s",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff([]string{test.want}, backupLines(model(t, test.source))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestSelectionsOfOtherSystems(t *testing.T) {
	t.Parallel()
	e := estate{
		"orders/main.tf": providers + `
resource "aws_dynamodb_table" "here" { tags = { tier = "gold" } }
resource "aws_dynamodb_table" "eu" {
  provider = aws.eu
  tags     = { tier = "gold" }
}
resource "aws_dynamodb_table" "other" { tags = { tier = "lead" } }`,
		"backups/main.tf": providers + `
resource "aws_backup_selection" "gold" {
  selection_tag {
    key   = "tier"
    value = "gold"
  }
}`,
	}
	b := builder(t)
	in := topology.Input{
		Name: "orders", Placement: b.Place(e.roots(t, "orders"), ""), Elsewhere: elsewhere(t, e, "orders", "backups"),
	}
	want := []string{
		"aws_dynamodb_table.eu: off missing",
		"aws_dynamodb_table.here: unknown maybe by aws_backup_selection.gold in root backups",
		"aws_dynamodb_table.other: off missing",
	}
	if diff := cmp.Diff(want, backupLines(b.Build(in).Document)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestVolumesCopiedByLifecyclePolicies(t *testing.T) {
	t.Parallel()
	document := model(t, `
resource "aws_ebs_volume" "a" { tags = { snapshots = "yes" } }
resource "aws_ebs_volume" "b" { tags = { snapshots = "no" } }
resource "aws_dlm_lifecycle_policy" "p" {
  policy_details {
    target_tags = { snapshots = "yes" }
    schedule {
      cross_region_copy_rule { target = "eu-west-1" }
    }
  }
}`)
	want := []string{"aws_ebs_volume.a: on copied to eu-west-1", "aws_ebs_volume.b: unknown"}
	if diff := cmp.Diff(want, backupLines(document)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
