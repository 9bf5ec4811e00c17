package topology_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// promising is a document that names one thing, as the grammar reads it.
func promising(name string) intent.Document {
	switch name {
	case "global-accelerator", "arc-routing-control", "cloudfront-failover", "fault-injection":
		return intent.Document{Facilities: []intent.Facility{{Name: name}}}
	case "write-forwarding":
		return intent.Document{Replication: &intent.Replication{WriteForwarding: true}}
	default:
		return intent.Document{Replication: &intent.Replication{Mechanisms: []string{name}}}
	}
}

// TestPromises goes through everything that rule files can name: what it is for
// without it, what sets it up, and what has nothing to do with it.
func TestPromises(t *testing.T) {
	t.Parallel()
	const globalDatabase = `
resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-mysql"
}
resource "aws_rds_cluster" "us" {
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}
resource "aws_rds_cluster" "eu" {
  provider                  = aws.eu
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  depends_on                = [aws_rds_cluster.us]
`
	tests := map[string]struct {
		without string   // the code has what it is for
		missing []string // what the finding names
		with    string   // what is added, or put in its place
	}{
		"aurora-global": {
			`resource "aws_rds_cluster" "o" { engine = "aurora-mysql" }`,
			[]string{"aws_rds_cluster.o"},
			`resource "aws_rds_global_cluster" "o" { global_cluster_identifier = "o" }`,
		},
		"dynamodb-global-table": {
			`resource "aws_dynamodb_table" "t" { name = "t" }`,
			[]string{"aws_dynamodb_table.t"},
			"resource \"aws_dynamodb_table\" \"u\" {\n  name = \"u\"\n  replica { region_name = \"eu-west-1\" }\n}",
		},
		"s3-replication": {
			`resource "aws_s3_bucket" "b" {}`,
			[]string{"aws_s3_bucket.b"},
			`resource "aws_s3_bucket_replication_configuration" "b" { bucket = aws_s3_bucket.b.id }`,
		},
		"s3-replication-time-control": {
			"resource \"aws_s3_bucket_replication_configuration\" \"b\" {\n  rule { status = \"Enabled\" }\n}",
			[]string{"aws_s3_bucket_replication_configuration.b"},
			`
resource "aws_s3_bucket_replication_configuration" "d" {
  rule {
    destination {
      bucket = "c"
      replication_time { status = "Enabled" }
    }
  }
}`,
		},
		"rds-read-replica": {
			`resource "aws_db_instance" "o" {}`,
			[]string{"aws_db_instance.o"},
			`resource "aws_db_instance" "copy" { replicate_source_db = aws_db_instance.o.arn }`,
		},
		"automated-backups-replication": {
			`resource "aws_db_instance" "o" {}`, []string{"aws_db_instance.o"}, `
resource "aws_db_instance_automated_backups_replication" "o" {
  source_db_instance_arn = aws_db_instance.o.arn
}`,
		},
		"elasticache-global": {
			`resource "aws_elasticache_replication_group" "c" {}`,
			[]string{"aws_elasticache_replication_group.c"},
			`resource "aws_elasticache_global_replication_group" "c" {}`,
		},
		"docdb-global": {
			`resource "aws_docdb_cluster" "c" {}`,
			[]string{"aws_docdb_cluster.c"},
			`resource "aws_docdb_global_cluster" "c" {}`,
		},
		"neptune-global": {
			`resource "aws_neptune_cluster" "c" {}`,
			[]string{"aws_neptune_cluster.c"},
			`resource "aws_neptune_global_cluster" "c" {}`,
		},
		"memorydb-multi-region": {
			`resource "aws_memorydb_cluster" "c" {}`,
			[]string{"aws_memorydb_cluster.c"},
			`resource "aws_memorydb_multi_region_cluster" "c" {}`,
		},
		"keyspaces-multi-region": {
			`resource "aws_keyspaces_keyspace" "k" { name = "k" }`, []string{"aws_keyspaces_keyspace.k"}, `
resource "aws_keyspaces_keyspace" "l" {
  name = "l"
  replication_specification {
    replication_strategy = "MULTI_REGION"
    region_list          = ["us-east-1", "eu-west-1"]
  }
}`,
		},
		"dsql-peering": {
			`resource "aws_dsql_cluster" "c" {}`,
			[]string{"aws_dsql_cluster.c"},
			`resource "aws_dsql_cluster_peering" "c" { identifier = aws_dsql_cluster.c.identifier }`,
		},
		"efs-replication": {
			`resource "aws_efs_file_system" "f" {}`,
			[]string{"aws_efs_file_system.f"},
			`resource "aws_efs_replication_configuration" "f" { source_file_system_id = aws_efs_file_system.f.id }`,
		},
		"secret-replica": {
			`resource "aws_secretsmanager_secret" "s" {}`,
			[]string{"aws_secretsmanager_secret.s"},
			"resource \"aws_secretsmanager_secret\" \"r\" {\n  replica { region = \"eu-west-1\" }\n}",
		},
		"kms-replica": {
			`resource "aws_kms_key" "k" { multi_region = false }`,
			[]string{"aws_kms_key.k"},
			`resource "aws_kms_key" "m" { multi_region = true }`,
		},
		"backup-copy": {
			"resource \"aws_backup_plan\" \"p\" {\n  rule { rule_name = \"daily\" }\n}",
			[]string{"aws_backup_plan.p"},
			`
resource "aws_backup_plan" "q" {
  rule {
    copy_action { destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:v" }
  }
}`,
		},
		"write-forwarding": {
			globalDatabase + "}",
			[]string{"aws_rds_cluster.eu"},
			globalDatabase + "  enable_global_write_forwarding = true\n}",
		},
		"global-accelerator": {
			`resource "aws_lb" "web" {}`,
			[]string{"aws_lb.web"},
			`resource "aws_globalaccelerator_accelerator" "it" { name = "it" }`,
		},
		"arc-routing-control": {
			"resource \"aws_route53_record\" \"r\" {\n  failover_routing_policy { type = \"PRIMARY\" }\n}",
			[]string{"aws_route53_record.r"},
			`resource "aws_route53recoverycontrolconfig_routing_control" "it" { name = "it" }`,
		},
		"cloudfront-failover": {
			`resource "aws_cloudfront_distribution" "d" {}`,
			[]string{"aws_cloudfront_distribution.d"},
			"resource \"aws_cloudfront_distribution\" \"e\" {\n  origin_group { origin_id = \"both\" }\n}",
		},
		"fault-injection": {
			`resource "aws_lambda_function" "f" {}`,
			[]string{"aws_lambda_function.f"},
			`resource "aws_fis_experiment_template" "it" { description = "lose a region" }`,
		},
	}
	known, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(known.Promises)), slices.Sorted(maps.Keys(tests))); diff != "" {
		t.Errorf("what rule files can name (-catalogue +tried):\n%s", diff)
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			with := test.without + "\n" + test.with
			if strings.HasPrefix(test.with, globalDatabase) {
				with = test.with
			}
			opaque := test.without + "\nmodule \"it\" { source = \"example/it/aws\" }"
			for what, try := range map[string]struct {
				source string
				want   []string
			}{
				"without it": {test.without, test.missing}, "set up": {with, nil},
				"in a module that is not on disk": {opaque, nil},
				"nothing of that kind":            {`resource "aws_sns_topic" "t" {}`, nil},
			} {
				if diff := cmp.Diff(try.want, unbuilt(modelWith(t, try.source, promising(name)))); diff != "" {
					t.Errorf("%s (-want +got):\n%s", what, diff)
				}
			}
		})
	}
}

func unbuilt(document *topology.Document) []string {
	var addresses []string
	for _, missing := range document.Topology.Unbuilt {
		for _, element := range missing.For {
			addresses = append(addresses, element.Address)
		}
	}
	return addresses
}
