// Package docs_test keeps the pages of this folder true: what they state in
// figures is computed from data. The test of accuracy.md stands here, beside
// the page, because it needs the recorded data alone and no part of the
// program.
package docs_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/accuracy"
)

var update = flag.Bool("update", false, "write the computed pages anew")

// accuracyData is the folder of the recorded figures and answers.
const accuracyData = "../testdata/accuracy"

// loadAccuracy loads the recorded data; a malformed row fails the test.
func loadAccuracy(t *testing.T) accuracy.Data {
	t.Helper()
	data, err := accuracy.Load(os.DirFS(accuracyData))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestAccuracyPages computes accuracy.md and the pages below it, and compares
// them with those that are there.
func TestAccuracyPages(t *testing.T) {
	pages, err := loadAccuracy(t).Pages(os.DirFS(filepath.Join(accuracyData, "pages")))
	if err != nil {
		t.Fatal(err)
	}
	if _, there := pages["accuracy.md"]; !there {
		t.Fatal("accuracy.md has no template")
	}
	for page, want := range pages {
		if *update {
			if err := os.MkdirAll(filepath.Dir(page), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s is not what the data says; run with -update (-data +page):\n%s", page, diff)
		}
	}
}

// TestAccuracyAddsUp compares the files of the data with each other.
func TestAccuracyAddsUp(t *testing.T) {
	if err := loadAccuracy(t).Check(); err != nil {
		t.Error(err)
	}
}

// TestAccuracyGoals holds the findings to what the project promises of them.
func TestAccuracyGoals(t *testing.T) {
	for _, goal := range loadAccuracy(t).Goals() {
		if !goal.Met {
			t.Errorf("%s: %s", goal.Name, goal.Now)
		}
	}
}

// TestAccuracyReach holds the trial to the number and kinds of repositories
// that the project promises.
func TestAccuracyReach(t *testing.T) {
	data := loadAccuracy(t)
	if n := len(data.Repositories); n < 200 {
		t.Errorf("%d repositories were tried, want at least 200", n)
	}
	if n := len(data.Of("fresh")); n < 100 {
		t.Errorf("%d repositories are fresh, want at least 100", n)
	}
	if n := len(data.SingleRegion()); n < 20 {
		t.Errorf("%d repositories are such that nothing is to be said of them, want at least 20", n)
	}
	for _, layout := range []string{
		"provider aliases", "provider maps", "directory per region", "for_each over regions", "region argument",
		"remote modules", "Terragrunt", "broken files", "module with examples", "one provider", "rule files",
	} {
		if !slices.ContainsFunc(data.Layouts(), func(c accuracy.Count) bool { return c.Name == layout }) {
			t.Errorf("no repository has the layout %q", layout)
		}
	}
}

// TestRegionPromises holds the regions to what the project promises of them.
func TestRegionPromises(t *testing.T) {
	data := loadAccuracy(t)
	if n := len(data.Answers); n < 200 {
		t.Errorf("%d answers are checked by hand, want at least 200", n)
	}
	if n := data.Answers.Repositories(); n < 15 {
		t.Errorf("answers of %d repositories are checked by hand, want at least 15", n)
	}
	if n := data.Answers.Checked("symbolic", "") + data.Answers.Checked("unknown", ""); n < 40 {
		t.Errorf("%d answers that name no region are checked by hand, want at least 40", n)
	}
	for _, a := range data.Answers.Ended("wrong") {
		t.Errorf("%s, %s: %s is said to be %s %s, which is wrong: %s",
			a.Repository, a.Root, a.Address, a.Status, a.Region, a.Note)
	}
	if total := data.Total(""); total.Decided*100 < total.Counted*95 {
		t.Errorf("the region of %d of %d resources is known or symbolic, want at least 95 %%",
			total.Decided, total.Counted)
	}
	if n := len(data.Blind); n < 140 {
		t.Errorf("%d answers were labelled before the run, want at least 140", n)
	}
	if n := data.Blind.Repositories(); n < 12 {
		t.Errorf("answers of %d repositories were labelled before the run, want at least 12", n)
	}
}

// TestRuleFilePromises holds the reading of rule files to what the project
// promises of it.
func TestRuleFilePromises(t *testing.T) {
	check := loadAccuracy(t).RuleFiles
	if n := check.Files(); n < 40 {
		t.Errorf("%d real rule files were read, want at least 40", n)
	}
	for _, f := range check.Facts {
		if f.Now == "wrong" {
			t.Errorf("%s, %s:%d: %q is wrong: %s", f.Repository, f.Path, f.Line, f.Fact, f.Note)
		}
	}
	sum := check.Sum("")
	if sum.Right*100 < sum.Found()*99 || sum.Right*100 < sum.Stated()*95 {
		t.Errorf("%d facts right, %d wrong, %d missed; want a precision of 0.99 and a recall of 0.95",
			sum.Right, sum.Wrong, sum.Missed)
	}
}
