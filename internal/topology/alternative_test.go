package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// setLines shows what is said of each routed set as a whole.
func setLines(document *topology.Document) []string {
	lines := []string{}
	for _, route := range document.Topology.Routes {
		words := []string{route.Name}
		add := func(on bool, word string) {
			if on {
				words = append(words, word)
			}
		}
		add(route.Mixed, "mixed")
		add(route.Alone, "alone")
		add(route.NoDefault, "no default")
		add(route.Lacks != "", "lacks "+route.Lacks)
		add(route.Region != "", "all in "+route.Region)
		add(route.SaysRegion, "as its name says")
		add(!route.Complete, "open")
		for _, parent := range route.LedToBy {
			words = append(words, "leaf of "+parent)
		}
		for _, double := range route.Doubles {
			shared := strings.Join(double.Shared, " and ")
			words = append(words, shared+": "+addresses(double.Members))
		}
		lines = append(lines, strings.Join(words, ", "))
	}
	return lines
}

func addresses(elements []topology.Element) string {
	names := []string{}
	for _, element := range elements {
		names = append(names, strings.TrimPrefix(element.Address, "aws_route53_record."))
	}
	return strings.Join(names, " ")
}

// in is a record of api.example.com with these arguments.
func in(name, arguments string) string {
	return fmt.Sprintf(`
resource "aws_route53_record" %q {
  zone_id = "Z1"
  name    = "api.example.com"
  type    = "CNAME"
  ttl     = 60
  %s
}
`, name, arguments)
}

func TestWhatRecordsOfASetShare(t *testing.T) {
	t.Parallel()
	const (
		primary   = "failover_routing_policy { type = \"PRIMARY\" }\n"
		secondary = "failover_routing_policy { type = \"SECONDARY\" }\n"
		us        = "records = [aws_lb.us.dns_name]\n"
	)
	place := func(arguments string) string { return "geolocation_routing_policy {\n" + arguments + "\n}" }
	for name, test := range map[string]struct {
		source string
		want   string
	}{
		"a pair":          {in("a", primary) + in("b", secondary), "api.example.com"},
		"half a pair":     {in("a", primary), "api.example.com, lacks SECONDARY"},
		"the other half":  {in("a", secondary), "api.example.com, lacks PRIMARY"},
		"a role in lower": {in("a", strings.ToLower(primary)), "api.example.com, lacks SECONDARY"},
		"half of what is mixed": {
			in("a", primary) + in("b", `records = ["x.example.net"]`), "api.example.com, mixed",
		},
		"a role that is not known": {
			in("a", primary) + in("b", `failover_routing_policy { type = var.role }`) + `variable "role" {}`,
			"api.example.com",
		},
		"a number that is not known": {
			in("a", primary) + in("b", "count = var.standby\n"+secondary) + `variable "standby" {}`,
			"api.example.com, open",
		},
		"two of one role, in the order of the source": {
			in("z", primary) + in("a", primary),
			"api.example.com, lacks SECONDARY, the failover role PRIMARY: z a",
		},
		"one region and one identifier": {
			in("a", `set_identifier = "x"`+"\n"+`latency_routing_policy { region = "us-east-1" }`) +
				in("b", `set_identifier = "x"`+"\n"+`latency_routing_policy { region = "us-east-1" }`) +
				in("c", `set_identifier = "x"`+"\n"+`latency_routing_policy { region = "eu-west-1" }`),
			"api.example.com, the latency region us-east-1: a b, the set identifier x: a b c",
		},
		"places on earth": {
			in("a", place(`country = "fr"`)) + in("b", place(`country = "FR"`)) +
				in("c", place(`continent = "EU"`)) +
				in("d", place("country = \"US\"\nsubdivision = \"TX\"")) +
				in("e", place("country = \"US\"\nsubdivision = \"CA\"")),
			"api.example.com, no default, the country FR: a b",
		},
		"places with a default": {
			in("a", place(`country = "*"`)) + in("b", place(`continent = "EU"`)),
			"api.example.com",
		},
		"a place that is not known": {
			in("a", place(`country = var.country`)) +
				in("b", place(`continent = "EU"`)) + `variable "country" {}`,
			"api.example.com",
		},
		"one record that chooses by place": {
			in("a", `latency_routing_policy { region = "us-east-1" }`), "api.example.com, alone",
		},
		"records whose number is not known are no doubles": {
			in("a", "count = var.n\n"+primary) + in("b", "count = 1 - var.n\n"+primary) + `variable "n" {}`,
			"api.example.com, open",
		},
		"one region": {
			in("a", us+primary) + in("b", us+secondary) + balancers,
			"api.example.com, all in us-east-1",
		},
		"one region, and the name says so": {
			strings.ReplaceAll(in("a", us+primary)+in("b", us+secondary), "api.", "api-use1.") + balancers,
			"api-use1.example.com, all in us-east-1, as its name says",
		},
		"one region, and the name says another": {
			strings.ReplaceAll(in("a", us+primary)+in("b", us+secondary), "api.", "api.euw1.") + balancers,
			"api.euw1.example.com, all in us-east-1",
		},
		"two regions": {
			in("a", us+primary) + in("b", "records = [aws_lb.eu.dns_name]\n"+secondary) + balancers,
			"api.example.com",
		},
		"a target that is not known may be anywhere": {
			in("a", us+primary) + in("b", "records = [var.host]\n"+secondary) +
				balancers + `variable "host" {}`,
			"api.example.com",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff([]string{test.want}, setLines(model(t, test.source))); diff != "" {
				t.Errorf("set (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeysTellSetsApart(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"zones by index": {`
			variable "zones" { type = list(string) }
			resource "aws_route53_record" "a" {
			  count   = 2
			  zone_id = var.zones[count.index]
			  name    = "api.example.com"
			  type    = "CNAME"
			  failover_routing_policy { type = "PRIMARY" }
			}`, []string{"api.example.com, open", "api.example.com, open"}},
		"names by key": {`
			variable "names" { type = map(string) }
			resource "aws_route53_record" "a" {
			  for_each = toset(["x", "y"])
			  zone_id  = "Z1"
			  name     = var.names[each.key]
			  type     = "CNAME"
			  failover_routing_policy { type = "PRIMARY" }
			}
			resource "aws_route53_record" "b" {
			  for_each = toset(["x", "y"])
			  zone_id  = "Z1"
			  name     = var.names[each.key]
			  type     = "CNAME"
			  failover_routing_policy { type = "SECONDARY" }
			}`, []string{
			`var.names.x, open`, `var.names.y, open`,
		}},
		"private zones of one domain": {`
			data "aws_route53_zone" "a" {
			  name         = "example.com"
			  private_zone = true
			  vpc_id       = "vpc-1"
			}
			data "aws_route53_zone" "b" {
			  name         = "example.com"
			  private_zone = true
			  vpc_id       = "vpc-2"
			}
			resource "aws_route53_record" "a" {
			  zone_id = data.aws_route53_zone.a.zone_id
			  name    = "api"
			  type    = "CNAME"
			  failover_routing_policy { type = "PRIMARY" }
			}
			resource "aws_route53_record" "b" {
			  zone_id = data.aws_route53_zone.b.zone_id
			  name    = "api"
			  type    = "CNAME"
			  failover_routing_policy { type = "PRIMARY" }
			}`, []string{"api.example.com, open", "api.example.com, open"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, setLines(model(t, test.source))); diff != "" {
				t.Errorf("sets (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeysOfModulesTellSetsApart(t *testing.T) {
	t.Parallel()
	e := estate{"providers.tf": providers, "main.tf": `
variable "names" { type = map(string) }
module "dns" {
  for_each = toset(["x", "y"])
  source   = "./dns"
  name     = var.names[each.key]
}`, "dns/main.tf": `
variable "name" {}
` + strings.ReplaceAll(in("a", `failover_routing_policy { type = "PRIMARY" }`), `"api.example.com"`, "var.name")}
	document := builder(t).Build(topology.Input{Name: "app", Placement: builder(t).Place(e.roots(t, "."), "")}).Document
	want := []string{
		`var.names.x, open`, `var.names.y, open`,
	}
	if diff := cmp.Diff(want, setLines(document)); diff != "" {
		t.Errorf("sets (-want +got):\n%s", diff)
	}
}

func TestTreesOfRecords(t *testing.T) {
	t.Parallel()
	document := model(t, balancers+`
resource "aws_route53_record" "top" {
  for_each = { us = "us-east-1", eu = "us-west-2" }
  zone_id        = "Z1"
  name           = "example.com"
  type           = "A"
  set_identifier = each.key
  latency_routing_policy { region = each.value }
  alias {
    name                   = "${each.key}.example.com"
    zone_id                = "Z1"
    evaluate_target_health = true
  }
}
resource "aws_route53_record" "leaf" {
  for_each = toset(["us", "eu"])
  zone_id        = "Z1"
  name           = "${each.key}.example.com"
  type           = "A"
  set_identifier = "blue"
  weighted_routing_policy { weight = 10 }
  alias {
    name                   = each.key == "us" ? aws_lb.us.dns_name : aws_lb.eu.dns_name
    zone_id                = "Z2"
    evaluate_target_health = true
  }
}`)
	want := []string{
		"eu.example.com, leaf of Z1|example.com|A", "example.com", "us.example.com, leaf of Z1|example.com|A",
	}
	if diff := cmp.Diff(want, setLines(document)); diff != "" {
		t.Errorf("sets (-want +got):\n%s", diff)
	}
	got := []string{}
	for _, member := range document.Topology.Routes[1].Members {
		got = append(got, fmt.Sprintf("%s to %s in %s astray=%t", member.SetIdentifier,
			strings.Join(member.Targets, " "), member.TargetRegion, member.Astray))
	}
	want = []string{
		`eu to aws_route53_record.leaf["eu"] in eu-west-1 astray=true`,
		`us to aws_route53_record.leaf["us"] in us-east-1 astray=false`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
}

func TestPoliciesHaveTheirArguments(t *testing.T) {
	t.Parallel()
	weight, bias := 20.0, -30.0
	document := model(t, in("a", `
  set_identifier = "a"
  weighted_routing_policy { weight = 20 }`)+in("b", `
  geoproximity_routing_policy {
    aws_region = "eu-west-1"
    bias       = -30
  }`)+in("c", `
  geoproximity_routing_policy {
    coordinates {
      latitude  = "49.22"
      longitude = "-74.01"
    }
  }`)+in("d", `
  cidr_routing_policy {
    collection_id = aws_route53_cidr_collection.offices.id
    location_name = "berlin"
  }`)+in("e", `
  geolocation_routing_policy { continent = "eu" }`)+`
resource "aws_route53_cidr_collection" "offices" { name = "offices" }`)
	type arguments struct {
		Unidentified bool
		Weight       *float64
		Geolocation  *topology.Geolocation
		Geoproximity *topology.Geoproximity
		CIDR         *topology.CIDRLocation
	}
	got := []arguments{}
	for _, m := range document.Topology.Routes[0].Members {
		got = append(got, arguments{m.Unidentified, m.Weight, m.Geolocation, m.Geoproximity, m.CIDR})
	}
	want := []arguments{
		{Weight: &weight},
		{Unidentified: true, Geoproximity: &topology.Geoproximity{Region: "eu-west-1", Bias: &bias}},
		{Unidentified: true, Geoproximity: &topology.Geoproximity{Latitude: "49.22", Longitude: "-74.01"}},
		{Unidentified: true, CIDR: &topology.CIDRLocation{
			Collection: "aws_route53_cidr_collection.offices", Location: "berlin",
		}},
		{Unidentified: true, Geolocation: &topology.Geolocation{Continent: "EU"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
}
