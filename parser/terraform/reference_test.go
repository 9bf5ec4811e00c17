package terraform

import (
	"strings"
	"testing"
)

// estate is what the cases of TestReferences refer to.
const estate = `
-- estate.tf --
variable "unset" {}
resource "aws_rds_cluster" "one" {
  cluster_identifier = "one"
}
resource "aws_rds_cluster" "many" {
  for_each           = { eu = 1, us = 2 }
  cluster_identifier = "many-${each.key}"
}
resource "aws_rds_cluster" "list" {
  count              = 2
  cluster_identifier = "list-${count.index}"
}
resource "aws_rds_cluster" "open" {
  for_each = var.unset
  name     = each.key
}
resource "aws_lb" "front" {
  rule {
    name = "sure"
  }
  dynamic "rule" {
    for_each = var.unset
    content {
      name = "maybe"
    }
  }
  host {
    name = "h"
  }
}
data "aws_vpc" "v" {
  tags = { a = "b" }
}
locals {
  arn     = aws_rds_cluster.one.arn
  table   = { eu = aws_rds_cluster.many["eu"].arn, us = aws_rds_cluster.many["us"].arn }
  policy  = jsonencode({ Resource = aws_rds_cluster.one.arn, Effect = "Allow" })
  cluster = aws_rds_cluster.one
}
module "db" {
  source = "./db"
  arn    = local.arn
  whole  = aws_rds_cluster.one
}
module "dbs" {
  for_each = toset(["eu", "us"])
  source   = "./db"
  arn      = aws_rds_cluster.many[each.key].arn
  whole    = { arn = each.key, port = 1 }
}
module "any" {
  count  = var.unset
  source = "./db"
  arn    = aws_rds_cluster.one.arn
  whole  = { arn = "x", port = 1 }
}
-- db/main.tf --
variable "arn" { type = string }
variable "whole" {
  type = object({ arn = string, port = number })
}
resource "aws_db_instance" "inner" {
  identifier = "inner"
  source     = var.arn
}
output "arn" { value = var.arn }
output "inner" { value = aws_db_instance.inner.arn }
output "whole" { value = var.whole.arn }
`

// TestReferences asks for each expression: which resources does it read, and
// what is known of its value?
func TestReferences(t *testing.T) {
	const (
		one = "aws_rds_cluster.one.arn"
		eu  = `aws_rds_cluster.many["eu"].arn`
		us  = `aws_rds_cluster.many["us"].arn`

		list0, list1 = "aws_rds_cluster.list[0].arn", "aws_rds_cluster.list[1].arn"
	)
	cases := []struct{ expr, value, reads string }{
		{`aws_rds_cluster.one.arn`, "?", one},
		{`resource.aws_rds_cluster.one.arn`, "?", one},
		{`aws_rds_cluster.one.cluster_identifier`, `"one"`, "aws_rds_cluster.one.cluster_identifier"},
		{`local.arn`, "?", one},
		{`local.cluster.arn`, "?", one},
		{`local.table["eu"]`, "?", eu},
		{`local.table[var.unset]`, "?", eu + " " + us},
		{`aws_rds_cluster.many["eu"].arn`, "?", eu},
		{`aws_rds_cluster.many[var.unset].arn`, "?", "aws_rds_cluster.many.arn"},
		{`aws_rds_cluster.open["x"].arn`, "?", "aws_rds_cluster.open.arn"},
		{`[for r in aws_rds_cluster.open : r.arn]`, "?", "aws_rds_cluster.open.arn"},
		{`aws_rds_cluster.list[1].cluster_identifier`, `"list-1"`, "aws_rds_cluster.list[1].cluster_identifier"},
		{`aws_rds_cluster.list[*].arn`, "[?, ?]", "aws_rds_cluster.list[0].arn aws_rds_cluster.list[1].arn"},
		{`[for r in aws_rds_cluster.many : r.arn]`, "[?, ?]", eu + " " + us},
		{`{ for k, r in aws_rds_cluster.many : k => r.arn if k == "eu" }`, "{eu: ?}", eu},
		{`values(aws_rds_cluster.many)[*].arn`, "[?, ?]", eu + " " + us},
		{`[for r in aws_rds_cluster.one[*] : r.arn]`, "[?]", one},
		{`try(aws_rds_cluster.one.arn, "f")`, "?", one},
		{`try(aws_rds_cluster.list[5].arn, "f")`, `"f"`, ""},
		{`can(aws_rds_cluster.one.arn)`, "?", one},
		{`try(aws_rds_cluster.one.tags.Name, "f")`, "?", "aws_rds_cluster.one.tags"},
		{`log(0, 10)`, "?", ""},
		{`[pow(2, 1100)]`, "[?]", ""},
		{`try(var.unset.arn, aws_rds_cluster.one.arn, "f")`, "?", one},
		{`try(var.unset, aws_rds_cluster.one.arn)`, "?", ""},
		{`try(aws_rds_cluster.many["eu"].arn, aws_rds_cluster.one.arn)`, "?", eu},
		{`coalesce(aws_rds_cluster.one.arn, "f")`, "?", one},
		{`lookup(local.table, "eu", "d")`, "?", eu},
		{`lookup(local.table, var.unset, "d")`, "?", eu + " " + us},
		{`lookup(aws_rds_cluster.one, "arn", "d")`, "?", one},
		{`element(split(",", aws_rds_cluster.one.arn), 0)`, "?", one},
		{`element(var.unset, aws_rds_cluster.one.port)`, "?", "aws_rds_cluster.one.port"},
		{`element(aws_rds_cluster.list[*].arn, var.unset)`, "?", list0 + " " + list1},
		{`element(aws_rds_cluster.list, 3).arn`, "?", list1},
		{`{ (aws_rds_cluster.one.arn) = aws_rds_cluster.many["eu"].arn }`, "?", eu + " " + one},
		{`{ for k, m in module.any : k => m.arn }`, "?", one},
		{`[for k in var.unset : [for r in aws_rds_cluster.open : "${k}${r.arn}"]]`, "?", "aws_rds_cluster.open.arn"},
		{`merge(local.table, var.unset)`, "?", eu + " " + us},
		{`merge(local.table, { x = "y" }).eu`, "?", eu},
		{`var.unset ? aws_rds_cluster.one.arn : aws_rds_cluster.many["eu"].arn`, "?", eu + " " + one},
		{`var.unset ? [aws_rds_cluster.one.arn] : []`, "?", one},
		{`true ? aws_rds_cluster.one.arn : aws_rds_cluster.many["eu"].arn`, "?", one},
		{
			`true ? aws_rds_cluster.one : aws_rds_cluster.list`, "{cluster_identifier: \"one\"}",
			"aws_rds_cluster.one.cluster_identifier",
		},
		{`var.unset[aws_rds_cluster.one.arn]`, "?", one},
		{`"x-${aws_rds_cluster.one.arn}"`, "?", one},
		{`"%{ for a in [aws_rds_cluster.one.arn] }${a}%{ endfor }"`, "?", one},
		{`[for x in var.unset : aws_rds_cluster.one.arn]`, "?", one},
		{`length(aws_rds_cluster.list)`, "2", "aws_rds_cluster.list"},
		{`local.policy`, "?", one},
		{`jsondecode(local.policy).Effect`, `"Allow"`, ""},
		{`jsondecode(local.policy).Resource`, "?", one},
		{`format("%s", aws_rds_cluster.one.arn)`, "?", one},
		{`provider::aws::arn_parse(aws_rds_cluster.one.arn)`, "?", one},
		{`nonsuch(aws_rds_cluster.one.arn)`, "?", one},
		{`concat([aws_rds_cluster.one.arn], var.unset)`, "?", one},
		{`one(aws_rds_cluster.one[*].arn)`, "?", one},
		{`toset([aws_rds_cluster.one.arn])`, "[?]", one},
		{`data.aws_vpc.v.id`, "?", "data.aws_vpc.v.id"},
		{`data.aws_vpc.v.tags["a"]`, `"b"`, "data.aws_vpc.v.tags"},
		{`module.db.arn`, "?", one},
		{`module.db.whole`, "?", one},
		{`module.db.inner`, "?", "module.db.aws_db_instance.inner.arn"},
		{`module.dbs["us"].arn`, "?", us},
		{`module.dbs["us"].whole`, `"us"`, ""},
		{
			`[for m in module.dbs : m.inner]`, "[?, ?]",
			`module.dbs["eu"].aws_db_instance.inner.arn module.dbs["us"].aws_db_instance.inner.arn`,
		},
		{`values(module.dbs)[*].whole`, `["eu", "us"]`, ""},
		{`module.any[0].arn`, "?", one},
		{`module.any[*].inner`, "?", "module.any.aws_db_instance.inner.arn"},
		{`module.dbs[var.unset].arn`, "?", eu + " " + us},
		{`module.dbs[aws_rds_cluster.one.zone].whole`, "?", "aws_rds_cluster.one.zone"},
		{
			`module.dbs[replace(aws_rds_cluster.one.cluster_identifier, "one", "us")].whole`, `"us"`,
			"aws_rds_cluster.one.cluster_identifier",
		},
		{`!aws_rds_cluster.one.encrypted`, "?", "aws_rds_cluster.one.encrypted"},
		{`-aws_rds_cluster.one.port`, "?", "aws_rds_cluster.one.port"},
		{`try(aws_rds_cluster.open["x"].arn, aws_rds_cluster.one.arn)`, "?", one + " aws_rds_cluster.open.arn"},
		{`try({ arn = var.unset.arn, port = 1 }, null)`, "?", ""},
		{`try({ arn = var.unset, port = 1 }, null)`, "{arn: ?, port: 1}", ""},
		{`try([var.unset[0]], ["f"])`, "?", ""},
		{`flatten([["a"], [aws_rds_cluster.one.id]])`, `["a", ?]`, "aws_rds_cluster.one.id"},
		{`flatten([["a"], [aws_rds_cluster.one.endpoints]])`, "?", "aws_rds_cluster.one.endpoints"},
		{`flatten([["a"], [{ e = aws_rds_cluster.one.endpoints }]])`, `["a", {e: ?}]`, "aws_rds_cluster.one.endpoints"},
		{`tolist([aws_rds_cluster.one.id, 1])`, `[?, "1"]`, "aws_rds_cluster.one.id"},
		{`length(aws_lb.front.rule)`, "?", "aws_lb.front.rule"},
		{`aws_lb.front.rule[*].name`, "?", "aws_lb.front.rule"},
		{`aws_lb.front.host[0].name`, `"h"`, "aws_lb.front.host"},
		{
			`replace(aws_rds_cluster.one.cluster_identifier, "n", "-")`, `"o-e"`,
			"aws_rds_cluster.one.cluster_identifier",
		},
	}
	for _, c := range cases {
		root, _ := evaluate(t, estate+"-- case.tf --\nresource \"t\" \"t\" {\n  a = "+c.expr+"\n}\n")
		r := resource(t, root, "t.t")
		value := "null"
		if r.Values.Type().HasAttribute("a") {
			value = describe(r.Values.GetAttr("a"))
		}
		if value != c.value {
			t.Errorf("%s\n  has value %s\n  want      %s", c.expr, value, c.value)
		}
		var reads []string
		for _, reference := range r.References["a"] {
			reads = append(reads, strings.TrimSuffix(reference.Address+"."+reference.Attribute, "."))
		}
		if got := strings.Join(reads, " "); got != c.reads {
			t.Errorf("%s\n  reads %s\n  want  %s", c.expr, got, c.reads)
		}
	}
}
