package linter_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/topology"
)

const layouts = "../../testdata/layouts"

// TestLayouts lints repositories as teams lay them out in directories. What
// fires is what comments want, and systems.txt says what is joined to what.
func TestLayouts(t *testing.T) {
	directories, err := filepath.Glob(filepath.Join(layouts, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(directories) == 0 {
		t.Fatal("no layouts: the folder has moved")
	}
	for _, directory := range directories {
		t.Run(filepath.Base(directory), func(t *testing.T) {
			t.Parallel()
			copied := t.TempDir()
			if err := os.CopyFS(copied, os.DirFS(directory)); err != nil {
				t.Fatal(err)
			}
			report, err := linter.Lint(t.Context(), linter.Options{Paths: []string{copied}})
			if err != nil {
				t.Fatal(err)
			}
			got := make([]string, 0, len(report.Findings))
			for _, f := range report.Findings {
				got = append(got, fmt.Sprintf("%s:%d %s", f.File, f.Start.Line, f.Rule))
			}
			slices.Sort(got)
			if diff := cmp.Diff(allWanted(t, directory), got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			for _, d := range report.Diagnostics {
				if d.Severity != finding.Note {
					t.Errorf("diagnostic: %s:%d: %s: %s", d.File, d.Line, d.Summary, d.Detail)
				}
			}
			compareGolden(t, filepath.Join(directory, "report.txt"), renderText(t, report))
			compareGolden(t, filepath.Join(directory, "systems.txt"), describeSystems(t, directory))
		})
	}
}

var wantComment = regexp.MustCompile(`want "([^"]+)"`)

// allWanted lists the places and rules that comments want.
func allWanted(t *testing.T, directory string) []string {
	t.Helper()
	wanted := []string{}
	err := filepath.WalkDir(directory, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) == ".txt" {
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
			for _, match := range wantComment.FindAllStringSubmatch(line, -1) {
				wanted = append(wanted, fmt.Sprintf("%s:%d %s", filepath.ToSlash(relative), number, match[1]))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(wanted)
	return wanted
}

// describeSystems lists the systems of a layout, and in each the groups of
// datastores and the routed sets with what may be missing of them.
func describeSystems(t *testing.T, directory string) []byte {
	t.Helper()
	copied := t.TempDir()
	if err := os.CopyFS(copied, os.DirFS(directory)); err != nil {
		t.Fatal(err)
	}
	inspection, err := linter.Inspect(t.Context(), linter.Options{Paths: []string{copied}})
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, document := range inspection.Documents {
		describeSystem(&text, document)
	}
	return []byte(text.String())
}

func describeSystem(text *strings.Builder, document *topology.Document) {
	fmt.Fprintf(text, "%s: %s\n", document.System.Name, strings.Join(document.System.Roots, ", "))
	for _, group := range document.Topology.Groups {
		fmt.Fprintf(text, "  group %s in %s%s\n", group.Address, strings.Join(group.Regions, ", "), open(group.Open))
	}
	for _, route := range document.Topology.Routes {
		fmt.Fprintf(text, "  set %s %s of %d%s\n", route.Name, route.Policy, len(route.Members), open(route.Open))
	}
	for _, edge := range document.Topology.Replication {
		fmt.Fprintf(text, "  copy %s from %s to %s\n", edge.Address, edge.FromRegion, edge.ToRegion)
	}
}

func open(reason string) string {
	if reason == "" {
		return ""
	}
	return ", open: " + reason
}
