package linter

import (
	"context"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"golang.org/x/sync/errgroup"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/spelling"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

// estate is everything that a run has read: the evaluated roots by system,
// with the intent that governs each.
type estate struct {
	workspace   *workspace
	regions     *region.Table
	parser      *terraform.Parser
	systems     []system
	roots       map[string]*terraform.Root
	intents     map[string]intent.Document
	diagnostics []finding.Diagnostic
}

// readEstate discovers, parses and evaluates what the options name.
func readEstate(ctx context.Context, options Options, w *workspace) (*estate, error) {
	regions, err := region.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the region facts: %w", err)
	}
	e := &estate{
		workspace: w,
		regions:   regions,
		parser:    terraform.New(w.tree, options.Limits),
		roots:     map[string]*terraform.Root{},
		intents:   map[string]intent.Document{},
		// Not nil: programs read a list, also where nothing is wrong.
		diagnostics: []finding.Diagnostic{},
	}
	directories := e.discover(w.ignoredDirectories(ctx))
	e.systems = groupSystems(directories, regions)
	if len(directories) == 0 && !options.AllowEmpty {
		e.diagnostics = append(e.diagnostics, nothingToLint(options.Paths))
	}
	if err := e.evaluate(ctx, options, directories); err != nil {
		return nil, err
	}
	e.diagnostics = append(e.diagnostics, e.undeclared(options.Variables)...)
	if err := e.readIntents(ctx, directories); err != nil {
		return nil, err
	}
	return e, nil
}

func nothingToLint(paths []string) finding.Diagnostic {
	return finding.Diagnostic{
		Severity: finding.Error,
		Summary:  "Nothing to lint",
		Detail: fmt.Sprintf("No Terraform root module is at or below %s. "+
			"Name a directory with .tf, .tf.json or .tofu files, or use --allow-empty.", joinWords(paths)),
	}
}

// discover returns the root modules at or below the paths, sorted.
func (e *estate) discover(ignored map[string]bool) []string {
	isIgnored := func(directory string) bool { return ignored[path.Clean(directory)] }
	var directories []string
	for _, start := range e.workspace.paths {
		found, diagnostics := e.parser.Roots(start, isIgnored)
		directories = append(directories, found...)
		e.addDiagnostics(diagnostics)
	}
	slices.Sort(directories)
	return slices.Compact(directories)
}

// evaluate evaluates the roots, several at a time: they share parsed modules
// and nothing else.
func (e *estate) evaluate(ctx context.Context, options Options, directories []string) error {
	inputs := options.inputs(e.workspace)
	roots := make([]*terraform.Root, len(directories))
	diagnostics := make([]hcl.Diagnostics, len(directories))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(jobs(options))
	for i, directory := range directories {
		group.Go(func() error {
			roots[i], diagnostics[i] = e.parser.Evaluate(ctx, directory, inputs)
			return ctx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for i, directory := range directories {
		e.roots[directory] = roots[i]
		e.addDiagnostics(diagnostics[i])
	}
	return nil
}

func jobs(options Options) int {
	if options.Jobs > 0 {
		return options.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// undeclared finds the --var settings that no root module has a use for, which
// are mistyped. A file that could not be read may declare what is missing.
func (e *estate) undeclared(variables map[string]string) []finding.Diagnostic {
	declared := map[string]bool{}
	for _, root := range e.roots {
		if len(root.Unread) > 0 {
			return nil
		}
		addAll(declared, root.Variables)
	}
	var diagnostics []finding.Diagnostic
	known := slices.Sorted(maps.Keys(declared))
	for _, name := range slices.Sorted(maps.Keys(variables)) {
		if !declared[name] && len(e.roots) > 0 {
			diagnostics = append(diagnostics, finding.Diagnostic{
				Severity: finding.Error,
				Summary:  "No such variable",
				Detail: fmt.Sprintf("--var %s: no root module declares the variable %s.%s",
					name, name, spelling.Suggestion(name, known)),
			})
		}
	}
	return diagnostics
}

// readIntents reads the rule files that govern each root.
func (e *estate) readIntents(ctx context.Context, directories []string) error {
	reader := intent.NewReader(e.workspace.tree, e.regions)
	for _, directory := range directories {
		if err := ctx.Err(); err != nil {
			return err
		}
		document, diagnostics := reader.Read(directory, binding(directory, e.roots[directory]))
		e.intents[directory] = document
		e.addDiagnostics(diagnostics)
	}
	return nil
}

// input gathers what one system is modelled from.
func (e *estate) input(s system, options Options) topology.Input {
	in := topology.Input{Name: s.name, DefaultRegion: options.environmentRegion()}
	documents := make([]intent.Document, 0, len(s.roots))
	for _, directory := range s.roots {
		in.Roots = append(in.Roots, e.roots[directory])
		documents = append(documents, e.intents[directory])
	}
	in.Intent = intent.Merge(documents...)
	for _, other := range e.systems {
		if other.name == s.name {
			continue
		}
		for _, directory := range other.roots {
			in.Elsewhere = append(in.Elsewhere, e.roots[directory])
		}
	}
	return in
}

// locate gives a range of the source the form of reports.
func (e *estate) locate(r hcl.Range) finding.Location {
	span := e.parser.Span(r)
	return finding.Location{
		File:  span.File,
		Start: finding.Position{Line: span.StartLine, Column: span.StartColumn},
		End:   finding.Position{Line: span.EndLine, Column: span.EndColumn},
	}
}

func (e *estate) addDiagnostics(diagnostics hcl.Diagnostics) {
	for _, d := range diagnostics {
		e.diagnostics = append(e.diagnostics, convertDiagnostic(d))
	}
}
