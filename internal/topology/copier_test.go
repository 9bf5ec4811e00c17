package topology_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCopiesByOthers(t *testing.T) {
	t.Parallel()
	const kafka = `
		resource "aws_msk_cluster" "a" { cluster_name = "orders" }
		resource "aws_msk_cluster" "b" {
		  provider     = aws.eu
		  cluster_name = "orders"
		}
		resource "aws_msk_replicator" "there" {
		  provider = aws.eu
		  replication_info_list {
		    source_kafka_cluster_arn = aws_msk_cluster.a.arn
		    target_kafka_cluster_arn = aws_msk_cluster.b.arn
		  }
		}`
	const peers = `
		resource "aws_dsql_cluster" "a" {
		  multi_region_properties { witness_region = "us-west-2" }
		}
		resource "aws_dsql_cluster" "b" {
		  provider = aws.eu
		  multi_region_properties { witness_region = "us-west-2" }
		}`
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"an MSK replicator": {kafka, []string{
			"aws_msk_cluster.a: aws_msk_cluster.a=writer@us-east-1 aws_msk_cluster.b=replica@eu-west-1 promotion 0 s",
		}},
		"MSK replicators both ways": {kafka + `
			resource "aws_msk_replicator" "back" {
			  replication_info_list {
			    source_kafka_cluster_arn = aws_msk_cluster.b.arn
			    target_kafka_cluster_arn = aws_msk_cluster.a.arn
			  }
			}`, []string{
			"aws_msk_cluster.a: aws_msk_cluster.a=member@us-east-1 aws_msk_cluster.b=member@eu-west-1 " +
				"multi-writer promotion 0 s",
		}},
		"DSQL clusters that are peered": {peers + `
			resource "aws_dsql_cluster_peering" "p" {
			  identifier     = aws_dsql_cluster.a.identifier
			  clusters       = [aws_dsql_cluster.b.arn]
			  witness_region = "us-west-2"
			}`, []string{
			"aws_dsql_cluster.a: aws_dsql_cluster.a=member@us-east-1 aws_dsql_cluster.b=member@eu-west-1 " +
				"aws_dsql_cluster_peering.p witness_region=witness@us-west-2 multi-writer promotion 0 s",
		}},
		"DSQL clusters whose peering is elsewhere": {peers, []string{
			"aws_dsql_cluster.a: aws_dsql_cluster.a=writer@us-east-1 " +
				"open: the code does not show the clusters that it is peered with",
			"aws_dsql_cluster.b: aws_dsql_cluster.b=writer@eu-west-1 " +
				"open: the code does not show the clusters that it is peered with",
		}},
		"DSQL clusters that name each other": {`
			resource "aws_dsql_cluster" "a" {
			  multi_region_properties {
			    witness_region = "us-west-2"
			    clusters       = [aws_dsql_cluster.b.arn]
			  }
			}
			resource "aws_dsql_cluster" "b" {
			  provider = aws.eu
			}`, []string{
			"aws_dsql_cluster.a: aws_dsql_cluster.a=member@us-east-1 aws_dsql_cluster.b=member@eu-west-1 " +
				"aws_dsql_cluster.a multi_region_properties[0].witness_region=witness@us-west-2 " +
				"multi-writer promotion 0 s",
		}},
		"a global cluster that others set": {`
			resource "aws_rds_cluster" "c" {
			  lifecycle { ignore_changes = [global_cluster_identifier] }
			}`, []string{
			"aws_rds_cluster.c: aws_rds_cluster.c=writer@us-east-1 " +
				"open: something else than the code sets global_cluster_identifier",
		}},
		"an input of a module that is not given": {`
			variable "global" { default = null }
			resource "aws_rds_cluster" "c" {
			  global_cluster_identifier = var.global
			  lifecycle { ignore_changes = [global_cluster_identifier] }
			}`, []string{"aws_rds_cluster.c: aws_rds_cluster.c=writer@us-east-1"}},
		"replicas that others make": {`
			resource "aws_dynamodb_table" "t" {
			  lifecycle { ignore_changes = [replica] }
			}`, []string{
			"aws_dynamodb_table.t: aws_dynamodb_table.t=writer@us-east-1 " +
				"open: something else than this block makes each replica",
		}},
		"replicas that the code makes": {`
			resource "aws_dynamodb_table" "t" {
			  lifecycle { ignore_changes = [replica] }
			}
			resource "aws_dynamodb_table_replica" "r" {
			  provider         = aws.eu
			  global_table_arn = aws_dynamodb_table.t.arn
			}`, []string{
			"aws_dynamodb_table.t: aws_dynamodb_table.t=member@us-east-1 " +
				"aws_dynamodb_table_replica.r=member@eu-west-1 multi-writer promotion 0 s",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, groupLines(model(t, test.source))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
