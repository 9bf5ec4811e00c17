package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// checkNamed returns the health check with a name.
func checkNamed(t *testing.T, document *topology.Document, name string) topology.HealthCheck {
	t.Helper()
	for _, check := range document.Topology.HealthChecks {
		if check.Address == "aws_route53_health_check."+name {
			return check
		}
	}
	t.Fatalf("there is no health check %s", name)
	return topology.HealthCheck{}
}

// servedLines shows the records that go by a check.
func servedLines(list []topology.Served) []string {
	lines := []string{}
	for _, served := range list {
		label := strings.TrimPrefix(served.Address, "aws_route53_record.")
		words := []string{label, "of", served.Name, "in", served.Region}
		for _, check := range served.Through {
			words = append(words, "through", strings.TrimPrefix(check, "aws_route53_health_check."))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

// latencySet is two records of app.example.com, with checks of these expressions.
func latencySet(us, eu string) string {
	record := func(label, region, check string) string {
		return fmt.Sprintf(`
resource "aws_route53_record" %q {
  zone_id         = "Z1"
  name            = "app.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["%[1]s.example.net"]
  set_identifier  = %[1]q
  health_check_id = %[3]s
  latency_routing_policy { region = %[2]q }
}
`, label, region, check)
	}
	return record("us", "us-east-1", us) + record("eu", "eu-west-1", eu)
}

func httpsCheck(label, arguments string) string {
	return fmt.Sprintf("resource \"aws_route53_health_check\" %q {\n  type = \"HTTPS\"\n  %s\n}\n", label, arguments)
}

const (
	usCheck = "aws_route53_health_check.us.id"
	euCheck = "aws_route53_health_check.eu.id"
)

func TestServedThroughCalculatedChecks(t *testing.T) {
	t.Parallel()
	document := model(t, latencySet("aws_route53_health_check.all.id", euCheck)+
		httpsCheck("us", `fqdn = "us.example.net"`)+httpsCheck("eu", `fqdn = "eu.example.net"`)+`
resource "aws_route53_health_check" "all" {
  type                   = "CALCULATED"
  child_health_threshold = 1
  child_healthchecks     = [aws_route53_health_check.us.id]
}`)
	for name, want := range map[string][]string{
		"us":  {"us of app.example.com in us-east-1 through all"},
		"eu":  {"eu of app.example.com in eu-west-1"},
		"all": {"us of app.example.com in us-east-1"},
	} {
		if diff := cmp.Diff(want, servedLines(checkNamed(t, document, name).Serves)); diff != "" {
			t.Errorf("%s serves (-want +got):\n%s", name, diff)
		}
	}
}

func TestSharedChecks(t *testing.T) {
	t.Parallel()
	control := func(label, of string) string {
		return fmt.Sprintf(`
resource "aws_route53_health_check" %q {
  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.%s.arn
}
`, label, of)
	}
	controls := `
resource "aws_route53recoverycontrolconfig_routing_control" "one" {}
resource "aws_route53recoverycontrolconfig_routing_control" "other" {}
`
	both := []string{"us of app.example.com in us-east-1", "eu of app.example.com in eu-west-1"}
	tests := map[string]struct {
		source string
		want   map[string][]string
	}{
		"one check for both": {
			latencySet(usCheck, usCheck) + httpsCheck("us", ""), map[string][]string{"us": both},
		},
		"one each": {
			latencySet(usCheck, euCheck) + httpsCheck("us", "") + httpsCheck("eu", ""), map[string][]string{},
		},
		"one control for both: the last check has them": {
			latencySet(usCheck, euCheck) + controls + control("us", "one") + control("eu", "one"),
			map[string][]string{"eu": both},
		},
		"a control each": {
			latencySet(usCheck, euCheck) + controls + control("us", "one") + control("eu", "other"),
			map[string][]string{},
		},
		"a calculated check": {
			latencySet(usCheck, usCheck) + `
resource "aws_route53_health_check" "us" {
  type               = "CALCULATED"
  child_healthchecks = ["11111111-2222-3333-4444-555555555555"]
}`, map[string][]string{},
		},
		"a type that is not known": {
			latencySet(usCheck, usCheck) + "variable \"type\" { type = string }\n" +
				"resource \"aws_route53_health_check\" \"us\" { type = var.type }\n", map[string][]string{},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := map[string][]string{}
			for _, check := range model(t, test.source).Topology.HealthChecks {
				if len(check.SharedBy) > 0 {
					got[strings.TrimPrefix(check.Address, "aws_route53_health_check.")] = servedLines(check.SharedBy)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("shared (-want +got):\n%s", diff)
			}
		})
	}
}

func TestChecksOfTheirOwnName(t *testing.T) {
	t.Parallel()
	zone := "resource \"aws_route53_zone\" \"z\" {\n  name = \"example.com\"\n  %s\n}\n"
	own := []string{"us of app.example.com in us-east-1"}
	inZone := strings.ReplaceAll(latencySet(usCheck, euCheck), `"Z1"`, "aws_route53_zone.z.zone_id")
	tests := map[string]struct {
		source string
		want   []string
	}{
		"the name": {latencySet(usCheck, euCheck) + httpsCheck("us", `fqdn = "app.example.com"`), own},
		"in other letters, with a dot": {
			latencySet(usCheck, euCheck) + httpsCheck("us", `fqdn = "App.Example.com."`), own,
		},
		"the attribute of a record that leads to it": {
			latencySet(usCheck, euCheck) + httpsCheck("us", "fqdn = aws_route53_record.www.fqdn") + `
resource "aws_route53_record" "www" {
  zone_id = "Z1"
  name    = "www.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["app.example.com"]
}`, []string{"us of www.example.com in us-east-1"},
		},
		"the same variable": {
			"variable \"name\" { type = string }\n" +
				strings.ReplaceAll(latencySet(usCheck, euCheck), `"app.example.com"`, "var.name") +
				httpsCheck("us", "fqdn = var.name"), []string{"us of var.name in us-east-1"},
		},
		"a name that is made of it": {
			latencySet(usCheck, euCheck) + httpsCheck("us", `fqdn = "us.${aws_route53_record.eu.fqdn}"`), []string{},
		},
		"with an address": {
			latencySet(usCheck, euCheck) +
				httpsCheck("us", "fqdn = \"app.example.com\"\n  ip_address = \"203.0.113.7\""),
			[]string{},
		},
		"with an address that is not known": {
			latencySet(usCheck, euCheck) + "variable \"ip\" { type = string }\n" +
				httpsCheck("us", "fqdn = \"app.example.com\"\n  ip_address = var.ip"), []string{},
		},
		"in a private zone, whose name the checkers look up elsewhere": {
			fmt.Sprintf(zone, `vpc { vpc_id = "vpc-1" }`) + inZone +
				httpsCheck("us", `fqdn = "app.example.com"`), []string{},
		},
		"in a public zone": {
			fmt.Sprintf(zone, "") + inZone + httpsCheck("us", `fqdn = "app.example.com"`), own,
		},
		"of another type": {
			latencySet(usCheck, euCheck) +
				"resource \"aws_route53_health_check\" \"us\" {\n  type = \"CLOUDWATCH_METRIC\"\n" +
				"  fqdn = \"app.example.com\"\n}\n",
			[]string{},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := servedLines(checkNamed(t, model(t, test.source), "us").OwnName)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("own name (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnattachedChecks(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		user string
		want bool
	}{
		"nothing":         {"", true},
		"another's check": {latencySet(euCheck, euCheck) + httpsCheck("eu", ""), true},
		"record":          {latencySet(usCheck, `""`), false},
		"output":          {"output \"id\" {\n  value = " + usCheck + "\n}\n", false},
		"tag of anything": {"resource \"aws_ssm_parameter\" \"p\" {\n  value = " + usCheck + "\n}\n", false},
		"module that is not on disk": {
			"module \"m\" {\n  source = \"example/records/aws\"\n  check  = " + usCheck + "\n}\n", false,
		},
		"calculated check": {
			"resource \"aws_route53_health_check\" \"all\" {\n  type = \"CALCULATED\"\n" +
				"  child_healthchecks = [" + usCheck + "]\n}\n",
			false,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := checkNamed(t, model(t, httpsCheck("us", "")+test.user), "us").Unattached; got != test.want {
				t.Errorf("unattached = %t, want %t", got, test.want)
			}
		})
	}
}

func TestServedBranchesOfTrafficPolicies(t *testing.T) {
	t.Parallel()
	document := model(t, httpsCheck("one", "")+`
data "aws_route53_traffic_policy_document" "app" {
  record_type = "A"
  start_rule  = "by_region"
  endpoint {
    id    = "us"
    type  = "elastic-load-balancer"
    value = "app-1.us-east-1.elb.amazonaws.com"
  }
  endpoint {
    id    = "eu"
    type  = "elastic-load-balancer"
    value = "app-1.eu-west-1.elb.amazonaws.com"
  }
  rule {
    id   = "by_region"
    type = "failover"
    primary {
      endpoint_reference = "us"
      health_check       = aws_route53_health_check.one.id
    }
    secondary {
      endpoint_reference = "eu"
      health_check       = aws_route53_health_check.one.id
    }
  }
}
resource "aws_route53_traffic_policy" "app" {
  name     = "app"
  document = data.aws_route53_traffic_policy_document.app.json
}
resource "aws_route53_traffic_policy_instance" "app" {
  name                   = "app.example.com"
  traffic_policy_id      = aws_route53_traffic_policy.app.id
  traffic_policy_version = 1
  hosted_zone_id         = "Z1"
  ttl                    = 60
}`)
	check := checkNamed(t, document, "one")
	for what, list := range map[string][]topology.Served{"serves": check.Serves, "shared": check.SharedBy} {
		regions := []string{}
		for _, served := range list {
			regions = append(regions, served.Region)
		}
		if diff := cmp.Diff([]string{"us-east-1", "eu-west-1"}, regions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
}
