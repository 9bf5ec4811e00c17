package view

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/rules"
)

// Tests shows what became of the tests of policies: those that failed, or all.
func Tests(w io.Writer, run rules.TestRun, all bool) error {
	p := &printer{w: w}
	for _, test := range run.Tests {
		if all || test.Outcome != rules.Passed {
			p.linef("%s %s:%d: %s", label(test.Outcome), test.File, test.Line, test.Name)
			p.indented(test.Message)
			p.indented(test.Output)
		}
	}
	for _, fixture := range run.Fixtures {
		if all || fixture.Outcome != rules.Passed {
			p.linef("%s %s", label(fixture.Outcome), fixture.Directory)
			p.indented(fixture.Message)
			for _, place := range fixture.Missing {
				p.linef("     %s: %s did not fire", place, fixture.Rule)
			}
			for _, place := range fixture.Unwanted {
				p.linef("     %s: %s fired, and the line does not want it", place, fixture.Rule)
			}
		}
	}
	if len(run.Tests)+len(run.Fixtures) > 0 {
		p.linef("%s, %s: %d failed.",
			amount(len(run.Tests), "test"), amount(len(run.Fixtures), "fixture"), run.Failed())
	}
	p.coverage(run.Coverage)
	return p.err
}

func label(outcome rules.Outcome) string {
	switch outcome {
	case rules.Passed:
		return "ok  "
	case rules.Skipped:
		return "skip"
	default:
		return "FAIL"
	}
}

func amount(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (p *printer) indented(text string) {
	for line := range strings.Lines(text) {
		p.linef("     %s", strings.TrimSuffix(line, "\n"))
	}
}

func (p *printer) coverage(coverage *rules.Coverage) {
	if coverage == nil {
		return
	}
	p.linef("The tests evaluate %.1f %% of the lines.", coverage.Percent)
	for _, file := range coverage.Files {
		missed := make([]string, 0, len(file.NotCovered))
		for _, lines := range file.NotCovered {
			missed = append(missed, span(lines))
		}
		rest := ""
		if len(missed) > 0 {
			rest = "  not line " + strings.Join(missed, ", ")
		}
		p.linef("%7.1f %%  %s%s", file.Percent, file.File, rest)
	}
}

func span(lines rules.Lines) string {
	if lines.First == lines.Last {
		return strconv.Itoa(lines.First)
	}
	return fmt.Sprintf("%d-%d", lines.First, lines.Last)
}

// The tests of policies in JSON. Lists are never null.
type (
	testsView struct {
		Version     int                  `json:"version"`
		Summary     testSummary          `json:"summary"`
		Tests       []testView           `json:"tests"`
		Fixtures    []fixtureView        `json:"fixtures"`
		Coverage    *coverageView        `json:"coverage,omitempty"`
		Diagnostics []finding.Diagnostic `json:"diagnostics"`
	}
	testSummary struct {
		Tests    int `json:"tests"`
		Fixtures int `json:"fixtures"`
		Failed   int `json:"failed"`
	}
	testView struct {
		Name    string        `json:"name"`
		Package string        `json:"package"`
		File    string        `json:"file"`
		Line    int           `json:"line"`
		Outcome rules.Outcome `json:"outcome"`
		Message string        `json:"message"`
		Output  string        `json:"output"`
	}
	fixtureView struct {
		Directory string        `json:"directory"`
		Rule      string        `json:"rule"`
		Outcome   rules.Outcome `json:"outcome"`
		Missing   []string      `json:"missing"`
		Unwanted  []string      `json:"unwanted"`
		Message   string        `json:"message"`
	}
	coverageView struct {
		Percent float64            `json:"percent"`
		Files   []fileCoverageView `json:"files"`
	}
	fileCoverageView struct {
		File       string      `json:"file"`
		Percent    float64     `json:"percent"`
		NotCovered []linesView `json:"not_covered"`
	}
	linesView struct {
		First int `json:"first"`
		Last  int `json:"last"`
	}
)

// TestsJSON shows what became of the tests of policies to programs.
func TestsJSON(w io.Writer, run rules.TestRun, diagnostics []finding.Diagnostic) error {
	view := testsView{
		Version:     1,
		Summary:     testSummary{len(run.Tests), len(run.Fixtures), run.Failed()},
		Tests:       []testView{},
		Fixtures:    []fixtureView{},
		Coverage:    viewCoverage(run.Coverage),
		Diagnostics: append([]finding.Diagnostic{}, diagnostics...),
	}
	for _, test := range run.Tests {
		view.Tests = append(view.Tests, testView{
			test.Name, test.Package, test.File, test.Line, test.Outcome, test.Message, test.Output,
		})
	}
	for _, f := range run.Fixtures {
		view.Fixtures = append(view.Fixtures, fixtureView{
			f.Directory, f.Rule, f.Outcome,
			append([]string{}, f.Missing...), append([]string{}, f.Unwanted...), f.Message,
		})
	}
	return writeJSON(w, view)
}

func viewCoverage(coverage *rules.Coverage) *coverageView {
	if coverage == nil {
		return nil
	}
	view := &coverageView{Percent: tenths(coverage.Percent), Files: []fileCoverageView{}}
	for _, file := range coverage.Files {
		one := fileCoverageView{File: file.File, Percent: tenths(file.Percent), NotCovered: []linesView{}}
		for _, lines := range file.NotCovered {
			one.NotCovered = append(one.NotCovered, linesView(lines))
		}
		view.Files = append(view.Files, one)
	}
	return view
}

// tenths leaves out the digits that nobody reads.
func tenths(percent float64) float64 {
	const places = 10
	return math.Round(percent*places) / places
}
