package topology_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const cluster = `
resource "aws_rds_cluster" "c" {
  cluster_identifier = "orders"
  engine             = "aurora-mysql"
}
`

func TestZonalWriters(t *testing.T) {
	t.Parallel()
	one := []string{"aws_rds_cluster.c: aws_rds_cluster_instance.i"}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a flag that is not set": {`resource "aws_db_instance" "a" {}`, []string{"aws_db_instance.a: multi_az"}},
		"a flag that is false": {
			`resource "aws_db_instance" "a" { multi_az = false }`, []string{"aws_db_instance.a: multi_az set"},
		},
		"a flag that is true": {`resource "aws_db_instance" "a" { multi_az = true }`, nil},
		"a flag that is not known": {`
			variable "on" { type = bool }
			resource "aws_db_instance" "a" { multi_az = var.on }`, nil},
		"a flag that others set": {`
			resource "aws_db_instance" "a" {
			  lifecycle { ignore_changes = [multi_az] }
			}`, nil},
		"a read replica": {`
			resource "aws_db_instance" "a" { multi_az = true }
			resource "aws_db_instance" "b" { replicate_source_db = aws_db_instance.a.identifier }`, nil},
		"a cache is no database": {`resource "aws_elasticache_replication_group" "a" {}`, nil},
		"one instance": {cluster + `
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }`, one},
		"one instance by name": {cluster + `
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = "orders" }`, one},
		"the instance of another cluster": {cluster + `
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }
			resource "aws_rds_cluster_instance" "j" { cluster_identifier = "customers" }`, one},
		"two instances": {cluster + `
			resource "aws_rds_cluster_instance" "i" {
			  count              = 2
			  cluster_identifier = aws_rds_cluster.c.id
			}`, nil},
		"an unknown number of instances": {cluster + `
			variable "n" { type = number }
			resource "aws_rds_cluster_instance" "i" {
			  count              = var.n
			  cluster_identifier = aws_rds_cluster.c.id
			}`, nil},
		"an instance of a cluster that is not known": {cluster + `
			variable "cluster" { type = string }
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }
			resource "aws_rds_cluster_instance" "j" { cluster_identifier = var.cluster }`, nil},
		"a reader that a scaling target keeps up": {cluster + `
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }
			resource "aws_appautoscaling_target" "t" {
			  resource_id  = "cluster:orders"
			  min_capacity = 1
			}`, nil},
		"a scaling target that may keep up none": {cluster + `
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }
			resource "aws_appautoscaling_target" "t" {
			  resource_id  = "cluster:${aws_rds_cluster.c.id}"
			  min_capacity = 0
			}`, one},
		"no instances at all": {cluster, nil},
		"a Multi-AZ DB cluster": {`
			resource "aws_rds_cluster" "c" {
			  engine                    = "postgres"
			  db_cluster_instance_class = "db.r6gd.large"
			}`, nil},
		"a member of a global cluster outside the code": {`
			resource "aws_rds_cluster" "c" { global_cluster_identifier = "shop" }
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }`, nil},
		"the primary of a global cluster outside the code": {`
			resource "aws_rds_cluster" "c" {
			  global_cluster_identifier = "shop"
			  master_username           = "root"
			}
			resource "aws_rds_cluster_instance" "i" { cluster_identifier = aws_rds_cluster.c.id }`, one},
		"a value that is not set": {
			`resource "google_sql_database_instance" "a" {}`,
			[]string{"google_sql_database_instance.a: settings[0].availability_type"},
		},
		"a value of one zone": {
			`resource "google_sql_database_instance" "a" {
			  settings { availability_type = "ZONAL" }
			}`, []string{"google_sql_database_instance.a: settings[0].availability_type set"},
		},
		"a value of several zones": {
			`resource "google_sql_database_instance" "a" {
			  settings { availability_type = "REGIONAL" }
			}`, nil,
		},
		"a value that is not known": {`
			variable "type" { type = string }
			resource "google_sql_database_instance" "a" {
			  settings { availability_type = var.type }
			}`, nil},
		"a flag in a block": {
			`resource "aws_opensearch_domain" "d" {
			  cluster_config { instance_count = 1 }
			}`, []string{"aws_opensearch_domain.d: cluster_config[0].zone_awareness_enabled"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, writer := range model(t, test.source).Topology.ZonalWriters {
				line := writer.Address + ": " + writer.Attribute + writer.Instance
				if writer.Set {
					line += " set"
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
