package terragrunt_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/parser/terragrunt"
)

// module has a resource with all that a leaf may decide.
const module = `
-- modules/app/main.tf --
variable "name" {}
variable "team" { default = "nobody" }
variable "tags" { default = {} }
resource "terraform_data" "app" {
  name = var.name
  team = var.team
  tags = var.tags
}
output "name" { value = terraform_data.app.name }
`

func TestLeaves(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		tree string
		want map[string]string
	}{
		"source and inputs": {
			tree: `
-- live/terragrunt.hcl --
terraform { source = "../modules//app" }
locals { name = "shop" }
inputs = { name = "${local.name}-${basename(get_terragrunt_dir())}" }
`,
			want: map[string]string{"name": "shop-live", "team": "nobody"},
		},
		"an include gives way": {
			tree: `
-- root.hcl --
terraform { source = "${get_repo_root()}/modules/app" }
inputs = { name = "root", team = path_relative_to_include() }
-- live/eu/terragrunt.hcl --
include "root" { path = find_in_parent_folders("root.hcl") }
inputs = { name = "leaf" }
`,
			want: map[string]string{"name": "leaf", "team": "live/eu"},
		},
		"exposed and read files": {
			tree: `
-- root.hcl --
locals { team = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals.region }
-- live/eu/region.hcl --
locals { region = "eu-west-1" }
-- live/eu/app/terragrunt.hcl --
include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}
terraform { source = "../../../modules/app" }
inputs = { name = "x", team = include.root.locals.team }
`,
			want: map[string]string{"name": "x", "team": "eu-west-1"},
		},
		"mock outputs are no values": {
			tree: `
-- live/a/terragrunt.hcl --
terraform { source = "git::https://example.com/modules.git//a" }
-- live/terragrunt.hcl --
terraform { source = "../modules/app" }
dependency "a" {
  config_path  = "./a"
  mock_outputs = { name = "mock" }
}
inputs = { name = dependency.a.outputs.name, team = get_env("TEAM") }
`,
			want: map[string]string{"name": "(unknown)", "team": "(unknown)"},
		},
		"paths of a machine are not known": {
			tree: `
-- live/terragrunt.hcl --
terraform { source = "../modules/app" }
inputs = { name = get_repo_root(), team = get_path_from_repo_root() }
`,
			want: map[string]string{"name": "(unknown)", "team": "live"},
		},
		"what cannot be read": {
			tree: `
-- live/terragrunt.hcl --
terraform { source = "../modules/app" }
inputs = merge(jsondecode(run_cmd("inputs.sh")), { team = "a" })
`,
			want: map[string]string{"name": "(unknown)", "team": "(unknown)"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree := treeOf(test.tree + module)
			got := map[string]string{}
			for _, r := range evaluate(t, tree, "live", "live/eu", "live/eu/app").Resources {
				if r.Address != "terraform_data.app" {
					continue
				}
				for _, name := range []string{"name", "team"} {
					if got[name] = "(unknown)"; r.Values.GetAttr(name).IsKnown() {
						got[name] = r.Values.GetAttr(name).AsString()
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}

// TestGeneratedProvider: the region of a generated provider is that of the leaf,
// and its explanation points to the file that generates it.
func TestGeneratedProvider(t *testing.T) {
	t.Parallel()
	root := evaluate(t, treeOf(`
-- live/terragrunt.hcl --
locals { region = "eu-west-1" }
generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite"
  contents  = <<EOF
provider "aws" {
  region     = "${local.region}"
  account_id = "${get_env("ACCOUNT")}"
}
EOF
}
-- live/main.tf --
resource "aws_vpc" "main" {}
`), "live")
	provider := root.Resources[0].Provider.Config
	if region := provider.Values.GetAttr("region"); !region.IsKnown() || region.AsString() != "eu-west-1" {
		t.Errorf("the region is %#v", region)
	}
	want := []terraform.Hop{{File: "live/terragrunt.hcl", Line: 7, Message: `region = "eu-west-1"`}}
	if diff := cmp.Diff(want, provider.Origin("region").Hops); diff != "" {
		t.Errorf("explanation (-want +got):\n%s", diff)
	}
}

// TestRoots: a leaf is a root, what it deploys is none, nor is the file that
// leaves include.
func TestRoots(t *testing.T) {
	t.Parallel()
	tree := treeOf(`
-- root.hcl --
-- terragrunt.hcl --
inputs = {}
-- live/a/terragrunt.hcl --
include "root" { path = find_in_parent_folders() }
terraform { source = "../../modules/app" }
-- live/b/terragrunt.hcl --
terraform { source = "tfr:///terraform-aws-modules/vpc/aws?version=5.0.0" }
-- stacks/terragrunt.stack.hcl --
-- plain/main.tf --
` + module)
	parser := terraform.New(tree, terraform.Limits{})
	roots, diags := parser.Roots(t.Context(), ".", terraform.Search{Wrapper: terragrunt.New(tree)})
	if diff := cmp.Diff([]string{"live/a", "live/b", "plain"}, roots); diff != "" {
		t.Errorf("roots (-want +got):\n%s", diff)
	}
	if len(diags) != 1 || diags[0].Summary != "terragrunt.stack.hcl is not read" {
		t.Errorf("diagnostics: %v", diags)
	}
}

func FuzzLeaf(f *testing.F) {
	f.Add("terraform { source = \"../modules/app\" }\ninputs = { name = dependency.x.outputs.y }")
	f.Add("include \"root\" { path = find_in_parent_folders() }\n" +
		"locals { a = read_terragrunt_config(\"terragrunt.hcl\") }")
	f.Add("generate \"p\" {\n  path = \"p.tf\"\n" +
		"  contents = <<EOF\nprovider \"aws\" {\n  region = \"${local.x}\"\n}\nEOF\n}")
	f.Fuzz(func(t *testing.T, text string) {
		tree := treeOf(module)
		tree["live/terragrunt.hcl"] = &fstest.MapFile{Data: []byte(text)}
		tree["terragrunt.hcl"] = &fstest.MapFile{Data: []byte(text)}
		parser := terraform.New(tree, terraform.Limits{Instances: 100})
		inputs := terraform.Inputs{Leaf: terragrunt.New(tree).Leaf("live")}
		if root, _ := parser.Evaluate(t.Context(), "live", inputs); root == nil {
			t.Error("no root")
		}
	})
}

// evaluate evaluates the leaf in the first directory that has one.
func evaluate(t *testing.T, tree fstest.MapFS, dirs ...string) *terraform.Root {
	t.Helper()
	for _, dir := range dirs {
		if tree[dir+"/"+terragrunt.FileName] == nil {
			continue
		}
		parser := terraform.New(tree, terraform.Limits{})
		root, diags := parser.Evaluate(t.Context(), dir, terraform.Inputs{Leaf: terragrunt.New(tree).Leaf(dir)})
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		return root
	}
	t.Fatal("no leaf")
	return nil
}

func treeOf(text string) fstest.MapFS {
	tree := fstest.MapFS{}
	for _, file := range txtar.Parse([]byte(text)).Files {
		tree[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return tree
}
