package linter

import (
	"context"
	"testing"

	"github.com/regionlint/regionlint/internal/synthetic"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/rules"
)

// BenchmarkStages is what each stage of a lint costs in a process that has not
// done it before: nothing is kept from one turn to the next. docs/speed.md has
// the figures.
func BenchmarkStages(b *testing.B) {
	options := Options{Paths: []string{"../../testdata/examples/tokyo"}}
	w, err := openWorkspace(options.Paths, "")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := w.Close(); err != nil {
			b.Error(err)
		}
	})
	read := func(b *testing.B) (*estate, *reading) {
		b.Helper()
		e, err := openEstate(b.Context(), options, w)
		if err != nil {
			b.Fatal(err)
		}
		r, err := e.read(b.Context(), e.systems[0])
		if err != nil {
			b.Fatal(err)
		}
		return e, r
	}
	b.Run("ask-git", func(b *testing.B) {
		for b.Loop() {
			if _, err := w.ignoredDirectories(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			read(b)
		}
	})
	b.Run("model", func(b *testing.B) {
		e, r := read(b)
		for b.Loop() {
			r.placement = e.builder.Place(r.roots, "")
			r.model(e.builder, nil)
		}
	})
	b.Run("judge", func(b *testing.B) {
		e, r := read(b)
		model := r.model(e.builder, nil)
		for b.Loop() {
			judgeAnew(b, e, model)
		}
	})
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			if _, err := Lint(b.Context(), options); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func judgeAnew(b *testing.B, e *estate, model *topology.Model) {
	b.Helper()
	engine, err := rules.NewEngine(rules.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := e.evaluate(b.Context(), engine, model); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkEstate is what it costs to find, parse and evaluate a hundred root
// modules with 31,300 resource instances, several at a time, as every command does.
func BenchmarkEstate(b *testing.B) {
	tree := synthetic.Estate(100)
	instances := 0
	b.ReportAllocs()
	for b.Loop() {
		e := &estate{
			parser: terraform.New(tree, terraform.Limits{}),
		}
		directories, err := e.discover(b.Context(), terraform.Search{Jobs: e.jobs()}, []string{"."})
		if err != nil {
			b.Fatal(err)
		}
		for _, directory := range directories {
			e.systems = append(e.systems, system{name: directory})
		}
		counts := make([]int, len(directories))
		surveys := make([]survey, len(directories))
		if err := e.eachSystem(b.Context(), surveys, func(ctx context.Context, i int, s system) error {
			root, _ := e.parser.Evaluate(ctx, s.name, terraform.Inputs{})
			counts[i] = len(root.Resources)
			return nil
		}); err != nil {
			b.Fatal(err)
		}
		for _, count := range counts {
			instances += count
		}
	}
	b.ReportMetric(float64(instances)/float64(b.N), "instances/op")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(instances), "ns/instance")
}
