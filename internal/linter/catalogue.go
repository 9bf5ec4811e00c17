package linter

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/rules"
)

// Rules lists the catalogue in order of id, with the team's own rules in it: of
// the options, the policies and the configuration file count, and the one path
// at or above which that is looked for. Rules with mistakes are in the
// diagnostics instead.
func Rules(options Options) ([]finding.Rule, []finding.Diagnostic, error) {
	var list []finding.Rule
	diagnostics, err := withCatalogue(options, func(catalogue *rules.Catalogue, _ *estate) error {
		list = catalogue.Rules()
		return nil
	})
	return list, diagnostics, err
}

// Explain returns the page of a rule, in Markdown. One of the team's own is shown
// by its fixtures, as the others are.
func Explain(id string, options Options) (string, []finding.Diagnostic, error) {
	var page string
	diagnostics, err := withCatalogue(options, func(catalogue *rules.Catalogue, e *estate) error {
		own, err := e.example(id)
		if err != nil {
			return err
		}
		page, err = catalogue.Page(id, own)
		if len(e.diagnostics) > 0 {
			return nil // the rule may be in a file with mistakes
		}
		return err //nolint:wrapcheck // it says which rule is not there
	})
	return page, diagnostics, err
}

// example reads the fixtures that the page of a rule of the team's shows: those
// of the first directory of policies that has some.
func (e *estate) example(id string) (rules.Example, error) {
	var trees []fs.FS
	for _, directory := range e.options.Policies {
		trees = append(trees, os.DirFS(filepath.Join(directory, fixtureFolder)))
	}
	for _, directory := range e.settings.Policies {
		tree, err := fs.Sub(e.workspace.tree, path.Join(directory.Value, fixtureFolder))
		if err != nil {
			return rules.Example{}, err
		}
		trees = append(trees, tree)
	}
	for _, tree := range trees {
		example, err := rules.ReadExample(tree, id)
		if err != nil || len(example.Bad)+len(example.Good) > 0 {
			return example, err
		}
	}
	return rules.Example{}, nil
}

// withCatalogue hands over the catalogue that the options lead to, and what it
// was read from.
func withCatalogue(
	options Options, use func(*rules.Catalogue, *estate) error,
) (diagnostics []finding.Diagnostic, err error) {
	w, err := openWorkspace(options.Paths, options.WorkingDirectory)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	e := &estate{options: options, workspace: w, settings: &config.Config{}}
	name, content, err := e.configuration()
	if err != nil {
		return nil, err
	}
	if name != "" {
		settings, faults := config.Parse(name, content)
		e.diagnostics = append(e.diagnostics, convertDiagnostics(faults)...)
		if !faults.HasErrors() {
			e.settings = settings
		}
	}
	policies, _, err := e.ownPolicies()
	if err != nil {
		return nil, err
	}
	embedded, err := rules.Load()
	if err != nil {
		return nil, err
	}
	err = use(embedded.With(policies), e)
	return e.diagnostics, err
}
