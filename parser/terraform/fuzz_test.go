package terraform

import (
	"context"
	"testing"
	"testing/fstest"
	"time"
)

// FuzzModule evaluates arbitrary text as a module: whatever it is, the
// evaluation ends without a panic and every explanation can be asked for.
func FuzzModule(f *testing.F) {
	f.Add([]byte(`resource "a" "b" {
  count = 2
  x     = [for r in a.c : r.y][*].z
  dynamic "d" {
    for_each = a.c
    content {
      v = try(d.value.w, "x")
    }
  }
}
resource "a" "c" {
  for_each = { k = "v" }
  y        = jsonencode({ a = each.value })
}
module "m" {
  for_each  = a.c
  source    = "./m"
  in        = each.value
  providers = { aws = aws.x }
}
provider "aws" {
  alias  = "x"
  region = module.m["k"].out
}
`))
	f.Add([]byte("locals {\n  a = \"%{ for x in local.b }${x}%{ endfor }\"\n  b = merge({}, { c = 1e3 })\n}\n"))
	f.Add([]byte("variable \"v\" {\n  type = object({ a = optional(list(string), [\"x\"]) })\n  default = {}\n}\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		fuzzFiles(t, fstest.MapFS{
			"main.tf": {Data: text},
			"m/m.tf":  {Data: []byte("variable \"in\" {}\noutput \"out\" {\n  value = var.in\n}\n")},
		})
	})
}

// FuzzJSON is FuzzModule for JSON syntax.
func FuzzJSON(f *testing.F) {
	f.Add([]byte(`{"resource": {"a": {"b": {"x": "${local.a}", "provider": "aws.x"}}}, "locals": [{"a": [1]}]}`))
	f.Add([]byte(`{"variable": {"v": {"type": "list(string)"}}}`))
	f.Add([]byte(`{"terraform": {"required_providers": {"a": {"source": "b/c"}}}}`))
	f.Fuzz(func(t *testing.T, text []byte) { fuzzFiles(t, fstest.MapFS{"main.tf.json": {Data: text}}) })
}

// FuzzVariables is FuzzModule for variables files.
func FuzzVariables(f *testing.F) {
	f.Add([]byte("v = { a = [\"x\"] }\nw = <<-EOT\n  text\n  EOT\n"))
	f.Add([]byte("v = 1e5\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		fuzzFiles(t, fstest.MapFS{
			"main.tf": {Data: []byte(`variable "v" {
  type = object({ a = list(string), b = optional(map(number), { c = 1 }) })
}
resource "a" "b" {
  region = var.v.a[0]
}
`)},
			"terraform.tfvars": {Data: text},
		})
	})
}

func fuzzFiles(t *testing.T, files fstest.MapFS) {
	t.Helper()
	parser := New(files, Limits{Instances: 100})
	_, _ = parser.Roots(t.Context(), ".", Search{})
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	root, diags := parser.Evaluate(ctx, ".", Inputs{})
	for _, diag := range diags {
		_ = parser.Span(place(diag))
	}
	for _, r := range root.Resources {
		for name := range r.Values.AsValueMap() {
			_ = r.Origin(name)
			rng, _ := r.AttributeRange(name)
			_ = parser.Span(rng)
		}
	}
}
