package linter

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"runtime"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// estate is what the systems of a run share.
type estate struct {
	options   Options
	workspace *workspace
	regions   *region.Table
	parser    *terraform.Parser
	leaves    *leaves
	intents   *intent.Reader
	builder   *topology.Builder
	// settings is the configuration file, an empty one where there is none.
	settings *config.Config
	// systems are in order of name.
	systems []system
	// neighbours are the roots of all systems.
	neighbours *neighbourhood
	// plan is of the only root; nil for none.
	plan *terraform.Planned
	// reported are the roots whose findings are reported; nil for all.
	reported map[string]bool
	// passed are the directories and links that were not searched.
	passed map[string]bool
	// keep is how many resource instances of systems to look at again are kept.
	keep int
	// watch measures the run; nil where nobody asks.
	watch *stopwatch
	// diagnostics are of the run as a whole.
	diagnostics []finding.Diagnostic
}

// openEstate discovers what the options name.
func openEstate(ctx context.Context, options Options, w *workspace) (*estate, error) {
	regions, err := region.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the region facts: %w", err)
	}
	kinds, err := catalogue.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the catalogue of resource types: %w", err)
	}
	e := &estate{
		options:   options,
		workspace: w,
		regions:   regions,
		parser:    terraform.New(w.tree, options.Limits),
		leaves:    newLeaves(w.tree),
		intents:   intent.NewReader(w.tree, regions),
		builder:   topology.NewBuilder(regions, kinds),
		keep:      keptResources,
		passed:    map[string]bool{},
		// Not nil: programs read a list, also where nothing is wrong.
		diagnostics: []finding.Diagnostic{},
	}
	if options.Timing != nil {
		e.watch = newStopwatch()
	}
	stop := e.watch.start(searching)
	if err := e.findSystems(ctx); err != nil {
		return nil, err
	}
	stop()
	e.neighbours = newNeighbourhood(e)
	if len(e.systems) == 0 && options.Plan == nil && !options.AllowEmpty {
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

// findSystems groups the root modules at or below the paths. The roots of a
// system that the configuration file names can be anywhere.
func (e *estate) findSystems(ctx context.Context) error {
	settings, err := e.readConfiguration()
	if err != nil {
		return err
	}
	e.settings = settings
	search, err := e.search(ctx)
	if err != nil {
		return err
	}
	roots, err := e.discover(ctx, search, e.workspace.paths)
	if err != nil {
		return err
	}
	if e.options.Plan != nil {
		return e.plannedSystem(roots)
	}
	if len(settings.Systems) > 0 {
		if roots, err = e.configure(ctx, settings, search, roots); err != nil {
			return err
		}
	}
	e.systems = append(e.systems, groupSystems(roots, e.regions)...)
	slices.SortFunc(e.systems, func(a, b system) int { return cmp.Compare(a.name, b.name) })
	return nil
}

// search is how root modules are looked for in the tree.
func (e *estate) search(ctx context.Context) (terraform.Search, error) {
	ignored, err := e.workspace.ignoredDirectories(ctx)
	if ctx.Err() != nil {
		return terraform.Search{}, fmt.Errorf("asking git what it ignores: %w", ctx.Err())
	}
	if err != nil {
		e.diagnostics = append(e.diagnostics, gitUnheard(err))
	}
	fixtures := e.fixtures()
	isIgnored := func(directory string) bool {
		directory = path.Clean(directory)
		return ignored[directory] || fixtures[directory]
	}
	pass := func(name string) {
		if !fixtures[name] { // what tests policies is no infrastructure
			e.passed[name] = true
		}
	}
	return terraform.Search{Ignored: isIgnored, Passed: pass, Wrapper: e.leaves, Jobs: e.jobs()}, nil
}

// discover returns the root modules at or below some directories, sorted.
func (e *estate) discover(ctx context.Context, search terraform.Search, starts []string) ([]string, error) {
	var directories []string
	for _, start := range starts {
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
