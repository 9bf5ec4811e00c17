package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// reason is the region of a resource and the steps that lead to it, one a line.
func reason(r topology.Region) string {
	var text strings.Builder
	text.WriteString(where(r) + "\n")
	for _, hop := range r.Trace {
		fmt.Fprintf(&text, "%s:%d %s\n", hop.File, hop.Line, hop.Message)
	}
	return text.String()
}

func TestReasonOfARegion(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		files         estate
		address, want string
	}{
		"an alias through two calls": {
			estate{
				"main.tf":   providers + "module \"a\" {\n  source    = \"./a\"\n  providers = { aws = aws.eu }\n}\n",
				"a/main.tf": "module \"b\" {\n  source    = \"./b\"\n  providers = { aws.dr = aws }\n}\n",
				"a/b/main.tf": "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n" +
					"      configuration_aliases = [aws.dr]\n    }\n  }\n}\n" +
					"resource \"aws_vpc\" \"x\" {\n  provider = aws.dr\n}\n",
			},
			"module.a.module.b.aws_vpc.x", `known eu-west-1
a/b/main.tf:9 module.a.module.b.aws_vpc.x uses provider aws.dr
a/b/main.tf:10 provider = aws.dr
a/main.tf:3 passed as aws.dr by module.b
main.tf:13 passed as aws by module.a
main.tf:3 provider aws.eu
main.tf:5 region = "eu-west-1"
`,
		},
		"an unset variable through a module": {
			estate{
				"main.tf":   "variable \"primary\" {}\nmodule \"a\" {\n  source = \"./a\"\n  region = var.primary\n}\n",
				"a/main.tf": "variable \"region\" {}\nresource \"aws_vpc\" \"x\" {\n  region = var.region\n}\n",
			},
			"module.a.aws_vpc.x", `symbolic var.primary
a/main.tf:2 module.a.aws_vpc.x sets its own region
a/main.tf:3 region = var.region
main.tf:4 region = var.primary
main.tf:1 var.primary has no value
`,
		},
		"an element of a variable's file, through a loop": {
			estate{
				"main.tf": "variable \"sites\" {\n  type = list(object({ name = string, region = string }))\n}\n" +
					"resource \"aws_vpc\" \"x\" {\n  for_each = { for s in var.sites : s.name => s }\n" +
					"  region   = each.value.region\n}\n",
				"terraform.tfvars": "sites = [\n  {\n    name   = \"us\"\n    region = \"us-east-1\"\n  },\n" +
					"  {\n    name   = \"eu\"\n    region = \"eu-west-1\"\n  },\n]\n",
			},
			`aws_vpc.x["eu"]`, `known eu-west-1
main.tf:4 aws_vpc.x["eu"] sets its own region
main.tf:6 region = each.value.region
main.tf:5 for_each = { for s in var.sites : s.name => s }
terraform.tfvars:8 var.sites[1].region = "eu-west-1"
`,
		},
		"a key that is not known": {
			estate{
				"main.tf": "variable \"regions\" {\n  type = set(string)\n}\n" +
					"resource \"aws_vpc\" \"x\" {\n  for_each = var.regions\n  region   = each.key\n}\n",
			},
			"aws_vpc.x", `unknown variable without a value
main.tf:4 aws_vpc.x sets its own region
main.tf:6 region = each.key
main.tf:5 for_each = var.regions
main.tf:1 var.regions has no value
`,
		},
		"the location of a parent's group": {
			estate{
				"main.tf": "variable \"place\" {\n  default = \"West Europe\"\n}\n" +
					"resource \"azurerm_resource_group\" \"g\" {\n  location = var.place\n}\n" +
					"resource \"azurerm_virtual_network\" \"v\" {\n" +
					"  location = azurerm_resource_group.g.location\n}\n" +
					"resource \"azurerm_subnet\" \"x\" {\n  virtual_network_name = azurerm_virtual_network.v.name\n}\n",
			},
			"azurerm_subnet.x", `known westeurope
main.tf:10 azurerm_subnet.x has no location of its own and is in the region of ` +
				`azurerm_virtual_network.v, its virtual_network_name
main.tf:7 azurerm_virtual_network.v sets its own location
main.tf:8 location = azurerm_resource_group.g.location
main.tf:5 azurerm_resource_group.g: location = var.place
main.tf:2 var.place: default "West Europe"
`,
		},
		"a bucket with regions of its choice": {
			estate{
				"main.tf": "resource \"google_storage_bucket\" \"x\" {\n  location = \"US\"\n" +
					"  custom_placement_config {\n" +
					"    data_locations = [\"US-EAST1\", \"US-WEST1\"]\n  }\n}\n",
			},
			"google_storage_bucket.x", `unknown it stands in several regions
main.tf:1 google_storage_bucket.x lists its own locations
main.tf:4 data_locations = ["US-EAST1", "US-WEST1"]
`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			placed := builder(t).Place(test.files.roots(t, "."), "")
			document := builder(t).Build(topology.Input{Name: "app", Placement: placed}).Document
			got := reason(find(t, document, test.address).Region)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("reason (-want +got):\n%s", diff)
			}
		})
	}
}
