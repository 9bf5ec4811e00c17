package linter_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
)

const rulesFixtures = "../../testdata/rules"

// TestRuleFixtures lints every case below testdata/rules and compares, both
// ways, where the rule fired with the lines that say: want "category/name".
func TestRuleFixtures(t *testing.T) {
	cases, err := filepath.Glob(filepath.Join(rulesFixtures, "*", "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) == 0 {
		t.Fatal("no fixtures: the folder has moved")
	}
	for _, directory := range cases {
		relative, err := filepath.Rel(rulesFixtures, directory)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.ToSlash(relative)
		rule := name[:strings.LastIndex(name, "/")]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report := lintCopy(t, directory)
			for _, d := range report.Diagnostics {
				if d.Severity == finding.Error {
					t.Errorf("diagnostic: %s:%d: %s: %s", d.File, d.Line, d.Summary, d.Detail)
				}
			}
			want := wanted(t, directory, rule)
			if kind, _, _ := strings.Cut(filepath.Base(directory), "-"); (kind == "fires") != (len(want) > 0) {
				t.Errorf("a %s case wants %d findings", kind, len(want))
			}
			if diff := cmp.Diff(want, fired(report, rule)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", rule, diff)
			}
		})
	}
}

// lintCopy lints a copy outside the repository, so that files are relative to
// the fixture and no rule file above it has a say.
func lintCopy(t *testing.T, directory string) finding.Report {
	t.Helper()
	copied := t.TempDir()
	if err := os.CopyFS(copied, os.DirFS(directory)); err != nil {
		t.Fatal(err)
	}
	report, err := linter.Lint(t.Context(), linter.Options{Paths: []string{copied}})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// fired lists where a rule fired, as file:line.
func fired(report finding.Report, rule string) []string {
	places := []string{}
	for _, f := range report.Findings {
		if f.Rule == rule {
			places = append(places, fmt.Sprintf("%s:%d", f.File, f.Start.Line))
		}
	}
	slices.Sort(places)
	return places
}

// wanted lists the lines with a comment that wants the rule to fire there.
func wanted(t *testing.T, directory, rule string) []string {
	t.Helper()
	places := []string{}
	err := filepath.WalkDir(directory, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(directory, path)
		if err != nil {
			return err
		}
		number := 0
		for line := range strings.Lines(string(content)) {
			number++
			for range strings.Count(line, fmt.Sprintf("want %q", rule)) {
				places = append(places, fmt.Sprintf("%s:%d", filepath.ToSlash(relative), number))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(places)
	return places
}
