package terraform

import (
	"fmt"
	"strings"
	"testing"
)

func TestOrigin(t *testing.T) {
	files := `
-- main.tf --
variable "primary" {}
variable "secondary" {
  default = "eu-west-1"
}
variable "given" {}
variable "secret" {
  default   = "hush"
  sensitive = true
}
variable "maybe" {
  default = null
}
locals {
  home  = var.secondary
  table = { a = { region = var.primary, zone = "a" } }
}
resource "azurerm_resource_group" "rg" {
  location = var.primary
}
data "aws_region" "here" {}
resource "t" "t" {
  for_each = { a = "eu-west-1" }
  region   = %s
}
module "m" {
  source = "./m"
  place  = local.home
}
module "gone" {
  source = "example.com/x/y/z"
}
data "google_client_config" "here" {}
provider "google" {
  region = "us-west1"
}
-- terraform.tfvars --
given = "us-east-2"
-- m/main.tf --
variable "place" {}
output "place" {
  value = var.place
}
output "made" {
  value = aws_x.y.arn
}
resource "aws_x" "y" {}
`
	cases := []struct{ expr, want string }{
		{`"eu-west-1"`, `literal "eu-west-1"`},
		{`var.secondary`, `variable "eu-west-1" | main.tf:3 var.secondary: default "eu-west-1"`},
		{`var.given`, `variable "us-east-2" | terraform.tfvars:1 var.given = "us-east-2"`},
		{`var.secret`, `variable "hush" | main.tf:7 var.secret: default (sensitive)`},
		{`local.home`, `variable "eu-west-1" | main.tf:14 local.home = var.secondary` +
			` | main.tf:3 var.secondary: default "eu-west-1"`},
		{`var.primary`, `unset ? symbol=var.primary cause=variable without a value` +
			` | main.tf:1 var.primary has no value`},
		{`"${var.primary}"`, `unset ? symbol=var.primary cause=variable without a value` +
			` | main.tf:1 var.primary has no value`},
		{`local.table[each.key].region`, `unset ? symbol=var.primary cause=variable without a value` +
			` | main.tf:15 local.table = { a = { region = var.primary, zone = "a" } }` +
			` | main.tf:15 a = { region = var.primary, zone = "a" } | main.tf:15 region = var.primary` +
			` | main.tf:1 var.primary has no value`},
		{`split("-", var.primary)[0]`, `computed ? cause=variable without a value`},
		{`"${var.primary}-x"`, `computed ? cause=variable without a value`},
		{`each.value`, `literal "eu-west-1" | main.tf:22 for_each = { a = "eu-west-1" } | main.tf:22 a = "eu-west-1"`},
		{`each.key`, `literal "a" | main.tf:22 each.key: "a"`},
		{`module.m.place`, `variable "eu-west-1" | m/main.tf:3 output place of module.m: value = var.place` +
			` | main.tf:27 place = local.home | main.tf:14 local.home = var.secondary` +
			` | main.tf:3 var.secondary: default "eu-west-1"`},
		{`module.m.made`, `resource ? cause=attribute computed by the provider reads=module.m.aws_x.y.arn` +
			` | m/main.tf:6 output made of module.m: value = aws_x.y.arn`},
		{`module.gone.id`, `computed ? cause=output of a module that is not on disk`},
		{`lower(var.given)`, `variable "us-east-2" | terraform.tfvars:1 var.given = "us-east-2"`},
		{`lower(var.primary)`, `computed ? cause=variable without a value | main.tf:1 var.primary has no value`},
		{`data.google_client_config.here.region`, `literal "us-west1" reads=data.google_client_config.here.region` +
			` | main.tf:32 data.google_client_config.here uses provider google | main.tf:33 provider google` +
			` | main.tf:34 region = "us-west1"`},
		{`upper(data.google_client_config.here.region)`, `literal "US-WEST1" reads=` +
			`data.google_client_config.here.region | main.tf:32 data.google_client_config.here uses provider google` +
			` | main.tf:33 provider google | main.tf:34 region = "us-west1"`},
		{`data.aws_region.here.name`, `resource ? cause=attribute of a data source reads=data.aws_region.here.name`},
		{`azurerm_resource_group.rg.location`, `unset ? symbol=var.primary cause=variable without a value` +
			` reads=azurerm_resource_group.rg.location` +
			` | main.tf:18 azurerm_resource_group.rg: location = var.primary` +
			` | main.tf:1 var.primary has no value`},
		{`coalesce(var.maybe, var.given)`, `variable "us-east-2" | terraform.tfvars:1 var.given = "us-east-2"`},
		{`var.maybe == null ? var.primary : "x"`, `unset ? symbol=var.primary cause=variable without a value` +
			` | main.tf:1 var.primary has no value`},
		{`var.maybe`, `absent absent`},
		{
			`concat([var.given], [var.secondary])[1]`,
			`variable "eu-west-1" | main.tf:3 var.secondary: default "eu-west-1"`,
		},
		{`flatten([{ at = var.given }])[0].at`, `variable "us-east-2" | main.tf:23 at = var.given` +
			` | terraform.tfvars:1 var.given = "us-east-2"`},
		{
			`try(flatten([[var.given], var.secondary]), [])[1]`,
			`variable "eu-west-1" | main.tf:3 var.secondary: default "eu-west-1"`,
		},
		{`flatten([[[var.given]], var.secondary])[1]`, `computed "eu-west-1"`},
		{`join("-", ["eu", "west", 1])`, `computed "eu-west-1"`},
		{`timestamp()`, `computed ? cause=function result not known before apply`},
	}
	for _, c := range cases {
		root, _ := evaluate(t, fmt.Sprintf(files, c.expr))
		origin := resource(t, root, `t.t["a"]`).Origin("region")
		var got strings.Builder
		fmt.Fprintf(&got, "%s %s", origin.Kind, describe(origin.Value))
		if origin.Symbol != "" {
			got.WriteString(" symbol=" + origin.Symbol)
		}
		if origin.Cause != "" {
			got.WriteString(" cause=" + origin.Cause)
		}
		if origin.Reference != (Reference{}) {
			got.WriteString(" reads=" + origin.Reference.Address + "." + origin.Reference.Attribute)
		}
		for _, hop := range origin.Hops[min(1, len(origin.Hops)):] { // the first is the argument itself
			fmt.Fprintf(&got, " | %s:%d %s", hop.File, hop.Line, hop.Message)
		}
		if got.String() != c.want {
			t.Errorf("%s\n  has origin %s\n  want       %s", c.expr, got.String(), c.want)
		}
	}
}

// TestOriginOfModuleInput follows an unset variable of the root into a module.
func TestOriginOfModuleInput(t *testing.T) {
	root, _ := evaluate(t, `
-- main.tf --
variable "region" {}
module "a" {
  source = "./a"
  region = var.region
}
-- a/main.tf --
variable "region" {}
resource "aws_x" "y" {
  alias {
    name = "n"
  }
  alias {
    name = var.region
  }
}
`)
	r := resource(t, root, "module.a.aws_x.y")
	origin := r.Origin("alias[1].name")
	if origin.Kind != OriginUnset || origin.Symbol != "var.region" {
		t.Errorf("origin is %s %s, want unset var.region", origin.Kind, origin.Symbol)
	}
	if rng, found := r.AttributeRange("alias[1].name"); !found || rng.Start.Line != 7 {
		t.Errorf("alias[1].name stands at %s, want line 7", rng)
	}
	if rng, found := r.AttributeRange("alias[1]"); !found || rng.Start.Line != 6 {
		t.Errorf("alias[1] stands at %s, want line 6", rng)
	}
	if rng, found := r.AttributeRange("alias[2].name"); found || rng != r.Range {
		t.Errorf("alias[2].name stands at %s, want the header of the block", rng)
	}
}

// TestOriginInUncertainBlock follows a reference into blocks whose number is
// not known: the place is shown, and is not said to decide the value.
func TestOriginInUncertainBlock(t *testing.T) {
	root, _ := evaluate(t, `
-- main.tf --
variable "unset" {}
resource "aws_x" "y" {
  dynamic "alias" {
    for_each = var.unset
    content {
      region = "eu-west-1"
    }
  }
}
resource "aws_x" "z" {
  region = aws_x.y.alias[0].region
}
`)
	origin := resource(t, root, "aws_x.z").Origin("region")
	if origin.Kind != OriginComputed || origin.Value.IsKnown() || origin.Cause != causeForEach {
		t.Errorf("origin is %s with cause %q, want computed with cause %q", origin.Kind, origin.Cause, causeForEach)
	}
	if last := origin.Hops[len(origin.Hops)-1]; last.Line != 6 {
		t.Errorf("the last hop is in line %d, want 6", last.Line)
	}
}
