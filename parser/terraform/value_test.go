package terraform

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
)

// TestValues compares all resource instances of a root: what people would see
// in a plan, as far as the code decides it.
func TestValues(t *testing.T) {
	cases := []struct {
		name, files string
		want        map[string]string
	}{
		{
			name: "blocks are tuples, meta-arguments and nulls are left out",
			files: `
-- main.tf --
resource "a" "r" {
  name       = "n"
  nothing    = null
  depends_on = [a.r]
  lifecycle {
    prevent_destroy = true
  }
  alias {
    name = "x"
  }
  alias {
    zone = "y"
  }
}
`,
			want: map[string]string{"a.r": `{alias: [{name: "x"}, {zone: "y"}], name: "n"}`},
		},
		{
			name: "dynamic blocks",
			files: `
-- main.tf --
variable "unset" {}
locals {
  rules = [{ ports = [80, 443], name = "web" }, { ports = [], name = "none" }]
}
resource "a" "r" {
  rule {
    name = "first"
  }
  dynamic "rule" {
    for_each = local.rules
    iterator = it
    content {
      name  = it.value.name
      index = it.key
      dynamic "port" {
        for_each = it.value.ports
        content {
          number = port.value
          of     = it.value.name
        }
      }
    }
  }
  dynamic "open" {
    for_each = var.unset
    content {
      policy = "latency"
      region = open.value
    }
  }
  dynamic "none" {
    for_each = []
    content {}
  }
}
`,
			want: map[string]string{"a.r": `{open: [{policy: "latency", region: ?}], rule: [{name: "first"}, ` +
				`{index: 0, name: "web", port: [{number: 80, of: "web"}, {number: 443, of: "web"}]}, ` +
				`{index: 1, name: "none"}]}`},
		},
		{
			name: "count and for_each",
			files: `
-- main.tf --
variable "unset" {}
resource "a" "none" {
  count = 0
}
resource "a" "two" {
  count = 2
  n     = count.index
}
resource "a" "each" {
  for_each = toset(["x", "y.z"])
  n        = each.value
}
resource "a" "open" {
  for_each = var.unset
  n        = each.value.name
  m        = "known"
}
resource "a" "maybe" {
  count = var.unset ? 1 : 0
  n     = count.index
}
`,
			want: map[string]string{
				"a.two[0]": `{n: 0}`, "a.two[1]": `{n: 1}`,
				`a.each["x"]`: `{n: "x"}`, `a.each["y.z"]`: `{n: "y.z"}`,
				"a.open": `{m: "known", n: ?} unexpanded`, "a.maybe": `{n: ?} unexpanded`,
			},
		},
		{
			name: "modules in modules in for_each",
			files: `
-- main.tf --
module "region" {
  for_each = { for r in ["eu-west-1", "us-east-1"] : r => { size = length(r) } }
  source   = "./region"
  name     = each.key
  settings = each.value
}
resource "a" "all" {
  ids = [for k, m in module.region : m.names["b"]]
}
-- region/main.tf --
variable "name" {}
variable "settings" {
  type = object({ size = number, zones = optional(list(string), ["a", "b"]) })
}
module "zone" {
  for_each = toset(var.settings.zones)
  source   = "../zone"
  name     = "${var.name}${each.key}"
}
output "names" {
  value = { for k, z in module.zone : k => z.name }
}
-- zone/main.tf --
variable "name" { type = string }
resource "a" "zone" { name = var.name }
output "name" { value = a.zone.name }
`,
			want: map[string]string{
				"a.all": `{ids: ["eu-west-1b", "us-east-1b"]}`,
				`module.region["eu-west-1"].module.zone["a"].a.zone`: `{name: "eu-west-1a"}`,
				`module.region["eu-west-1"].module.zone["b"].a.zone`: `{name: "eu-west-1b"}`,
				`module.region["us-east-1"].module.zone["a"].a.zone`: `{name: "us-east-1a"}`,
				`module.region["us-east-1"].module.zone["b"].a.zone`: `{name: "us-east-1b"}`,
			},
		},
		{
			name: "the number of modules does not ask for their outputs",
			files: `
-- main.tf --
module "region" {
  count  = 1
  source = "./m"
  in     = module.data.out
}
module "data" {
  source = "./m"
  in     = length(module.region) > 0 ? module.region[0].fixed : "none"
}
-- m/main.tf --
variable "in" {}
output "out" { value = "x-${var.in}" }
output "fixed" { value = "f" }
resource "a" "r" { in = var.in }
`,
			want: map[string]string{
				"module.data.a.r": `{in: "f"}`, "module.region[0].a.r": `{in: "x-f"}`,
			},
		},
		{
			name: "variables: types, defaults, nullable, sensitive",
			files: `
-- main.tf --
variable "number" { type = number }
variable "kept" {
  default  = "kept"
  nullable = false
}
variable "null" { default = "d" }
variable "list" { type = list(string) }
variable "typed" {
  type = object({
    region = string
    port   = optional(number, 5432)
    deep   = optional(object({ a = optional(string, "x") }), {})
  })
  default = { region = "eu-west-1" }
}
module "m" {
  source = "./m"
  kept   = null
  null   = null
}
resource "a" "r" {
  number = var.number
  list   = var.list
  typed  = var.typed
  kind   = terraform.workspace
  where  = path.module
}
-- terraform.tfvars --
number = "7"
list   = ["a", 1]
-- m/main.tf --
variable "kept" {
  default  = "kept"
  nullable = false
}
variable "null" { default = "d" }
resource "a" "r" {
  kept  = var.kept
  null  = var.null
  where = path.module
}
`,
			want: map[string]string{
				"a.r": `{kind: "default", list: ["a", "1"], number: 7, ` +
					`typed: {deep: {a: "x"}, port: 5432, region: "eu-west-1"}, where: "."}`,
				"module.m.a.r": `{kept: "kept", where: "m"}`,
			},
		},
		{
			name: "variables: bare list and map have elements of any type",
			files: `
-- main.tf --
variable "list" {
  type    = list
  default = ["a", "b"]
}
variable "map" {
  type    = map
  default = { a = 1 }
}
resource "a" "r" {
  list = var.list
  map  = var.map
}
`,
			want: map[string]string{"a.r": `{list: ["a", "b"], map: {a: 1}}`},
		},
		{
			name: "overrides",
			files: `
-- main.tf --
locals {
  a = 1
  b = 2
}
resource "a" "r" {
  name  = "base"
  other = "kept"
  sum   = local.a + local.b
  rule {
    n = 1
  }
}
-- x_override.tf --
locals {
  b = 3
}
resource "a" "r" {
  name = "over"
  rule {
    n = 2
  }
}
`,
			want: map[string]string{"a.r": `{name: "over", other: "kept", rule: [{n: 2}], sum: 4}`},
		},
		{
			name: "JSON syntax keeps objects and lists",
			files: `
-- main.tf.json --
{
  "//": "comment",
  "variable": {"regions": {"type": "list(string)", "default": ["eu-west-1"]}},
  "locals": {"first": "${var.regions[0]}"},
  "resource": {"a": {"r": {
    "//": "comment", "region": "${local.first}", "name": "x-${local.first}", "ttl": 60, "on": true, "no": null,
    "count": 1, "alias": {"name": "n"}, "rules": [{"p": 1}, {"p": 2}], "lifecycle": {"ignore_changes": ["x"]}
  }}}
}
`,
			want: map[string]string{"a.r[0]": `{alias: {name: "n"}, name: "x-eu-west-1", on: true, ` +
				`region: "eu-west-1", rules: [{p: 1}, {p: 2}], ttl: 60}`},
		},
		{
			name: "dynamic blocks in JSON syntax",
			files: `
-- main.tf.json --
{"resource": {"a": {
  "object": {
    "rule": {"fixed": true},
    "dynamic": {"rule": {"for_each": ["x", "y"], "iterator": "it", "content": {
      "name": "${it.value}",
      "dynamic": {"part": {"for_each": {"k": "v"}, "content": {"of": "${it.key}${part.key}"}}}
    }}}
  },
  "lists": {"dynamic": [{"rule": [{"for_each": ["x"], "content": [{"name": "${rule.value}"}]}]}]},
  "other": {"dynamic": {"rule": {"enabled": true}}}
}}}
`,
			want: map[string]string{
				"a.object": `{rule: [{fixed: true}, {name: "x", part: [{of: "0k"}]}, {name: "y", part: [{of: "1k"}]}]}`,
				"a.lists":  `{rule: [{name: "x"}]}`,
				"a.other":  `{dynamic: {rule: {enabled: true}}}`,
			},
		},
		{
			name: "files of OpenTofu take the place of Terraform's",
			files: `
-- main.tf --
resource "a" "tf" {}
-- main.tofu --
resource "a" "tofu" {}
-- only.tofu --
resource "a" "only" {}
`,
			want: map[string]string{"a.tofu": `{}`, "a.only": `{}`},
		},
		{
			name: "files are read only inside the tree",
			files: `
-- main.tf --
resource "a" "r" {
  text  = file("${path.module}/t.txt")
  page  = templatefile("page.tftpl", { names = ["a", "b"] })
  files = fileset(path.module, "*.txt")
  out   = try(file("../../etc/passwd"), "refused")
  root  = try(file("/etc/passwd"), "refused")
  there = fileexists("t.txt")
}
-- t.txt --
hello
-- page.tftpl --
%{ for n in names ~}
<${n}>
%{ endfor ~}
`,
			want: map[string]string{"a.r": `{files: ["t.txt"], out: ?, page: "<a>\n<b>\n", ` +
				`root: ?, text: "hello\n", there: true}`},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root, diags := evaluate(t, c.files)
			if diags.HasErrors() {
				t.Error(diags)
			}
			got := make(map[string]string)
			for _, r := range root.Resources {
				got[r.Address] = describe(r.Values)
				if r.Unexpanded {
					got[r.Address] += " unexpanded"
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("resources differ (-want +got)\n%s", diff)
			}
		})
	}
}

// TestPrecedence gives one variable in every way that there is, and takes
// them away one by one.
func TestPrecedence(t *testing.T) {
	files := tree(t, `
-- main.tf --
variable "v" { default = "default" }
output "v" { value = var.v }
-- terraform.tfvars --
v = "tfvars"
-- terraform.tfvars.json --
{"v": "tfvars.json"}
-- a.auto.tfvars --
v = "a.auto"
-- b.auto.tfvars.json --
{"v": "b.auto"}
`)
	inputs := Inputs{
		Environment: map[string]string{"v": "environment"},
		VarFiles:    []VarFile{{Name: "x.tfvars", Content: []byte(`v = "file"`)}},
		Variables:   map[string]string{"v": "flag", "unknown": "x"},
	}
	expect := func(want string) {
		t.Helper()
		root, diags := New(files, Limits{}).Evaluate(t.Context(), ".", inputs)
		if got := describe(root.Outputs["v"]); got != `"`+want+`"` || len(diags) > 0 {
			t.Errorf("value is %s (%v), want %q", got, diags, want)
		}
	}
	expect("flag")
	inputs.Variables = nil
	expect("file")
	inputs.VarFiles = nil
	for _, step := range []struct{ file, want string }{
		{"b.auto.tfvars.json", "b.auto"},
		{"a.auto.tfvars", "a.auto"},
		{"terraform.tfvars.json", "tfvars.json"},
		{"terraform.tfvars", "tfvars"},
	} {
		expect(step.want)
		delete(files, step.file)
	}
	expect("environment")
	inputs.Environment = nil
	expect("default")
}

func TestSensitiveAndStructures(t *testing.T) {
	root, _ := evaluate(t, `
-- main.tf --
variable "password" {
  default   = "hush"
  sensitive = true
}
locals {
  document = jsonencode({ arn = a.r.arn, list = [1] })
}
resource "a" "r" {
  secret = "x-${var.password}"
  tags   = { open = "yes", closed = var.password }
  auth {
    token = sensitive("t")
  }
}
resource "a" "policy" {
  policy = local.document
  text   = "x${local.document}"
}
`)
	want := []string{"secret", "tags.closed", "auth[0].token"}
	if diff := cmp.Diff(want, resource(t, root, "a.r").Sensitive); diff != "" {
		t.Errorf("sensitive paths differ (-want +got)\n%s", diff)
	}
	structures := resource(t, root, "a.policy").Structures
	if got := describe(structures["policy"]); got != `{arn: ?, list: [1]}` || len(structures) != 1 {
		t.Errorf("structures are %#v, want that of policy alone", structures)
	}
}

func TestSpanCountsCodePoints(t *testing.T) {
	parser := New(tree(t, "-- main.tf --\nresource \"a\" \"r\" {\n  n = \"e\u0301\u0301 東\" # x\n}\n"), Limits{})
	root, _ := parser.Evaluate(t.Context(), ".", Inputs{})
	rng, _ := root.Resources[0].AttributeRange("n")
	want := Span{File: "main.tf", StartLine: 2, StartColumn: 3, EndLine: 2, EndColumn: 14}
	if got := parser.Span(rng); got != want {
		t.Errorf("span is %+v, want %+v", got, want)
	}
	if got := parser.Span(hcl.Range{Filename: "nowhere.tf", Start: hcl.Pos{Line: 3, Column: 4}}); got.StartColumn != 4 {
		t.Errorf("a file that was not read keeps its columns, got %+v", got)
	}
}

func TestUncertainBlocks(t *testing.T) {
	const source = `
-- main.tf --
variable "rules" {
  type = list(string)
}

resource "thing" "a" {
  dynamic "rule" {
    for_each = var.rules

    content {
      name = rule.value

      dynamic "port" {
        for_each = [80]

        content {
          number = port.value
        }
      }
    }
  }

  dynamic "sure" {
    for_each = ["one"]

    content {
      name = sure.value
    }
  }
}
`
	root, _ := evaluate(t, source)
	thing := resource(t, root, "thing.a")
	if diff := cmp.Diff([]string{"rule[0]"}, thing.Uncertain); diff != "" {
		t.Errorf("uncertain blocks (-want +got):\n%s", diff)
	}
}
