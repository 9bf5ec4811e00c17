package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// routeLines shows each set in one line and each member in another.
func routeLines(document *topology.Document) []string {
	lines := []string{}
	for _, route := range document.Topology.Routes {
		line := fmt.Sprintf("%s %s: %s", route.Name, route.Type, strings.Join(route.Policies, "+"))
		if route.FrontOf != "" {
			line += " in front of " + route.FrontOf
		}
		if !route.Complete {
			line += " open: " + route.Open
		}
		lines = append(lines, line)
		for _, member := range route.Members {
			lines = append(lines, "  "+memberLine(member))
		}
	}
	return lines
}

func memberLine(member topology.RouteMember) string {
	words := []string{member.Address, "@", member.Region}
	if member.Region == "" {
		words[2] = string(member.RegionStatus)
	}
	if member.Alias != nil {
		words = append(words, "alias="+member.Alias.Kind)
	}
	if member.EffectiveTTL != nil {
		words = append(words, fmt.Sprintf("ttl=%g", *member.EffectiveTTL))
	}
	if member.Detection != "" {
		words = append(words, fmt.Sprintf("seen in %g s (%s)", *member.DetectionSeconds, member.Detection))
	}
	if member.FromRootVariable {
		words = append(words, "from a root variable")
	}
	if len(member.Unknown) > 0 {
		words = append(words, "unknown: "+strings.Join(member.Unknown, ", "))
	}
	return strings.Join(words, " ")
}

// balancers are a load balancer in each of two regions; the first has a
// listener with two target groups.
const balancers = `
resource "aws_lb" "us" {}
resource "aws_lb" "eu" { provider = aws.eu }
resource "aws_lb_target_group" "slow" {
  health_check {
    interval            = 20
    unhealthy_threshold = 5
  }
}
resource "aws_lb_target_group" "quick" {
  health_check {
    interval            = 10
    unhealthy_threshold = 2
  }
}
resource "aws_lb_listener" "us" {
  load_balancer_arn = aws_lb.us.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.slow.arn
  }
}
resource "aws_lb_listener_rule" "us" {
  listener_arn = aws_lb_listener.us.arn
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.quick.arn
  }
}
`

func TestRoutes(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"names are completed by their zone": {`
			resource "aws_route53_zone" "z" { name = "Example.com." }
			resource "aws_route53_record" "a" {
			  zone_id        = aws_route53_zone.z.zone_id
			  name           = "api"
			  type           = "A"
			  ttl            = 60
			  set_identifier = "a"
			  weighted_routing_policy { weight = 1 }
			}
			resource "aws_route53_record" "b" {
			  zone_id        = aws_route53_zone.z.zone_id
			  name           = "API.example.com."
			  type           = "A"
			  ttl            = 60
			  set_identifier = "b"
			  weighted_routing_policy { weight = 1 }
			}
			resource "aws_route53_record" "apex" {
			  zone_id = aws_route53_zone.z.zone_id
			  name    = ""
			  type    = "A"
			  ttl     = 60
			}`, []string{
			"api.example.com A: weighted", "  aws_route53_record.a @ unknown ttl=60",
			"  aws_route53_record.b @ unknown ttl=60",
			"example.com A: simple", "  aws_route53_record.apex @ unknown ttl=60",
		}},
		"alias health is the least of the target groups": {balancers + `
			resource "aws_route53_record" "a" {
			  zone_id        = "Z1"
			  name           = "api.example.com"
			  type           = "A"
			  set_identifier = "us"
			  failover_routing_policy { type = "PRIMARY" }
			  alias {
			    name                   = aws_lb.us.dns_name
			    zone_id                = aws_lb.us.zone_id
			    evaluate_target_health = true
			  }
			}
			resource "aws_route53_record" "b" {
			  zone_id        = "Z1"
			  name           = "api.example.com"
			  type           = "A"
			  set_identifier = "eu"
			  failover_routing_policy { type = "SECONDARY" }
			  alias {
			    name                   = aws_lb.eu.dns_name
			    zone_id                = aws_lb.eu.zone_id
			    evaluate_target_health = true
			  }
			}`, []string{
			"api.example.com A: failover",
			"  aws_route53_record.a @ us-east-1 alias=load-balancer ttl=60 seen in 20 s (10 s x 2 target checks)",
			"  aws_route53_record.b @ eu-west-1 alias=load-balancer ttl=60",
		}},
		"literal hosts tell their region": {`
			resource "aws_route53_record" "a" {
			  zone_id = "Z1"
			  name    = "a.example.com"
			  type    = "CNAME"
			  ttl     = 60
			  records = ["shop-1.eu-central-1.elb.amazonaws.com"]
			}
			resource "aws_route53_record" "b" {
			  zone_id = "Z1"
			  name    = "b.example.com"
			  type    = "A"
			  alias {
			    name                   = "d1.cloudfront.net"
			    zone_id                = "Z2FDTNDATAQYW2"
			    evaluate_target_health = false
			  }
			}`, []string{
			"a.example.com CNAME: simple", "  aws_route53_record.a @ eu-central-1 ttl=60",
			"b.example.com A: simple", "  aws_route53_record.b @ global alias=cloudfront ttl=60",
		}},
		"of two zones or checks neither is taken": {`
			variable "internal" {}
			resource "aws_route53_zone" "a" { name = "a.example.com" }
			resource "aws_route53_zone" "b" { name = "b.example.com" }
			resource "aws_route53_health_check" "a" { type = "TCP" }
			resource "aws_route53_health_check" "b" { type = "TCP" }
			resource "aws_route53_record" "it" {
			  zone_id         = var.internal ? aws_route53_zone.b.zone_id : aws_route53_zone.a.zone_id
			  name            = "api"
			  type            = "CNAME"
			  ttl             = 60
			  records         = ["host.example.net"]
			  health_check_id = var.internal ? aws_route53_health_check.b.id : aws_route53_health_check.a.id
			}`, []string{
			"api CNAME: simple", "  aws_route53_record.it @ unknown ttl=60 unknown: health_check",
		}},
		"an alias to a record takes what it has": {`
			resource "aws_eip" "x" { provider = aws.eu }
			resource "aws_route53_health_check" "h" {
			  type             = "HTTPS"
			  request_interval = 10
			}
			resource "aws_route53_record" "leaf" {
			  zone_id         = "Z1"
			  name            = "eu.example.com"
			  type            = "A"
			  ttl             = 120
			  records         = [aws_eip.x.public_ip]
			  set_identifier  = "blue"
			  health_check_id = aws_route53_health_check.h.id
			  weighted_routing_policy { weight = 1 }
			}
			resource "aws_route53_record" "top" {
			  zone_id        = "Z1"
			  name           = "example.com"
			  type           = "A"
			  set_identifier = "eu"
			  latency_routing_policy { region = "eu-west-1" }
			  alias {
			    name                   = aws_route53_record.leaf.fqdn
			    zone_id                = "Z1"
			    evaluate_target_health = true
			  }
			}`, []string{
			"eu.example.com A: weighted", "  aws_route53_record.leaf @ eu-west-1 ttl=120 seen in 30 s (10 s x 3 " +
				"checks)",
			"example.com A: latency", "  aws_route53_record.top @ eu-west-1 alias=record ttl=120 seen in 30 s " +
				"(10 s x 3 checks)",
		}},
		"aliases in a circle end": {`
			resource "aws_route53_record" "a" {
			  zone_id = "Z1"
			  name    = "a.example.com"
			  type    = "A"
			  alias {
			    name                   = "b.example.com"
			    zone_id                = "Z1"
			    evaluate_target_health = true
			  }
			}
			resource "aws_route53_record" "b" {
			  zone_id = "Z1"
			  name    = "b.example.com"
			  type    = "A"
			  alias {
			    name                   = "a.example.com"
			    zone_id                = "Z1"
			    evaluate_target_health = true
			  }
			}`, []string{
			"a.example.com A: simple", "  aws_route53_record.a @ unknown alias=record",
			"b.example.com A: simple", "  aws_route53_record.b @ unknown alias=record",
		}},
		"a CNAME in front of a set": {`
			resource "aws_route53_record" "a" {
			  zone_id        = "Z1"
			  name           = "api.example.com"
			  type           = "CNAME"
			  ttl            = 60
			  set_identifier = "us"
			  latency_routing_policy { region = "us-east-1" }
			}
			resource "aws_route53_record" "www" {
			  zone_id = "Z1"
			  name    = "www.example.com"
			  type    = "CNAME"
			  ttl     = 300
			  records = ["API.example.com."]
			}
			resource "aws_route53_record" "shop" {
			  zone_id = "Z1"
			  name    = "shop.example.com"
			  type    = "CNAME"
			  ttl     = 600
			  records = [aws_route53_record.www.fqdn]
			}`, []string{
			"api.example.com CNAME: latency", "  aws_route53_record.a @ us-east-1 ttl=60",
			"shop.example.com CNAME: simple in front of Z1|api.example.com|CNAME",
			"  aws_route53_record.shop @ us-east-1 ttl=600",
			"www.example.com CNAME: simple in front of Z1|api.example.com|CNAME",
			"  aws_route53_record.www @ us-east-1 ttl=300",
		}},
		"one expression is one set": {`
			variable "domain" { type = string }
			resource "aws_route53_record" "a" {
			  zone_id        = "Z1"
			  name           = "api.${var.domain}"
			  type           = "A"
			  set_identifier = "a"
			  latency_routing_policy { region = "us-east-1" }
			}
			resource "aws_route53_record" "b" {
			  zone_id        = "Z1"
			  name           = "api.${var.domain}"
			  type           = "A"
			  set_identifier = "b"
			  latency_routing_policy { region = "eu-west-1" }
			}`, []string{
			`"api.${var.domain}" A: latency`,
			"  aws_route53_record.a @ us-east-1", "  aws_route53_record.b @ eu-west-1",
		}},
		"from a variable of the root": {`
			variable "region" { default = "us-east-1" }
			resource "aws_route53_record" "a" {
			  zone_id        = "Z1"
			  name           = "api.example.com"
			  type           = "A"
			  set_identifier = "x-${var.region}"
			  latency_routing_policy { region = "us-east-1" }
			}`, []string{"api.example.com A: latency", "  aws_route53_record.a @ us-east-1 from a root variable"}},
		"two policies, in the order of the source": {`
			resource "aws_route53_record" "a" {
			  zone_id        = "Z1"
			  name           = "api.example.com"
			  type           = "A"
			  set_identifier = "x"
			  weighted_routing_policy { weight = 1 }
			  latency_routing_policy { region = "us-east-1" }
			}`, []string{"api.example.com A: latency+weighted", "  aws_route53_record.a @ us-east-1"}},
		"what proves a domain or tells of mail leads nobody anywhere": {`
			resource "aws_acm_certificate" "c" { provider = aws.eu }
			resource "aws_route53_record" "expanded_later" {
			  for_each = { for o in aws_acm_certificate.c.domain_validation_options : o.domain_name => o }
			  zone_id  = "Z1"
			  name     = each.value.resource_record_name
			  type     = each.value.resource_record_type
			  records  = [each.value.resource_record_value]
			  ttl      = 60
			}
			resource "aws_route53_record" "mail" {
			  zone_id = "Z1"
			  name    = "example.com"
			  type    = "MX"
			  ttl     = 60
			  records = ["10 inbound-smtp.eu-west-1.amazonaws.com"]
			}
			resource "aws_route53_record" "proof" {
			  zone_id = "Z1"
			  name    = "_3f9c.example.com"
			  type    = "CNAME"
			  ttl     = 60
			  records = ["_9a.x.eu-west-1.amazonaws.com"]
			}`, []string{
			"_3f9c.example.com CNAME: simple", "  aws_route53_record.proof @ unknown ttl=60",
			"example.com MX: simple", "  aws_route53_record.mail @ unknown ttl=60",
			"{ for o in aws_acm_certificate.c.domain_validation_options : o.domain ... (main.tf:4) : simple " +
				"open: aws_route53_record.expanded_later stands for an unknown number of records",
			"  aws_route53_record.expanded_later @ unknown ttl=60",
		}},
		"a value that is kept somewhere says nothing of where it leads": {`
			data "aws_secretsmanager_secret_version" "host" { secret_id = "broker" }
			data "terraform_remote_state" "eu" { backend = "s3" }
			resource "aws_route53_record" "a" {
			  zone_id = "Z1"
			  name    = "queue.example.com"
			  type    = "CNAME"
			  ttl     = 60
			  records = [data.aws_secretsmanager_secret_version.host.secret_string]
			}
			resource "aws_route53_record" "b" {
			  zone_id = "Z1"
			  name    = "web.example.com"
			  type    = "CNAME"
			  ttl     = 60
			  records = [data.terraform_remote_state.eu.outputs.host]
			}`, []string{
			"queue.example.com CNAME: simple", "  aws_route53_record.a @ unknown ttl=60",
			"web.example.com CNAME: simple", "  aws_route53_record.b @ unknown ttl=60",
		}},
		"a module on no disk that makes records": {`
			resource "aws_route53_zone" "z" { name = "example.com" }
			resource "aws_route53_record" "a" {
			  zone_id        = aws_route53_zone.z.zone_id
			  name           = "api"
			  type           = "A"
			  set_identifier = "x"
			  latency_routing_policy { region = "us-east-1" }
			}
			module "dns" {
			  source  = "acme/route53/aws"
			  zone_id = aws_route53_zone.z.zone_id
			}`, []string{
			"api.example.com A: latency open: module.dns, whose code is not on disk, may make records of it",
			"  aws_route53_record.a @ us-east-1",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, routeLines(model(t, test.source))); diff != "" {
				t.Errorf("routes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPoliciesKeepTheOrderOfTheSource(t *testing.T) {
	t.Parallel()
	document := model(t, `
resource "aws_route53_record" "a" {
  zone_id = "Z1"
  name    = "api.example.com"
  type    = "A"
  weighted_routing_policy { weight = 1 }
  latency_routing_policy { region = "us-east-1" }
}`)
	want := []string{"weighted", "latency"}
	if diff := cmp.Diff(want, document.Topology.Routes[0].Members[0].Policies); diff != "" {
		t.Errorf("policies (-want +got):\n%s", diff)
	}
}

func TestHealthCheckHasItsEffectiveValues(t *testing.T) {
	t.Parallel()
	document := model(t, `
variable "interval" { type = number }
resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name         = "lag"
  period             = 60
  evaluation_periods = 3
  statistic          = "Maximum"
}
resource "aws_route53_health_check" "plain" {
  type = "HTTPS"
  fqdn = "example.com"
}
resource "aws_route53_health_check" "unsure" {
  type             = "TCP"
  request_interval = var.interval
}
resource "aws_route53_health_check" "metric" {
  type                  = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name = aws_cloudwatch_metric_alarm.lag.alarm_name
}
resource "aws_route53_record" "a" {
  zone_id         = "Z1"
  name            = "api.example.com"
  type            = "A"
  health_check_id = aws_route53_health_check.plain.id
}`)
	checks := map[string]topology.HealthCheck{}
	for _, check := range document.Topology.HealthChecks {
		checks[check.Address] = check
	}
	plain := checks["aws_route53_health_check.plain"]
	if *plain.Interval != 30 || *plain.Threshold != 3 || plain.IntervalSet || *plain.Disabled {
		t.Errorf("defaults are not effective: %+v", plain)
	}
	if diff := cmp.Diff([]string{"aws_route53_record.a"}, plain.UsedBy); diff != "" {
		t.Errorf("used by (-want +got):\n%s", diff)
	}
	unsure := checks["aws_route53_health_check.unsure"]
	if unsure.Interval != nil || !unsure.IntervalSet {
		t.Errorf("an unknown interval has a value: %+v", unsure)
	}
	if diff := cmp.Diff([]string{"request_interval"}, unsure.Unknown); diff != "" {
		t.Errorf("unknown (-want +got):\n%s", diff)
	}
	if alarm := checks["aws_route53_health_check.metric"].Alarm; alarm == nil || *alarm.PeriodSeconds != 60 {
		t.Errorf("alarm = %+v, want that of the code", alarm)
	}
}

func TestDistributionOrigins(t *testing.T) {
	t.Parallel()
	document := model(t, balancers+`
resource "aws_s3_bucket" "site" { provider = aws.tokyo }
resource "aws_cloudfront_distribution" "cdn" {
  origin {
    origin_id   = "us"
    domain_name = aws_lb.us.dns_name
  }
  origin {
    origin_id   = "site"
    domain_name = aws_s3_bucket.site.bucket_regional_domain_name
  }
  origin {
    origin_id   = "old"
    domain_name = "assets.s3.eu-central-1.amazonaws.com"
  }
  origin_group {
    origin_id = "group"
    member { origin_id = "us" }
    member { origin_id = "site" }
  }
  default_cache_behavior { target_origin_id = "group" }
  ordered_cache_behavior {
    path_pattern     = "/api/*"
    target_origin_id = "us"
    function_association { event_type = "viewer-response" }
    lambda_function_association { event_type = "origin-request" }
  }
}`)
	d := document.Topology.Distributions[0]
	got := []string{}
	for _, origin := range d.Origins {
		got = append(got, fmt.Sprintf("%s %s %s %s", origin.Attribute, origin.ID, origin.Kind, origin.Region))
	}
	for _, behavior := range d.Behaviors {
		got = append(got, fmt.Sprintf(
			"%s %q to %s %t", behavior.Attribute, behavior.Path, behavior.Target, behavior.EdgeFunction))
	}
	for _, group := range d.Groups {
		got = append(got, fmt.Sprintf("%s %s of %s", group.Attribute, group.ID, strings.Join(group.Members, ", ")))
	}
	want := []string{
		"origin[0] us load-balancer us-east-1", "origin[1] site bucket ap-northeast-1",
		"origin[2] old bucket eu-central-1",
		`default_cache_behavior[0] "" to group false`, `ordered_cache_behavior[0] "/api/*" to us true`,
		"origin_group[0] group of us, site",
	}
	if diff := cmp.Diff(want, got); diff != "" || !d.Complete {
		t.Errorf("distribution, complete %t (-want +got):\n%s", d.Complete, diff)
	}
}
