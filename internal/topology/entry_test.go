package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
)

// threeBalancers are public load threeBalancers of one service.
const threeBalancers = `
resource "aws_lb" "us" {}
resource "aws_lb" "eu" { provider = aws.eu }
resource "aws_lb" "tokyo" {
  provider = aws.tokyo
}
variable "u" {}
`

// leads is a record to a load balancer, under a name and with a policy.
func leads(label, name, policy, target string) string {
	if policy != "" {
		policy = fmt.Sprintf("set_identifier = %q\n  %s", label, policy)
	}
	return fmt.Sprintf(`
resource "aws_route53_record" %q {
  zone_id = "Z1"
  name    = %q
  type    = "A"
  %s
  alias {
    name                   = %s.dns_name
    zone_id                = %s.zone_id
    evaluate_target_health = true
  }
}
`, label, name, policy, target, target)
}

func nearest(label, region, target string) string {
	return leads(label, "app.example.com", fmt.Sprintf("latency_routing_policy { region = %q }", region), target)
}

func TestUncoveredRegions(t *testing.T) {
	t.Parallel()
	pair := nearest("us", "us-east-1", "aws_lb.us") + nearest("eu", "eu-west-1", "aws_lb.eu")
	const tokyo = "ap-northeast-1: aws_lb.tokyo"
	twoBalancers, _, _ := strings.Cut(threeBalancers, `resource "aws_lb" "tokyo"`)
	front := leads("front", "www.example.com", "weighted_routing_policy { weight = 1 }", "aws_route53_record.app")
	front = strings.ReplaceAll(front, "aws_route53_record.app.dns_name", `"app.example.com"`)
	front = strings.ReplaceAll(front, "aws_route53_record.app.zone_id", `"Z1"`)
	weighted := leads("w", "app.example.com", "weighted_routing_policy { weight = 1 }", "aws_lb.us")
	tests := map[string]struct {
		source string
		want   []string
	}{
		"left out":            {threeBalancers + pair, []string{tokyo}},
		"reached":             {threeBalancers + pair + nearest("tokyo", "ap-northeast-1", "aws_lb.tokyo"), nil},
		"no routed set":       {threeBalancers + leads("us", "app.example.com", "", "aws_lb.us"), nil},
		"one region of three": {threeBalancers + weighted, []string{tokyo, "eu-west-1: aws_lb.eu"}},
		"tree of aliases":     {threeBalancers + pair + front, []string{tokyo}},
		"record of the wrong region": {
			threeBalancers + pair + nearest("tokyo", "ap-northeast-1", "aws_lb.us"), nil,
		},
		"internal": {
			strings.Replace(threeBalancers, "provider = aws.tokyo", "internal = true\nprovider = aws.tokyo", 1) + pair,
			nil,
		},
		"other purpose": {
			strings.Replace(threeBalancers, `"tokyo"`, `"jenkins"`, 1) + pair, nil,
		},
		"API of no purpose of its own": {
			strings.Replace(threeBalancers, `"aws_lb" "tokyo"`, `"aws_apigatewayv2_api" "tokyo"`, 1) + pair,
			[]string{"ap-northeast-1: aws_apigatewayv2_api.tokyo"},
		},
		"API of the operators": {
			twoBalancers + pair + `
resource "aws_apigatewayv2_api" "tokyo" {
  provider = aws.tokyo
  name     = "admin"
}
`,
			nil,
		},
		"API of an unknown name": {
			twoBalancers + pair + `
variable "u" {}
resource "aws_apigatewayv2_api" "tokyo" {
  provider = aws.tokyo
  name     = var.u
}
`,
			nil,
		},
		"no word in common": {
			strings.NewReplacer(`"us"`, `"checkout_us"`, `"eu"`, `"checkout_eu"`, "aws_lb.us", "aws_lb.checkout_us",
				"aws_lb.eu", "aws_lb.checkout_eu").Replace(threeBalancers + pair), []string{tokyo},
		},
		"name of its own": {
			threeBalancers + pair + leads("own", "shop.example.com", "", "aws_lb.tokyo"), nil,
		},
		"name for its region": {
			threeBalancers + pair + leads("own", "tokyo.example.com", "", "aws_lb.tokyo"), []string{tokyo},
		},
		"passed to a module": {
			threeBalancers + pair +
				"module \"dns\" {\n source = \"example/dns/aws\"\n name = aws_lb.tokyo.dns_name\n}\n",
			nil,
		},
		"another company's DNS": {threeBalancers + pair + "resource \"cloudflare_record\" \"r\" {}\n", nil},
		"unknown target": {
			threeBalancers + pair +
				strings.Replace(nearest("x", "sa-east-1", "aws_lb.us"), "aws_lb.us.dns_name", "var.u", 1),
			[]string{tokyo},
		},
		"unknown region": {
			threeBalancers + pair +
				strings.NewReplacer(`"sa"`, "var.u", "aws_lb.us.dns_name", "var.u").
					Replace(nearest("x", "sa", "aws_lb.us")),
			nil,
		},
		"unknown number": {
			threeBalancers + pair +
				strings.Replace(nearest("x", "us-east-1", "aws_lb.us"), "zone_id", "count = var.u\nzone_id", 1),
			nil,
		},
		"half of a failover pair": {
			threeBalancers +
				leads("p", "app.example.com", "failover_routing_policy { type = \"PRIMARY\" }", "aws_lb.us"),
			nil,
		},
		"accelerator": {
			threeBalancers + `
resource "aws_globalaccelerator_accelerator" "a" { name = "shop" }
resource "aws_globalaccelerator_listener" "l" { accelerator_arn = aws_globalaccelerator_accelerator.a.id }
resource "aws_globalaccelerator_endpoint_group" "us" {
  listener_arn = aws_globalaccelerator_listener.l.id
  endpoint_configuration { endpoint_id = aws_lb.us.arn }
}
resource "aws_globalaccelerator_endpoint_group" "eu" {
  listener_arn          = aws_globalaccelerator_listener.l.id
  endpoint_group_region = "eu-west-1"
  endpoint_configuration { endpoint_id = aws_lb.eu.arn }
}
`, []string{tokyo},
		},
		"origin of a distribution": {
			threeBalancers + pair + `
resource "aws_cloudfront_distribution" "d" {
  origin {
    origin_id   = "tokyo"
    domain_name = aws_lb.tokyo.dns_name
  }
}
`, nil,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, region := range model(t, test.source).Topology.Uncovered {
				for _, workload := range region.Workloads {
					got = append(got, region.Region+": "+workload.Address)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("uncovered (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDeclaredRegionsThatNothingReaches(t *testing.T) {
	t.Parallel()
	inside := strings.Replace(threeBalancers, "provider = aws.tokyo", "internal = true\nprovider = aws.tokyo", 1)
	pair := nearest("us", "us-east-1", "aws_lb.us") + nearest("eu", "eu-west-1", "aws_lb.eu")
	stated := func(role string) intent.Document {
		return intent.Document{Declared: true, Regions: []intent.Region{{Name: "ap-northeast-1", Role: role}}}
	}
	active := stated("secondary")
	active.Model = &intent.Model{Value: "active-active"}
	aside := intent.Document{Declared: true, Auxiliary: []intent.Auxiliary{{Name: "ap-northeast-1", Role: "witness"}}}
	tests := map[string]struct {
		source   string
		declared intent.Document
		want     string
	}{
		"serving":             {inside + pair, stated("serving"), "ap-northeast-1 serving"},
		"standby":             {inside + pair, stated("standby"), ""},
		"secondary of active": {inside + pair, active, "ap-northeast-1 secondary"},
		"not in the code at all": {
			strings.Replace(inside, "provider = aws.tokyo", "", 1) + pair, stated("serving"), "",
		},
		"backups only": {threeBalancers + pair, stated("backup"), ""},
		"witness":      {threeBalancers + pair, aside, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var found []string
			for _, region := range modelWith(t, test.source, test.declared).Topology.Uncovered {
				found = append(found, region.Region+" "+region.Role)
			}
			got := strings.Join(found, ", ")
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("uncovered (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBalancersApart(t *testing.T) {
	t.Parallel()
	us := leads("us", "us.example.com", "", "aws_lb.us")
	tests := map[string]struct{ source, want string }{
		"a name each": {
			threeBalancers + us + leads("eu", "eu.example.com", "", "aws_lb.eu"), "ap-northeast-1 eu-west-1 us-east-1",
		},
		"joined": {
			threeBalancers + us + nearest("a", "us-east-1", "aws_lb.us") + nearest("b", "eu-west-1", "aws_lb.eu"), "",
		},
		"no records": {threeBalancers, ""},
		"records for others": {
			threeBalancers +
				"resource \"aws_route53_record\" \"m\" {\n zone_id = \"Z1\"\n name = \"example.com\"\n" +
				" type = \"MX\"\n records = [\"10 mx.example.com\"]\n}\n",
			"",
		},
		"different purposes": {
			strings.NewReplacer(`"tokyo"`, `"news"`, `"eu"`, `"blog"`).Replace(threeBalancers) + us, "",
		},
		"unknown members": {
			threeBalancers + us +
				strings.Replace(nearest("x", "us-east-1", "aws_lb.us"), "zone_id", "count = var.u\nzone_id", 1),
			"",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var found []string
			for _, apart := range model(t, test.source).Topology.Apart {
				found = append(found, strings.Join(apart.Regions, " "))
			}
			got := strings.Join(found, ", ")
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("apart (-want +got):\n%s", diff)
			}
		})
	}
}
