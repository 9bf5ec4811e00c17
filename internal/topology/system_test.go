package topology_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

func regionsOf(file, role string, names ...string) []intent.Region {
	list := make([]intent.Region, 0, len(names))
	for _, name := range names {
		list = append(list, intent.Region{Name: name, Role: role, Source: intent.Source{File: file}})
	}
	return list
}

func TestMultiRegion(t *testing.T) {
	t.Parallel()
	const twoVPCs = `
resource "aws_vpc" "a" {}
resource "aws_vpc" "b" { provider = aws.eu }`
	const twoTables = `
resource "aws_dynamodb_table" "a" {}
resource "aws_dynamodb_table" "b" { provider = aws.eu }`
	for name, test := range map[string]struct {
		source  string
		declare intent.Document
		want    string
	}{
		"nothing":               {"", intent.Document{}, ""},
		"networks do not count": {twoVPCs, intent.Document{}, ""},
		"datastores":            {twoTables, intent.Document{}, "the code spans eu-west-1, us-east-1"},
		"buckets": {
			`
			resource "aws_s3_bucket" "a" {}
			resource "aws_s3_bucket" "b" { provider = aws.eu }`,
			intent.Document{},
			"the code spans eu-west-1, us-east-1",
		},
		"vaults and keys do not count": {`
			resource "aws_lambda_function" "a" {}
			resource "aws_backup_vault" "b" { provider = aws.eu }
			resource "aws_kms_replica_key" "b" { provider = aws.eu }`, intent.Document{}, ""},
		"functions at the edge do not count": {`
			resource "aws_lambda_function" "edge" {}
			resource "aws_lb" "app" { provider = aws.eu }
			resource "aws_cloudfront_distribution" "cdn" {
			  default_cache_behavior {
			    lambda_function_association { lambda_arn = aws_lambda_function.edge.qualified_arn }
			  }
			}`, intent.Document{}, ""},
		"a failover set": {`
			resource "aws_route53_record" "a" {
			  name = "api.example.com"
			  type = "A"
			  failover_routing_policy { type = "PRIMARY" }
			}`, intent.Document{}, "api.example.com is a failover set"},
		"latency regions": {`
			resource "aws_lb" "app" {}
			resource "aws_route53_record" "a" {
			  name = "api.example.com"
			  type = "A"
			  latency_routing_policy { region = "eu-west-1" }
			}`, intent.Document{}, "the code spans eu-west-1, us-east-1"},
		"two symbols": {`
			variable "a" { type = string }
			variable "b" { type = string }
			resource "aws_lb" "a" { region = var.a }
			resource "aws_lb" "b" { region = var.b }`, intent.Document{}, "the code spans var.a, var.b"},
		"declared": {
			"", intent.Document{Regions: append(regionsOf("CLAUDE.md", "primary", "us-east-1"),
				regionsOf("CLAUDE.md", "standby", "eu-west-1")...)}, "the rule files declare us-east-1, eu-west-1",
		},
		"allowed regions promise nothing": {
			"", intent.Document{Regions: regionsOf("CLAUDE.md", "allowed", "us-east-1", "eu-west-1")}, "",
		},
		"a model": {
			"", intent.Document{Model: &intent.Model{Value: "pilot-light"}}, "the rule files declare pilot-light",
		},
		"single-region is the last word": {
			twoTables, intent.Document{Model: &intent.Model{Value: "single-region"}}, "",
		},
		"another environment": {
			"", intent.Document{Model: &intent.Model{Value: "active-active", Environment: "staging"}}, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			system := modelWith(t, test.source, test.declare).System
			if system.MultiRegionBecause != test.want || system.MultiRegion != (test.want != "") {
				t.Errorf("multi-region %t because %q, want %q", system.MultiRegion, system.MultiRegionBecause,
					test.want)
			}
		})
	}
}

// A rule file above a root speaks of many roots. Without roles it makes a root
// multi-region only where the root itself reaches a second region.
func TestRuleFileAboveTheRoot(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		file, role, source string
		want               bool
	}{
		{"CLAUDE.md", "serving", "", false},
		{"CLAUDE.md", "primary", "", true},
		{"live/app/CLAUDE.md", "serving", "", true},
		{"live/app/.claude/rules/dr.md", "serving", "", true},
		{".claude/rules/dr.md", "serving", "", false},
		{"CLAUDE.md", "serving", `resource "aws_vpc" "b" { provider = aws.eu }`, true},
	} {
		e := estate{
			"live/app/providers.tf": providers,
			"live/app/main.tf":      `resource "aws_vpc" "a" {}` + "\n" + test.source,
		}
		document := builder(t).Build(topology.Input{
			Name: "live/app", Placement: builder(t).Place(e.roots(t, "live/app"), ""),
			Intent: intent.Document{Regions: regionsOf(test.file, test.role, "us-east-1", "eu-west-1")},
		}).Document
		if document.System.MultiRegion != test.want {
			t.Errorf("%+v: multi-region %t", test, document.System.MultiRegion)
		}
	}
}

func TestRegionsWithTheirRoles(t *testing.T) {
	t.Parallel()
	document := modelWith(t, `
resource "aws_lb" "a" {}
resource "aws_vpc" "b" { provider = aws.eu }
`, intent.Document{Regions: regionsOf("CLAUDE.md", "standby", "ap-northeast-1")})
	got := []string{}
	for _, use := range document.Topology.Regions {
		got = append(got, fmt.Sprintf("%s %s %s %v %d", use.Name, use.Cloud, use.Jurisdiction.Country,
			use.Roles, use.Resources))
	}
	want := []string{
		"ap-northeast-1 aws JP [standby] 0", "eu-west-1 aws IE [resource] 1", "us-east-1 aws US [workload] 1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("regions (-want +got):\n%s", diff)
	}
}

// What another system's root shows can silence a finding: it opens groups and
// sets, and adds no member.
func TestElsewhereOpensAndAddsNothing(t *testing.T) {
	t.Parallel()
	e := estate{
		"a/main.tf": providers + globalCluster + `
resource "aws_db_instance" "orders" { identifier = "orders" }
resource "aws_rds_cluster" "a" {
  global_cluster_identifier = aws_rds_global_cluster.g.id
  master_username           = "root"
}
resource "aws_route53_record" "a" {
  zone_id        = "Z1"
  name           = "api.example.com"
  type           = "A"
  set_identifier = "a"
  latency_routing_policy { region = "us-east-1" }
}`,
		"b/main.tf": providers + `
resource "aws_db_instance" "replica" {
  provider            = aws.eu
  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:orders"
}
resource "aws_rds_cluster" "b" {
  provider                  = aws.eu
  global_cluster_identifier = "orders"
}
resource "aws_route53_record" "b" {
  zone_id        = "Z1"
  name           = "API.example.com"
  type           = "A"
  set_identifier = "b"
  latency_routing_policy { region = "eu-west-1" }
}`,
	}
	document := builder(t).Build(topology.Input{
		Name: "a", Placement: builder(t).Place(e.roots(t, "a"), ""), Elsewhere: elsewhere(t, e, "a", "b"),
	}).Document
	want := []string{
		"aws_db_instance.orders: aws_db_instance.orders=writer@us-east-1 open: aws_db_instance.replica in root " +
			"b copies it",
		"aws_rds_global_cluster.g: aws_rds_cluster.a=writer@us-east-1 open: aws_rds_cluster.b in root b joins it",
		"api.example.com A: latency open: aws_route53_record.b in root b has the same name",
		"  aws_route53_record.a @ us-east-1",
	}
	if diff := cmp.Diff(want, append(groupLines(document), routeLines(document)...)); diff != "" {
		t.Errorf("groups and routes (-want +got):\n%s", diff)
	}
}

// A module's global cluster has a second region in one root only. The other
// root is incomplete where it works in several regions itself.
func TestGlobalClusterOfSharedCode(t *testing.T) {
	t.Parallel()
	const call = `
module "data" { source = "../data" }
`
	for name, test := range map[string]struct{ beside, want string }{
		"a root in one region": {
			`resource "aws_instance" "app" {}`,
			" open: root prod gives the same code members in several regions",
		},
		"a root in two": {`resource "aws_instance" "app" {}
			resource "aws_instance" "other" { provider = aws.eu }`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := estate{
				"data/main.tf": globalCluster + `
resource "aws_rds_cluster" "primary" {
  global_cluster_identifier = aws_rds_global_cluster.g.id
  master_username           = "root"
}
output "id" { value = aws_rds_global_cluster.g.id }`,
				"dev/main.tf": providers + call + test.beside,
				"prod/main.tf": providers + call + `
resource "aws_rds_cluster" "secondary" {
  provider                  = aws.eu
  global_cluster_identifier = module.data.id
}`,
			}
			document := builder(t).Build(topology.Input{
				Name: "dev", Placement: builder(t).Place(e.roots(t, "dev"), ""),
				Elsewhere: elsewhere(t, e, "dev", "prod"),
			}).Document
			want := []string{
				"module.data.aws_rds_global_cluster.g: " +
					"module.data.aws_rds_cluster.primary=writer@us-east-1" + test.want,
			}
			if diff := cmp.Diff(want, groupLines(document)); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}

// Roots of one system are one graph.
func TestRootsOfOneSystemJoin(t *testing.T) {
	t.Parallel()
	e := estate{
		"us/main.tf": providers + `resource "aws_db_instance" "db" { identifier = "orders" }`,
		"eu/main.tf": providers + `
resource "aws_db_instance" "db" {
  provider            = aws.eu
  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:orders"
}`,
	}
	built := builder(t).Build(topology.Input{
		Name: "live", Placement: builder(t).Place(e.roots(t, "us", "eu"), ""),
	})
	want := []string{"aws_db_instance.db: aws_db_instance.db=writer@us-east-1 " +
		"aws_db_instance.db=replica@eu-west-1 promotion 900 s"}
	if diff := cmp.Diff(want, groupLines(built.Document)); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	for _, root := range []string{"us", "eu"} {
		resource, ok := built.Resource(root, "aws_db_instance.db")
		if !ok || resource.Range.Filename != root+"/main.tf" {
			t.Errorf("the resource of root %s is not found", root)
		}
	}
	if _, ok := built.Resource("us", "aws_db_instance.other"); ok {
		t.Error("a resource that does not exist is found")
	}
}

func TestRegionsOfModulesThatAreNotOnDisk(t *testing.T) {
	t.Parallel()
	document := model(t, `
provider "google" {
  region = "europe-west4"
}
module "bucket" {
  source    = "git::https://example.com/bucket.git"
  providers = { aws = aws.tokyo, google = google, github = github }
}
module "vpc" {
  source = "example/network/aws"
  region = "eu-west-1"
}
`)
	var got []string
	for _, used := range document.Topology.Regions {
		got = append(got, used.Name+" "+strings.Join(used.Roles, " "))
	}
	want := []string{"ap-northeast-1 module", "eu-west-1 module", "europe-west4 module"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("regions (-want +got):\n%s", diff)
	}
}

// What a module does is not known where its code is not on disk; which regions
// it is given, the call tells.
func TestRegionsOfModulesOffDisk(t *testing.T) {
	t.Parallel()
	for name, argument := range map[string]string{
		"a text":                `region = "eu-west-1"`,
		"a list":                `regions = ["eu-west-1"]`,
		"an object in a list":   `replica_regions = [{ region_name = "eu-west-1", tags = null }]`,
		"a key":                 `replicas = { "eu-west-1" = { enabled = true } }`,
		"a provider":            `providers = { aws = aws.eu }`,
		"beside what is hidden": "secret = sensitive({ a = [\"b\"] })\n  region = \"eu-west-1\"",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := estate{"main.tf": providers + "module \"t\" {\n  source = \"acme/table/aws\"\n  " + argument + "\n}\n"}
			placement := builder(t).Place(e.roots(t, "."), "")
			document := builder(t).Build(topology.Input{Name: ".", Placement: placement}).Document
			var given []string
			for _, use := range document.Topology.Regions {
				if slices.Contains(use.Roles, "module") && use.Name != "us-east-1" {
					given = append(given, use.Name)
				}
			}
			if diff := cmp.Diff([]string{"eu-west-1"}, given); diff != "" {
				t.Errorf("%s (-want +got):\n%s", argument, diff)
			}
		})
	}
}
