package terraform

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// BenchmarkExpression measures kinds of expression as modules have them, on
// values that are known, read from resources and unknown.
//
// On 2 cores (2026-11-21, ns and allocations): literal 407 and 5, template 6,600
// and 25, attribute 2,100 and 11, for 12,600 and 57, splat 8,800 and 56,
// conditional 23,000 and 52, merge 18,700 and 89, lookup 7,400 and 58, try 8,300
// and 24, jsonencode 41,000 and 265, cidrsubnet 4,500 and 37, format 8,800 and 66.
func BenchmarkExpression(b *testing.B) {
	for _, c := range []struct{ name, expr string }{
		{"literal", `"eu-west-1"`},
		{"template", `"${thing.one.name}-${local.list[0].name}-x"`},
		{"attribute", `thing.one.id`},
		{"for", `{ for k, r in thing.many : k => r.id }`},
		{"splat", `thing.one.rule[*].id`},
		{"conditional", `var.unset ? thing.one.id : thing.two.id`},
		{"merge", `merge(thing.one.tags, { Name = "x", Region = "eu-west-1" })`},
		{"lookup", `lookup({ eu = "a", us = "b" }, "eu", "c")`},
		{"try", `try(thing.one.settings[0].zone, "none")`},
		{"jsonencode", `jsonencode({ Statement = [{ Effect = "Allow", Resource = thing.one.arn }] })`},
		{"cidrsubnet", `cidrsubnet("10.0.0.0/8", 8, 3)`},
		{"format", `format("%s-%02d", "a", 3)`},
	} {
		b.Run(c.name, func(b *testing.B) {
			ours := newConsole(b, tree(b, partial))
			parsed, diags := hclsyntax.ParseExpression([]byte(c.expr), "", hcl.InitialPos)
			if diags.HasErrors() {
				b.Fatal(diags)
			}
			expr := graft(parsed)
			b.ReportAllocs()
			for b.Loop() {
				ours.eval.work = 0
				ours.scope.evaluate(expr)
			}
		})
	}
}
