package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMisfits(t *testing.T) {
	t.Parallel()
	const secondary = `
		resource "aws_rds_cluster" "b" {
		  provider                  = aws.eu
		  global_cluster_identifier = aws_rds_global_cluster.g.id
		  %s
		}`
	primary := globalCluster + `
		resource "aws_rds_cluster" "a" {
		  global_cluster_identifier = aws_rds_global_cluster.g.id
		  master_username           = "root"
		}`
	with := func(argument string) string { return primary + strings.Replace(secondary, "%s", argument, 1) }
	table := func(replicas string) string { return "resource \"aws_dynamodb_table\" \"t\" {\n" + replicas + "\n}" }
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"none": {with(""), nil},
		"a user name": {
			with(`master_username = "root"`), []string{"aws_rds_cluster.b primary-only master_username"},
		},
		"an empty user name":          {with(`master_username = ""`), nil},
		"a null user name":            {with(`master_username = null`), nil},
		"a managed password, refused": {with(`manage_master_user_password = false`), nil},
		"a generated password": {
			`resource "random_password" "p" {}` + with(`master_password = random_password.p.result`),
			[]string{"aws_rds_cluster.b primary-only master_password"},
		},
		"a password that is perhaps none": {`variable "is_primary" { type = bool }
			resource "random_password" "p" {}` +
			with(`master_password = var.is_primary ? random_password.p.result : null`), nil},
		"a name that others set": {with(`database_name = "orders"
			lifecycle { ignore_changes = [database_name] }`), nil},
		"a lone member": {primary, nil},
		"two members in one region": {primary + `
			resource "aws_rds_cluster" "z" { global_cluster_identifier = aws_rds_global_cluster.g.id }`, []string{
			"aws_rds_cluster.z same-region us-east-1",
		}},
		"two burstable instances of one block": {primary + `
			resource "aws_rds_cluster_instance" "i" {
			  count              = 2
			  cluster_identifier = aws_rds_cluster.a.id
			  instance_class     = "db.t4g.medium"
			}`, []string{"aws_rds_cluster_instance.i[0] excluded db.t4g.medium"}},
		"a burstable instance outside global clusters": {cluster + `
			resource "aws_rds_cluster_instance" "i" {
			  cluster_identifier = aws_rds_cluster.c.id
			  instance_class     = "db.t4g.medium"
			}`, nil},
		"a burstable instance in a global cluster of another root": {`
			resource "aws_rds_cluster" "c" { global_cluster_identifier = "shop" }
			resource "aws_rds_cluster_instance" "i" {
			  cluster_identifier = aws_rds_cluster.c.id
			  instance_class     = "db.t4g.medium"
			}`, []string{"aws_rds_cluster_instance.i excluded db.t4g.medium"}},
		"a replica in the region of its table": {
			table(`replica { region_name = "us-east-1" }`), []string{"aws_dynamodb_table.t own-region us-east-1"},
		},
		"a replica elsewhere": {table(`replica { region_name = "eu-west-1" }`), nil},
		"strong in two regions": {table(`replica {
			  region_name      = "eu-west-1"
			  consistency_mode = "STRONG"
			}`), []string{"aws_dynamodb_table.t strong-regions eu-west-1,us-east-1"}},
		"strong in three regions": {table(`replica {
			  region_name      = "eu-west-1"
			  consistency_mode = "STRONG"
			}
			global_table_witness { region_name = "eu-central-1" }`), nil},
		"a version 2017 table in its regions": {`
			resource "aws_dynamodb_table" "t" { name = "t" }
			resource "aws_dynamodb_global_table" "g" {
			  name = "t"
			  replica { region_name = "us-east-1" }
			  replica { region_name = "eu-west-1" }
			}`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, m := range model(t, test.source).Topology.Misfits {
				about := m.Region + m.Value + strings.Join(m.Names, ",")
				got = append(got, strings.Join([]string{m.Address, m.Kind, about}, " "))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
