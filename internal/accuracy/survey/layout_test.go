package survey

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/regionlint/regionlint/internal/accuracy"
)

func TestLayout(t *testing.T) {
	tests := map[string]struct {
		files     map[string]string
		ruleFiles bool
		want      string
	}{
		"plain": {
			files: map[string]string{"main.tf": "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"},
			want:  "one provider",
		},
		"alias and map": {
			files: map[string]string{"main.tf": `
				provider "aws" {
				  alias = "west"
				}
				module "cell" {
				  source    = "./cell"
				  providers = { aws = aws.west }
				}`},
			want: "provider aliases; provider maps",
		},
		"alias within a comment or text": {
			files: map[string]string{"main.tf": `
				# provider "aws" { alias = "west" }
				locals { text = "alias = 1" }`},
			want: "one provider",
		},
		"for_each over regions": {
			files: map[string]string{"main.tf": `
				resource "azurerm_resource_group" "cell" {
				  for_each = toset(var.locations)
				}`},
			want: "for_each over regions",
		},
		"for_each of a provider": {
			files: map[string]string{"main.tofu": `
				provider "aws" {
				  alias    = "by_region"
				  for_each = var.regions
				}`},
			want: "provider aliases; provider for_each",
		},
		"for_each over something else": {
			files: map[string]string{"main.tf": `resource "aws_subnet" "a" { for_each = var.subnets }`},
			want:  "one provider",
		},
		"region argument": {
			files: map[string]string{"main.tf": `resource "aws_vpc" "a" { region = "eu-west-1" }`},
			want:  "region argument",
		},
		"region of another cloud": {
			files: map[string]string{"main.tf": `resource "google_compute_subnetwork" "a" { region = "europe-west1" }`},
			want:  "one provider",
		},
		"remote module and rule file": {
			files:     map[string]string{"main.tf": `module "vpc" { source = "terraform-aws-modules/vpc/aws" }`},
			ruleFiles: true,
			want:      "one provider; remote modules; rule files",
		},
		"folders": {
			files: map[string]string{
				"live/eu-west-1/main.tf": "", "live/dr/main.tf": "", "modules/primary/main.tf": "",
			},
			want: "directory per region; directory per role",
		},
		"folder of modules alone": {
			files: map[string]string{"modules/primary/main.tf": ""},
			want:  "one provider",
		},
		"module with examples": {
			files: map[string]string{"main.tf": "", "examples/complete/main.tf": ""},
			want:  "module with examples; one provider",
		},
		"Terragrunt": {
			files: map[string]string{"live/terragrunt.hcl": ""},
			want:  "Terragrunt",
		},
		"broken, and read as far as it goes": {
			files: map[string]string{"main.tf": "provider \"aws\" {\n  alias = \"a\"\n}\nresource \"aws_vpc\" {{\n"},
			want:  "broken files; provider aliases",
		},
		"what terraform init fetched": {
			files: map[string]string{".terraform/modules/x/main.tf": `provider "aws" { alias = "a" }`},
			want:  "one provider",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			tree := make(fstest.MapFS)
			for file, text := range test.files {
				tree[file] = &fstest.MapFile{Data: []byte(text)}
			}
			got, err := Layout(tree, test.ruleFiles)
			if err != nil || got != test.want {
				t.Errorf("the layout is %q (%v), want %q", got, err, test.want)
			}
			for word := range strings.SplitSeq(got, "; ") {
				if accuracy.LayoutMeaning(word) == "" {
					t.Errorf("nothing says what %q means", word)
				}
			}
		})
	}
}
