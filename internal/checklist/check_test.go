package checklist_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/checklist"
	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// providers are what every tree of these tests has.
const providers = `
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
provider "aws" {
  alias  = "unset"
  region = var.region
}
variable "region" { type = string }
`

// tree is files by name.
type tree map[string]string

// documents reads a tree as a run does: the code of systems, each named by its
// roots with spaces between them, and the rule files above them.
func (files tree) documents(tb testing.TB, systems ...string) ([]*topology.Document, *region.Table) {
	tb.Helper()
	regions, err := region.Load()
	if err != nil {
		tb.Fatal(err)
	}
	kinds, err := catalogue.Load()
	if err != nil {
		tb.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	builder, parser := topology.NewBuilder(regions, kinds), terraform.New(fsys, terraform.Limits{})
	reader := intent.NewReader(fsys, regions)
	inputs := make([]topology.Input, 0, len(systems))
	facts := make([]*topology.Facts, 0, len(systems))
	for _, system := range systems {
		var roots []*terraform.Root
		var intents []intent.Document
		for dir := range strings.FieldsSeq(system) {
			root, diagnostics := parser.Evaluate(tb.Context(), dir, terraform.Inputs{})
			if diagnostics.HasErrors() {
				tb.Fatal(diagnostics)
			}
			roots = append(roots, root)
			declared, _ := reader.Read(dir, intent.Binding{Name: system, Clouds: topology.Clouds(root)})
			intents = append(intents, declared)
		}
		placement := builder.Place(roots, "")
		facts = append(facts, placement.Facts())
		inputs = append(inputs, topology.Input{Name: system, Placement: placement, Intent: intent.Merge(intents...)})
	}
	documents := make([]*topology.Document, len(inputs))
	for i, in := range inputs {
		in.Elsewhere = topology.NewElsewhere(facts)
		documents[i] = builder.Build(in).Document
	}
	return documents, regions
}

// lines shows entries, one a line: "kept: RTO < 60 s: the reason".
func lines(entries []checklist.Entry) []string {
	list := make([]string, 0, len(entries))
	for _, e := range entries {
		parts := []string{string(e.Verdict.Mark)}
		if e.Words != "" {
			parts = append(parts, e.Words)
		}
		if e.Verdict.Reason != "" {
			parts = append(parts, e.Verdict.Reason)
		}
		for _, breach := range e.Verdict.Findings {
			parts = append(parts, breach.Rule)
		}
		list = append(list, strings.Join(parts, ": "))
	}
	return list
}

// shows says what the code shows of a rule file, without any finding.
func shows(tb testing.TB, rules, source string) []string {
	tb.Helper()
	files := tree{"CLAUDE.md": rules, "providers.tf": providers, "main.tf": source}
	documents, regions := files.documents(tb, ".")
	return lines(checklist.Check(documents[0], nil, nil, regions))
}

// example is a rule file and what the code shows of it.
type example struct {
	rules, source string
	want          []string
}

func run(t *testing.T, examples map[string]example) {
	t.Helper()
	for name, test := range examples {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, shows(t, test.rules, test.source)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.rules, diff)
			}
		})
	}
}

// at is a finding on a line of the rule file.
func at(rule string, severity finding.Severity, line int) finding.Finding {
	return finding.Finding{
		Rule: rule, Severity: severity, Message: rule + " says so.", Resource: "aws_db_instance.orders",
		Statement: &finding.Place{File: "CLAUDE.md", Line: line},
	}
}
