package terraform

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAbsentNames uses names that nothing declares in many places: each gives
// one warning, with the places.
func TestAbsentNames(t *testing.T) {
	_, diags := evaluate(t, `
-- a.tf --
module "m" {
  source = "./m"
  out    = 1
}
resource "aws_vpc" "a" {
  provider = aws.eu
  name     = var.gone
  other    = module.m.nothing
}
resource "aws_vpc" "b" {
  provider = aws.eu
  count    = 3
  name     = "${var.gone}-${var.lost}"
}
-- b.tf --
output "o" {
  value = [
    var.gone,
    var.gone,
    var.gone,
    var.gone,
    var.gone,
  ]
}
-- m/m.tf --
variable "first" {}
variable "second" {
  type = string
}
variable "third" {
  default = 1
}
output "o" {
  value = [var.gone, var.first, var.second]
}
`)
	want := []string{
		"a.tf:1: The module needs values for its variables: first, second.",
		`a.tf:3: The module has no variable "out".`,
		"a.tf:6: This module has no provider configuration aws.eu. The same holds at a.tf:11.",
		"a.tf:7: var.gone is not declared in this module. Its value is taken as unknown. " +
			"The same holds at a.tf:13, b.tf:3, b.tf:4, b.tf:5 and 2 more places.",
		"a.tf:8: module.m has no output nothing with a value. It is taken as unknown.",
		"a.tf:13: var.lost is not declared in this module. Its value is taken as unknown.",
		"m/m.tf:9: var.gone is not declared in this module. Its value is taken as unknown.",
	}
	var got []string
	for _, diag := range diags {
		at := place(diag)
		got = append(got, at.Filename+":"+strconv.Itoa(at.Start.Line)+": "+diag.Detail)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
}

// TestMayNotExist has code that fails where a variable has no value. Nobody
// evaluates it if there is no instance, so that only what is undeclared counts.
func TestMayNotExist(t *testing.T) {
	_, diags := evaluate(t, `
-- main.tf --
variable "unset" {}
locals {
  nothing = null
}
module "m" {
  source  = "./m"
  count   = var.unset ? 1 : 0
  options = null
}
module "none" {
  source  = "./m"
  count   = 0
  options = null
}
resource "a" "maybe" {
  count = var.unset ? 1 : 0
  name  = local.nothing.name
}
resource "a" "open" {
  for_each = var.unset
  name     = local.nothing.name
  gone     = local.gone
}
resource "a" "sure" {
  name = local.nothing.name
}
-- m/main.tf --
variable "options" {}
resource "a" "r" {
  engine = var.options.engine
}
`)
	want := []string{"warning main.tf:22 Reference to something undeclared", "warning main.tf:25 Attribute of null"}
	if diff := cmp.Diff(want, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
}
