package terraform

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReported(t *testing.T) {
	root, _ := evaluate(t, `
-- main.tf --
variable "r" { type = string }
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "cn"
  region = "cn-north-1"
}
provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"
}
provider "aws" {
  alias  = "isob"
  region = "us-isob-east-1"
}
provider "aws" {
  alias  = "unset"
  region = var.r
}
provider "aws" {
  alias  = "slip"
  region = "narnia"
}
data "aws_partition" "here" {}
data "aws_partition" "cn" {
  provider = aws.cn
}
data "aws_partition" "gov" {
  provider = aws.gov
}
data "aws_partition" "isob" {
  provider = aws.isob
}
data "aws_partition" "unset" {
  provider = aws.unset
}
data "aws_partition" "slip" {
  provider = aws.slip
}
data "aws_availability_zones" "z" {}
data "aws_availability_zones" "own" {
  region = "ap-south-1"
}
data "aws_arn" "db" {
  arn = "arn:aws:rds:eu-north-1:123456789012:db:x"
}
data "aws_arn" "bucket" {
  arn = "arn:aws:s3:::x"
}
data "aws_arn" "wrong" {
  arn = "eu-north-1"
}
data "aws_arn" "made" {
  arn = aws_x.y.arn
}
resource "aws_x" "y" {}
resource "t" "t" {
  here      = data.aws_partition.here.partition
  id        = data.aws_partition.here.id
  host      = "s3.${data.aws_partition.cn.dns_suffix}"
  cn        = data.aws_partition.cn.partition
  gov       = data.aws_partition.gov.partition
  isob      = data.aws_partition.isob.partition
  unset     = data.aws_partition.unset.partition
  slip      = data.aws_partition.slip.partition
  zones     = data.aws_availability_zones.z.id
  own       = data.aws_availability_zones.own.id
  names     = data.aws_availability_zones.z.names
  region    = data.aws_arn.db.region
  service   = data.aws_arn.db.service
  account   = data.aws_arn.db.account
  nowhere   = data.aws_arn.bucket.region
  wrong     = data.aws_arn.wrong.region
  made      = data.aws_arn.made.region
}
`)
	want := map[string]string{
		"here": `"aws"`, "id": `"aws"`, "host": `"s3.amazonaws.com.cn"`, "cn": `"aws-cn"`, "gov": `"aws-us-gov"`,
		"isob": `"aws-iso-b"`, "unset": "?", "slip": "?", "zones": `"eu-west-1"`, "own": `"ap-south-1"`, "names": "?",
		"region": `"eu-north-1"`, "service": `"rds"`, "account": `"123456789012"`, "nowhere": `""`,
		"wrong": "?", "made": "?",
	}
	got := make(map[string]string, len(want))
	for name, val := range resource(t, root, "t.t").Values.AsValueMap() {
		got[name] = describe(val)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("attributes of data sources differ (-want +got)\n%s", diff)
	}
}
