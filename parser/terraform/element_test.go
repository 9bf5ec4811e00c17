package terraform

import (
	"fmt"
	"strings"
	"testing"
)

// TestOriginOfElements: the reason for a part of a value is the line with the
// part, not the first line of the value.
func TestOriginOfElements(t *testing.T) {
	root, _ := evaluate(t, `
-- main.tf --
variable "sites" {
  type = map(object({
    region = string
    backup = optional(string, "eu-north-1")
    disk   = optional(object({
      zone = optional(string, "b")
    }), {})
  }))
}
variable "list" {
  default = [
    { region = "eu-west-1" },
    { region = "eu-west-2" },
  ]
}
variable "text" {
  type = map(string)
}
variable "hidden" {
  sensitive = true
  default   = {
    region = "eu-west-3"
  }
}
locals {
  short = { for name, site in var.sites : upper(name) => { where = site.region } if name != "c" }
  names = [for site in var.list : site.region]
  pairs = { for i, site in var.list : "n${i}" => site.region }
}
module "m" {
  source = "./m"
  conf   = { name = "x" }
}
resource "t" "t" {
  written  = var.sites.b.region
  standard = var.sites.a.backup
  null     = var.sites.b.backup
  deep     = var.sites.a.disk.zone
  index    = var.list[1].region
  json     = var.text["some key"]
  hidden   = var.hidden.region
  object   = local.short["B"].where
  tuple    = local.names[1]
  keyed    = local.pairs["n1"]
  called   = module.m.place
}
-- terraform.tfvars --
sites = {
  a = {
    region = "us-east-1"
  }
  b = {
    region = "us-east-2"
    backup = null
  }
  c = {
    region = "us-west-1"
  }
}
-- x.auto.tfvars.json --
{
  "text": {
    "other":    "a",
    "some key": "b"
  }
}
-- m/main.tf --
variable "conf" {
  type = object({
    name  = string
    place = optional(string, "ap-south-1")
  })
}
output "place" {
  value = var.conf.place
}
`)
	from := resource(t, root, "t.t")
	for path, want := range map[string]string{
		"written": `terraform.tfvars:6 var.sites.b.region = "us-east-2"`,
		"standard": `terraform.tfvars:2 var.sites.a leaves out backup` +
			` | main.tf:4 var.sites.a.backup: default "eu-north-1"`,
		"null": `terraform.tfvars:5 var.sites.b leaves out backup` +
			` | main.tf:4 var.sites.b.backup: default "eu-north-1"`,
		"deep": `terraform.tfvars:2 var.sites.a leaves out disk` +
			` | main.tf:6 var.sites.a.disk.zone: default "b"`,
		"index":  `main.tf:13 var.list[1].region: default "eu-west-2"`,
		"json":   `x.auto.tfvars.json:4 var.text["some key"] = "b"`,
		"hidden": `main.tf:22 var.hidden.region: default (sensitive)`,
		"object": `main.tf:26 local.short = { for name, site in var.sites :` +
			` upper(name) => { where = site.region } i ...` +
			` | terraform.tfvars:6 var.sites.b.region = "us-east-2"`,
		"tuple": `main.tf:27 local.names = [for site in var.list : site.region]` +
			` | main.tf:13 var.list[1].region: default "eu-west-2"`,
		"keyed": `main.tf:28 local.pairs = { for i, site in var.list : "n${i}" => site.region }` +
			` | main.tf:13 var.list[1].region: default "eu-west-2"`,
		"called": `m/main.tf:8 output place of module.m: value = var.conf.place | main.tf:32 conf = { name = "x" }` +
			` | m/main.tf:4 var.conf.place: default "ap-south-1"`,
	} {
		var hops []string
		for _, hop := range from.Origin(path).Hops[1:] { // the first is the argument itself
			hops = append(hops, fmt.Sprintf("%s:%d %s", hop.File, hop.Line, hop.Message))
		}
		if got := strings.Join(hops, " | "); got != want {
			t.Errorf("%s\n  comes by %s\n  want     %s", path, got, want)
		}
	}
}
