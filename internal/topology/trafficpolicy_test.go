package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// branchLines shows each set of a traffic policy, and its branches.
func branchLines(document *topology.Document) []string {
	lines := setLines(document)
	for _, route := range document.Topology.Routes {
		for _, instance := range route.Instances {
			lines = append(lines, fmt.Sprintf("  %s has a TTL of %g s", instance.Address, instance.TTL))
		}
		for _, m := range route.Members {
			words := []string{m.Attribute, m.TargetKind, m.TargetRegion, string(m.TargetRegionStatus)}
			words = append(words, m.FailoverRole, m.LatencyRegion, strings.Join(m.Targets, "+"), m.HealthCheck)
			if m.Alias != nil && m.Alias.EvaluateTargetHealth != nil {
				words = append(words, fmt.Sprintf("healthy=%t", *m.Alias.EvaluateTargetHealth))
			}
			if m.EffectiveTTL != nil {
				words = append(words, fmt.Sprintf("ttl=%g", *m.EffectiveTTL))
			}
			if m.Astray {
				words = append(words, "astray")
			}
			if len(m.Unknown) > 0 {
				words = append(words, "unknown: "+strings.Join(m.Unknown, ", "))
			}
			lines = append(lines, "  "+strings.Join(strings.Fields(strings.Join(words, " ")), " "))
		}
	}
	return lines
}

const servesShop = `
resource "aws_route53_zone" "z" { name = "example.com" }
resource "aws_route53_traffic_policy_instance" "shop" {
  name                   = "shop"
  hosted_zone_id         = aws_route53_zone.z.zone_id
  traffic_policy_id      = aws_route53_traffic_policy.shop.id
  traffic_policy_version = 1
  ttl                    = 120
}
`

func TestTrafficPolicies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"blocks of the data source, a rule below a rule": {balancers + servesShop + `
resource "aws_route53_health_check" "us" { type = "TCP" }
data "aws_route53_traffic_policy_document" "shop" {
  record_type = "A"
  start_rule  = "near"
  endpoint {
    id    = "us"
    type  = "elastic-load-balancer"
    value = aws_lb.us.dns_name
  }
  endpoint {
    id    = "eu"
    type  = "elastic-load-balancer"
    value = "shop-1.eu-west-1.elb.amazonaws.com"
  }
  endpoint {
    id     = "page"
    type   = "s3-website"
    region = "eu-west-1"
    value  = "sorry.example.com"
  }
  rule {
    id   = "near"
    type = "latency"
    region {
      region                 = "us-east-1"
      rule_reference         = "us"
      evaluate_target_health = true
    }
    region {
      region             = "us-west-2"
      endpoint_reference = "eu"
    }
  }
  rule {
    id   = "us"
    type = "failover"
    primary {
      endpoint_reference     = "us"
      evaluate_target_health = true
      health_check           = aws_route53_health_check.us.id
    }
    secondary { endpoint_reference = "page" }
  }
}
resource "aws_route53_traffic_policy" "shop" {
  name     = "shop"
  document = data.aws_route53_traffic_policy_document.shop.json
}`, []string{
			"shop.example.com",
			"rule us of shop.example.com, leaf of .|aws_route53_traffic_policy.shop|near",
			"  rule[0].region[0] record unknown us-east-1 aws_lb.us healthy=true",
			"  rule[0].region[1] load-balancer eu-west-1 known us-west-2 healthy=false ttl=60 astray",
			"  rule[1].primary[0] load-balancer us-east-1 known PRIMARY aws_lb.us aws_route53_health_check.us " +
				"healthy=true ttl=60",
			"  rule[1].secondary[0] s3 eu-west-1 known SECONDARY healthy=false ttl=60",
		}},
		"a text": {servesShop + `
resource "aws_route53_traffic_policy" "shop" {
  name     = "shop"
  document = <<-EOT
    {
      "AWSPolicyFormatVersion": "2015-10-01",
      "RecordType": "A",
      "StartRule": "where",
      "Endpoints": {
        "a": {"Type": "value", "Value": "192.0.2.1"},
        "b": {"Type": "application-load-balancer", "Value": "shop-1.us-east-1.elb.amazonaws.com"}
      },
      "Rules": {
        "where": {"RuleType": "geo", "Locations": [
          {"EndpointReference": "a", "IsDefault": "true"},
          {"EndpointReference": "b", "Continent": "NA", "EvaluateTargetHealth": true}
        ]}
      }
    }
  EOT
}`, []string{
			"shop.example.com", "  aws_route53_traffic_policy_instance.shop has a TTL of 120 s",
			"  document unknown ttl=120",
			"  document load-balancer us-east-1 known healthy=true ttl=60",
		}},
		"an encoded object of which a part is not known": {servesShop + `
variable "host" {}
resource "aws_route53_traffic_policy" "shop" {
  name     = "shop"
  document = jsonencode({
    RecordType = "CNAME"
    StartRule  = "switch"
    Endpoints  = { a = { Type = "value", Value = var.host } }
    Rules      = { switch = { RuleType = "failover", Primary = { EndpointReference = "a", HealthCheck = var.host } } }
  })
}`, []string{
			"shop.example.com, lacks SECONDARY", "  aws_route53_traffic_policy_instance.shop has a TTL of 120 s",
			"  document unknown PRIMARY ttl=120 unknown: health_check",
		}},
		"without an instance it has its own name": {`
resource "aws_route53_traffic_policy" "shop" {
  name     = "shop-policy"
  document = jsonencode({ StartRule = "all", Rules = { all = { RuleType = "multivalue", Items = [{}] } } })
}`, []string{"shop-policy", "  document unknown"}},
		"branches that may be there": {servesShop + `
variable "places" { type = list(string) }
data "aws_route53_traffic_policy_document" "shop" {
  start_rule = "where"
  rule {
    id   = "where"
    type = "geo"
    dynamic "location" {
      for_each = var.places
      content { country = location.value }
    }
  }
}
resource "aws_route53_traffic_policy" "shop" {
  name     = "shop"
  document = data.aws_route53_traffic_policy_document.shop.json
}`, []string{"shop.example.com, open", "  rule[0].location[0] unknown ttl=120 unknown: geolocation, health_check"}},
		"rules in a circle end": {servesShop + `
resource "aws_route53_traffic_policy" "shop" {
  name     = "shop"
  document = jsonencode({ StartRule = "a", Rules = {
    a = { RuleType = "weighted", Items = [{ RuleReference = "b" }] }
    b = { RuleType = "weighted", Items = [{ RuleReference = "a" }] }
  } })
}`, []string{
			"shop.example.com, leaf of .|aws_route53_traffic_policy.shop|b",
			"rule b of shop.example.com, leaf of .|aws_route53_traffic_policy.shop|a",
			"  document record unknown healthy=false", "  document record unknown healthy=false",
		}},
		"a document that is not known or is none": {`
variable "document" {}
resource "aws_route53_traffic_policy" "a" { document = var.document }
resource "aws_route53_traffic_policy" "b" { document = "no JSON" }
resource "aws_route53_traffic_policy" "c" { document = "[1]" }
resource "aws_route53_traffic_policy" "d" { document = jsonencode({ Rules = "none", Endpoints = [1] }) }`, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, branchLines(model(t, test.source))); diff != "" {
				t.Errorf("sets (-want +got):\n%s", diff)
			}
		})
	}
}
