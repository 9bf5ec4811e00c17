package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// twinLines says of databases for the same data where they are, and whether
// that is explained.
func twinLines(document *topology.Document) []string {
	lines := []string{}
	for _, twins := range document.Topology.Twins {
		var databases []string
		for _, database := range twins.Databases {
			databases = append(databases, database.Address)
		}
		line := fmt.Sprintf("%s in %s: %s", twins.Kind, strings.Join(twins.Regions, " "), strings.Join(databases, " "))
		if !twins.Unexplained {
			line += ", explained"
		}
		lines = append(lines, line)
	}
	return lines
}

// twinSource is a database in us-east-1 and one in eu-west-1, each with a label and
// more arguments.
func twinSource(resourceType, first, firstBody, second, secondBody string) string {
	return fmt.Sprintf(`
resource %[1]q %[2]q {
  %[3]s
}
resource %[1]q %[4]q {
  provider = aws.eu
  %[5]s
}
`, resourceType, first, firstBody, second, secondBody)
}

func TestTwins(t *testing.T) {
	t.Parallel()
	rds := func(first, firstBody, second, secondBody string) string {
		return twinSource("aws_db_instance", first, firstBody, second, secondBody)
	}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"regions in labels": {
			rds("orders_us", "", "orders_eu", ""),
			[]string{"relational in eu-west-1 us-east-1: aws_db_instance.orders_us aws_db_instance.orders_eu"},
		},
		"roles in labels": {
			rds("primary", "", "dr", ""),
			[]string{"relational in eu-west-1 us-east-1: aws_db_instance.primary aws_db_instance.dr"},
		},
		"regions in names": {
			rds("a", `identifier = "shop-use1"`, "a_eu", `identifier = "shop-eu-west-1"`),
			[]string{"relational in eu-west-1 us-east-1: aws_db_instance.a aws_db_instance.a_eu"},
		},
		"one name": {
			rds("a", `identifier = "shop"`, "b", `identifier = "shop"`),
			[]string{"relational in eu-west-1 us-east-1: aws_db_instance.a aws_db_instance.b"},
		},
		"other labels":       {rds("orders", "", "billing", ""), []string{}},
		"other names":        {rds("us", `identifier = "orders"`, "eu", `identifier = "billing"`), []string{}},
		"other database":     {rds("us", `db_name = "orders"`, "eu", `db_name = "billing"`), []string{}},
		"other engine":       {rds("us", `engine = "mysql"`, "eu", `engine = "postgres"`), []string{}},
		"environments":       {rds("prod", "", "staging", ""), []string{}},
		"whose data it is":   {rds("customers_us", "", "customers_eu", ""), []string{}},
		"numbers of tenants": {rds("shard100", "", "shard200", ""), []string{}},
		"tags of other data": {
			rds("us", `tags = { data = "us-users" }`, "eu", `tags = { data = "eu-users" }`), []string{},
		},
		"tags of cells": {rds("us", `tags = { Cell = "1" }`, "eu", `tags = { Cell = "2" }`), []string{}},
		"tags of one service": {
			rds("us", `tags = { App = "orders-us", Region = "us" }`,
				"eu", `tags = { App = "orders-eu", Region = "eu" }`),
			[]string{"relational in eu-west-1 us-east-1: aws_db_instance.us aws_db_instance.eu"},
		},
		"sessions": {
			twinSource("aws_dynamodb_table", "us", `name = "user-sessions"`, "eu", `name = "user-sessions"`),
			[]string{},
		},
		"locks": {twinSource("aws_dynamodb_table", "us", `name = "job-locks"`, "eu", `name = "job-locks"`), []string{}},
		"lock table of Terraform": {
			twinSource("aws_dynamodb_table", "us", `hash_key = "LockID"`, "eu", `hash_key = "LockID"`), []string{},
		},
		"search indexes": {twinSource("aws_opensearch_domain", "us", "", "eu", ""), []string{}},
		"caches":         {twinSource("aws_elasticache_replication_group", "us", "", "eu", ""), []string{}},
		"restored":       {rds("us", "", "eu", `snapshot_identifier = "last"`), []string{}},
		"one region": {`
resource "aws_db_instance" "a" {}
resource "aws_db_instance" "b" {}`, []string{}},
		"copied": {rds("us", `identifier = "us"`, "eu", "replicate_source_db = aws_db_instance.us.arn"), []string{}},
		"copied by a task": {
			rds("us", "", "eu", "") +
				`resource "aws_dms_replication_task" "t" { replication_task_id = "t" }`, []string{},
		},
		"task that is not made": {
			rds("us", "", "eu", "") + "resource \"aws_dms_replication_task\" \"t\" {\n  count = 0\n}",
			[]string{"relational in eu-west-1 us-east-1: aws_db_instance.us aws_db_instance.eu"},
		},
		"used by one workload": {
			rds("us", "", "eu", "") + `
resource "aws_lambda_function" "sync" {
  function_name = "sync"
  environment {
    variables = { FROM = aws_db_instance.us.address, TO = aws_db_instance.eu.address }
  }
}`, []string{},
		},
		"each used by its own": {
			rds("us", "", "eu", "") + `
resource "aws_lambda_function" "us" {
  environment { variables = { DB = aws_db_instance.us.address } }
}
resource "aws_lambda_function" "eu" {
  provider = aws.eu
  environment { variables = { DB = aws_db_instance.eu.address } }
}`, []string{"relational in eu-west-1 us-east-1: aws_db_instance.us aws_db_instance.eu"},
		},
		"region not known": {
			rds("a", "", "a_eu", "region = upper(var.x)") + `variable "x" {}`, []string{},
		},
		"number not known": {
			rds("a", "", "a_eu", "count = var.x") + `variable "x" {}`, []string{},
		},
		"may have copies that the code does not show": {
			rds("us", "", "eu", "") +
				"module \"copies\" {\n  source = \"acme/copy/aws\"\n  db = aws_db_instance.us.arn\n}",
			[]string{},
		},
		"three regions, by key": {`
resource "aws_docdb_cluster" "c" {
  for_each = toset(["us-east-1", "eu-west-1", "sa-east-1"])
  region   = each.key
}`, []string{
			"document in eu-west-1 sa-east-1 us-east-1: " +
				`aws_docdb_cluster.c["eu-west-1"] aws_docdb_cluster.c["sa-east-1"] aws_docdb_cluster.c["us-east-1"]`,
		}},
		"keys of tenants": {`
resource "aws_docdb_cluster" "c" {
  for_each = { acme = "us-east-1", umbrella = "eu-west-1" }
  region   = each.value
}`, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, twinLines(model(t, test.source))); diff != "" {
				t.Errorf("twins (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTwinsByDesign(t *testing.T) {
	t.Parallel()
	const twins = "relational in eu-west-1 us-east-1: aws_db_instance.orders_us aws_db_instance.orders_eu"
	source := twinSource("aws_db_instance", "orders_us", "", "orders_eu", "") + `
resource "aws_dynamodb_table" "baskets" { name = "baskets" }`
	cell := func(subject, value string) intent.Document {
		return intent.Document{Cells: []intent.Cell{{Subject: subject, Value: value}}}
	}
	for name, test := range map[string]struct {
		declared intent.Document
		want     string
	}{
		"nothing is declared":       {intent.Document{}, twins},
		"local":                     {cell("Orders", "region-local"), twins + ", explained"},
		"affine":                    {cell("order history", "region-affine"), twins + ", explained"},
		"global":                    {cell("orders", "global"), twins},
		"of other data":             {cell("baskets", "region-local"), twins},
		"of data without a name":    {cell("all customer data", "region-local"), twins + ", explained"},
		"of what no database holds": {cell("wallets", "region-local"), twins + ", explained"},
		"of another environment": {
			intent.Document{
				Cells: []intent.Cell{{Subject: "orders", Value: "region-local", Environment: "staging"}},
			}, twins,
		},
		"residency that splits it": {
			intent.Document{Residency: []intent.Residency{{Subject: "EU data", Places: []string{"EU"}}}},
			twins + ", explained",
		},
		"residency that allows both": {
			intent.Document{
				Residency: []intent.Residency{{Subject: "data", Allow: []string{"eu-west-1", "us-east-1"}}},
			},
			twins,
		},
		"the primary first": {
			intent.Document{Regions: []intent.Region{{Name: "eu-west-1", Role: "primary"}}},
			"relational in eu-west-1 us-east-1: aws_db_instance.orders_eu aws_db_instance.orders_us",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff([]string{test.want}, twinLines(modelWith(t, source, test.declared))); diff != "" {
				t.Errorf("twins (-want +got):\n%s", diff)
			}
		})
	}
}
