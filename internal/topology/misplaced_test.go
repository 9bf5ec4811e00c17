package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// told lists what is misplaced as "resource (region): what it names".
func told(list []topology.Misplaced) []string {
	lines := []string{}
	for _, found := range list {
		var names []string
		for _, named := range found.Named {
			name := named.Address
			if named.Name != "" {
				name = named.Name
			}
			names = append(names, fmt.Sprintf("%s in %s", name, named.Region))
		}
		line := fmt.Sprintf("%s (%s) %s: %s", found.Address, found.Region, found.Attribute, strings.Join(names, ", "))
		lines = append(lines, strings.ReplaceAll(line, "aws_", ""))
	}
	return lines
}

// Whoever is in the wrong region has the finding, and not those who name it.
func TestSplitParents(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a subnet that strayed, and what names it": {`
resource "aws_vpc" "eu" {
  provider   = aws.eu
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "eu" {
  vpc_id = aws_vpc.eu.id
}
resource "aws_lb" "eu" {
  provider = aws.eu
  subnets  = [aws_subnet.eu.id]
}`, []string{"subnet.eu (us-east-1) vpc_id: vpc.eu in eu-west-1"}},
		"one of several": {`
resource "aws_subnet" "us" { vpc_id = "vpc-1" }
resource "aws_subnet" "eu" {
  provider = aws.eu
  vpc_id   = "vpc-2"
}
resource "aws_lb" "us" { subnets = [aws_subnet.us.id, aws_subnet.eu.id] }`, []string{
			"lb.us (us-east-1) subnets: subnet.eu in eu-west-1",
		}},
		"names that both regions have, or may have": {`
variable "key" { type = string }
resource "aws_key_pair" "us" { key_name = var.key }
resource "aws_key_pair" "eu" {
  provider = aws.eu
  key_name = var.key
}
resource "aws_instance" "eu" {
  provider = aws.eu
  key_name = aws_key_pair.us.key_name
}
resource "aws_db_subnet_group" "us" { name = "orders" }
resource "aws_db_instance" "eu" {
  provider             = aws.eu
  db_subnet_group_name = aws_db_subnet_group.us.name
}`, []string{"db_instance.eu (eu-west-1) db_subnet_group_name: db_subnet_group.us in us-east-1"}},
		"an address is no tie, an id is one": {`
resource "aws_instance" "eu" { provider = aws.eu }
resource "aws_lb_target_group_attachment" "by_address" {
  target_group_arn = "tg"
  target_id        = aws_instance.eu.private_ip
}
resource "aws_lb_target_group_attachment" "by_id" {
  target_group_arn = "tg"
  target_id        = aws_instance.eu.id
}`, []string{"lb_target_group_attachment.by_id (us-east-1) target_id: instance.eu in eu-west-1"}},
		"a firewall that is at home in us-east-1 only": {`
resource "aws_wafv2_web_acl" "edge" {
  provider = aws.eu
  scope    = "CLOUDFRONT"
}
resource "aws_wafv2_web_acl_logging_configuration" "edge" {
  provider     = aws.eu
  resource_arn = aws_wafv2_web_acl.edge.arn
}`, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, told(model(t, test.source).Topology.SplitParents)); diff != "" {
				t.Errorf("split (-want +got):\n%s", diff)
			}
		})
	}
}

// The remedy is the provider with which all is in one region, where there is one.
func TestProviderThatMends(t *testing.T) {
	t.Parallel()
	found := model(t, `
resource "aws_s3_bucket" "eu" { provider = aws.eu }
resource "aws_s3_bucket_versioning" "eu" { bucket = aws_s3_bucket.eu.id }
resource "aws_s3_bucket_versioning" "own" {
  region = "us-west-2"
  bucket = aws_s3_bucket.eu.id
}
resource "aws_wafv2_ip_set" "edge" {
  provider = aws.eu
  scope    = "CLOUDFRONT"
}`).Topology
	got := map[string]string{}
	for _, one := range append(found.SplitParents, found.FarFromHome...) {
		got[one.Address] = one.Provider
	}
	want := map[string]string{
		"aws_s3_bucket_versioning.eu": "aws.eu", "aws_s3_bucket_versioning.own": "", "aws_wafv2_ip_set.edge": "aws",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("providers (-want +got):\n%s", diff)
	}
}

func TestMisplacedCertificates(t *testing.T) {
	t.Parallel()
	found := model(t, `
resource "aws_acm_certificate" "eu" { provider = aws.eu }
resource "aws_acm_certificate_validation" "eu" {
  provider        = aws.eu
  certificate_arn = aws_acm_certificate.eu.arn
}
resource "aws_lb_listener" "us" { certificate_arn = aws_acm_certificate_validation.eu.certificate_arn }
resource "aws_lb_listener" "eu" {
  provider        = aws.eu
  certificate_arn = aws_acm_certificate_validation.eu.certificate_arn
}
resource "aws_api_gateway_domain_name" "regional" {
  provider        = aws.eu
  certificate_arn = aws_acm_certificate.eu.arn
  endpoint_configuration { types = ["REGIONAL"] }
}
resource "aws_cloudfront_distribution" "china" {
  viewer_certificate { acm_certificate_arn = "arn:aws-cn:acm:cn-north-1:123456789012:certificate/a" }
}
resource "aws_cloudfront_distribution" "site" {
  viewer_certificate { acm_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/a" }
}`).Topology.MisplacedCertificates
	want := []string{
		"cloudfront_distribution.site () viewer_certificate[0].acm_certificate_arn: " +
			"arn:aws:acm:eu-west-1:123456789012:certificate/a in eu-west-1",
		"lb_listener.us (us-east-1) certificate_arn: acm_certificate.eu in eu-west-1",
	}
	if diff := cmp.Diff(want, told(found)); diff != "" {
		t.Errorf("certificates (-want +got):\n%s", diff)
	}
}

func TestFarFromHome(t *testing.T) {
	t.Parallel()
	found := model(t, `
variable "there" { type = string }
provider "aws" {
  alias  = "there"
  region = var.there
}
resource "aws_wafv2_ip_set" "unknown" {
  provider = aws.there
  scope    = "CLOUDFRONT"
}
resource "aws_wafv2_ip_set" "regional" {
  provider = aws.eu
  scope    = "REGIONAL"
}
resource "aws_ecrpublic_repository" "eu" { provider = aws.eu }
resource "aws_lambda_function" "eu" { provider = aws.eu }
resource "aws_cloudfront_distribution" "site" {
  default_cache_behavior {
    lambda_function_association { lambda_arn = aws_lambda_function.eu.qualified_arn }
  }
  ordered_cache_behavior {
    lambda_function_association { lambda_arn = aws_lambda_function.eu.qualified_arn }
  }
}
resource "aws_cloudwatch_metric_alarm" "bill" {
  provider  = aws.eu
  namespace = "AWS/Billing"
}`).Topology.FarFromHome
	want := []string{
		"cloudwatch_metric_alarm.bill (eu-west-1) namespace: ",
		"ecrpublic_repository.eu (eu-west-1) : ",
		"lambda_function.eu (eu-west-1) : ",
	}
	if diff := cmp.Diff(want, told(found)); diff != "" {
		t.Errorf("far from home (-want +got):\n%s", diff)
	}
}
