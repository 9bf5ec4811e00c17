// Package survey tries the program on clones of public repositories, to
// compare what it says with what was recorded.
package survey

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/accuracy"
)

// Result is what the program said of the repositories that are at hand.
type Result struct {
	// Repositories are the rows of those, measured anew.
	Repositories []accuracy.Repository
	Reasons      []accuracy.Reason
	Findings     []accuracy.Found
	// Regions are those of the answers that were checked by hand, as the program
	// gives them now.
	Regions map[Subject]Place
	// Absent names the repositories that are not at hand.
	Absent []string
	// Failed are the runs that ended without a report.
	Failed []error
}

// tried names the repositories that the program reported on.
func (r Result) tried() map[string]bool {
	names := make(map[string]bool)
	for _, row := range r.Repositories {
		names[row.Repository] = true
	}
	return names
}

// Subject is a resource that something is said about.
type Subject struct{ Repository, Root, Address string }

// Place is what the program says of a resource's region.
type Place struct{ Status, Region string }

// Run tries the program on the clones in a folder. It lints all of them before
// it inspects any: the system counts the memory of this process at the start of
// another into what that other held, and inspecting takes much here.
func (p Program) Run(ctx context.Context, folder string, repositories []accuracy.Repository) Result {
	var result Result
	var visits []visit
	for _, row := range repositories {
		clone, found := find(folder, row.Repository)
		if !found {
			result.Absent = append(result.Absent, row.Repository)
			continue
		}
		v := visit{clone: clone, row: row}
		if err := p.lint(ctx, &v); err != nil {
			result.Failed = append(result.Failed, err)
			continue
		}
		visits = append(visits, v)
	}
	p.inspect(ctx, visits, &result)
	return result
}

// visit is what is known of a clone.
type visit struct {
	clone string
	row   accuracy.Repository
	found []accuracy.Found
}

// lint adds the findings, the cost and the layout.
func (p Program) lint(ctx context.Context, v *visit) error {
	var report lintReport
	took, err := p.fastest(ctx, v.clone, &report)
	if err != nil {
		return err
	}
	words, err := Layout(os.DirFS(v.clone), len(report.Coverage.RuleFiles) > 0)
	if err != nil {
		return err
	}
	v.found = report.found(v.row.Repository)
	v.row = accuracy.Repository{
		Set: v.row.Set, Source: v.row.Source, Why: v.row.Why, Layout: words,
		RuleFiles: len(report.Coverage.RuleFiles), Seconds: rounded(took.seconds, 100), PeakMB: rounded(took.peakMB, 1),
	}
	levels(&v.row, v.found)
	return nil
}

// inspect adds the regions, and gathers all in the result.
func (p Program) inspect(ctx context.Context, visits []visit, result *Result) {
	result.Regions = make(map[Subject]Place)
	reasons := make(map[string]*accuracy.Reason)
	for _, v := range visits {
		var said document
		if _, err := p.run(ctx, v.clone, &said, "inspect", "--format", "json", "."); err != nil {
			result.Failed = append(result.Failed, err)
			continue
		}
		v.row.Regions = said.spread()
		said.count(&v.row, reasons)
		said.regions(v.row.Repository, result.Regions)
		result.Repositories = append(result.Repositories, v.row)
		result.Findings = append(result.Findings, v.found...)
	}
	for _, reason := range reasons {
		result.Reasons = append(result.Reasons, *reason)
	}
	slices.SortFunc(result.Reasons, func(a, b accuracy.Reason) int {
		return cmp.Or(b.Resources-a.Resources, cmp.Compare(a.Reason, b.Reason))
	})
}

// regions adds where each resource is.
func (d document) regions(repository string, regions map[Subject]Place) {
	for _, s := range d.Systems {
		for _, kind := range s.Resources {
			for _, r := range kind {
				said := Place{Status: r.Region.Status}
				if said.Status == "known" || said.Status == "symbolic" {
					said.Region = r.Region.Name
				}
				regions[Subject{Repository: repository, Root: r.Root, Address: r.Address}] = said
			}
		}
	}
}

// levels counts findings by level.
func levels(row *accuracy.Repository, found []accuracy.Found) {
	for _, f := range found {
		switch f.Severity {
		case "error":
			row.Errors++
		case "warning":
			row.Warnings++
		default:
			row.Notes++
		}
	}
}

// rounded cuts a number to so many parts of one.
func rounded(number, parts float64) float64 {
	return float64(int(number*parts+0.5)) / parts
}

// find returns the clone of a repository: owner+name or owner/name.
func find(folder, repository string) (string, bool) {
	for _, name := range []string{strings.Replace(repository, "/", "+", 1), repository} {
		clone := filepath.Join(folder, filepath.FromSlash(name))
		if info, err := os.Stat(clone); err == nil && info.IsDir() {
			resolved, err := filepath.EvalSymlinks(clone)
			return resolved, err == nil
		}
	}
	return "", false
}

// Compare compares the findings with those that were judged in the
// repositories that were tried.
func (r Result) Compare(judged []accuracy.Finding) accuracy.Comparison {
	tried := r.tried()
	here := slices.DeleteFunc(slices.Clone(judged), func(f accuracy.Finding) bool { return !tried[f.Repository] })
	return accuracy.Compare(here, r.Findings)
}

// Changed says which of the answers that were checked by hand the program gives
// otherwise now.
func (r Result) Changed(answers []accuracy.Answer) []string {
	tried := r.tried()
	var changes []string
	for _, a := range answers {
		said, found := r.Regions[Subject{Repository: a.Repository, Root: a.Root, Address: a.Address}]
		switch {
		case !tried[a.Repository]:
		case !found:
			changes = append(changes, fmt.Sprintf("%s, %s: %s is not there any more", a.Repository, a.Root, a.Address))
		case said.Status != a.Status || said.Region != a.Region:
			changes = append(changes, fmt.Sprintf("%s, %s: %s is %s %s, and was %s %s",
				a.Repository, a.Root, a.Address, said.Status, said.Region, a.Status, a.Region))
		}
	}
	return changes
}
