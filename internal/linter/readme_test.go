package linter_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/linter"
)

// TestReadmeShowsRealOutput lints the example as README's first command does,
// from the top of a repository, and compares the report with README's.
func TestReadmeShowsRealOutput(t *testing.T) {
	const readme, example = "../../README.md", "testdata/examples/tokyo"
	top := t.TempDir()
	if out, err := exec.Command("git", "init", "--quiet", top).CombinedOutput(); err != nil {
		t.Fatalf("git init: %v\n%s", err, out)
	}
	path := filepath.Join(top, filepath.FromSlash(example))
	if err := os.CopyFS(path, os.DirFS("../../"+example)); err != nil {
		t.Fatal(err)
	}
	report, err := linter.Lint(t.Context(), linter.Options{Paths: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?s)```text\n(.*?)```")
	got := string(renderText(t, report))
	if *update {
		page = block.ReplaceAllLiteral(page, []byte("```text\n"+got+"```"))
		if err := os.WriteFile(readme, page, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	shown := block.FindSubmatch(page)
	if shown == nil {
		t.Fatal("README shows no report")
	}
	if diff := cmp.Diff(string(shown[1]), got); diff != "" {
		t.Errorf("README's report is not what the command prints; run with -update (-readme +report):\n%s", diff)
	}
}
