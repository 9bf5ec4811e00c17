package linter

import (
	"context"
	"fmt"
	"path"
	"runtime"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

// estate is what the systems of a run share.
type estate struct {
	options   Options
	workspace *workspace
	regions   *region.Table
	parser    *terraform.Parser
	intents   *intent.Reader
	builder   *topology.Builder
	// systems are in order of name.
	systems []system
	// keep is how many resource instances of systems to look at again are kept.
	keep int
	// diagnostics are of the run as a whole.
	diagnostics []finding.Diagnostic
}

// openEstate discovers what the options name.
func openEstate(ctx context.Context, options Options, w *workspace) (*estate, error) {
	regions, err := region.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the region facts: %w", err)
	}
	catalogue, err := topology.LoadCatalogue()
	if err != nil {
		return nil, fmt.Errorf("loading the catalogue of resource types: %w", err)
	}
	e := &estate{
		options:   options,
		workspace: w,
		regions:   regions,
		parser:    terraform.New(w.tree, options.Limits),
		intents:   intent.NewReader(w.tree, regions),
		builder:   topology.NewBuilder(regions, catalogue),
		keep:      keptResources,
		// Not nil: programs read a list, also where nothing is wrong.
		diagnostics: []finding.Diagnostic{},
	}
	directories, err := e.discover(ctx)
	if err != nil {
		return nil, err
	}
	e.systems = groupSystems(directories, regions)
	if len(directories) == 0 && !options.AllowEmpty {
		e.diagnostics = append(e.diagnostics, nothingToLint(options.Paths))
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

// gitUnheard says that directories which git ignores are searched, too.
func gitUnheard(err error) finding.Diagnostic {
	return finding.Diagnostic{
		Severity: finding.Note,
		Summary:  "Git does not say what it ignores",
		Detail:   "Directories that git ignores are linted, too. Git: " + err.Error(),
	}
}

// discover returns the root modules at or below the paths, sorted.
func (e *estate) discover(ctx context.Context) ([]string, error) {
	ignored, err := e.workspace.ignoredDirectories(ctx)
	if err != nil {
		e.diagnostics = append(e.diagnostics, gitUnheard(err))
	}
	search := terraform.Search{
		Ignored: func(directory string) bool { return ignored[path.Clean(directory)] },
		Jobs:    e.jobs(),
	}
	var directories []string
	for _, start := range e.workspace.paths {
		found, diagnostics := e.parser.Roots(ctx, start, search)
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("looking for root modules: %w", err)
		}
		directories = append(directories, found...)
		e.diagnostics = append(e.diagnostics, convertDiagnostics(diagnostics)...)
	}
	slices.Sort(directories)
	return slices.Compact(directories), nil
}

// jobs is how many systems are worked on at a time.
func (e *estate) jobs() int {
	if e.options.Jobs > 0 {
		return e.options.Jobs
	}
	return runtime.GOMAXPROCS(0)
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
