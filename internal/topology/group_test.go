package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// groupLines shows each group in one line: what it is, its members with role
// and region, and whether that is all.
func groupLines(document *topology.Document) []string {
	lines := []string{}
	for _, group := range document.Topology.Groups {
		parts := []string{group.Address + ":"}
		for _, member := range group.Members {
			name := strings.TrimSpace(member.Address + " " + member.Attribute)
			place := member.Region
			if place == "" {
				place = string(member.RegionStatus)
			}
			parts = append(parts, fmt.Sprintf("%s=%s@%s", name, member.Role, place))
		}
		if group.MultiWriter {
			parts = append(parts, "multi-writer")
		}
		if len(group.BackupRegions) > 0 {
			parts = append(parts, "backups@"+strings.Join(group.BackupRegions, ","))
		}
		if group.PromotionSeconds != nil {
			parts = append(parts, fmt.Sprintf("promotion %g s", *group.PromotionSeconds))
		}
		if !group.Complete {
			parts = append(parts, "open: "+group.Open)
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	return lines
}

const globalCluster = `
resource "aws_rds_global_cluster" "g" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}
`

func TestGroups(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a lone database": {
			`resource "aws_db_instance" "a" {}`,
			[]string{"aws_db_instance.a: aws_db_instance.a=writer@us-east-1"},
		},
		"an empty source or global cluster is none": {`
			resource "aws_db_instance" "a" { replicate_source_db = "" }
			resource "aws_rds_cluster" "c" {
			  replication_source_identifier = ""
			  global_cluster_identifier     = ""
			}`, []string{
			"aws_db_instance.a: aws_db_instance.a=writer@us-east-1",
			"aws_rds_cluster.c: aws_rds_cluster.c=writer@us-east-1",
		}},
		"a replica by ARN of the code": {`
			resource "aws_db_instance" "a" { identifier = "orders" }
			resource "aws_db_instance" "b" {
			  provider            = aws.eu
			  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:orders"
			}`, []string{
			"aws_db_instance.a: aws_db_instance.a=writer@us-east-1 aws_db_instance.b=replica@eu-west-1 " +
				"promotion 900 s",
		}},
		"an ARN of another region names something else": {`
			resource "aws_db_instance" "a" { identifier = "orders" }
			resource "aws_db_instance" "b" {
			  provider            = aws.eu
			  replicate_source_db = "arn:aws:rds:us-west-2:123456789012:db:orders"
			}`, []string{
			"aws_db_instance.a: aws_db_instance.a=writer@us-east-1",
			"aws_db_instance.b: aws_db_instance.b replicate_source_db=writer@us-west-2 " +
				"aws_db_instance.b=replica@eu-west-1 " +
				"promotion 900 s open: its source is outside the code",
		}},
		"a replica of a replica": {`
			resource "aws_db_instance" "a" {}
			resource "aws_db_instance" "b" { replicate_source_db = aws_db_instance.a.identifier }
			resource "aws_db_instance" "c" {
			  provider            = aws.eu
			  replicate_source_db = aws_db_instance.b.arn
			}`, []string{"aws_db_instance.a: aws_db_instance.a=writer@us-east-1 aws_db_instance.b=replica@us-east-1 " +
			"aws_db_instance.c=replica@eu-west-1 promotion 900 s"}},
		"a member of one of two global clusters": {`
			variable "global" { type = string }
			resource "aws_rds_global_cluster" "a" {}
			resource "aws_rds_global_cluster" "b" {}
			resource "aws_rds_global_cluster" "c" {}
			resource "aws_rds_cluster" "m" {
			  global_cluster_identifier = var.global == null ? aws_rds_global_cluster.a.id : aws_rds_global_cluster.b.id
			  master_username           = "app"
			}`, []string{
			"aws_rds_cluster.m: aws_rds_cluster.m=writer@us-east-1 open: its global cluster is outside the code",
			"aws_rds_global_cluster.a: open: aws_rds_cluster.m may join it: " +
				"the global cluster that it names is not known",
			"aws_rds_global_cluster.b: open: aws_rds_cluster.m may join it: " +
				"the global cluster that it names is not known",
			"aws_rds_global_cluster.c:",
		}},
		"a replica whose source is not known": {`
			variable "source" { type = string }
			resource "aws_db_instance" "a" {}
			resource "aws_db_instance" "b" { replicate_source_db = var.source }`, []string{
			"aws_db_instance.a: aws_db_instance.a=writer@us-east-1 open: aws_db_instance.b may copy it: " +
				"the source that it names is not known",
			"aws_db_instance.b: aws_db_instance.b replicate_source_db=writer@unknown " +
				"aws_db_instance.b=replica@us-east-1 " +
				"open: its source is not known; the region of aws_db_instance.b replicate_source_db is not known",
		}},
		"an unknown number": {
			`
			variable "n" { type = number }
			resource "aws_db_instance" "a" { count = var.n }`,
			[]string{"aws_db_instance.a: aws_db_instance.a=writer@us-east-1 open: aws_db_instance.a stands for " +
				"an unknown number of instances"},
		},
		"none at all": {`resource "aws_db_instance" "a" { count = 0 }`, []string{}},
		"Aurora global": {globalCluster + `
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  master_username           = "root"
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`, []string{
			"aws_rds_global_cluster.g: aws_rds_cluster.a=writer@us-east-1 " +
				"aws_rds_cluster.b=replica@eu-west-1 promotion 60 s",
		}},
		"Aurora global from one block": {`
			resource "aws_rds_global_cluster" "g" {
			  for_each                  = toset(["orders"])
			  global_cluster_identifier = each.key
			}
			resource "aws_rds_cluster" "c" {
			  for_each                  = { "ap-south-1" = false, "eu-west-1" = true }
			  region                    = each.key
			  global_cluster_identifier = aws_rds_global_cluster.g["orders"].id
			  master_username           = each.value ? "root" : null
			}`, []string{
			`aws_rds_global_cluster.g["orders"]: aws_rds_cluster.c["eu-west-1"]=writer@eu-west-1 ` +
				`aws_rds_cluster.c["ap-south-1"]=replica@ap-south-1 promotion 60 s`,
		}},
		"replicas that copy each other": {`
			resource "aws_db_instance" "a" { replicate_source_db = aws_db_instance.b.identifier }
			resource "aws_db_instance" "b" { replicate_source_db = aws_db_instance.a.identifier }`, []string{
			"aws_db_instance.a: aws_db_instance.a=replica@us-east-1 aws_db_instance.b=replica@us-east-1",
		}},
		"a replica of what a data source reads": {
			`
			data "aws_db_instance" "old" { provider = aws.eu }
			resource "aws_db_instance" "b" { replicate_source_db = data.aws_db_instance.old.db_instance_arn }`,
			[]string{
				"aws_db_instance.b: aws_db_instance.b replicate_source_db=writer@eu-west-1 " +
					"aws_db_instance.b=replica@us-east-1 " +
					"promotion 900 s open: its source data.aws_db_instance.old is outside the code",
			},
		},
		"DynamoDB with strong consistency": {`
			resource "aws_dynamodb_table" "a" {
			  replica {
			    region_name      = "us-east-2"
			    consistency_mode = "STRONG"
			  }
			  global_table_witness { region_name = "us-west-2" }
			}`, []string{
			"aws_dynamodb_table.a: aws_dynamodb_table.a=member@us-east-1 aws_dynamodb_table.a " +
				"replica[0]=member@us-east-2 " +
				"aws_dynamodb_table.a global_table_witness[0]=witness@us-west-2 multi-writer promotion 0 s",
		}},
		"Aurora global by name": {globalCluster + `
			resource "aws_rds_cluster" "a" {
			  provider                  = aws.eu
			  global_cluster_identifier = "orders"
			  master_username           = "root"
			}`, []string{"aws_rds_global_cluster.g: aws_rds_cluster.a=writer@eu-west-1"}},
		"Aurora global of an existing primary": {`
			resource "aws_rds_cluster" "a" { master_username = "root" }
			resource "aws_rds_global_cluster" "g" { source_db_cluster_identifier = aws_rds_cluster.a.arn }
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`, []string{
			"aws_rds_global_cluster.g: aws_rds_cluster.a=writer@us-east-1 " +
				"aws_rds_cluster.b=replica@eu-west-1 promotion 60 s",
		}},
		"Aurora global whose primary is elsewhere": {`
			resource "aws_rds_global_cluster" "g" {
			  source_db_cluster_identifier = "arn:aws:rds:us-west-2:123456789012:cluster:orders"
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`, []string{
			"aws_rds_global_cluster.g: aws_rds_global_cluster.g source_db_cluster_identifier=writer@us-west-2 " +
				"aws_rds_cluster.b=replica@eu-west-1 promotion 60 s",
		}},
		"Aurora global of which a primary elsewhere is all": {`
			resource "aws_rds_global_cluster" "g" {
			  source_db_cluster_identifier = "arn:aws:rds:us-west-2:123456789012:cluster:orders"
			}`, []string{
			"aws_rds_global_cluster.g: aws_rds_global_cluster.g source_db_cluster_identifier=writer@us-west-2",
		}},
		"Aurora global with a secondary alone": {globalCluster + `
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`, []string{"aws_rds_global_cluster.g: aws_rds_cluster.b=replica@eu-west-1"}},
		"Aurora global that a module on no disk gets": {globalCluster + `
			module "eu" {
			  source = "acme/aurora/aws"
			  global = aws_rds_global_cluster.g.id
			}`, []string{"aws_rds_global_cluster.g: open: it is passed to module.eu, whose code is not on disk"}},
		"a database whose address a module on no disk gets": {`
			resource "aws_db_instance" "a" {}
			module "app" {
			  source = "acme/app/aws"
			  host   = aws_db_instance.a.address
			}`, []string{"aws_db_instance.a: aws_db_instance.a=writer@us-east-1"}},
		"Aurora global that is exported": {
			globalCluster + `output "id" { value = aws_rds_global_cluster.g.id }`,
			[]string{"aws_rds_global_cluster.g: open: its id is an output of the root, and the code has no member"},
		},
		"DynamoDB replicas": {`
			resource "aws_dynamodb_table" "a" {
			  name = "a"
			  replica { region_name = "eu-west-1" }
			}
			resource "aws_dynamodb_table_replica" "b" {
			  provider         = aws.tokyo
			  global_table_arn = aws_dynamodb_table.a.arn
			}`, []string{
			"aws_dynamodb_table.a: aws_dynamodb_table.a=member@us-east-1 aws_dynamodb_table.a " +
				"replica[0]=member@eu-west-1 " +
				"aws_dynamodb_table_replica.b=member@ap-northeast-1 multi-writer promotion 0 s",
		}},
		"DynamoDB global table of 2017": {`
			resource "aws_dynamodb_table" "a" { name = "a" }
			resource "aws_dynamodb_table" "b" {
			  provider = aws.eu
			  name     = "a"
			}
			resource "aws_dynamodb_global_table" "g" {
			  name = "a"
			  replica { region_name = "us-east-1" }
			  replica { region_name = "eu-west-1" }
			}`, []string{
			"aws_dynamodb_global_table.g: aws_dynamodb_table.a=member@us-east-1 " +
				"aws_dynamodb_table.b=member@eu-west-1 " +
				"multi-writer promotion 0 s",
		}},
		"Keyspaces": {`
			resource "aws_keyspaces_keyspace" "a" {
			  replication_specification {
			    replication_strategy = "MULTI_REGION"
			    region_list          = ["us-east-1", "eu-west-1"]
			  }
			}`, []string{"aws_keyspaces_keyspace.a: aws_keyspaces_keyspace.a=member@us-east-1 " +
			"aws_keyspaces_keyspace.a replication_specification[0]=member@eu-west-1 multi-writer promotion 0 s"}},
		"Keyspaces in one region": {`
			resource "aws_keyspaces_keyspace" "a" {
			  replication_specification { replication_strategy = "SINGLE_REGION" }
			}`, []string{"aws_keyspaces_keyspace.a: aws_keyspaces_keyspace.a=writer@us-east-1"}},
		"peered clusters": {`
			resource "aws_dsql_cluster" "a" {
			  multi_region_properties { witness_region = "us-west-2" }
			}
			resource "aws_dsql_cluster" "b" {
			  region = "us-east-2"
			  multi_region_properties { witness_region = "us-west-2" }
			}
			resource "aws_dsql_cluster_peering" "a" {
			  identifier = aws_dsql_cluster.a.identifier
			  clusters   = [aws_dsql_cluster.b.arn]
			}
			resource "aws_dsql_cluster" "c" {
			  multi_region_properties { witness_region = "us-west-2" }
			}`, []string{
			"aws_dsql_cluster.a: aws_dsql_cluster.a=member@us-east-1 aws_dsql_cluster.b=member@us-east-2 " +
				"multi-writer promotion 0 s",
			"aws_dsql_cluster.c: aws_dsql_cluster.c=writer@us-east-1 " +
				"open: the code does not show the clusters that it is peered with",
		}},
		"ElastiCache global": {`
			resource "aws_elasticache_replication_group" "a" {}
			resource "aws_elasticache_global_replication_group" "g" {
			  primary_replication_group_id = aws_elasticache_replication_group.a.id
			}
			resource "aws_elasticache_replication_group" "b" {
			  provider                    = aws.eu
			  global_replication_group_id = aws_elasticache_global_replication_group.g.global_replication_group_id
			}`, []string{
			"aws_elasticache_global_replication_group.g: aws_elasticache_replication_group.a=writer@us-east-1 " +
				"aws_elasticache_replication_group.b=replica@eu-west-1 promotion 60 s",
		}},
		"buckets both ways": {`
			resource "aws_s3_bucket" "a" { bucket = "a" }
			resource "aws_s3_bucket" "b" {
			  provider = aws.eu
			  bucket   = "b"
			}
			resource "aws_s3_bucket_replication_configuration" "ab" {
			  bucket = aws_s3_bucket.a.id
			  rule {
			    status = "Enabled"
			    destination { bucket = aws_s3_bucket.b.arn }
			  }
			}
			resource "aws_s3_bucket_replication_configuration" "ba" {
			  bucket = aws_s3_bucket.b.id
			  rule {
			    status = "Enabled"
			    destination { bucket = "arn:aws:s3:::a" }
			  }
			}`, []string{
			"aws_s3_bucket.a: aws_s3_bucket.a=member@us-east-1 aws_s3_bucket.b=member@eu-west-1 " +
				"multi-writer promotion 0 s",
		}},
		"a replication rule that is disabled": {`
			resource "aws_s3_bucket" "a" {}
			resource "aws_s3_bucket" "b" { provider = aws.eu }
			resource "aws_s3_bucket_replication_configuration" "ab" {
			  bucket = aws_s3_bucket.a.id
			  rule {
			    status = "Disabled"
			    destination { bucket = aws_s3_bucket.b.arn }
			  }
			}`, []string{
			"aws_s3_bucket.a: aws_s3_bucket.a=writer@us-east-1", "aws_s3_bucket.b: " +
				"aws_s3_bucket.b=writer@eu-west-1",
		}},
		"EFS": {`
			resource "aws_efs_file_system" "a" {}
			resource "aws_efs_replication_configuration" "r" {
			  source_file_system_id = aws_efs_file_system.a.id
			  destination { region = "eu-west-1" }
			}`, []string{"aws_efs_file_system.a: aws_efs_file_system.a=writer@us-east-1 " +
			"aws_efs_replication_configuration.r destination[0]=replica@eu-west-1 promotion 60 s"}},
		"automated backups": {`
			resource "aws_db_instance" "a" {}
			resource "aws_db_instance_automated_backups_replication" "b" {
			  provider               = aws.eu
			  source_db_instance_arn = aws_db_instance.a.arn
			}`, []string{"aws_db_instance.a: aws_db_instance.a=writer@us-east-1 backups@eu-west-1 promotion 3600 s"}},
		"AWS Backup by tag": {`
			resource "aws_db_instance" "a" { tags = { backup = "daily" } }
			resource "aws_db_instance" "b" {}
			resource "aws_backup_vault" "eu" { provider = aws.eu }
			resource "aws_backup_plan" "p" {
			  rule {
			    schedule = "cron(0 5 * * ? *)"
			    copy_action { destination_vault_arn = aws_backup_vault.eu.arn }
			  }
			}
			resource "aws_backup_selection" "s" {
			  plan_id = aws_backup_plan.p.id
			  selection_tag {
			    type  = "STRINGEQUALS"
			    key   = "backup"
			    value = "daily"
			  }
			}`, []string{
			"aws_db_instance.a: aws_db_instance.a=writer@us-east-1 backups@eu-west-1 promotion 3600 s",
			"aws_db_instance.b: aws_db_instance.b=writer@us-east-1",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, groupLines(model(t, test.source))); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSourceForms(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"aws_db_instance.a.arn":                          "arn",
		"aws_db_instance.a.identifier":                   "identifier",
		"aws_db_instance.a.id":                           "id",
		`"orders"`:                                       "identifier",
		`"arn:aws:rds:us-east-1:123456789012:db:orders"`: "arn",
		"var.from":                                       "other",
	} {
		document := model(t, `
variable "from" { type = string }
resource "aws_db_instance" "a" { identifier = "orders" }
resource "aws_db_instance" "b" {
  provider            = aws.eu
  replicate_source_db = `+source+`
}`)
		if got := document.Topology.Replication[0].SourceForm; got != want {
			t.Errorf("%s: source form %s, want %s", source, got, want)
		}
	}
}

func TestDatastoreFacts(t *testing.T) {
	t.Parallel()
	document := model(t, `
resource "aws_db_instance" "a" {
  engine   = "postgres"
  multi_az = true
}
resource "aws_db_instance" "b" { replicate_source_db = aws_db_instance.a.arn }
resource "aws_dynamodb_table" "locks" {
  name     = "locks"
  hash_key = "LockID"
}
resource "aws_elasticache_cluster" "c" {}
`)
	got := []string{}
	for _, store := range document.Topology.Datastores {
		got = append(got, fmt.Sprintf("%s %s %q %s database=%t", store.Address, store.Kind, store.Engine,
			store.Scope, store.Database))
	}
	want := []string{
		`aws_db_instance.a relational "postgres" regional database=true`,
		`aws_db_instance.b relational "postgres" zonal database=true`,
		`aws_dynamodb_table.locks key-value "" regional database=false`,
		`aws_elasticache_cluster.c cache "" zonal database=false`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("datastores (-want +got):\n%s", diff)
	}
}
