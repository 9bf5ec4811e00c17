package terraform

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// estateOf is a root that calls one module for each of twelve cells.
func estateOf(resources int) fstest.MapFS {
	var module strings.Builder
	module.WriteString("variable \"name\" {}\nvariable \"vpc\" {}\n" +
		"locals {\n  tags = { cell = var.name, vpc = var.vpc }\n}\n")
	for i := range resources {
		fmt.Fprintf(&module, `resource "aws_db_instance" "r%d" {
  identifier          = "${var.name}-%d"
  engine              = "postgres"
  multi_az            = true
  replicate_source_db = aws_vpc.v.arn
  tags                = merge(local.tags, { index = "%d" })
  timeouts {
    create = "10m"
  }
}
`, i, i, i)
	}
	module.WriteString("resource \"aws_vpc\" \"v\" {}\noutput \"arn\" {\n  value = aws_vpc.v.arn\n}\n")
	return fstest.MapFS{
		"main.tf": {Data: []byte(`
module "cell" {
  for_each = toset([for i in range(12) : "cell-${i}"])
  source   = "./cell"
  name     = each.key
  vpc      = aws_vpc.shared.id
}
resource "aws_vpc" "shared" {}
`)},
		"cell/main.tf": {Data: []byte(module.String())},
	}
}

// BenchmarkEvaluate measures one root whose files are parsed already, for each
// resource instance.
func BenchmarkEvaluate(b *testing.B) {
	parser := New(estateOf(25), Limits{})
	count := 0
	b.ReportAllocs()
	for b.Loop() {
		root, diags := parser.Evaluate(b.Context(), ".", Inputs{})
		if diags.HasErrors() {
			b.Fatal(diags)
		}
		count += len(root.Resources)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(count), "ns/instance")
}
