package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// find returns the resource at an address.
func find(t *testing.T, document *topology.Document, address string) *topology.Resource {
	t.Helper()
	for _, list := range document.Resources {
		for _, resource := range list {
			if resource.Address == address {
				return resource
			}
		}
	}
	t.Fatalf("no resource at %s", address)
	return nil
}

// where is a region in one line: name, zone, status, cause.
func where(r topology.Region) string {
	words := []string{string(r.Status)}
	for _, word := range []string{r.Name, r.Zone, r.Cause} {
		if word != "" {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

func TestRegionOfAResource(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ source, address, want string }{
		"default provider": {`resource "aws_vpc" "x" {}`, "aws_vpc.x", "known us-east-1"},
		"alias":            {`resource "aws_vpc" "x" { provider = aws.eu }`, "aws_vpc.x", "known eu-west-1"},
		"own region wins": {`resource "aws_vpc" "x" {
			provider = aws.eu
			region   = "ap-south-1"
		}`, "aws_vpc.x", "known ap-south-1"},
		"own region is null": {`resource "aws_vpc" "x" {
			provider = aws.eu
			region   = null
		}`, "aws_vpc.x", "known eu-west-1"},
		"own region unknown is not the provider's": {`
		variable "r" { type = string }
		resource "aws_vpc" "x" { region = split("/", var.r)[0] }`, "aws_vpc.x", "unknown variable without a value"},
		"exactly an unset variable": {`
		variable "r" { type = string }
		resource "aws_vpc" "x" { region = var.r }`, "aws_vpc.x", "symbolic var.r"},
		"exactly an attribute of an unset variable": {`
		variable "sites" { type = map(object({ region = string })) }
		locals { west = var.sites["us-west"] }
		resource "aws_vpc" "x" { region = local.west.region }`, "aws_vpc.x", "symbolic var.sites.us-west.region"},
		"no region of any cloud": {
			`resource "aws_vpc" "x" { region = "narnia" }`, "aws_vpc.x",
			"unknown the location is not the name of a region",
		},
		"a newer region": {`resource "aws_vpc" "x" { region = "eu-north-7" }`, "aws_vpc.x", "known eu-north-7"},
		"a slip of the pen": {
			`resource "aws_vpc" "x" { region = "us-esat-1" }`, "aws_vpc.x",
			"unknown the location is not the name of a region",
		},
		"a name that looks like a region": {
			`resource "aws_vpc" "x" { region = "my-app-1" }`, "aws_vpc.x",
			"unknown the location is not the name of a region",
		},
		"the region of a data source": {`
		data "aws_region" "here" { provider = aws.tokyo }
		resource "aws_vpc" "x" { region = data.aws_region.here.name }`, "aws_vpc.x", "known ap-northeast-1"},
		"a zone does not decide": {
			`resource "aws_subnet" "x" { availability_zone = "eu-west-1b" }`, "aws_subnet.x", "known us-east-1",
		},
		"the other end does not decide": {
			`resource "aws_vpc_peering_connection" "x" { peer_region = "eu-west-1" }`,
			"aws_vpc_peering_connection.x", "known us-east-1",
		},
		"global by prefix": {`resource "aws_iam_group" "x" {}`, "aws_iam_group.x", "global"},
		"resolver is regional": {
			`resource "aws_route53_resolver_rule" "x" {}`,
			"aws_route53_resolver_rule.x", "known us-east-1",
		},
		"global cluster": {
			`resource "aws_rds_global_cluster" "x" {}`,
			"aws_rds_global_cluster.x", "known us-east-1",
		},
		"accelerator endpoints": {
			`resource "aws_globalaccelerator_endpoint_group" "x" {}`,
			"aws_globalaccelerator_endpoint_group.x", "global",
		},
		"web ACL of CloudFront": {`resource "aws_wafv2_web_acl" "x" {
			provider = aws.eu
			scope    = "CLOUDFRONT"
		}`, "aws_wafv2_web_acl.x", "known us-east-1"},
		"address set of CloudFront": {`resource "aws_wafv2_ip_set" "x" {
			provider = aws.eu
			scope    = "CLOUDFRONT"
		}`, "aws_wafv2_ip_set.x", "known us-east-1"},
		"web ACL of a scope that is not known": {
			`
		variable "s" { type = string }
		resource "aws_wafv2_web_acl" "x" {
			provider = aws.eu
			scope    = var.s
		}`,
			"aws_wafv2_web_acl.x", "unknown the location is not known before apply",
		},
		"web ACL in the home of both scopes": {`
		variable "s" { type = string }
		resource "aws_wafv2_web_acl" "x" { scope = var.s }`, "aws_wafv2_web_acl.x", "known us-east-1"},
		"a setting of the account in each region": {
			`resource "aws_ec2_image_block_public_access" "x" { provider = aws.eu }`,
			"aws_ec2_image_block_public_access.x", "known eu-west-1",
		},
		"a region of the account": {`resource "aws_account_region" "x" {}`, "aws_account_region.x", "global"},
		"a region chosen by its endpoint": {
			`
		data "aws_region" "a" { endpoint = "ec2.eu-west-3.amazonaws.com" }
		resource "aws_vpc" "x" { region = data.aws_region.a.name }`,
			"aws_vpc.x", "unknown the location is not the name of a region",
		},
		"the region of the zones": {`
		data "aws_availability_zones" "z" { provider = aws.tokyo }
		resource "aws_vpc" "x" { region = data.aws_availability_zones.z.id }`, "aws_vpc.x", "known ap-northeast-1"},
		"a region by the partition": {
			`
		provider "aws" {
			alias  = "cn"
			region = "cn-north-1"
		}
		data "aws_partition" "p" { provider = aws.cn }
		resource "aws_vpc" "x" {
			region = data.aws_partition.p.partition == "aws-cn" ? "cn-northwest-1" : "eu-west-3"
		}`,
			"aws_vpc.x", "known cn-northwest-1",
		},
		"the partition of an unset region is not the region": {
			`
		variable "r" { type = string }
		provider "aws" {
			alias  = "u"
			region = var.r
		}
		data "aws_partition" "p" { provider = aws.u }
		resource "aws_vpc" "x" { region = data.aws_partition.p.partition }`,
			"aws_vpc.x", "unknown variable without a value",
		},
		"regional web ACL": {`resource "aws_wafv2_web_acl" "x" {
			provider = aws.eu
			scope    = "REGIONAL"
		}`, "aws_wafv2_web_acl.x", "known eu-west-1"},
		"no places":      {`resource "random_id" "x" {}`, "random_id.x", "global"},
		"terraform_data": {`resource "terraform_data" "x" {}`, "terraform_data.x", "global"},
		"unheard provider": {
			`resource "acme_thing" "x" {}`,
			"acme_thing.x", "unknown the provider is not in the catalogue",
		},
		"azure": {
			`resource "azurerm_virtual_network" "x" { location = "West Europe" }`,
			"azurerm_virtual_network.x", "known westeurope",
		},
		"azure by way of its group": {
			`
		resource "azurerm_resource_group" "g" { location = "East US 2" }
		resource "azurerm_virtual_network" "x" { location = azurerm_resource_group.g.location }`,
			"azurerm_virtual_network.x", "known eastus2",
		},
		"azure by its parent": {
			`
		resource "azurerm_mssql_server" "s" { location = "northeurope" }
		resource "azurerm_mssql_database" "x" { server_id = azurerm_mssql_server.s.id }`,
			"azurerm_mssql_database.x", "known northeurope",
		},
		"azure without location": {
			`resource "azurerm_subnet" "x" {}`, "azurerm_subnet.x", "unknown the resource has no location",
		},
		"azure logical location": {
			`resource "azurerm_monitor_action_group" "x" { location = "global" }`,
			"azurerm_monitor_action_group.x", "global",
		},
		"google zone": {
			`resource "google_compute_instance" "x" { zone = "europe-west1-b" }`, "google_compute_instance.x",
			"known europe-west1 europe-west1-b",
		},
		"google provider": {`
		provider "google" { region = "us-central1" }
		resource "google_compute_subnetwork" "x" {}`, "google_compute_subnetwork.x", "known us-central1"},
		"google part of a server elsewhere": {
			`
		provider "google" { region = "us-central1" }
		resource "google_sql_database_instance" "s" { region = "europe-west4" }
		resource "google_sql_database" "x" { instance = google_sql_database_instance.s.name }`,
			"google_sql_database.x", "known europe-west4",
		},
		"google part of a server outside the code": {
			`
		provider "google" { region = "us-central1" }
		resource "google_sql_database" "x" { instance = "main" }`,
			"google_sql_database.x", "unknown the resource has no location",
		},
		"region of an ARN": {
			`
		data "aws_arn" "a" { arn = "arn:aws:rds:eu-north-1:1:db:x" }
		resource "aws_vpc" "x" { region = data.aws_arn.a.region }`,
			"aws_vpc.x", "known eu-north-1",
		},
		"a chosen region": {`
		data "aws_region" "a" { name = "eu-west-3" }
		resource "aws_vpc" "x" { region = data.aws_region.a.id }`, "aws_vpc.x", "known eu-west-3"},
		"the first that is set": {
			`
		variable "r" { default = "" }
		data "aws_region" "a" { provider = aws.tokyo }
		resource "aws_vpc" "x" { region = coalesce(var.r, data.aws_region.a.name) }`,
			"aws_vpc.x", "known ap-northeast-1",
		},
		"either of two": {`
		variable "r" { default = "" }
		resource "aws_vpc" "x" { region = var.r != "" ? var.r : "eu-west-3" }`, "aws_vpc.x", "known eu-west-3"},
		"made of a zone": {
			`
		locals { az = "eu-west-3b" }
		resource "aws_vpc" "x" { region = substr(local.az, 0, length(local.az) - 1) }`,
			"aws_vpc.x", "known eu-west-3",
		},
		"an empty region is none": {`
		resource "aws_vpc" "x" { region = "" }`, "aws_vpc.x", "known us-east-1"},
		"google zone of the provider": {`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		resource "google_compute_instance" "x" {}`, "google_compute_instance.x", "known us-west2 us-west2-b"},
		"google region of the provider": {`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		resource "google_compute_address" "x" {}`, "google_compute_address.x", "known us-west2"},
		"google zones of a region": {
			`
		data "google_compute_zones" "z" { region = "europe-west4" }
		resource "google_compute_instance" "x" { zone = element(data.google_compute_zones.z.names, 1) }`,
			"google_compute_instance.x", "known europe-west4",
		},
		"google client": {
			`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		data "google_client_config" "c" {}
		resource "google_compute_address" "x" { region = data.google_client_config.c.region }`,
			"google_compute_address.x", "known us-west2",
		},
		"google grant stands where its key ring does": {
			`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		resource "google_kms_key_ring" "r" { location = "global" }
		resource "google_kms_crypto_key" "k" { key_ring = google_kms_key_ring.r.id }
		resource "google_kms_crypto_key_iam_member" "x" { crypto_key_id = google_kms_crypto_key.k.id }`,
			"google_kms_crypto_key_iam_member.x", "global",
		},
		"google grant on a project": {`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		resource "google_project_iam_member" "x" {}`, "google_project_iam_member.x", "global"},
		"google type of which nothing is known": {`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		resource "google_unheard_thing" "x" {}`, "google_unheard_thing.x", "unknown the resource has no location"},
		"google default location": {`
		provider "google" {
			region = "us-west2"
			zone   = "us-west2-b"
		}
		resource "google_bigquery_dataset" "x" {}`, "google_bigquery_dataset.x", "known US"},
		"azure association": {
			`
		resource "azurerm_virtual_network" "v" { location = "West Europe" }
		resource "azurerm_subnet" "s" { virtual_network_name = azurerm_virtual_network.v.name }
		resource "azurerm_subnet_route_table_association" "x" { subnet_id = azurerm_subnet.s.id }`,
			"azurerm_subnet_route_table_association.x", "known westeurope",
		},
		"azure group says nothing of its parts": {
			`
		resource "azurerm_resource_group" "g" { location = "West Europe" }
		resource "azapi_resource" "x" { parent_id = azurerm_resource_group.g.id }`,
			"azapi_resource.x", "unknown the resource has no location",
		},
		"cloudflare without location": {`
		resource "cloudflare_r2_bucket" "x" { jurisdiction = "default" }`, "cloudflare_r2_bucket.x", "global"},
		"cluster of a vendor": {`
		resource "mongodbatlas_advanced_cluster" "x" {
			replication_specs {
				region_configs {
					provider_name = "AWS"
					region_name   = "EU_WEST_1"
				}
			}
		}`, "mongodbatlas_advanced_cluster.x", "known eu-west-1"},
		"cluster of a vendor in several regions": {`
		resource "mongodbatlas_advanced_cluster" "x" {
			replication_specs {
				region_configs {
					provider_name = "AWS"
					region_name   = "EU_WEST_1"
				}
				region_configs {
					provider_name = "AZURE"
					region_name   = "US_EAST_2"
				}
			}
		}`, "mongodbatlas_advanced_cluster.x", "unknown it stands in several regions"},
		"cluster of a vendor with an unset list": {
			`
		variable "r" {}
		resource "cockroach_cluster" "x" { regions = var.r }`,
			"cockroach_cluster.x", "unknown variable without a value",
		},
		"endpoint of a vendor": {`
		resource "mongodbatlas_privatelink_endpoint" "x" {
			provider_name = "AZURE"
			region        = "eastus"
		}`, "mongodbatlas_privatelink_endpoint.x", "known eastus"},
		"part of a vendor's cluster": {
			`
		resource "cockroach_cluster" "c" {
			cloud_provider = "GCP"
			regions        = [{ name = "us-central1" }]
		}
		resource "cockroach_database" "x" { cluster_id = cockroach_cluster.c.id }`,
			"cockroach_database.x", "known us-central1",
		},
		"vendor's type without facts": {`
		resource "mongodbatlas_unheard" "x" {}`, "mongodbatlas_unheard.x", "unknown the resource has no location"},
		"vendor's account": {`
		resource "mongodbatlas_project" "x" {}`, "mongodbatlas_project.x", "global"},
		"cluster in one region of a list": {`
		resource "cockroach_cluster" "x" {
			cloud_provider = "GCP"
			regions        = [{ name = "us-central1" }]
		}`, "cockroach_cluster.x", "known us-central1"},
		"name of the cloud before the region": {`
		resource "neon_project" "x" { region_id = "azure-eastus2" }`, "neon_project.x", "known eastus2"},
		"cloud without facts": {
			`
		resource "digitalocean_droplet" "x" { region = "nyc3" }`,
			"digitalocean_droplet.x", "symbolic digitalocean nyc3",
		},
		"what is inside another service": {`
		resource "kubernetes_namespace" "x" {}`, "kubernetes_namespace.x", "global"},
		"google multi-region": {
			`resource "google_storage_bucket" "x" { location = "eu" }`,
			"google_storage_bucket.x", "known EU",
		},
		"google bucket in a dual-region in lower case": {
			`resource "google_storage_bucket" "x" { location = "asia1" }`, "google_storage_bucket.x", "known ASIA1",
		},
		"google dataset in lower case": {
			`resource "google_bigquery_dataset" "x" { location = "us" }`, "google_bigquery_dataset.x", "known US",
		},
		"google database in several regions": {
			`resource "google_spanner_instance" "x" { config = "asia1" }`, "google_spanner_instance.x", "known asia1",
		},
		"google bucket in one place of its choice": {`
		resource "google_storage_bucket" "x" {
			location = "us-central1"
			custom_placement_config {
				data_locations = ["us-central1-a"]
			}
		}`, "google_storage_bucket.x", "known us-central1 us-central1-a"},
		"google bucket in places that are not known": {
			`
		variable "l" { type = list(string) }
		resource "google_storage_bucket" "x" {
			location = "EU"
			custom_placement_config { data_locations = var.l }
		}`,
			"google_storage_bucket.x", "unknown variable without a value",
		},
		"google cluster of tables": {
			`
		resource "google_bigtable_instance" "b" {
			cluster { zone = "us-east1-b" }
		}
		resource "google_bigtable_table" "x" { instance_name = google_bigtable_instance.b.name }`,
			"google_bigtable_table.x", "known us-east1 us-east1-b",
		},
		"google region of the provider's zone": {`
		provider "google" { zone = "us-west1-b" }
		resource "google_compute_address" "x" {}`, "google_compute_address.x", "known us-west1"},
		"azure without location where that is global": {
			`resource "azurerm_monitor_action_group" "x" {}`, "azurerm_monitor_action_group.x", "global",
		},
		"topic of a vendor's cluster": {
			`
		resource "confluent_kafka_cluster" "k" {
			cloud  = "AZURE"
			region = "westeurope"
		}
		resource "confluent_kafka_topic" "x" {
			kafka_cluster { id = confluent_kafka_cluster.k.id }
		}`,
			"confluent_kafka_topic.x", "known westeurope",
		},
		"google global": {`resource "google_compute_network" "x" {}`, "google_compute_network.x", "global"},
		"cloudflare":    {`resource "cloudflare_dns_record" "x" {}`, "cloudflare_dns_record.x", "global"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := where(find(t, model(t, test.source), test.address).Region)
			if got != test.want {
				t.Errorf("region = %s, want %s", got, test.want)
			}
		})
	}
}

func TestRegionWithoutProviderBlock(t *testing.T) {
	t.Parallel()
	roots := estate{"main.tf": `resource "aws_vpc" "x" {}`}.roots(t, ".")
	for environment, want := range map[string]string{
		"":          "unknown the provider has no region",
		"eu-west-3": "known eu-west-3",
		"narnia":    "unknown the location is not the name of a region",
	} {
		placed := builder(t).Place(roots, environment)
		document := builder(t).Build(topology.Input{Name: "app", Placement: placed}).Document
		if got := where(find(t, document, "aws_vpc.x").Region); got != want {
			t.Errorf("with environment %q: %s, want %s", environment, got, want)
		}
	}
}

func TestRegionTraceLeadsFromResourceToProof(t *testing.T) {
	t.Parallel()
	document := modelWithModule(t)
	trace := find(t, document, "module.db.aws_db_instance.x").Region.Trace
	if len(trace) < 3 {
		t.Fatalf("trace is too short: %v", trace)
	}
	if first := trace[0]; first.File != "modules/db/main.tf" || first.Line != 1 {
		t.Errorf("first hop = %v, want the resource", first)
	}
	if last := trace[len(trace)-1]; last.File != "providers.tf" || !strings.Contains(last.Message, "eu-west-1") {
		t.Errorf("last hop = %v, want the provider's region", last)
	}
}

func modelWithModule(t *testing.T) *topology.Document {
	t.Helper()
	roots := estate{
		"providers.tf":       providers,
		"main.tf":            "module \"db\" {\n  source    = \"./modules/db\"\n  providers = { aws = aws.eu }\n}\n",
		"modules/db/main.tf": "resource \"aws_db_instance\" \"x\" {}\n",
	}.roots(t, ".")
	return builder(t).Build(topology.Input{Name: "app", Placement: builder(t).Place(roots, "")}).Document
}

func TestModuleAloneHasSymbolicRegions(t *testing.T) {
	t.Parallel()
	roots := estate{"main.tf": `
terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.primary, aws.replica]
    }
  }
}
resource "aws_db_instance" "a" { provider = aws.primary }
resource "aws_db_instance" "b" {
  provider            = aws.replica
  replicate_source_db = aws_db_instance.a.arn
}
`}.roots(t, ".")
	document := builder(t).Build(topology.Input{Name: "db", Placement: builder(t).Place(roots, "")}).Document
	want := []string{"provider aws.primary", "provider aws.replica"}
	if diff := cmp.Diff(want, document.Topology.Groups[0].Regions); diff != "" {
		t.Errorf("regions (-want +got):\n%s", diff)
	}
	if edge := document.Topology.Replication[0]; !edge.CrossRegion {
		t.Errorf("two symbols are two regions: %+v", edge)
	}
}
