package terraform

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// The tests below are layouts of code that other analyzers are known to get
// wrong, most of them without a word.

// placed lists the resources of a root, each with the region of its provider
// configuration and its arguments.
func placed(root *Root) map[string]string {
	found := make(map[string]string, len(root.Resources))
	for _, r := range root.Resources {
		text := providerRegion(r.Provider) + " " + describe(r.Values)
		if r.Unexpanded {
			text += " unexpanded"
		}
		found[r.Address] = text
	}
	return found
}

func providerRegion(binding ProviderBinding) string {
	switch {
	case binding.Config == nil && binding.Symbol != "":
		return binding.Symbol
	case binding.Config == nil:
		return binding.Cause
	case !binding.Config.Values.Type().HasAttribute("region"):
		return "no region"
	}
	return describe(binding.Config.Values.GetAttr("region"))
}

// checkPlaced evaluates an archive, and expects resources and no diagnostics.
func checkPlaced(t *testing.T, archive string, want map[string]string) {
	t.Helper()
	root, diags := evaluate(t, archive)
	if len(diags) > 0 {
		t.Errorf("diagnostics are %v, want none", diags)
	}
	if diff := cmp.Diff(want, placed(root)); diff != "" {
		t.Errorf("resources differ (-want +got)\n%s", diff)
	}
}

func TestFortyCallsOfOneModule(t *testing.T) {
	var calls strings.Builder
	want := make(map[string]string)
	for i := range 40 {
		fmt.Fprintf(&calls, "module \"m%d\" {\n  source = \"./m\"\n  name = \"n%d\"\n}\n", i, i)
		want[fmt.Sprintf("module.m%d.aws_vpc.v", i)] = fmt.Sprintf(`no region {name: "n%d"}`, i)
	}
	checkPlaced(t, "-- main.tf --\n"+calls.String()+
		"-- m/main.tf --\nvariable \"name\" {}\nresource \"aws_vpc\" \"v\" {\n  name = var.name\n}\n", want)
}

func TestTofuFilesOnly(t *testing.T) {
	const archive = `
-- main.tofu --
provider "aws" {
  region = "eu-west-1"
}
module "m" {
  source = "./m"
}
-- m/main.tofu --
resource "aws_vpc" "v" {
  name = local.name
}
-- m/locals.tofu.json --
{"locals": {"name": "n"}}
`
	checkPlaced(t, archive, map[string]string{"module.m.aws_vpc.v": `"eu-west-1" {name: "n"}`})
	roots, diags := New(tree(t, archive), Limits{}).Roots(t.Context(), ".", Search{})
	if diff := cmp.Diff([]string{"."}, roots); diff != "" || len(diags) > 0 {
		t.Errorf("roots differ (-want +got)\n%s%v", diff, diags)
	}
}

func TestTfvarsLoadedByItself(t *testing.T) {
	checkPlaced(t, `
-- main.tf --
variable "region" {}
provider "aws" {
  region = var.region
}
resource "aws_vpc" "v" {}
-- terraform.tfvars --
region = "eu-west-1"
-- other.tfvars --
region = "us-east-1"
`, map[string]string{"aws_vpc.v": `"eu-west-1" {}`})
}

func TestUnknownForEachKeepsItsResource(t *testing.T) {
	checkPlaced(t, `
-- main.tf --
variable "names" {
  type = set(string)
}
provider "aws" {
  region = "eu-west-1"
}
resource "aws_vpc" "v" {
  for_each = var.names
  name     = each.key
  fixed    = "x"
}
module "m" {
  for_each = var.names
  source   = "./m"
}
-- m/main.tf --
resource "aws_vpc" "inner" {
  name = "n"
}
`, map[string]string{
		"aws_vpc.v":              `"eu-west-1" {fixed: "x", name: ?} unexpanded`,
		"module.m.aws_vpc.inner": `"eu-west-1" {name: "n"} unexpanded`,
	})
}

func TestProvidersThroughThreeLevels(t *testing.T) {
	checkPlaced(t, `
-- main.tf --
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "x"
  region = "us-east-1"
}
module "one" {
  source    = "./one"
  providers = { aws = aws.x }
}
module "own" {
  source = "./one"
}
-- one/main.tf --
module "two" {
  source    = "../two"
  providers = { aws.renamed = aws }
}
-- two/main.tf --
terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.renamed]
    }
  }
}
module "three" {
  source    = "../three"
  providers = { aws = aws.renamed }
}
-- three/main.tf --
resource "aws_vpc" "v" {}
`, map[string]string{
		"module.one.module.two.module.three.aws_vpc.v": `"us-east-1" {}`,
		"module.own.module.two.module.three.aws_vpc.v": `"eu-west-1" {}`,
	})
}

func TestModuleForEachOverFor(t *testing.T) {
	checkPlaced(t, `
-- main.tf --
locals {
  regions = ["eu-west-1", "us-east-1", "ap-northeast-1"]
}
module "m" {
  for_each = { for r in local.regions : upper(r) => { region = r } if !startswith(r, "ap-") }
  source   = "./m"
  region   = each.value.region
}
-- m/main.tf --
variable "region" {}
resource "aws_vpc" "v" {
  region = var.region
}
`, map[string]string{
		`module.m["EU-WEST-1"].aws_vpc.v`: `no region {region: "eu-west-1"}`,
		`module.m["US-EAST-1"].aws_vpc.v`: `no region {region: "us-east-1"}`,
	})
}

func TestTwoCallsOfOneSource(t *testing.T) {
	checkPlaced(t, `
-- main.tf --
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
module "eu" {
  source = "./m"
  name   = "eu"
}
module "us" {
  source    = "./m"
  providers = { aws = aws.us }
  name      = module.eu.name
}
-- m/main.tf --
variable "name" {}
resource "aws_vpc" "v" {
  name = var.name
}
output "name" {
  value = "after ${aws_vpc.v.name}"
}
`, map[string]string{
		"module.eu.aws_vpc.v": `"eu-west-1" {name: "eu"}`,
		"module.us.aws_vpc.v": `"us-east-1" {name: "after eu"}`,
	})
}

// TestProviderAliasAsReference has a provider reference that looks like a
// resource: it is none, neither read nor missing.
func TestProviderAliasAsReference(t *testing.T) {
	root, diags := evaluate(t, `
-- main.tf --
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
resource "aws_vpc" "v" {
  provider = aws.eu
}
resource "aws_vpc" "quoted" {
  provider = "aws.eu"
}
data "aws_region" "r" {
  provider = aws.eu
}
`)
	if len(diags) > 0 {
		t.Errorf("diagnostics are %v, want none", diags)
	}
	for _, r := range root.Resources {
		if got := providerRegion(r.Provider); got != `"eu-west-1"` || len(r.References) > 0 {
			t.Errorf("%s is in %s and reads %v, want eu-west-1 and nothing", r.Address, got, r.References)
		}
	}
}

func TestGitSources(t *testing.T) {
	files := tree(t, `
-- live/main.tf --
provider "aws" {
  region = "eu-west-1"
}
module "net" {
  source = "git::https://example.com/net.git//vpc?ref=v1"
  name   = "n"
}
resource "aws_instance" "i" {
  subnet = module.net.subnet
}
`)
	root, diags := New(files, Limits{}).Evaluate(t.Context(), "live", Inputs{})
	want := map[string]string{"aws_instance.i": `"eu-west-1" {subnet: ?}`}
	if diff := cmp.Diff(want, placed(root)); diff != "" {
		t.Errorf("not downloaded: resources differ (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"note live/main.tf:5 Module is not on disk"}, summarize(diags)); diff != "" {
		t.Errorf("not downloaded: diagnostics differ (-want +got)\n%s", diff)
	}
	if got := describe(root.Calls[0].Inputs); got != `{name: "n"}` {
		t.Errorf("not downloaded: the inputs are %s", got)
	}
	files["live/.terraform/modules/modules.json"] = &fstest.MapFile{Data: []byte(`{"Modules": [
  {"Key": "", "Source": "", "Dir": "."},
  {"Key": "net", "Source": "git::https://example.com/net.git//vpc?ref=v1", "Dir": ".terraform/modules/net/vpc"}
]}`)}
	files["live/.terraform/modules/net/vpc/main.tf"] = &fstest.MapFile{Data: []byte(
		"variable \"name\" {}\nresource \"aws_vpc\" \"v\" {\n  name = var.name\n}\n" +
			"output \"subnet\" {\n  value = \"s\"\n}\n")}
	root, diags = New(files, Limits{}).Evaluate(t.Context(), "live", Inputs{})
	want = map[string]string{
		"aws_instance.i": `"eu-west-1" {subnet: "s"}`, "module.net.aws_vpc.v": `"eu-west-1" {name: "n"}`,
	}
	if diff := cmp.Diff(want, placed(root)); diff != "" || len(diags) > 0 {
		t.Errorf("downloaded: resources differ (-want +got)\n%s%v", diff, diags)
	}
	if !root.Calls[0].Downloaded {
		t.Error("the call does not say that its module was downloaded")
	}
}

func TestHardCodedResourceInCalledModule(t *testing.T) {
	root, _ := evaluate(t, `
-- main.tf --
module "m" {
  source = "./m"
}
-- m/main.tf --
resource "aws_vpc" "v" {
  region = "ap-northeast-1"
}
`)
	v := resource(t, root, "module.m.aws_vpc.v")
	origin := v.Origin("region")
	if describe(origin.Value) != `"ap-northeast-1"` || origin.Kind != OriginLiteral {
		t.Errorf("the region is %s of kind %s, want a literal", describe(origin.Value), origin.Kind)
	}
	if rng, found := v.AttributeRange("region"); !found || rng.Filename != "m/main.tf" || rng.Start.Line != 2 {
		t.Errorf("the region stands at %s, want m/main.tf:2", rng)
	}
	if len(v.Calls) != 1 || v.Calls[0].Range.Filename != "main.tf" {
		t.Errorf("calls are %v, want the one in main.tf", v.Calls)
	}
}

// TestProviderForEachByRegion is OpenTofu's way to have a provider for each
// region.
func TestProviderForEachByRegion(t *testing.T) {
	checkPlaced(t, `
-- main.tofu --
variable "regions" {
  type    = set(string)
  default = ["eu-west-1", "us-east-1"]
}
provider "aws" {
  alias    = "by_region"
  for_each = var.regions
  region   = each.value
}
resource "aws_vpc" "v" {
  for_each = var.regions
  provider = aws.by_region[each.key]
}
resource "aws_vpc" "one" {
  provider = aws.by_region["us-east-1"]
}
module "m" {
  for_each  = var.regions
  source    = "./m"
  providers = { aws = aws.by_region[each.key] }
}
-- m/main.tofu --
resource "aws_vpc" "inner" {}
module "deep" {
  source = "../deep"
}
-- deep/main.tofu --
resource "aws_vpc" "deep" {}
`, map[string]string{
		`aws_vpc.v["eu-west-1"]`:                         `"eu-west-1" {}`,
		`aws_vpc.v["us-east-1"]`:                         `"us-east-1" {}`,
		`aws_vpc.one`:                                    `"us-east-1" {}`,
		`module.m["eu-west-1"].aws_vpc.inner`:            `"eu-west-1" {}`,
		`module.m["us-east-1"].aws_vpc.inner`:            `"us-east-1" {}`,
		`module.m["eu-west-1"].module.deep.aws_vpc.deep`: `"eu-west-1" {}`,
		`module.m["us-east-1"].module.deep.aws_vpc.deep`: `"us-east-1" {}`,
	})
}
