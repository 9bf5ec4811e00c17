package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPoliciesGuide proves the guide: the files that it shows are those of the
// example, and what it says a command prints is what the command prints.
func TestPoliciesGuide(t *testing.T) {
	page, err := os.ReadFile("../../docs/policies.md")
	if err != nil {
		t.Fatal(err)
	}
	// Outside of the repository, whose files have a say in it.
	directory := t.TempDir()
	const example = "testdata/policies"
	if err := os.CopyFS(filepath.Join(directory, example), os.DirFS("../../"+example)); err != nil {
		t.Fatal(err)
	}
	t.Chdir(directory)
	guide := string(page)
	shown := 0
	for _, part := range strings.Split(guide, "````rego\n")[1:] {
		text, _, _ := strings.Cut(part, "````\n")
		before, _, _ := strings.Cut(guide, "````rego\n"+text)
		quoted := strings.Split(before, "`")
		name := quoted[len(quoted)-2]
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(file), text); diff != "" {
			t.Errorf("%s (-file +guide):\n%s", name, diff)
		}
		shown++
	}
	for _, part := range strings.Split(guide, "```\n$ regionlint ")[1:] {
		session, _, _ := strings.Cut(part, "```\n")
		line, want, _ := strings.Cut(session, "\n")
		var out, messages bytes.Buffer
		run(t.Context(), strings.Fields(line), streams{in: strings.NewReader(""), out: &out, err: &messages})
		if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(out.String()+messages.String())); diff != "" {
			t.Errorf("regionlint %s (-guide +printed):\n%s", line, diff)
		}
		shown++
	}
	if want := 5; shown != want {
		t.Errorf("the guide shows %d files and commands, want %d", shown, want)
	}
}
