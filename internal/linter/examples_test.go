package linter_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const examples = "../../testdata/examples"

// TestExamples compares the text report of each example with report.txt beside
// it, and the findings with the headings of FINDINGS.md, which says of each why
// it stands.
func TestExamples(t *testing.T) {
	directories, err := filepath.Glob(filepath.Join(examples, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(directories) == 0 {
		t.Fatal("no examples: the folder has moved")
	}
	for _, directory := range directories {
		t.Run(filepath.Base(directory), func(t *testing.T) {
			report := lintCopy(t, directory)
			compareGolden(t, filepath.Join(directory, "report.txt"), renderText(t, report))
			if diff := cmp.Diff(headings(t, filepath.Join(directory, "FINDINGS.md")), places(report)); diff != "" {
				t.Errorf("FINDINGS.md does not speak of the findings there are (-page +report):\n%s", diff)
			}
		})
	}
}

func renderText(t *testing.T, report finding.Report) []byte {
	t.Helper()
	reporter, err := reporters.New("text", reporters.Options{Width: 100})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := reporter.Report(&out, report); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func compareGolden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs; run the tests with -update if that is meant (-want +got):\n%s", path, diff)
	}
}

// places lists findings as the headings of FINDINGS.md name them.
func places(report finding.Report) []string {
	list := []string{}
	for _, f := range report.Findings {
		list = append(list, fmt.Sprintf("%s at %s:%d", f.Rule, f.File, f.Start.Line))
	}
	slices.Sort(list)
	return list
}

// headings returns the third-level headings of a page.
func headings(t *testing.T, path string) []string {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for line := range strings.Lines(string(page)) {
		if heading, ok := strings.CutPrefix(strings.TrimSpace(line), "### "); ok {
			list = append(list, heading)
		}
	}
	slices.Sort(list)
	return list
}
