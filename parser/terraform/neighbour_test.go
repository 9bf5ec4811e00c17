package terraform

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// roots are the neighbours of a test: every directory is a root.
type roots struct {
	parser *Parser
	dirs   []string
}

func (r roots) Root(_, workspace string) (Inputs, bool) {
	return Inputs{Neighbours: r, Workspace: workspace}, true
}

func (r roots) Keeper(state string) (string, bool) {
	found := ""
	for _, dir := range r.dirs {
		if r.parser.State(dir) != state {
			continue
		}
		if found != "" {
			return "", false
		}
		found = dir
	}
	return found, found != ""
}

const neighbours = `
-- network/main.tf --
terraform {
  backend "s3" {
    bucket = "states"
    key    = "network"
  }
}
variable "unset" {}
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
module "db" { source = "../modules/db" }
output "region" { value = "eu-west-1" }
output "vpc" { value = { id = aws_vpc.main.id, cidr = aws_vpc.main.cidr_block } }
output "db" { value = module.db.arn }
output "unset" { value = var.unset }
output "round" { value = data.terraform_remote_state.app.outputs.round }
data "terraform_remote_state" "app" {
  backend = "local"
  config  = { path = "../app/terraform.tfstate" }
}
-- modules/db/main.tf --
resource "aws_db_instance" "main" { identifier = "orders" }
output "arn" { value = aws_db_instance.main.arn }
-- app/main.tf --
data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "states"
    key    = "network"
    region = "us-east-1"
  }
}
data "terraform_remote_state" "other" {
  backend = "s3"
  config  = { bucket = "states", key = "nobody's" }
}
output "round" { value = data.terraform_remote_state.network.outputs.round }
resource "terraform_data" "app" {
  region  = data.terraform_remote_state.network.outputs.region
  indexed = data.terraform_remote_state.network.outputs["region"]
  cidr    = data.terraform_remote_state.network.outputs.vpc.cidr
  vpc     = data.terraform_remote_state.network.outputs.vpc.id
  db      = data.terraform_remote_state.network.outputs.db
  unset   = data.terraform_remote_state.network.outputs.unset
  missing = try(data.terraform_remote_state.network.outputs.missing, "fallback")
  other   = data.terraform_remote_state.other.outputs.x
  round   = data.terraform_remote_state.network.outputs.round
}
`

// TestNeighbours: what a root reads of another's state is what that root's code
// gives, and it is known from where. What is not in the code is unknown.
func TestNeighbours(t *testing.T) {
	t.Parallel()
	tree := fstest.MapFS{}
	for _, file := range txtar.Parse([]byte(neighbours)).Files {
		tree[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	parser := New(tree, Limits{})
	root, diags := parser.Evaluate(t.Context(), "app", Inputs{Neighbours: roots{parser, []string{"app", "network"}}})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	var app *Resource
	for _, r := range root.Resources {
		if r.Address == "terraform_data.app" {
			app = r
		}
	}
	values := map[string]string{}
	for name, val := range app.Values.AsValueMap() {
		if values[name] = "(unknown)"; val.IsKnown() {
			values[name] = val.AsString()
		}
	}
	want := map[string]string{
		"region": "eu-west-1", "indexed": "eu-west-1", "cidr": "10.0.0.0/16", "vpc": "(unknown)", "db": "(unknown)",
		"unset": "(unknown)", "missing": "(unknown)", "other": "(unknown)", "round": "(unknown)",
	}
	if diff := cmp.Diff(want, values); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	read := Reference{Address: "data.terraform_remote_state.network", Attribute: "outputs"}
	wantRead := []Reference{read, {Root: "network", Address: "module.db.aws_db_instance.main", Attribute: "arn"}}
	if diff := cmp.Diff(wantRead, app.References["db"]); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
	if origin := app.Origin("unset"); origin.Kind == OriginUnset {
		t.Error("a variable of another root is taken for one of this root")
	}
	abroad := root.Foreign(wantRead[1])
	if len(abroad) != 1 || abroad[0].Values.GetAttr("identifier").AsString() != "orders" {
		t.Errorf("the database of the other root is %v", abroad)
	}
}

// TestNeighboursWithOneState: of two roots with one state, none is meant.
func TestNeighboursWithOneState(t *testing.T) {
	t.Parallel()
	tree := fstest.MapFS{}
	for _, file := range txtar.Parse([]byte(neighbours)).Files {
		tree[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	tree["copy/main.tf"] = tree["network/main.tf"]
	parser := New(tree, Limits{})
	others := roots{parser, []string{"app", "network", "copy"}}
	root, _ := parser.Evaluate(t.Context(), "app", Inputs{Neighbours: others})
	for _, r := range root.Resources {
		if r.Address == "terraform_data.app" && r.Values.GetAttr("region").IsKnown() {
			t.Error("the region is known, though two roots have the state")
		}
	}
}
