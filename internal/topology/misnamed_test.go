package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A name tells the regions that it can mean; two tell nothing.
func TestNamesThatTellAnotherRegion(t *testing.T) {
	t.Parallel()
	for alias, want := range map[string]string{
		"eu_west_1": "eu-west-1", "euwest2": "eu-west-2", "euw1": "eu-west-1", "apne1": "ap-northeast-1",
		"frankfurt": "eu-central-1", "eu_west": "eu-west-1 eu-west-2 eu-west-3", "dr_euw1": "eu-west-1",
		"eu": "", "west": "", "us": "", "dr": "", "use1": "", "us_east": "", "virginia": "",
		"us_east_1_eu_west_1": "", "peer_eu_west_1": "", "to_euw1": "",
	} {
		t.Run(alias, func(t *testing.T) {
			t.Parallel()
			document := model(t, "provider \"aws\" {\n  alias  = \""+alias+"\"\n  region = \"us-east-1\"\n}")
			var told []string
			for _, one := range document.Topology.Misnamed {
				told = append(told, one.Tells...)
			}
			if got := strings.Join(told, " "); got != want {
				t.Errorf("%s tells %q, want %q", alias, got, want)
			}
		})
	}
}

// One tag and one call of a module give one finding each.
func TestMisnamedResources(t *testing.T) {
	t.Parallel()
	found := model(t, `
locals { tags = { region = "eu-west-1" } }
resource "aws_vpc" "main" { tags = local.tags }
resource "aws_subnet" "main" { tags = local.tags }
resource "aws_subnet" "right" { tags = { region = "use1" } }
resource "aws_s3_bucket" "us_east_1" { bucket = "media-for-eu-west-1" }
resource "aws_s3_bucket" "euw1" { bucket = "media" }
resource "aws_sqs_queue" "eu_west_1" {}
resource "aws_sns_topic" "eu_west_1" {}
resource "aws_sns_topic" "tagged" { tags = { Region = "eu-west-1" } }
resource "aws_s3_bucket" "copy" { bucket = "media-eu-west-1-backup" }
resource "aws_s3_bucket" "dr" { bucket = "backup-eu-west-1" }
resource "aws_launch_template" "tagged" { tags = { Region = "eu-central-1" } }
resource "aws_iam_role" "eu_west_1" {}
resource "aws_subnet" "zoned" {
  availability_zone = "eu-west-1a"
  tags              = { Name = "eu-west-1a" }
}`).Topology.Misnamed
	got := []string{}
	for _, one := range found {
		parts := []string{one.Address, one.By}
		for _, bound := range one.Bound {
			parts = append(parts, bound.Address)
		}
		got = append(got, strings.ReplaceAll(strings.Join(parts, ", "), "aws_", ""))
	}
	want := []string{
		`launch_template.tagged, tag Region = "eu-central-1", launch_template.tagged`,
		`s3_bucket.dr, name "backup-eu-west-1", s3_bucket.dr`,
		`s3_bucket.euw1, name "euw1", s3_bucket.euw1`,
		`sqs_queue.eu_west_1, name "eu_west_1", sqs_queue.eu_west_1`,
		`subnet.main, tag region = "eu-west-1", subnet.main, vpc.main`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("misnamed (-want +got):\n%s", diff)
	}
}

func TestUnusedAliases(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a standby in the default region": {`
provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}
resource "aws_db_instance" "dr" {}
resource "aws_db_instance" "orders" {}
resource "aws_lambda_function" "dr" {}
module "dr" { source = "example/network/aws" }`, []string{"aws_db_instance.dr", "module.dr"}},
		"something is in its region": {`
provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}
resource "aws_db_instance" "dr" {}
resource "aws_db_instance" "west" { region = "us-west-2" }`, []string{}},
		"named by what is not there": {`
provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}
resource "aws_db_instance" "west" {
  count    = 0
  provider = aws.dr
}
resource "aws_db_instance" "dr" {}`, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			for _, alias := range model(t, test.source).Topology.UnusedAliases {
				for _, claim := range alias.Claims {
					got = append(got, claim.Address)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("claims (-want +got):\n%s", diff)
			}
		})
	}
}
