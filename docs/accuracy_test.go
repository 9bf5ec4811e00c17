// Package docs_test keeps the pages of this folder true: what they state in
// figures is computed from data. The test of accuracy.md stands here, beside
// the page, because it needs the recorded data alone and no part of the
// program.
package docs_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"text/template"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the computed pages anew")

// accuracyData is the folder of the recorded figures and answers.
const accuracyData = "../testdata/accuracy/"

// TestAccuracyPage computes accuracy.md and compares it with the page.
func TestAccuracyPage(t *testing.T) {
	const page = "accuracy.md"
	form, err := template.New("page.md.tmpl").Funcs(template.FuncMap{
		"thousands": thousands,
		"percent":   percent,
		"cell":      cell,
	}).ParseFiles(accuracyData + "page.md.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := form.Execute(&want, readAccuracy(t)); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(page, want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), string(got)); diff != "" {
		t.Errorf("the page is not what the data says; run with -update (-data +page):\n%s", diff)
	}
}

// TestAccuracyPromises holds the figures to what the project promises of
// them.
func TestAccuracyPromises(t *testing.T) {
	data := readAccuracy(t)
	if n := len(data.Answers); n < 200 {
		t.Errorf("%d answers are checked by hand, want at least 200", n)
	}
	if n := data.CheckedRepositories(); n < 15 {
		t.Errorf("answers of %d repositories are checked by hand, want at least 15", n)
	}
	if n := data.Checked("symbolic", "") + data.Checked("unknown", ""); n < 40 {
		t.Errorf("%d answers that name no region are checked by hand, want at least 40", n)
	}
	for _, a := range data.Answers {
		if a.Verdict == "wrong" {
			t.Errorf("%s, %s: %s is said to be %s %s, which is wrong: %s",
				a.Repository, a.Root, a.Address, a.Status, a.Region, a.Note)
		}
	}
	if total := data.Total(); total.Decided*100 < total.Counted*95 {
		t.Errorf("the region of %d of %d resources is known or symbolic, want at least 95 %%",
			total.Decided, total.Counted)
	}
}

// TestAccuracyFiguresAddUp compares the files of the data with each other.
func TestAccuracyFiguresAddUp(t *testing.T) {
	data := readAccuracy(t)
	commits := make(map[string]string)
	for _, r := range data.Repositories {
		if sum := r.Known + r.Symbolic + r.Global + r.Unknown; sum != r.Resources {
			t.Errorf("%s has %d resources, and %d of one status or another", r.Name, r.Resources, sum)
		}
		if _, twice := commits[r.Name]; twice {
			t.Errorf("%s is listed twice", r.Name)
		}
		commits[r.Name] = r.Commit
	}
	seen := make(map[[3]string]bool)
	for _, a := range data.Answers {
		if commit := commits[a.Repository]; commit != a.Commit {
			t.Errorf("%s: %s was checked at %q, the figures are of %q", a.Repository, a.Address, a.Commit, commit)
		}
		key := [3]string{a.Repository, a.Root, a.Address}
		if seen[key] {
			t.Errorf("%s, %s: %s is listed twice", a.Repository, a.Root, a.Address)
		}
		seen[key] = true
	}
	var unknown int
	for i, r := range data.Reasons {
		unknown += r.Resources
		if i > 0 && data.Reasons[i-1].Resources < r.Resources {
			t.Errorf("the reason %q stands below a lesser one", r.Reason)
		}
	}
	if total := data.Total(); unknown != total.Unknown {
		t.Errorf("the reasons explain %d unknown regions of %d", unknown, total.Unknown)
	}
}

// TestBlindCheckAddsUp compares the rows of the blind check with each other
// and with the repositories that were looked at before.
func TestBlindCheckAddsUp(t *testing.T) {
	data := readAccuracy(t)
	if n := len(data.Blind); n < 140 {
		t.Errorf("%d answers were labelled before the run, want at least 140", n)
	}
	if n := data.Blind.Repositories(); n < 12 {
		t.Errorf("answers of %d repositories were labelled before the run, want at least 12", n)
	}
	looked := make(map[string]bool)
	for _, r := range data.Repositories {
		looked[r.Name] = true
	}
	commits := make(map[string]string)
	seen := make(map[[3]string]bool)
	for _, a := range data.Blind {
		if looked[a.Repository] {
			t.Errorf("%s is not new: figures of it are listed", a.Repository)
		}
		if commit, known := commits[a.Repository]; known && commit != a.Commit {
			t.Errorf("%s: %s is of commit %q, others are of %q", a.Repository, a.Address, a.Commit, commit)
		}
		commits[a.Repository] = a.Commit
		key := [3]string{a.Repository, a.Root, a.Address}
		if seen[key] {
			t.Errorf("%s, %s: %s is listed twice", a.Repository, a.Root, a.Address)
		}
		seen[key] = true
	}
}

// thousands writes a number with separators.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// percent writes a share with one decimal, cut off rather than rounded, so
// that no page promises more than was measured.
func percent(part, whole int) string {
	if whole == 0 {
		return "none"
	}
	tenths := part * 1000 / whole
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// cell writes a text that cannot end a cell of a table.
func cell(text string) string {
	return strings.ReplaceAll(text, "|", `\|`)
}
