package checklist_test

import (
	"strings"
	"testing"
)

// latency is two latency records with aliases to load balancers.
const latency = `
resource "aws_lb" "us" {}
resource "aws_lb" "eu" { provider = aws.eu }
resource "aws_route53_record" "us" {
  zone_id        = "Z1"
  name           = "www.example.com"
  type           = "A"
  set_identifier = "us"
  latency_routing_policy { region = "us-east-1" }
  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}
resource "aws_route53_record" "eu" {
  zone_id        = "Z1"
  name           = "www.example.com"
  type           = "A"
  set_identifier = "eu"
  latency_routing_policy { region = "eu-west-1" }
  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}
`

func TestTTL(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"a range": {
			"- Set TTL to 30-60 seconds", failover, []string{
				"kept: TTL of at least 30 s: the lowest TTL of 2 routed records is 60 s (aws_route53_record.primary)",
				"kept: TTL of at most 60 s: the highest TTL of 2 routed records is 60 s (aws_route53_record.primary)",
			},
		},
		"a record is over the bound": {
			"- TTL must not exceed 60 seconds", strings.Replace(failover, "= 60", "= 300", 1),
			[]string{"unproven: TTL of at most 60 s: aws_route53_record.primary has a TTL of 300 s"},
		},
		"aliases have the TTL of their targets": {
			"- TTL must not exceed 60 seconds", latency,
			[]string{"kept: TTL of at most 60 s: the highest TTL of 2 routed records is 60 s " +
				"(aws_route53_record.us)"},
		},
		"an alias is over the bound": {
			"- TTL must not exceed 30 seconds", latency,
			[]string{"unproven: TTL of at most 30 s: aws_route53_record.us is an alias, and resolvers keep its " +
				"answer for 60 s"},
		},
		"a TTL that is not known": {
			"- TTL must not exceed 60 seconds", strings.Replace(failover, "= 60", "= var.ttl", 1) +
				"variable \"ttl\" { type = number }",
			[]string{"unproven: TTL of at most 60 s: the TTL of aws_route53_record.primary is not known"},
		},
		"no routed record": {
			"- TTL must not exceed 60 seconds", database,
			[]string{"unproven: TTL of at most 60 s: the code has no DNS record that routes"},
		},
		"records may be in a module": {
			"- TTL must not exceed 60 seconds", "module \"dns\" {\n  source = \"acme/dns/aws\"\n}\n",
			[]string{"unproven: TTL of at most 60 s: the code has no DNS record that routes, and module.dns is " +
				"not on disk"},
		},
		"a profile of another cloud": {
			"- TTL must not exceed 60 seconds", `
			resource "azurerm_traffic_manager_profile" "api" {
			  traffic_routing_method = "Performance"
			  dns_config {
			    relative_name = "api"
			    ttl           = 30
			  }
			}`,
			[]string{"kept: TTL of at most 60 s: azurerm_traffic_manager_profile.api has a TTL of 30 s"},
		},
	})
}

func TestRouting(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"as declared": {
			"- Route 53 latency routing", latency,
			[]string{"kept: latency routing: www.example.com routes by latency"},
		},
		"otherwise": {
			"- Route 53 latency routing", latency + failover,
			[]string{"unproven: latency routing: api.example.com routes by failover"},
		},
		"no record": {
			"- Route 53 latency routing", database,
			[]string{"unproven: latency routing: the code has no DNS record that routes"},
		},
		"a profile of another cloud": {
			"- Traffic Manager: latency routing",
			`resource "azurerm_traffic_manager_profile" "api" { traffic_routing_method = "Performance" }`,
			[]string{"kept: latency routing: azurerm_traffic_manager_profile.api routes by latency"},
		},
	})
}

func TestHealthChecks(t *testing.T) {
	t.Parallel()
	const rule = "- Health check: 10s interval, 3 failures\n- Health endpoint: /health"
	run(t, map[string]example{
		"as declared": {
			rule, failover, []string{
				"kept: health check every 10 s: aws_route53_health_check.api probes every 10 s",
				"kept: health check fails after 3 failures: aws_route53_health_check.api fails after 3 failures",
				"kept: health check of /health: aws_route53_health_check.api probes /health",
			},
		},
		"otherwise": {
			rule, `
			resource "aws_route53_health_check" "api" {
			  type          = "HTTPS"
			  fqdn          = "api.example.com"
			  resource_path = "/"
			}`,
			[]string{
				"unproven: health check every 10 s: aws_route53_health_check.api probes every 30 s",
				"kept: health check fails after 3 failures: aws_route53_health_check.api fails after 3 failures",
				"unproven: health check of /health: aws_route53_health_check.api probes /",
			},
		},
		"not known": {
			rule, `
			variable "it" { type = string }
			resource "aws_route53_health_check" "api" {
			  type              = "HTTPS"
			  fqdn              = "api.example.com"
			  request_interval  = var.it
			  failure_threshold = var.it
			  resource_path     = var.it
			}`,
			[]string{
				"unproven: health check every 10 s: the interval of aws_route53_health_check.api is not known",
				"unproven: health check fails after 3 failures: the failure threshold of " +
					"aws_route53_health_check.api is not known",
				"unproven: health check of /health: the path of aws_route53_health_check.api is not known",
			},
		},
		"none": {
			"- Health check: 10s interval", database,
			[]string{"unproven: health check every 10 s: the code has no Route 53 health check"},
		},
		"one that goes by others": {
			"- Health check: 10s interval", `
			resource "aws_route53_health_check" "all" {
			  type                   = "CALCULATED"
			  child_health_threshold = 1
			  child_healthchecks     = ["a"]
			}`,
			[]string{"unproven: health check every 10 s: the code has no Route 53 health check"},
		},
	})
}
