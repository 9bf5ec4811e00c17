package terraform

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"
)

// workspaceNote is what a root says that looks up a workspace in vain.
const workspaceNote = "The workspace is not known"

// TestWorkspace looks up the workspace in several ways. Without its name a
// look-up that fails for "default" is unknown, with one note for the root; a
// named workspace is taken at its word.
func TestWorkspace(t *testing.T) {
	cases := []struct {
		name, files string
		// unnamed and prod are output.v without a workspace and in prod.
		unnamed, prod string
		// said are the diagnostics without a workspace.
		said []string
	}{
		{
			name: "index",
			files: `
-- main.tf --
locals {
  regions = { prod = "eu-west-1" }
}
output "v" {
  value = local.regions[terraform.workspace]
}
output "again" {
  value = [local.regions[terraform.workspace], local.regions["${terraform.workspace}"]]
}
`,
			unnamed: `?`, prod: `"eu-west-1"`, said: []string{"note main.tf:5 " + workspaceNote},
		},
		{
			name: "works with default",
			files: `
-- main.tf --
locals {
  sizes  = { default = 1, prod = 2 }
  region = terraform.workspace == "prod" ? "eu-west-1" : "us-east-1"
}
output "v" {
  value = [
    local.sizes[terraform.workspace], local.region, lookup({ prod = 1 }, terraform.workspace, 0), terraform.workspace
  ]
}
`,
			unnamed: `[1, "us-east-1", 0, "default"]`, prod: `[2, "eu-west-1", 1, "prod"]`,
		},
		{
			name: "compared with something",
			files: `
-- main.tf --
resource "aws_sns_topic" "alarm" {
  count = terraform.workspace == "prod" ? 1 : 0
}
output "v" {
  value = try(aws_sns_topic.alarm[0].id != null, "none")
}
`,
			unnamed: `?`, prod: `?`, said: []string{"note main.tf:5 " + workspaceNote},
		},
		{
			name: "computed from the workspace, through a module and a variable",
			files: `
-- main.tf --
locals {
  environment = trimprefix(terraform.workspace, "team-")
}
module "m" {
  source      = "./m"
  environment = local.environment
}
output "v" {
  value = module.m.v
}
-- m/main.tf --
variable "environment" {
  type = string
}
variable "accounts" {
  type    = map(object({ name = string }))
  default = { prod = { name = "p" } }
}
output "v" {
  value = "x-${var.accounts[lower(replace(var.environment, "_", "-"))].name}"
}
`,
			unnamed: `?`, prod: `"x-p"`, said: []string{"note m/main.tf:9 " + workspaceNote},
		},
		{
			name: "try, can and lookup",
			files: `
-- main.tf --
locals {
  m = { prod = 1 }
}
output "v" {
  value = [try(local.m[terraform.workspace], 7), can(local.m[terraform.workspace]), try(local.m.none, 8)]
}
output "lookup" {
  value = lookup(local.m, terraform.workspace)
}
`,
			unnamed: `[?, ?, 8]`, prod: `[1, true, 8]`,
			said: []string{"note main.tf:5 " + workspaceNote},
		},
		{
			name: "file of the workspace",
			files: `
-- main.tf --
output "v" {
  value = jsondecode(file("${terraform.workspace}.json")).region
}
-- prod.json --
{"region": "eu-west-1"}
`,
			unnamed: `?`, prod: `"eu-west-1"`, said: []string{"note main.tf:2 " + workspaceNote},
		},
		{
			name: "instances of the workspace",
			files: `
-- main.tf --
locals {
  is_production = terraform.workspace == "prod"
}
resource "a" "r" {
  count = local.is_production ? 1 : 0
  name  = "n"
}
module "m" {
  count  = local.is_production ? 1 : 0
  source = "./m"
}
resource "a" "each" {
  for_each = { prod = ["x"] }[terraform.workspace]
}
locals {
  zones = { for s in a.r[0].status[0].states : s.zone => s.id }
}
output "v" {
  value = "${a.r[0].name}${module.m[0].v}"
}
-- m/main.tf --
output "v" {
  value = "m"
}
`,
			unnamed: `?`, prod: `"nm"`, said: []string{"note main.tf:13 " + workspaceNote},
		},
		{
			name: "what is undeclared is said all the same",
			files: `
-- main.tf --
output "v" {
  value = { prod = 1 }[terraform.workspace] + (terraform.workspace == "prod" ? 0 : 1)
}
output "w" {
  value = "${terraform.workspace}${local.gone}"
}
`,
			unnamed: `?`, prod: `1`,
			said: []string{"note main.tf:2 " + workspaceNote, "warning main.tf:5 Reference to something undeclared"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root, diags := evaluate(t, c.files)
			if diff := cmp.Diff(c.said, summarize(diags)); diff != "" {
				t.Errorf("diagnostics differ (-want +got)\n%s", diff)
			}
			if got := describe(root.Outputs["v"]); got != c.unnamed {
				t.Errorf("without a workspace the value is %s, want %s", got, c.unnamed)
			}
			root, diags = New(tree(t, c.files), Limits{}).Evaluate(t.Context(), ".", Inputs{Workspace: "prod"})
			if got := describe(root.Outputs["v"]); got != c.prod {
				t.Errorf("in prod the value is %s, want %s (%v)", got, c.prod, diags)
			}
		})
	}
}

// TestWorkspaceFault names a workspace that the code does not know: that is a
// fault like any other.
func TestWorkspaceFault(t *testing.T) {
	files := tree(t, `
-- main.tf --
resource "a" "r" {
  region = { prod = 1 }[terraform.workspace]
}
`)
	_, diags := New(files, Limits{}).Evaluate(t.Context(), ".", Inputs{Workspace: "default"})
	if diff := cmp.Diff([]string{"warning main.tf:2 Unsupported attribute"}, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
	root, _ := New(files, Limits{}).Evaluate(t.Context(), ".", Inputs{})
	origin := resource(t, root, "a.r").Origin("region")
	if origin.Cause != causeWorkspace || origin.Value == cty.NilVal {
		t.Errorf("the cause is %q, want %q", origin.Cause, causeWorkspace)
	}
}
