package rules

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
)

var update = flag.Bool("update", false, "rewrite the generated files")

const (
	fixtures = "../testdata/rules"
	folder   = "../docs/rules"
)

// tree is this directory as it is on disk, tests included.
func tree() fs.FS { return os.DirFS(".") }

// policyFiles lists the Rego files below this directory that are not tests.
func policyFiles(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(regoFiles(t), func(file string) bool { return strings.HasSuffix(file, "_test.rego") })
}

func regoFiles(t *testing.T) []string {
	t.Helper()
	return regoFilesOf(t, tree())
}

func regoFilesOf(t *testing.T, tree fs.FS) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(tree, ".", func(file string, _ fs.DirEntry, err error) error {
		if path.Ext(file) == ".rego" {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// parseAll parses files with their METADATA.
func parseAll(t *testing.T, files []string) map[string]*ast.Module {
	t.Helper()
	return parseFiles(t, tree(), files)
}

func parseFiles(t *testing.T, tree fs.FS, files []string) map[string]*ast.Module {
	t.Helper()
	modules := map[string]*ast.Module{}
	for _, file := range files {
		module, err := parseModule(tree, file, true)
		if err != nil {
			t.Fatal(err)
		}
		modules[file] = module
	}
	return modules
}

func isRule(file string) bool {
	return strings.Contains(file, "/") && !strings.HasPrefix(file, "lib/")
}

// described lists the rules that there are files for, in order of id.
func described(t *testing.T) []policy {
	t.Helper()
	modules := parseAll(t, policyFiles(t))
	known, err := loadFigures(tree())
	if err != nil {
		t.Fatal(err)
	}
	var policies []policy
	for file := range modules {
		if !isRule(file) {
			continue
		}
		p, err := describeEmbedded(file, modules, known)
		if err != nil {
			t.Error(err)
			continue
		}
		policies = append(policies, p)
	}
	slices.SortFunc(policies, func(a, b policy) int { return strings.Compare(a.ID, b.ID) })
	return policies
}

// examplesOf reads the fixtures that the page of a rule shows.
func examplesOf(t *testing.T, policies []policy) map[string]Example {
	t.Helper()
	shown := map[string]Example{}
	for _, p := range policies {
		example, err := ReadExample(os.DirFS(fixtures), p.ID)
		if err != nil {
			t.Fatal(err)
		}
		shown[p.ID] = example
	}
	return shown
}

// TestGeneratedFiles compares the index, the examples and the pages with what
// METADATA and fixtures say now; -update rewrites them.
func TestGeneratedFiles(t *testing.T) {
	policies := described(t)
	examples := examplesOf(t, policies)
	generated := map[string][]byte{
		"index.json":                   indented(t, policies),
		"examples.json":                indented(t, examples),
		path.Join(folder, "README.md"): []byte(index((&Catalogue{policies: policies}).Rules())),
	}
	for _, p := range policies {
		generated[path.Join(folder, p.ID+".md")] = []byte(page(p, examples[p.ID]))
	}
	for name, want := range generated {
		if *update {
			write(t, name, want)
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s is not current; run this test with -update (-want +got):\n%s", name, diff)
		}
	}
	checkNoOrphans(t, generated)
}

// checkNoOrphans finds pages of rules that are gone.
func checkNoOrphans(t *testing.T, generated map[string][]byte) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if _, ok := generated[filepath.ToSlash(name)]; !ok {
			t.Errorf("%s belongs to no rule", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func indented(t *testing.T, value any) []byte {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
