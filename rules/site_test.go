package rules_test

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/rules"
)

// judge evaluates one rule on the root module at the top of a tree.
func judge(t *testing.T, tree fs.FS, rule string) rules.Result {
	t.Helper()
	parser := terraform.New(tree, terraform.Limits{})
	root, diagnostics := parser.Evaluate(t.Context(), ".", terraform.Inputs{})
	if diagnostics.HasErrors() {
		t.Fatal(diagnostics)
	}
	regions, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	kinds, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := rules.NewEngine(rules.Options{Only: []string{rule}})
	if err != nil {
		t.Fatal(err)
	}
	builder := topology.NewBuilder(regions, kinds)
	model := builder.Build(topology.Input{Name: ".", Placement: builder.Place([]*terraform.Root{root}, "")})
	result, err := engine.Evaluate(t.Context(), model, func(r hcl.Range) finding.Location {
		span := parser.Span(r)
		return finding.Location{
			File:  span.File,
			Start: finding.Position{Line: span.StartLine, Column: span.StartColumn},
			End:   finding.Position{Line: span.EndLine, Column: span.EndColumn},
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range result.Faults {
		t.Error(fault)
	}
	return result
}

const (
	twoRegions = `provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name = "us"
}

resource "aws_lb" "eu" {
  provider = aws.eu
  name     = "eu"
}

module "db" {
  source = "%s"
}
`
	database = `resource "aws_db_instance" "orders" {
  identifier = "orders"
  engine     = "postgres"
}
`
	downloaded = `{"Modules": [
  {"Key": "", "Source": "", "Dir": "."},
  {"Key": "db", "Source": "registry.terraform.io/acme/db/aws", "Version": "1.0.0", "Dir": ".terraform/modules/db"}
]}`
)

func TestWhereAFindingStands(t *testing.T) {
	for name, test := range map[string]struct {
		tree  fstest.MapFS
		start finding.Position
		file  string
		trace finding.Step
	}{
		"in a module of the repository": {
			fstest.MapFS{
				"main.tf":    {Data: []byte(fmt.Sprintf(twoRegions, "./db"))},
				"db/main.tf": {Data: []byte(database)},
			},
			finding.Position{Line: 1, Column: 1},
			"db/main.tf",
			finding.Step{File: "main.tf", Line: 19, Message: "module.db is called here"},
		},
		"in a downloaded module, at its call": {
			fstest.MapFS{
				"main.tf":                         {Data: []byte(fmt.Sprintf(twoRegions, "acme/db/aws"))},
				".terraform/modules/modules.json": {Data: []byte(downloaded)},
				".terraform/modules/db/main.tf":   {Data: []byte(database)},
			},
			finding.Position{Line: 19, Column: 1},
			"main.tf",
			finding.Step{File: "main.tf", Line: 14, Message: "aws_lb.eu runs in eu-west-1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			found := judge(t, test.tree, "database/single-region").Findings
			if len(found) != 1 {
				t.Fatalf("findings: %v", found)
			}
			if found[0].File != test.file || found[0].Start != test.start {
				t.Errorf("it stands at %s:%v, want %s:%v", found[0].File, found[0].Start, test.file, test.start)
			}
			if diff := cmp.Diff(test.trace, found[0].Trace[0]); diff != "" {
				t.Errorf("first step (-want +got):\n%s", diff)
			}
		})
	}
}
