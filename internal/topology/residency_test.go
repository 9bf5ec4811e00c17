package topology_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

const taggedTables = `
provider "aws" {
  alias  = "tagged"
  region = "eu-west-1"
  default_tags { tags = { data = "eu-users" } }
}
resource "aws_dynamodb_table" "profiles" { provider = aws.tagged }
resource "aws_dynamodb_table" "eu_users" {}
resource "aws_dynamodb_table" "users_eu_west_1" {}
resource "aws_dynamodb_table" "catalog" {
  provider = aws.tagged
  tags     = { data = "public" }
}
`

func TestResidencySelectsDatastores(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		match intent.Match
		want  []string
	}{
		"all": {intent.Match{All: true}, []string{
			"catalog: all data", "eu_users: all data", "profiles: all data", "users_eu_west_1: all data",
		}},
		"a tag":  {intent.Match{Tags: map[string]string{"data": "eu-*"}}, []string{"profiles: tag data=eu-users"}},
		"a name": {intent.Match{Names: []string{"eu_*"}}, []string{"eu_users: name eu_users"}},
		"words are looked for in tags first": {
			intent.Match{Words: []string{"eu", "user"}}, []string{"profiles: tag data=eu-users"},
		},
		"then in names, where regions say nothing": {
			intent.Match{Words: []string{"users"}}, []string{"profiles: tag data=eu-users"},
		},
		"names":                    {intent.Match{Words: []string{"catalogs"}}, []string{"catalog: name catalog"}},
		"no such word":             {intent.Match{Words: []string{"payment"}}, []string{}},
		"a part of a word is none": {intent.Match{Words: []string{"cat"}}, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := modelWith(t, taggedTables, intent.Document{Residency: []intent.Residency{
				{Match: test.match, Allow: []string{"eu-west-1"}},
			}})
			got := []string{}
			for _, store := range document.Topology.Datastores {
				for _, coverage := range store.Residency {
					got = append(got, fmt.Sprintf("%s: %s", store.Address[len("aws_dynamodb_table."):],
						coverage.Because))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("covered (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRegionNamesInNamesSayNothing(t *testing.T) {
	t.Parallel()
	document := modelWith(t, `
resource "aws_dynamodb_table" "users_eu_west_1" {}
resource "aws_dynamodb_table" "eu_users" {}
`, intent.Document{Residency: []intent.Residency{
		{Match: intent.Match{Words: []string{"eu", "user"}}, Allow: []string{"eu-*"}},
	}})
	for _, store := range document.Topology.Datastores {
		if covered, want := len(store.Residency) > 0, store.Address == "aws_dynamodb_table.eu_users"; covered != want {
			t.Errorf("%s covered: %t", store.Address, covered)
		}
	}
}

// "catalog-eu" stands in the EU; "eu-users" holds data of users there.
func TestPlaceInANameIsNoSubject(t *testing.T) {
	t.Parallel()
	for subject, want := range map[string][]string{
		"EU user data": {"aws_dynamodb_table.eu_customers"},
		"EU data":      {"aws_dynamodb_table.catalog_eu", "aws_dynamodb_table.eu_customers"},
	} {
		document := modelWith(t, `
resource "aws_dynamodb_table" "catalog_eu" { tags = { region = "eu", stack = "eu-west-1" } }
resource "aws_dynamodb_table" "eu_customers" {}
`, intent.Document{Residency: []intent.Residency{
			{Subject: subject, Match: intent.Match{Words: []string{"eu"}}, Allow: []string{"eu-*"}},
		}})
		var got []string
		for _, store := range document.Topology.Datastores {
			if len(store.Residency) > 0 {
				got = append(got, store.Address)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s covers (-want +got):\n%s", subject, diff)
		}
	}
}

func TestPlaceGoesByItsOtherNames(t *testing.T) {
	t.Parallel()
	for word, want := range map[string][]string{
		"european": {"aws_dynamodb_table.customers_eu"},
		"japanese": {"aws_dynamodb_table.customers_jp"},
		"italian":  nil, // "it" is a word
	} {
		document := modelWith(t, `
resource "aws_dynamodb_table" "customers_eu" {}
resource "aws_dynamodb_table" "customers_jp" {}
resource "aws_dynamodb_table" "it_customers" {}
`, intent.Document{Residency: []intent.Residency{
			{Match: intent.Match{Words: []string{word, "customer"}}, Allow: []string{"*"}},
		}})
		var got []string
		for _, store := range document.Topology.Datastores {
			if len(store.Residency) > 0 {
				got = append(got, store.Address)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s customer data covers (-want +got):\n%s", word, diff)
		}
	}
}

func TestResidencyAllows(t *testing.T) {
	t.Parallel()
	allowed := func(statement intent.Residency) []string {
		statement.Match.All = true
		declared := intent.Document{Residency: []intent.Residency{statement}}
		document := modelWith(t, `resource "aws_s3_bucket" "a" {}`, declared)
		return document.Topology.Datastores[0].Residency[0].Allowed
	}
	for _, test := range []struct {
		name      string
		statement intent.Residency
		in, out   []string
	}{
		{
			"a glob",
			intent.Residency{Allow: []string{"eu-*"}},
			[]string{"eu-west-1", "eu-west-2"},
			[]string{"us-east-1"},
		},
		{"the EU", intent.Residency{Places: []string{"EU"}}, []string{"eu-west-1"}, []string{
			"eu-west-2",
			"eu-central-2", "us-east-1",
		}},
		{
			"a glob without a place",
			intent.Residency{Allow: []string{"eu-*"}, DenyPlaces: []string{"GB"}},
			[]string{"eu-west-1"},
			[]string{"eu-west-2"},
		},
		{
			"only a denial",
			intent.Residency{Deny: []string{"us-*"}},
			[]string{"eu-west-1", "ap-south-1"},
			[]string{"us-east-1"},
		},
	} {
		got := allowed(test.statement)
		for _, name := range test.in {
			if !slices.Contains(got, name) {
				t.Errorf("%s: %s is not allowed", test.name, name)
			}
		}
		for _, name := range test.out {
			if slices.Contains(got, name) {
				t.Errorf("%s: %s is allowed", test.name, name)
			}
		}
	}
}

func TestStatementsPinAGroup(t *testing.T) {
	t.Parallel()
	document := modelWith(t, `
resource "aws_db_instance" "a" {}
resource "aws_db_instance" "b" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.a.arn
}
resource "aws_s3_bucket" "free" {}
`, intent.Document{Residency: []intent.Residency{
		{Match: intent.Match{Names: []string{"a"}}, Allow: []string{"us-east-1", "us-west-2"}},
		{Match: intent.Match{Names: []string{"b"}}, Allow: []string{"us-west-2", "eu-west-1"}},
	}})
	pins := map[string][]string{}
	for _, group := range document.Topology.Groups {
		pins[group.Address] = group.Pinned
	}
	want := map[string][]string{"aws_db_instance.a": {"us-west-2"}, "aws_s3_bucket.free": nil}
	if diff := cmp.Diff(want, pins); diff != "" {
		t.Errorf("pins (-want +got):\n%s", diff)
	}
}

func TestEgress(t *testing.T) {
	t.Parallel()
	document := model(t, `
variable "cidrs" { type = list(string) }
resource "aws_security_group" "db" {
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = var.cidrs
  }
}
resource "aws_vpc_security_group_egress_rule" "out" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
resource "aws_security_group" "app" {}
resource "aws_security_group_rule" "in" {
  type              = "ingress"
  security_group_id = aws_security_group.app.id
  protocol          = "-1"
  cidr_blocks       = ["0.0.0.0/0"]
}
resource "aws_subnet" "data" {}
resource "aws_db_subnet_group" "data" { subnet_ids = [aws_subnet.data.id] }
resource "aws_network_acl" "data" {
  subnet_ids = [aws_subnet.data.id]
  egress {
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
  }
}
resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.db.id]
  db_subnet_group_name   = aws_db_subnet_group.data.name
}
resource "aws_instance" "app" { vpc_security_group_ids = [aws_security_group.app.id] }
`)
	got := []string{}
	for _, rule := range document.Topology.Egress {
		got = append(got, egressLine(rule))
	}
	want := []string{
		"aws_network_acl.data egress[0] [0.0.0.0/0] all=true datastores=[aws_db_instance.orders] workloads=[] " +
			"unknown=[]",
		"aws_security_group.db egress[0] [0.0.0.0/0] all=true datastores=[aws_db_instance.orders] workloads=[] " +
			"unknown=[]",
		"aws_security_group.db egress[1] [] all=false datastores=[aws_db_instance.orders] workloads=[] " +
			"unknown=[cidr_blocks]",
		"aws_vpc_security_group_egress_rule.out  [::/0] all=true datastores=[] workloads=[aws_instance.app] unknown=[]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("egress (-want +got):\n%s", diff)
	}
}

func egressLine(rule topology.Egress) string {
	return fmt.Sprintf("%s %s %v all=%t datastores=%v workloads=%v unknown=%v", rule.Address, rule.Attribute,
		rule.CIDRs,
		rule.AllPorts, rule.AttachedDatastores, rule.AttachedWorkloads, rule.Unknown)
}
