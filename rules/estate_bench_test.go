package rules_test

import (
	"io/fs"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/synthetic"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/rules"
)

// estate models each root of a tree as a system, and counts its instances.
func estate(b *testing.B, tree fs.FS) (models []*topology.Model, instances int) {
	b.Helper()
	regions, err := region.Load()
	if err != nil {
		b.Fatal(err)
	}
	kinds, err := catalogue.Load()
	if err != nil {
		b.Fatal(err)
	}
	parser := terraform.New(tree, terraform.Limits{})
	reader, builder := intent.NewReader(tree, regions), topology.NewBuilder(regions, kinds)
	directories, _ := parser.Roots(b.Context(), ".", terraform.Search{})
	for _, directory := range directories {
		root, _ := parser.Evaluate(b.Context(), directory, terraform.Inputs{})
		declared, _ := reader.Read(directory, intent.Binding{Clouds: []string{region.AWS}})
		placement := builder.Place([]*terraform.Root{root}, "")
		models = append(models, builder.Build(topology.Input{Name: directory, Placement: placement, Intent: declared}))
		instances += len(root.Resources)
	}
	return models, instances
}

// BenchmarkEstate is what the rules cost on a hundred systems with 31,300
// instances: all together, and each by itself.
func BenchmarkEstate(b *testing.B) {
	models, instances := estate(b, synthetic.Shops(100))
	nowhere := func(hcl.Range) finding.Location { return finding.Location{} }
	judge := func(b *testing.B, options rules.Options) {
		b.Helper()
		engine, err := rules.NewEngine(options)
		if err != nil {
			b.Fatal(err)
		}
		findings := 0
		for b.Loop() {
			findings = 0
			for _, model := range models {
				result, err := engine.Evaluate(b.Context(), model, nowhere)
				if err != nil {
					b.Fatal(err)
				}
				findings += len(result.Findings)
			}
		}
		b.ReportMetric(float64(findings), "findings")
		b.ReportMetric(float64(instances), "instances")
	}
	b.Run("all", func(b *testing.B) { judge(b, rules.Options{}) })
	catalogue, err := rules.Load()
	if err != nil {
		b.Fatal(err)
	}
	for _, rule := range catalogue.Rules() {
		b.Run(rule.ID, func(b *testing.B) { judge(b, rules.Options{Only: []string{rule.ID}}) })
	}
}
