package rules

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/tester"
)

// testTimeout is what one test may take.
const testTimeout = 10 * time.Second

// TestRun is what became of the tests of a user's policies.
type TestRun struct {
	// Tests are in order of file and line.
	Tests []Test
	// Fixtures are in order of directory.
	Fixtures []Fixture
	// Coverage is nil unless it was asked for.
	Coverage *Coverage
}

// Test is one test in Rego.
type Test struct {
	Package string
	Name    string
	File    string
	Line    int
	Outcome Outcome
	// Message says why it ended in an error, Output is what it printed.
	Message, Output string
}

// Outcome is how a test ended.
type Outcome string

// The outcomes.
const (
	Passed  Outcome = "passed"
	Failed  Outcome = "failed"
	Skipped Outcome = "skipped"
)

// Fixture is Terraform on which a rule fires at the lines that say so, and
// nowhere else.
type Fixture struct {
	Directory string
	Rule      string
	Outcome   Outcome
	// Missing are lines, as FILE:LINE, that want a finding and have none;
	// Unwanted are those with a finding that they do not want.
	Missing, Unwanted []string
	// Message says what else is wrong.
	Message string
}

// Coverage says which lines of the policies the tests evaluate.
type Coverage struct {
	Percent float64
	// Files are in order of name.
	Files []FileCoverage
}

// FileCoverage is that of one file.
type FileCoverage struct {
	File       string
	Percent    float64
	NotCovered []Lines
}

// Lines are some lines of a file, the last one included.
type Lines struct{ First, Last int }

// Failed counts the tests and fixtures that failed.
func (r TestRun) Failed() int {
	failed := 0
	for _, test := range r.Tests {
		if test.Outcome == Failed {
			failed++
		}
	}
	for _, fixture := range r.Fixtures {
		if fixture.Outcome == Failed {
			failed++
		}
	}
	return failed
}

// TestPolicies runs the tests in Rego among a user's policies, with the embedded
// libraries, the thresholds and the schema of the document. Where a policy or a
// test has mistakes, nothing is run.
func TestPolicies(ctx context.Context, sources []Source, withCoverage bool) (TestRun, []*PolicyError, error) {
	policies, faults, err := ReadPolicies(sources)
	if err != nil || len(faults) > 0 {
		return TestRun{}, faults, err
	}
	modules, faults, err := policies.withTests(sources)
	if err != nil || len(faults) > 0 {
		return TestRun{}, faults, err
	}
	runner, err := policies.runner(modules)
	if err != nil {
		return TestRun{}, nil, err
	}
	covered := cover.New()
	if withCoverage {
		runner = runner.SetCoverageQueryTracer(covered).SetCoverageRuns(nil)
	}
	run, err := runTests(ctx, runner)
	if _, ok := errors.AsType[ast.Errors](err); ok {
		return TestRun{}, engineFaults("", err), nil
	}
	if err == nil && withCoverage {
		run.Coverage = policies.coverage(covered)
	}
	return run, nil, err
}

// runner runs the tests in modules as lint evaluates policies.
func (p *Policies) runner(modules map[string]*ast.Module) (*tester.Runner, error) {
	compiler, err := checkingCompiler(modules)
	if err != nil {
		return nil, err
	}
	l, err := newLoader(embedded, p)
	if err != nil {
		return nil, err
	}
	return tester.NewRunner().
		SetCompiler(compiler.WithEnablePrintStatements(true)).
		SetModules(modules).
		SetStore(l.store(nil)).
		SetTimeout(testTimeout).
		CapturePrintOutput(true), nil
}

// runTests returns the results in order.
func runTests(ctx context.Context, runner *tester.Runner) (TestRun, error) {
	results, err := runner.RunTests(ctx, nil)
	if err != nil {
		return TestRun{}, err
	}
	var run TestRun
	for result := range results {
		run.Tests = append(run.Tests, testOf(result))
	}
	slices.SortFunc(run.Tests, func(a, b Test) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Name, b.Name))
	})
	return run, ctx.Err()
}

// withTests returns the policies with their tests and the embedded libraries.
func (p *Policies) withTests(sources []Source) (map[string]*ast.Module, []*PolicyError, error) {
	modules, err := embeddedLibraries()
	if err != nil {
		return nil, nil, err
	}
	maps.Copy(modules, p.modules)
	tests := &policyReader{policies: &Policies{modules: modules}}
	for _, source := range sources {
		if source.isTest() {
			tests.parse(source)
		}
	}
	known := newShelf(modules)
	for _, source := range sources {
		file := userFile(source.Name)
		if _, ok := modules[file]; !ok || !source.isTest() {
			continue
		}
		for _, stranger := range known.strangers(file, p.figures) {
			stranger.File = source.Name
			tests.fail(stranger)
		}
	}
	slices.SortFunc(tests.faults, orderFaults)
	return modules, tests.faults, nil
}

func testOf(result *tester.Result) Test {
	test := Test{
		Package: strings.TrimPrefix(result.Package, "data."),
		Name:    result.Name,
		Outcome: Passed,
		Output:  string(result.Output),
	}
	if result.Location != nil {
		test.File, test.Line = result.Location.File, result.Location.Row
	}
	switch {
	case result.Skip:
		test.Outcome = Skipped
	case !result.Pass():
		test.Outcome = Failed
	}
	if result.Error != nil {
		test.Message = result.Error.Error()
	}
	return test
}

// coverage is that of the policies, without their tests.
func (p *Policies) coverage(covered *cover.Cover) *Coverage {
	modules := make(map[string]*ast.Module, len(p.modules))
	for _, module := range p.modules {
		modules[nameOf(module)] = module
	}
	report := covered.Report(modules)
	var made Coverage
	lines, missed := 0, 0
	for _, file := range sortedKeys(modules) {
		each := report.Files[file]
		one := FileCoverage{File: file, Percent: each.Coverage}
		for _, r := range each.NotCovered {
			one.NotCovered = append(one.NotCovered, Lines{r.Start.Row, r.End.Row})
		}
		one.NotCovered = joinLines(one.NotCovered)
		lines, missed = lines+each.CoveredLines+each.NotCoveredLines, missed+each.NotCoveredLines
		made.Files = append(made.Files, one)
	}
	const all = 100
	made.Percent = all
	if lines > 0 {
		made.Percent = all * float64(lines-missed) / float64(lines)
	}
	return &made
}

// joinLines puts lines in order and makes one of those that touch.
func joinLines(list []Lines) []Lines {
	slices.SortFunc(list, func(a, b Lines) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
	})
	var joined []Lines
	for _, next := range list {
		if last := len(joined) - 1; last >= 0 && next.First <= joined[last].Last+1 {
			joined[last].Last = max(joined[last].Last, next.Last)
			continue
		}
		joined = append(joined, next)
	}
	return joined
}
