package linter

import (
	"testing"

	"github.com/regionlint/regionlint/internal/topology"
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
	read := func(b *testing.B) *estate {
		b.Helper()
		e, err := readEstate(b.Context(), options, w)
		if err != nil {
			b.Fatal(err)
		}
		return e
	}
	model := func(b *testing.B, e *estate) []*topology.Model {
		b.Helper()
		models, err := e.model(b.Context(), options)
		if err != nil {
			b.Fatal(err)
		}
		return models
	}
	b.Run("ask-git", func(b *testing.B) {
		for b.Loop() {
			w.ignoredDirectories(b.Context())
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			read(b)
		}
	})
	b.Run("model", func(b *testing.B) {
		e := read(b)
		for b.Loop() {
			model(b, e)
		}
	})
	b.Run("judge", func(b *testing.B) {
		e := read(b)
		models := model(b, e)
		for b.Loop() {
			engine, err := rules.NewEngine(rules.Options{})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := e.judge(b.Context(), engine, models, 1); err != nil {
				b.Fatal(err)
			}
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
