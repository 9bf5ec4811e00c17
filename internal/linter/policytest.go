package linter

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/rules"
)

// fixtureFolder is where the fixtures of policies are, beside them:
// testdata/CATEGORY/NAME/CASE.
const fixtureFolder = "testdata"

// PolicyTests is what became of the tests of a team's own policies.
type PolicyTests struct {
	rules.TestRun

	// Diagnostics are mistakes in policies or tests: with one, nothing was run.
	Diagnostics []finding.Diagnostic
}

// TestPolicies runs the tests in Rego in directories of policies, and lints the
// fixtures there.
func TestPolicies(ctx context.Context, directories []string, withCoverage bool) (PolicyTests, error) {
	var sources []rules.Source
	for _, directory := range directories {
		some, err := readPolicyDirectory(directory, filepath.ToSlash)
		if err != nil {
			return PolicyTests{}, err
		}
		sources = append(sources, some...)
	}
	run, faults, err := rules.TestPolicies(ctx, sources, withCoverage)
	if err != nil {
		return PolicyTests{}, fmt.Errorf("testing the policies: %w", err)
	}
	tests := PolicyTests{TestRun: run, Diagnostics: policyDiagnostics(faults)}
	if len(faults) > 0 {
		return tests, nil
	}
	for _, directory := range directories {
		cases, err := filepath.Glob(filepath.Join(directory, fixtureFolder, "*", "*", "*"))
		if err != nil {
			return PolicyTests{}, fmt.Errorf("looking for fixtures: %w", err)
		}
		for _, one := range cases {
			if info, err := os.Stat(one); err != nil || !info.IsDir() {
				continue
			}
			fixture, err := runFixture(ctx, one, directories)
			if err != nil {
				return PolicyTests{}, err
			}
			tests.Fixtures = append(tests.Fixtures, fixture)
		}
	}
	if len(tests.Tests)+len(tests.Fixtures) == 0 {
		tests.Diagnostics = append(tests.Diagnostics, noTests(directories))
	}
	return tests, nil
}

func noTests(directories []string) finding.Diagnostic {
	return finding.Diagnostic{
		Severity: finding.Error, Summary: "No tests",
		Detail: fmt.Sprintf("No rule whose name starts with test_ is below %s, and no fixture in %s/CATEGORY/NAME.",
			joinWords(directories), fixtureFolder),
	}
}

// runFixture lints a fixture by itself, as if nothing were around it.
func runFixture(ctx context.Context, directory string, policies []string) (rules.Fixture, error) {
	parts := strings.Split(filepath.ToSlash(directory), "/")
	fixture := rules.Fixture{
		Directory: filepath.ToSlash(directory),
		Rule:      path.Join(parts[len(parts)-3 : len(parts)-1]...),
		Outcome:   rules.Failed,
	}
	report, fault := Lint(ctx, Options{
		Paths: []string{directory}, Policies: policies, Only: []string{fixture.Rule}, alone: true,
	})
	if ctx.Err() != nil {
		return fixture, fmt.Errorf("linting %s: %w", directory, ctx.Err())
	}
	if fault != nil {
		fixture.Message = fault.Error()
		return fixture, nil //nolint:nilerr // it is the fault of this fixture alone
	}
	wanted, strange, err := wantedIn(os.DirFS(directory), fixture.Rule)
	switch {
	case err != nil:
		return fixture, fmt.Errorf("reading %s: %w", directory, err)
	case strange != "":
		fixture.Message = strange
	default:
		compareFixture(&fixture, wanted, report)
	}
	return fixture, nil
}

// compareFixture decides whether a fixture passed.
func compareFixture(fixture *rules.Fixture, wanted []string, report finding.Report) {
	for _, d := range report.Diagnostics {
		if d.Severity == finding.Error {
			said := fmt.Sprintf("%s:%d: %s: %s", d.File, d.Line, d.Summary, d.Detail)
			fixture.Message = strings.TrimPrefix(said, ":0: ")
			return
		}
	}
	if err := errWrongKind(fixture.Directory, len(wanted)); err != nil {
		fixture.Message = err.Error()
		return
	}
	var fired []string
	for _, f := range report.Findings {
		if f.Rule == fixture.Rule {
			fired = append(fired, fmt.Sprintf("%s:%d", f.File, f.Start.Line))
		}
	}
	slices.Sort(fired)
	fixture.Missing, fixture.Unwanted = without(wanted, fired), without(fired, wanted)
	if len(fixture.Missing)+len(fixture.Unwanted) == 0 {
		fixture.Outcome = rules.Passed
	}
}

// without returns what a list has more often than another.
func without(list, other []string) []string {
	left := slices.Clone(other)
	return slices.DeleteFunc(slices.Clone(list), func(item string) bool {
		i := slices.Index(left, item)
		if i >= 0 {
			left = slices.Delete(left, i, i+1)
		}
		return i >= 0
	})
}

// want is a comment on a line that a rule has to fire on.
var want = regexp.MustCompile(`\bwant "([^"]+)"`)

// wantedIn lists the lines, as FILE:LINE, that want a finding of a rule: once
// for each time they say so. What wants another rule, which is not evaluated, is
// strange.
func wantedIn(tree fs.FS, rule string) (places []string, strange string, err error) {
	err = fs.WalkDir(tree, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		text, err := fs.ReadFile(tree, file)
		if err != nil {
			return err
		}
		number := 0
		for line := range strings.Lines(string(text)) {
			number++
			for _, match := range want.FindAllStringSubmatch(line, -1) {
				place := fmt.Sprintf("%s:%d", file, number)
				switch {
				case match[1] == rule:
					places = append(places, place)
				case strings.Contains(match[1], "/") && strange == "":
					strange = fmt.Sprintf("%s: it wants %s, and the fixtures here are for %s", place, match[1], rule)
				}
			}
		}
		return nil
	})
	slices.Sort(places)
	return places, strange, err
}

// open opens the workspace of a run.
func (o Options) open() (*workspace, error) {
	if o.alone {
		return openAlone(o.Paths[0])
	}
	return openWorkspace(o.Paths, o.WorkingDirectory)
}

// openAlone is the workspace of one directory, whatever is around it.
func openAlone(directory string) (*workspace, error) {
	directories, err := directoriesOf([]string{directory})
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(directories[0])
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", directory, err)
	}
	return &workspace{
		top: directories[0], root: root, tree: root.FS(), paths: []string{"."}, resolved: map[string]string{},
	}, nil
}

// errWrongKind is of a fixture whose name says another thing than its lines.
func errWrongKind(directory string, wanted int) error {
	kind, _, _ := strings.Cut(path.Base(directory), "-")
	switch {
	case kind == "fires" && wanted == 0:
		return errors.New(`no line of it wants a finding: write # want "RULE" at the end of one`)
	case (kind == "quiet" || kind == "unknown") && wanted > 0:
		return fmt.Errorf("a case that starts with %s- wants no finding", kind)
	case kind != "fires" && kind != "quiet" && kind != "unknown":
		return errors.New("the name of a case starts with fires-, quiet- or unknown-")
	default:
		return nil
	}
}
