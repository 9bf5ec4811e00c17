package topology_test

import (
	"testing"
	"testing/fstest"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// estate is the files of a tree by path.
type estate map[string]string

// builder returns a builder with the facts that the program embeds.
func builder(tb testing.TB) *topology.Builder {
	tb.Helper()
	regions, err := region.Load()
	if err != nil {
		tb.Fatal(err)
	}
	kinds, err := catalogue.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return topology.NewBuilder(regions, kinds)
}

// roots evaluates the roots in some directories of an estate.
func (e estate) roots(tb testing.TB, dirs ...string) []*terraform.Root {
	tb.Helper()
	tree := fstest.MapFS{}
	for name, content := range e {
		tree[name] = &fstest.MapFile{Data: []byte(content)}
	}
	parser := terraform.New(tree, terraform.Limits{})
	roots := make([]*terraform.Root, 0, len(dirs))
	for _, dir := range dirs {
		root, diagnostics := parser.Evaluate(tb.Context(), dir, terraform.Inputs{})
		if diagnostics.HasErrors() {
			tb.Fatal(diagnostics)
		}
		roots = append(roots, root)
	}
	return roots
}

// providers is a main region and an alias for each of two others.
const providers = `
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}
`

// model models one root with the usual providers and without rule files.
func model(tb testing.TB, source string) *topology.Document {
	tb.Helper()
	return modelWith(tb, source, intent.Document{})
}

// modelWith models one root with the usual providers.
func modelWith(tb testing.TB, source string, declared intent.Document) *topology.Document {
	tb.Helper()
	e := estate{"providers.tf": providers, "main.tf": source}
	in := topology.Input{Name: "app", Placement: builder(tb).Place(e.roots(tb, "."), ""), Intent: declared}
	return builder(tb).Build(in).Document
}

// elsewhere gathers the facts of systems of one root each, as a run has them:
// those of the system that asks are among them.
func elsewhere(tb testing.TB, e estate, dirs ...string) *topology.Elsewhere {
	tb.Helper()
	systems := make([]*topology.Facts, 0, len(dirs))
	for _, dir := range dirs {
		systems = append(systems, builder(tb).Place(e.roots(tb, dir), "").Facts())
	}
	return topology.NewElsewhere(systems)
}
