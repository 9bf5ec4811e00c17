package terraform

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
)

// summarize lists diagnostics as people see them.
func summarize(diags hcl.Diagnostics) []string {
	var list []string
	for _, diag := range diags {
		kind := "warning"
		if diag.Severity == hcl.DiagError {
			kind = "error"
		}
		if _, isNote := hcl.DiagnosticExtra[Note](diag); isNote {
			kind = "note"
		}
		at := place(diag)
		list = append(list, fmt.Sprintf("%s %s:%d %s", kind, at.Filename, at.Start.Line, diag.Summary))
	}
	return list
}

// TestFaults gives bad input, and expects a diagnostic with its place and
// everything else evaluated: each case also has a resource a.good.
func TestFaults(t *testing.T) {
	cases := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{
			"syntax error",
			map[string]string{"bad.tf": "resource \"a\" \"b\" {\n  x = = 1\n}\n"},
			[]string{"error bad.tf:2 Invalid expression"},
		},
		{
			"one error for each broken block",
			map[string]string{"bad.tf": "resource \"a\" \"b\" {\n  x = {\n    y = = 1\n    z = [1,,2]\n}\n" +
				"locals {\n  ok = 1\n}\nresource \"a\" \"c\" {\n  name = \"open\n}\nlocals {\n  fine = 2\n}\n"},
			[]string{"error bad.tf:3 Invalid expression", "error bad.tf:10 Invalid multi-line string"},
		},
		{
			"text between blocks",
			map[string]string{"bad.tf": "hello world !\n\nlocals {\n  a = 1\n}\n}}\n"},
			[]string{"error bad.tf:1 Invalid block definition", "error bad.tf:6 Argument or block definition required"},
		},
		{
			"broken JSON",
			map[string]string{"bad.tf.json": "{\"locals\": {\n \"a\": 1,,\n \"b\": ]}}"},
			[]string{"error bad.tf.json:2 Invalid start of value"},
		},
		{
			"deep nesting in the text of a type",
			map[string]string{"bad.tf.json": "{\"variable\": {\"v\": {\n\"type\": \"" +
				strings.Repeat("list(", 100_000) + "\"}}}"},
			[]string{"warning bad.tf.json:2 Nesting is too deep"},
		},
		{
			"count of 300 digits",
			map[string]string{"bad.tf": "resource \"a\" \"b\" {\n  count = 1e300\n}"},
			[]string{"error bad.tf:2 Too many instances"},
		},
		{
			"functions that would need minutes",
			map[string]string{"bad.tf": `
locals {
  a = format("%d", "1e99999999")
  b = formatlist("%d", ["1e99999999"])
  c = indent(1000000000, "a\nb")
  d = yamldecode(file("deep.yaml"))
}
`, "deep.yaml": strings.Repeat("[", 100_000)},
			[]string{
				"warning bad.tf:3 Value is too large", "warning bad.tf:4 Value is too large",
				"warning bad.tf:5 Value is too large", "warning bad.tf:6 Function call failed",
			},
		},
		{
			"a list that squares itself",
			map[string]string{"bad.tf": "locals {\n  a = range(100)\n  b = flatten([for i in local.a : local.a])\n" +
				"  c = flatten([for i in local.b : local.b])\n  d = flatten([for i in local.c : local.c])\n}\n"},
			nil,
		},
		{
			"what follows from a broken line of a variables file",
			map[string]string{"terraform.tfvars": "a = [1,\nb = 2\n"},
			[]string{"error terraform.tfvars:2 Missing item separator"},
		},
		{"not UTF-8", map[string]string{"bad.tf": "# ok\n# \xff\n"}, []string{"error bad.tf:2 File is not UTF-8"}},
		{
			"deep nesting",
			map[string]string{"bad.tf": "locals {\n  a = " + strings.Repeat("[", 100_000) + "\n}"},
			[]string{"error bad.tf:2 Nesting is too deep"},
		},
		{
			"deep nesting in JSON",
			map[string]string{"bad.tf.json": `{"locals": {"a": ` + strings.Repeat("[", 100_000)},
			[]string{"error bad.tf.json:1 Nesting is too deep"},
		},
		{
			"long chain of operators",
			map[string]string{"bad.tf": "locals {\n  a = 1" + strings.Repeat("+1", 100_000) + "\n}"},
			[]string{"error bad.tf:2 Expression is too long"},
		},
		{
			"huge exponent",
			map[string]string{"bad.tf": "locals {\n  a = 1e999999999\n}"},
			[]string{"error bad.tf:2 Number is too large"},
		},
		{
			"huge exponent in JSON",
			map[string]string{"bad.tf.json": "{\"locals\":\n{\"a\": 1e999999999}}"},
			[]string{"error bad.tf.json:2 Number is too large"},
		},
		{"huge exponent from text", map[string]string{
			"bad.tf": "locals {\n  a = \"1e999999999\" * 1\n  b = \"${local.a}\"\n}",
		}, nil},
		{
			"too many instances",
			map[string]string{"bad.tf": "resource \"a\" \"b\" {\n  count = 1e9\n}"},
			[]string{"error bad.tf:2 Too many instances"},
		},
		{
			"cyclic locals",
			map[string]string{"bad.tf": "locals {\n  a = local.b\n  b = local.a\n}"},
			[]string{"warning bad.tf:2 Cycle"},
		},
		{
			"cyclic resources",
			map[string]string{
				"bad.tf": "resource \"a\" \"b\" {\n  x = a.c.x\n}\nresource \"a\" \"c\" {\n  x = a.b.x\n}",
			},
			[]string{"warning bad.tf:1 Cycle"},
		},
		{
			"resource in its own count",
			map[string]string{"bad.tf": "resource \"a\" \"b\" {\n  count = length(a.b)\n}"},
			[]string{"warning bad.tf:1 Cycle"},
		},
		{"cycle through a module", map[string]string{
			"bad.tf": "module \"m\" {\n  source = \"./m\"\n  x = module.m.x\n}",
			"m/m.tf": "variable \"x\" {}\noutput \"x\" {\n  value = var.x\n}",
		}, []string{"warning m/m.tf:2 Cycle"}},
		{"module calls itself", map[string]string{
			"bad.tf": "module \"m\" {\n  source = \"./m\"\n}", "m/m.tf": "module \"m\" {\n  source = \"../m\"\n}",
		}, []string{"error m/m.tf:2 Module calls itself"}},
		{
			"missing module directory",
			map[string]string{"bad.tf": "module \"m\" {\n  source = \"./gone\"\n}"},
			[]string{"error bad.tf:2 Module directory is missing"},
		},
		{
			"module outside the tree",
			map[string]string{"bad.tf": "module \"m\" {\n  source = \"../../x\"\n}"},
			[]string{"error bad.tf:2 Module is outside the tree"},
		},
		{"module that is not downloaded", map[string]string{
			"bad.tf": "module \"m\" {\n  source = \"git::https://x/y\"\n}\n" +
				"module \"n\" {\n  source = \"git::https://x/y\"\n}",
		}, []string{"note bad.tf:2 Module is not on disk"}},
		{"undeclared references, once a place", map[string]string{
			"bad.tf": "resource \"a\" \"b\" {\n  for_each = toset([\"x\", \"y\"])\n" +
				"  n = var.gone\n  m = a.gone.id\n  l = local.gone\n}",
		}, []string{
			"warning bad.tf:3 Reference to something undeclared", "warning bad.tf:4 Reference to something undeclared",
			"warning bad.tf:5 Reference to something undeclared",
		}},
		{"wrong module arguments", map[string]string{
			"bad.tf": "module \"m\" {\n  source = \"./m\"\n  y = 1\n}",
			"m/m.tf": "variable \"x\" {}\nresource \"a\" \"b\" {\n  x = var.x\n}",
		}, []string{"warning bad.tf:1 Module argument is missing", "warning bad.tf:3 Unknown module argument"}},
		{
			"value that does not fit",
			map[string]string{
				"bad.tf": "variable \"v\" {\n  type = number\n  default = \"x\"\n}\n" +
					"output \"v\" {\n  value = var.v\n}",
			},
			[]string{"warning bad.tf:3 Value does not fit the variable"},
		},
		{
			"broken tfvars",
			map[string]string{"terraform.tfvars": "a = \n"},
			[]string{"error terraform.tfvars:1 Invalid expression"},
		},
		{"blocks that say nothing of what exists", map[string]string{"ok.tf": `
moved {
  from = a.x
  to   = a.y
}
import {
  to = a.good
  id = "x"
}
removed {
  from = a.z
}
check "c" {
  assert {
    condition     = false
    error_message = "x"
  }
}
terraform {
  cloud {
    organization = "x"
  }
}
`}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := fstest.MapFS{"good.tf": {Data: []byte("resource \"a\" \"good\" {\n  n = \"n\"\n}\n")}}
			for name, text := range c.files {
				files[name] = &fstest.MapFile{Data: []byte(text)}
			}
			root, diags := New(files, Limits{}).Evaluate(t.Context(), ".", Inputs{})
			if diff := cmp.Diff(c.want, summarize(diags)); diff != "" {
				t.Errorf("diagnostics differ (-want +got)\n%s", diff)
			}
			if got := describe(resource(t, root, "a.good").Values); got != `{n: "n"}` {
				t.Errorf("a.good is %s", got)
			}
		})
	}
}

// TestRecovery breaks one block of a file, in several ways.
func TestRecovery(t *testing.T) {
	for name, broken := range map[string]string{
		"expression":         "resource \"a\" \"b\" {\n  x = = 1\n}\n",
		"no closing brace":   "resource \"a\" \"b\" {\n  x = 1\n",
		"two closing braces": "resource \"a\" \"b\" {\n  x = 1\n}\n}\n",
		"open string":        "resource \"a\" \"b\" {\n  x = \"abc\n}\n",
		"single-line blocks": "terraform { backend \"s3\" { bucket = \"b\" } }\n",
	} {
		t.Run(name, func(t *testing.T) {
			root, diags := evaluate(t, "-- main.tf --\nresource \"a\" \"before\" {}\n"+broken+
				"resource \"a\" \"after\" {\n  n = 1\n}\n")
			if !diags.HasErrors() || place(diags[0]).Start.Line < 2 {
				t.Errorf("diagnostics are %v, want an error from line 2 on", summarize(diags))
			}
			resource(t, root, "a.before")
			after := resource(t, root, "a.after")
			if rng, _ := after.AttributeRange("n"); describe(after.Values) != "{n: 1}" || rng.Start.Column != 3 {
				t.Errorf("a.after is %s at %s", describe(after.Values), rng)
			}
			if diff := cmp.Diff([]string{"main.tf"}, root.Unread); diff != "" {
				t.Errorf("unread files differ (-want +got)\n%s", diff)
			}
		})
	}
}

// TestManyErrors has a thousand broken blocks in one file.
func TestManyErrors(t *testing.T) {
	root, diags := evaluate(t, "-- bad.tf --\n"+strings.Repeat("locals {\n  a = = 1\n}\n", 1000)+
		"-- good.tf --\nresource \"a\" \"good\" {}\n")
	if len(diags) != maxFaults+1 || diags[maxFaults].Summary != "Too many errors" {
		t.Errorf("%d diagnostics, the last of which is %s", len(diags), diags[len(diags)-1])
	}
	resource(t, root, "a.good")
}

// TestGrowth doubles values forty times: no machine holds the results.
func TestGrowth(t *testing.T) {
	for name, pattern := range map[string]string{
		"text":      "\"${local.aN}${local.aN}\"",
		"tuple":     "[local.aN, local.aN]",
		"join":      "join(\",\", [local.aN, local.aN])",
		"format":    "format(\"%s%s\", local.aN, local.aN)",
		"concat":    "concat(flatten([local.aN]), flatten([local.aN]))",
		"directive": "\"%{ for x in [1, 2] }${local.aN}%{ endfor }\"",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var source strings.Builder
			source.WriteString("locals {\n  a0 = \"0123456789\"\n")
			for i := range 40 {
				half := strings.ReplaceAll(pattern, "aN", fmt.Sprintf("a%d", i))
				fmt.Fprintf(&source, "  a%d = %s\n", i+1, half)
			}
			source.WriteString("}\noutput \"x\" {\n  value = local.a40\n}\n")
			root, _ := evaluate(t, "-- main.tf --\n"+source.String())
			if got := describe(root.Outputs["x"]); len(got) > 10_000 || !strings.Contains(got, "?") {
				t.Errorf("value has %d characters, want something unknown", len(got))
			}
		})
	}
}

// TestWork nests loops over a thousand elements three deep.
func TestWork(t *testing.T) {
	t.Parallel()
	root, diags := evaluate(t, `
-- main.tf --
output "x" {
  value = [for a in range(1000) : length([for b in range(1000) : length([for c in range(1000) : a + b + c])])]
}
`)
	if got := describe(root.Outputs["x"]); strings.Count(got, ",") > 1000 || !diags.HasErrors() {
		t.Errorf("value is %.40s with %v, want an error", got, diags)
	}
}

// TestUnknownKeys nests objects, none of which has a known key, so deep that
// doubling the work at each level would not end.
func TestUnknownKeys(t *testing.T) {
	const depth = 60
	files := tree(t, "-- main.tf --\nvariable \"k\" {}\noutput \"x\" {\n  value = "+
		strings.Repeat("{ (var.k) = ", depth)+"1"+strings.Repeat(" }", depth)+"\n}\n")
	_, diags := impatient(files).Evaluate(t.Context(), ".", Inputs{})
	if !diags.HasErrors() {
		t.Errorf("want an error on too much work, got %v", summarize(diags))
	}
}

// TestLongChain has values that wait for each other, twenty thousand in a row.
func TestLongChain(t *testing.T) {
	t.Parallel()
	var source strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&source, "locals {\n  a%d = local.a%d\n}\n", i, i+1)
	}
	source.WriteString("locals {\n  a20000 = 1\n}\noutput \"x\" {\n  value = local.a0\n}\n")
	_, diags := evaluate(t, "-- main.tf --\n"+source.String())
	if !diags.HasErrors() {
		t.Errorf("want an error on references that are too deep, got %v", summarize(diags))
	}
}

// TestRaisedLimit raises the bound of instances above that of values, and as
// far as a number goes: counts that no machine holds are refused all the same.
func TestRaisedLimit(t *testing.T) {
	for _, c := range []struct {
		limit int
		count string
	}{
		{2 * maxValues, "9223372036854775807"},
		{math.MaxInt, "9223372036854775807"},
		{math.MaxInt, "9223372036854775000"},
		{math.MaxInt, "1000000000000"},
		{math.MaxInt, "10000001"},
	} {
		files := fstest.MapFS{"main.tf": {Data: []byte("resource \"a\" \"b\" {\n  count = " + c.count + "\n}\n")}}
		root, diags := New(files, Limits{Instances: c.limit}).Evaluate(t.Context(), ".", Inputs{})
		if diff := cmp.Diff([]string{"error main.tf:2 Too many instances"}, summarize(diags)); diff != "" {
			t.Errorf("count %s of at most %d: diagnostics differ (-want +got)\n%s", c.count, c.limit, diff)
		}
		if len(root.Resources) != 1 || !root.Resources[0].Unexpanded {
			t.Errorf("count %s of at most %d: there are %d resources, want one that stands for all",
				c.count, c.limit, len(root.Resources))
		}
	}
}
