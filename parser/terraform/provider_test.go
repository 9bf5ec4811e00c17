package terraform

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// explain tells the provider binding of a resource in a few words.
func explain(b ProviderBinding) string {
	var text strings.Builder
	switch {
	case b.Config == nil:
		text.WriteString("none")
	case b.Config.Implied:
		text.WriteString("implied")
	default:
		text.WriteString(describe(b.Config.Values))
	}
	fmt.Fprintf(&text, " type=%s local=%s", b.Type, b.Local)
	if b.Symbol != "" {
		text.WriteString(" symbol=" + b.Symbol)
	}
	if b.Cause != "" {
		text.WriteString(" cause=" + b.Cause)
	}
	for _, hop := range b.Hops {
		fmt.Fprintf(&text, " | %s:%d %s", hop.File, hop.Line, hop.Message)
	}
	return text.String()
}

func TestProviders(t *testing.T) {
	cases := []struct {
		name, files string
		want        map[string]string
	}{
		{
			name: "aliases and the default",
			files: `
-- main.tf --
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_a" "default" {}
resource "aws_a" "us" {
  provider = aws.us
}
resource "aws_a" "text" {
  provider = "aws.us"
}
resource "random_id" "r" {}
resource "aws_a" "wrong" {
  provider = aws.mars
}
resource "terraform_data" "d" {}
`,
			want: map[string]string{
				"aws_a.default": `{region: "eu-west-1"} type=aws local=aws | main.tf:1 provider aws`,
				"aws_a.us": `{region: "us-east-1"} type=aws local=aws.us | main.tf:10 provider = aws.us` +
					` | main.tf:4 provider aws.us`,
				"aws_a.text": `{region: "us-east-1"} type=aws local=aws.us | main.tf:13 provider = aws.us` +
					` | main.tf:4 provider aws.us`,
				"random_id.r": `implied type=random local=random`,
				"aws_a.wrong": `none type=aws local=aws.mars` +
					` cause=provider configuration that is not declared | main.tf:17 provider = aws.mars`,
				"terraform_data.d": `implied type=terraform local=terraform`,
			},
		},
		{
			name: "three levels of providers maps",
			files: `
-- main.tf --
provider "aws" {
  alias  = "x"
  region = "ap-northeast-1"
}
module "a" {
  source    = "./a"
  providers = { aws = aws.x }
}
-- a/main.tf --
module "b" {
  source    = "./b"
  providers = { aws.replica = aws }
}
-- a/b/main.tf --
terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.replica]
    }
  }
}
module "c" {
  source    = "./c"
  providers = { aws = aws.replica }
}
-- a/b/c/main.tf --
resource "aws_a" "r" {}
`,
			want: map[string]string{
				"module.a.module.b.module.c.aws_a.r": `{region: "ap-northeast-1"} type=aws local=aws` +
					` | a/b/main.tf:11 passed as aws by module.c | a/main.tf:3 passed as aws.replica by module.b` +
					` | main.tf:7 passed as aws by module.a | main.tf:1 provider aws.x`,
			},
		},
		{
			name: "default configurations are inherited",
			files: `
-- main.tf --
provider "aws" {
  region = "eu-west-1"
}
module "a" {
  source = "./a"
}
-- a/main.tf --
resource "aws_a" "r" {}
`,
			want: map[string]string{
				"module.a.aws_a.r": `{region: "eu-west-1"} type=aws local=aws` +
					` | main.tf:4 inherited by module.a | main.tf:1 provider aws`,
			},
		},
		{
			name: "a root that has only aliases",
			files: `
-- main.tf --
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_a" "r" {}
`,
			want: map[string]string{"aws_a.r": "implied type=aws local=aws"},
		},
		{
			name: "a provider by another name",
			files: `
-- main.tf --
terraform {
  required_providers {
    amazon = {
      source = "hashicorp/aws"
    }
  }
}
provider "amazon" {
  region = "eu-west-1"
}
resource "aws_a" "r" {}
resource "aws_a" "named" {
  provider = amazon
}
`,
			want: map[string]string{
				"aws_a.r": `{region: "eu-west-1"} type=aws local=aws | main.tf:8 provider amazon`,
				"aws_a.named": `{region: "eu-west-1"} type=aws local=amazon | main.tf:13 provider = amazon` +
					` | main.tf:8 provider amazon`,
			},
		},
		{
			name: "a module linted alone",
			files: `
-- main.tf --
terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.replica]
    }
    beta = {
      source = "hashicorp/google-beta"
    }
  }
}
resource "aws_a" "r" {}
resource "aws_a" "replica" {
  provider = aws.replica
}
resource "google_a" "g" {
  provider = beta
}
`,
			want: map[string]string{
				"aws_a.r": "none type=aws local=aws symbol=provider aws",
				"aws_a.replica": "none type=aws local=aws.replica symbol=provider aws.replica" +
					" | main.tf:14 provider = aws.replica",
				"google_a.g": "implied type=google-beta local=beta | main.tf:17 provider = beta",
			},
		},
		{
			name: "provider for_each",
			files: `
-- main.tofu --
locals {
  regions = { eu = "eu-west-1", us = "us-east-1" }
}
provider "aws" {
  alias    = "by"
  for_each = local.regions
  region   = each.value
}
resource "aws_a" "r" {
  for_each = local.regions
  provider = aws.by[each.key]
}
module "m" {
  for_each  = local.regions
  source    = "./m"
  providers = { aws = aws.by[each.key] }
}
-- m/main.tf --
resource "aws_a" "r" {}
`,
			want: map[string]string{
				`aws_a.r["eu"]`: `{region: "eu-west-1"} type=aws local=aws.by` +
					` | main.tofu:11 provider = aws.by | main.tofu:4 provider aws.by["eu"]`,
				`aws_a.r["us"]`: `{region: "us-east-1"} type=aws local=aws.by` +
					` | main.tofu:11 provider = aws.by | main.tofu:4 provider aws.by["us"]`,
				`module.m["eu"].aws_a.r`: `{region: "eu-west-1"} type=aws local=aws` +
					` | main.tofu:16 passed as aws by module.m | main.tofu:4 provider aws.by["eu"]`,
				`module.m["us"].aws_a.r`: `{region: "us-east-1"} type=aws local=aws` +
					` | main.tofu:16 passed as aws by module.m | main.tofu:4 provider aws.by["us"]`,
			},
		},
		{
			name: "an empty block of the module stands for what the caller passes",
			files: `
-- main.tf --
provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
module "m" {
  source    = "./m"
  providers = { aws = aws.eu, aws.dr = aws }
}
module "n" {
  source = "./m"
}
-- m/main.tf --
provider "aws" {}
provider "aws" {
  alias = "dr"
}
resource "aws_a" "r" {}
resource "aws_a" "dr" {
  provider = aws.dr
}
`,
			want: map[string]string{
				"module.m.aws_a.r": `{region: "eu-west-1"} type=aws local=aws` +
					` | main.tf:10 passed as aws by module.m | main.tf:4 provider aws.eu`,
				"module.m.aws_a.dr": `{region: "us-east-1"} type=aws local=aws.dr | m/main.tf:7 provider = aws.dr` +
					` | main.tf:10 passed as aws.dr by module.m | main.tf:1 provider aws`,
				"module.n.aws_a.r": `{} type=aws local=aws | m/main.tf:1 provider aws`,
				"module.n.aws_a.dr": `{} type=aws local=aws.dr | m/main.tf:7 provider = aws.dr` +
					` | m/main.tf:2 provider aws.dr`,
			},
		},
		{
			name: "two blocks of one name",
			files: `
-- main.tf --
provider "aws" {
  alias  = "dr"
  region = "eu-west-1"
}
provider "aws" {
  alias  = "dr"
  region = "eu-west-2"
}
resource "aws_a" "r" {
  provider = aws.dr
}
`,
			want: map[string]string{
				"aws_a.r": `none type=aws local=aws.dr cause=provider configuration that is declared twice` +
					` | main.tf:10 provider = aws.dr | main.tf:1 provider aws.dr`,
			},
		},
		{
			name: "JSON syntax",
			files: `
-- main.tf.json --
{
  "provider": {"aws": [{"region": "eu-west-1"}, {"alias": "us", "region": "us-east-1"}]},
  "resource": {"aws_a": {"d": {}, "r": {"provider": "aws.us"}}},
  "module": {"m": {"source": "./m", "providers": {"aws": "aws.us"}}}
}
-- m/main.tf.json --
{"resource": {"aws_a": {"r": {}}}}
`,
			want: map[string]string{
				"aws_a.d":          `{region: "eu-west-1"} type=aws local=aws | main.tf.json:2 provider aws`,
				"aws_a.r":          `{region: "us-east-1"} type=aws local=aws.us | main.tf.json:3 provider = aws.us | main.tf.json:2 provider aws.us`,      //nolint:lll // one line of output
				"module.m.aws_a.r": `{region: "us-east-1"} type=aws local=aws | main.tf.json:4 passed as aws by module.m | main.tf.json:2 provider aws.us`, //nolint:lll // one line of output
			},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root, _ := evaluate(t, c.files)
			got := make(map[string]string)
			for _, r := range root.Resources {
				got[r.Address] = explain(r.Provider)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("bindings differ (-want +got)\n%s", diff)
			}
		})
	}
}
