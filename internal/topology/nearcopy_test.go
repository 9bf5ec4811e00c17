package topology_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNearCopies(t *testing.T) {
	t.Parallel()
	const database = `
		resource "aws_db_instance" "a" { identifier = "orders" }
		resource "aws_db_instance" "reader" { replicate_source_db = aws_db_instance.a.identifier }
		resource "aws_backup_vault" "near" { name = "near" }
		resource "aws_backup_vault" "far" {
		  provider = aws.eu
		  name     = "far"
		}`
	plan := func(vault string) string {
		return `
			resource "aws_backup_plan" "p" {
			  name = "p"
			  rule {
			    rule_name         = "daily"
			    target_vault_name = "default"
			    copy_action { destination_vault_arn = ` + vault + ` }
			  }
			}
			resource "aws_backup_selection" "p" {
			  name      = "p"
			  plan_id   = aws_backup_plan.p.id
			  resources = [aws_db_instance.a.arn]
			}`
	}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a reader": {database, []string{"aws_db_instance.reader"}},
		"and a vault beside it": {
			database + plan("aws_backup_vault.near.arn"), []string{"aws_backup_plan.p", "aws_db_instance.reader"},
		},
		"a vault elsewhere":      {database + plan("aws_backup_vault.far.arn"), nil},
		"a vault that is hidden": {"variable \"v\" { type = string }" + database + plan("var.v"), nil},
		"a table in its own region": {`
			resource "aws_dynamodb_table" "t" {
			  replica { region_name = "us-east-1" }
			}`, nil},
		"a cache": {`
			resource "aws_elasticache_global_replication_group" "g" {
			  primary_replication_group_id = aws_elasticache_replication_group.a.id
			}
			resource "aws_elasticache_replication_group" "a" {}
			resource "aws_elasticache_replication_group" "b" {
			  global_replication_group_id = aws_elasticache_global_replication_group.g.id
			}`, nil},
		"a bucket": {`
			resource "aws_s3_bucket" "source" {}
			resource "aws_s3_bucket" "copy" {}` + replicated("rule {\nstatus = \"Enabled\"\n"+toCopy+"\n}"), []string{
			"aws_s3_bucket_replication_configuration.r",
		}},
		"a bucket elsewhere": {buckets + replicated("rule {\nstatus = \"Enabled\"\n"+toCopy+"\n}"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, group := range model(t, test.source).Topology.NearCopies {
				for _, copied := range group.Copies {
					got = append(got, copied.Address)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("copies (-want +got):\n%s", diff)
			}
		})
	}
}
