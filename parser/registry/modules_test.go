package registry_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/registry"
	"github.com/regionlint/regionlint/parser/terraform"
)

// described lists the directories with a description, by module.
func described(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := fs.WalkDir(registry.Public().Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".tf" {
			return err
		}
		parts := strings.SplitN(path.Dir(name), "/", 4)
		if len(parts) < 3 {
			t.Errorf("%s is in no directory of a module", name)
			return nil
		}
		module := path.Join(parts[:3]...)
		if dir := path.Dir(name); !slices.Contains(found[module], dir) {
			found[module] = append(found[module], dir)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestManifests(t *testing.T) {
	t.Parallel()
	release := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	for module, dirs := range described(t) {
		text, err := fs.ReadFile(registry.Public().Files, path.Join(module, "module.json"))
		if err != nil {
			t.Error(err)
			continue
		}
		var about struct {
			Repository string   `json:"repository"`
			Version    string   `json:"version"`
			Submodules []string `json:"submodules"`
		}
		decoder := json.NewDecoder(strings.NewReader(string(text)))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&about); err != nil {
			t.Errorf("%s: %v", module, err)
		}
		parts := strings.Split(module, "/")
		want := fmt.Sprintf("https://github.com/%s/terraform-%s-%s", parts[0], parts[2], parts[1])
		if about.Repository != want || !release.MatchString(about.Version) {
			t.Errorf("%s: repository %q, want %q; version %q", module, about.Repository, want, about.Version)
		}
		var submodules []string
		for _, dir := range dirs {
			if name, ok := strings.CutPrefix(dir, module+"/modules/"); ok {
				submodules = append(submodules, name)
			} else if dir != module {
				t.Errorf("%s is neither a module nor a submodule", dir)
			}
		}
		sorted := cmpopts.SortSlices(func(a, b string) bool { return a < b })
		if diff := cmp.Diff(submodules, about.Submodules, sorted, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: submodules (-described +listed):\n%s", module, diff)
		}
		found, ok := registry.Public().Find(module)
		if slices.Contains(dirs, module) != ok || ok && found.Version != about.Version {
			t.Errorf("Find(%q) = %+v, %v", module, found, ok)
		}
	}
}

var (
	variable = regexp.MustCompile(`(?m)^variable "(\w+)" \{(?:\}|(?s:.*?)^\})`)
	resource = regexp.MustCompile(`(?m)^(?:resource|data) "([a-z0-9]+)_\w+"`)
	barred   = regexp.MustCompile(
		`(?m)^provider\b|\b(?:file|templatefile|fileset|filebase64|fileexists)\(|\bpath\.\w+|"[a-z]{2}-[a-z]+-\d"`)
	comment = regexp.MustCompile(`(?m)^\s*#.*$`)
)

// source is the text of a description without its comments.
func source(t *testing.T, dir string) string {
	t.Helper()
	names, err := fs.Glob(registry.Public().Files, path.Join(dir, "*.tf"))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, name := range names {
		content, err := fs.ReadFile(registry.Public().Files, name)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(content)
	}
	return comment.ReplaceAllString(text.String(), "")
}

func TestSources(t *testing.T) {
	t.Parallel()
	table, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, dirs := range described(t) {
		for _, dir := range dirs {
			text := source(t, dir)
			if found := barred.FindString(text); found != "" {
				t.Errorf("%s has %q, which no description has", dir, found)
			}
			declarations := variable.FindAllStringSubmatch(text, -1)
			body := variable.ReplaceAllString(text, "")
			for _, declared := range declarations {
				if !regexp.MustCompile(`\bvar\.` + declared[1] + `\b`).MatchString(body) {
					t.Errorf("%s: nothing reads var.%s", dir, declared[1])
				}
			}
			for _, declared := range resource.FindAllStringSubmatch(text, -1) {
				if table.Clouds[declared[1]] == nil && !builtIn[declared[1]] {
					t.Errorf("%s: the catalogue knows no provider %s", dir, declared[1])
				}
			}
		}
	}
}

// builtIn are the providers that manage nothing in a cloud.
var builtIn = map[string]bool{"null": true, "random": true, "time": true, "tls": true, "terraform": true}

// TestEvaluation evaluates each description as a module on disk, whose faults are
// told, with values for nothing but the inputs that it requires.
func TestEvaluation(t *testing.T) {
	t.Parallel()
	for module, dirs := range described(t) {
		t.Run(module, func(t *testing.T) {
			t.Parallel()
			for _, dir := range dirs {
				evaluate(t, module, dir)
			}
		})
	}
}

func evaluate(t *testing.T, module, dir string) {
	t.Helper()
	var root strings.Builder
	fmt.Fprintf(&root, "module \"it\" {\n  source = \"./%s\"\n", dir)
	required := map[string]bool{}
	for _, declared := range variable.FindAllStringSubmatch(source(t, dir), -1) {
		if !regexp.MustCompile(`(?m)^\s*default\s*=|\{\s*default\s*=`).MatchString(declared[0]) {
			fmt.Fprintf(&root, "  %s = var.%s\n", declared[1], declared[1])
			required[declared[1]] = true
		}
	}
	root.WriteString("}\noutput \"it\" {\n  value = module.it\n}\n")
	for _, name := range slices.Sorted(maps.Keys(required)) {
		fmt.Fprintf(&root, "variable %q {}\n", name)
	}
	tree := fstest.MapFS{"main.tf": {Data: []byte(root.String())}}
	err := fs.WalkDir(registry.Public().Files, module, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(registry.Public().Files, name)
		tree[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_, diags := terraform.New(tree, terraform.Limits{}).Evaluate(t.Context(), ".", terraform.Inputs{})
	for _, diag := range diags {
		t.Errorf("%s: %s", dir, diag)
	}
}
