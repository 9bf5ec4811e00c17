package terraform

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/registry"
)

// shopDescription describes a module with a submodule, all that goes wrong in
// which is no matter of the user.
const shopDescription = `
-- acme/shop/aws/module.json --
{"repository": "https://github.com/acme/terraform-aws-shop", "version": "2.1.0"}
-- acme/shop/aws/main.tf --
variable "name" {}
variable "create" { default = true }
variable "zones" { default = [] }
variable "size" {
  type    = number
  default = null
}
variable "region" { default = null }
locals { zones = [for zone in var.zones : lower(zone)] }
module "store" {
  source = "./modules/store"
  name   = var.name
  size   = var.create ? var.size : 0
  odd    = 1
}
resource "aws_subnet" "this" {
  count             = length(var.zones)
  region            = var.region
  availability_zone = local.zones[count.index]
  bad               = nowhere.at_all
  place             = path.module
}
output "id" { value = module.store.id }
output "subnets" { value = aws_subnet.this[*].id }
output "name" { value = "${var.name}-shop" }
-- acme/shop/aws/modules/store/main.tf --
variable "name" {}
variable "size" { default = 10 }
resource "aws_db_instance" "this" {
  identifier = var.name
  size       = var.size
}
output "id" { value = aws_db_instance.this.id }
`

// evaluateWith evaluates the root module in files with descriptions of modules.
func evaluateWith(t *testing.T, descriptions, files string, leaf Leaf) (*Root, hcl.Diagnostics) {
	t.Helper()
	parser := New(tree(t, files), Limits{})
	parser.descriptions = registry.Registry{Files: tree(t, descriptions)}
	return parser.Evaluate(t.Context(), ".", Inputs{Leaf: leaf})
}

func TestDescribedModule(t *testing.T) {
	t.Parallel()
	root, diags := evaluateWith(t, shopDescription, `
-- main.tf --
provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
locals { sizes = { a = 5, b = 7 } }
module "shop" {
  source   = "acme/shop/aws"
  version  = "~> 1.0"
  for_each = local.sizes

  name  = each.key
  size  = each.value
  zones = ["us-east-1a", "us-east-1b"]
  other = aws_sqs_queue.jobs.arn
}
module "copy" {
  source    = "git::https://github.com/acme/terraform-aws-shop.git//modules/store?ref=v1.0.0"
  providers = { aws = aws.eu }
  name      = module.shop["a"].id
}
module "lone" {
  source = "registry.terraform.io/acme/shop/aws"
  name   = module.shop["b"].name
  size   = "not a number"
  region = "eu-central-1"
}
module "private" {
  source = "app.terraform.io/acme/shop/aws"
}
resource "aws_sqs_queue" "jobs" {
  subnet = module.lone.subnets[0]
  first  = element(module.lone.subnets, 0)
  told   = module.lone.unheard_of
}
`, nil)
	want := []string{"note main.tf:31 Module is not on disk"}
	if diff := cmp.Diff(want, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"main.tf"}, root.Files); diff != "" {
		t.Errorf("files differ (-want +got)\n%s", diff)
	}
	got := map[string]string{}
	for _, r := range root.Resources {
		at := func(path string) string {
			rng, _ := r.AttributeRange(path)
			return " " + strings.TrimSuffix(rng.String(), rng.String()[strings.Index(rng.String(), ","):])
		}
		got[r.Address] = providerRegion(r.Provider) + " " + describe(r.Values) +
			at("") + at("size") + at("availability_zone")
	}
	for address, values := range map[string]string{
		`module.shop["a"].module.store.aws_db_instance.this`: `"us-east-1" {identifier: "a", size: 5} ` +
			`main.tf:9 main.tf:15 main.tf:9`,
		`module.shop["b"].module.store.aws_db_instance.this`: `"us-east-1" {identifier: "b", size: 7} ` +
			`main.tf:9 main.tf:15 main.tf:9`,
		`module.copy.aws_db_instance.this`: `"eu-west-1" {identifier: ?, size: 10} main.tf:19 main.tf:19 main.tf:19`,
		`module.lone.module.store.aws_db_instance.this`: `"us-east-1" {identifier: "b-shop", size: ?} ` +
			`main.tf:24 main.tf:27 main.tf:24`,
		`module.shop["a"].aws_subnet.this[1]`: `"us-east-1" {availability_zone: "us-east-1b", bad: ?, place: ?} ` +
			`main.tf:9 main.tf:9 main.tf:16`,
	} {
		if got[address] != values {
			t.Errorf("%s:\n got %s\nwant %s", address, got[address], values)
		}
	}
	for _, call := range root.Calls {
		if isOpaque := call.Address == "module.private"; call.IsOpaque() != isOpaque || isDescription(call.Dir) {
			t.Errorf("%s: opaque %v, dir %q", call.Address, call.IsOpaque(), call.Dir)
		}
		if isDescription(call.Range.Filename) {
			t.Errorf("%s stands at %s", call.Address, call.Range)
		}
		if call.Address == `module.shop["a"]` {
			if diff := cmp.Diff([]string{"other"}, slices.Sorted(maps.Keys(call.Unseen()))); diff != "" {
				t.Errorf("references of what nobody sees (-want +got)\n%s", diff)
			}
		}
	}
}

// TestDescribedTrail says once that a module is described, and never shows a
// place within the description.
func TestDescribedTrail(t *testing.T) {
	t.Parallel()
	root, _ := evaluateWith(t, shopDescription, `
-- main.tf --
variable "size" { default = 3 }
module "shop" {
  source = "acme/shop/aws"
  name   = "a"
  size   = var.size
}
resource "terraform_data" "t" {
  input = module.shop.name
}
`, nil)
	table := root.resourcesByAddress()
	const said = "main.tf:2 module.shop is not on disk: taken from the documentation of acme/shop/aws 2.1.0"
	for _, c := range []struct {
		address, path string
		want          []string
	}{
		{"module.shop.module.store.aws_db_instance.this", "size", []string{
			said, "main.tf:5 size = var.size", "main.tf:1 var.size: default 3",
		}},
		{"terraform_data.t", "input", []string{"main.tf:8 input = module.shop.name", said}},
	} {
		r := table[c.address]
		if diff := cmp.Diff(c.want, hops(r.Origin(c.path))); diff != "" {
			t.Errorf("%s: trail (-want +got)\n%s", c.address, diff)
		}
	}
	store := table["module.shop.module.store.aws_db_instance.this"]
	if call, name := store.Argument("size"); call == nil || call.Address != "module.shop" || name != "size" {
		t.Errorf("argument of size: %v %q", call, name)
	}
	if call, name := table["terraform_data.t"].Argument("input"); call != nil {
		t.Errorf("what is written in code is an argument of %v: %q", call, name)
	}
	if store.Writing("identifier", "a") != WrittenPassed {
		t.Errorf("the name is %q", store.Writing("identifier", "a"))
	}
}

// TestDescribedOnDisk lets the code decide where there is any.
func TestDescribedOnDisk(t *testing.T) {
	t.Parallel()
	root, _ := evaluateWith(t, shopDescription, `
-- main.tf --
module "shop" {
  source = "acme/shop/aws"
}
-- .terraform/modules/modules.json --
{"Modules": [{"Key": "shop", "Dir": ".terraform/modules/shop"}]}
-- .terraform/modules/shop/main.tf --
resource "aws_vpc" "own" {}
`, nil)
	if diff := cmp.Diff([]string{"module.shop.aws_vpc.own"}, addresses(root)); diff != "" {
		t.Errorf("resources differ (-want +got)\n%s", diff)
	}
	if call := root.Calls[0]; call.Description != nil || !call.Downloaded {
		t.Errorf("call is %+v", call)
	}
}

// registryLeaf deploys a module of a registry, as Terragrunt does.
type registryLeaf struct{}

func (registryLeaf) Compose(c *Composer) {
	at := hcl.Range{Filename: "terragrunt.hcl", Start: hcl.Pos{Line: 2, Column: 3}}
	c.MissModule("tfr:///acme/shop/aws?version=1.0.0", at)
}

func TestDescribedLeaf(t *testing.T) {
	t.Parallel()
	root, diags := evaluateWith(t, shopDescription, `
-- provider.tf --
provider "aws" {
  region = "us-east-1"
}
`, registryLeaf{})
	if len(diags) > 0 {
		t.Errorf("diagnostics: %v", diags)
	}
	if diff := cmp.Diff([]string{"module.store.aws_db_instance.this"}, addresses(root)); diff != "" {
		t.Fatalf("resources differ (-want +got)\n%s", diff)
	}
	store := root.Resources[0]
	if got := providerRegion(store.Provider); store.Range.Filename != "terragrunt.hcl" || got != `"us-east-1"` {
		t.Errorf("it stands at %s in %s", store.Range, got)
	}
	if call := root.Calls[0]; call.IsOpaque() {
		t.Errorf("call is %+v", call)
	}
	deployed := New(fstest.MapFS{}, Limits{}).Deployed(t.Context(), ".", registryLeaf{})
	if !deployed.IsLeaf || deployed.Module != "" {
		t.Errorf("deployed is %+v", deployed)
	}
}

func addresses(root *Root) []string {
	var list []string
	for _, r := range root.Resources {
		list = append(list, r.Address)
	}
	return list
}

func hops(o Origin) []string {
	var list []string
	for _, hop := range o.Hops {
		list = append(list, fmt.Sprintf("%s:%d %s", hop.File, hop.Line, hop.Message))
	}
	return list
}
