package tfplan_test

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/tools/txtar"

	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/parser/tfplan"
)

var update = flag.Bool("update", false, "write what the plans give into their archives")

// show describes what rules see of a root, one fact a line.
func show(root *terraform.Root) string {
	var text strings.Builder
	for _, r := range root.Resources {
		fmt.Fprintf(&text, "%s\n  at %s:%d\n  provider %s\n", r.Address, r.Range.Filename, r.Range.Start.Line,
			showBinding(r.Provider))
		fmt.Fprintf(&text, "  values %s\n", showValue(r.Values))
		if len(r.Sensitive) > 0 {
			fmt.Fprintf(&text, "  sensitive %s\n", strings.Join(r.Sensitive, " "))
		}
		for _, path := range slices.Sorted(maps.Keys(r.References)) {
			fmt.Fprintf(&text, "  %s reads %s\n", path, showReferences(r.References[path]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(root.Outputs)) {
		fmt.Fprintf(&text, "output %s = %s\n", name, showValue(root.Outputs[name]))
	}
	return text.String()
}

func showReferences(list []terraform.Reference) string {
	texts := make([]string, len(list))
	for i, one := range list {
		texts[i] = strings.TrimSuffix(one.Address+"."+one.Attribute, ".")
	}
	return strings.Join(texts, ", ")
}

func showBinding(binding terraform.ProviderBinding) string {
	text := binding.Type
	switch {
	case binding.Config == nil:
		return text + " unknown: " + binding.Cause
	case binding.Config.Alias != "":
		text += "." + binding.Config.Alias
	}
	if binding.Config.Values != cty.NilVal {
		if region, ok := binding.Config.Values.AsValueMap()["region"]; ok {
			text += " in " + showValue(region)
		}
	}
	return text
}

// showValue shows a value: ? is what is unknown.
func showValue(val cty.Value) string {
	switch {
	case val == cty.NilVal:
		return "absent"
	case !val.IsKnown():
		return "?"
	case val.IsNull():
		return "null"
	case val.Type() == cty.String:
		return strconv.Quote(val.AsString())
	case val.Type() == cty.Number:
		return val.AsBigFloat().Text('g', -1)
	case val.Type() == cty.Bool:
		return strconv.FormatBool(val.True())
	}
	isTable := val.Type().IsObjectType() || val.Type().IsMapType()
	var parts []string
	for it := val.ElementIterator(); it.Next(); {
		key, element := it.Element()
		part := showValue(element)
		if isTable {
			part = key.AsString() + ": " + part
		}
		parts = append(parts, part)
	}
	if isTable {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// planned evaluates the root at the top of a tree with a plan.
func planned(tb testing.TB, tree fs.FS, plan []byte) (*terraform.Root, hcl.Diagnostics) {
	tb.Helper()
	read, diags := tfplan.Parse("plan.json", plan)
	if diags.HasErrors() {
		tb.Fatal(diags)
	}
	root, more := terraform.New(tree, terraform.Limits{}).EvaluatePlanned(tb.Context(), ".", terraform.Inputs{}, read)
	return root, append(diags, more...)
}

// The recorded sections of an archive: what rules see of the plan alone, and
// of the plan beside its sources.
const (
	wantAlone   = "want/alone.txt"
	wantSources = "want/sources.txt"
)

// archives opens the recorded plans.
func archives(tb testing.TB) map[string]*txtar.Archive {
	tb.Helper()
	names, err := filepath.Glob("../../testdata/plans/*.txtar")
	if err != nil || len(names) == 0 {
		tb.Fatalf("no recorded plans: %v", err)
	}
	opened := make(map[string]*txtar.Archive, len(names))
	for _, name := range names {
		if opened[name], err = txtar.ParseFile(name); err != nil {
			tb.Fatal(err)
		}
	}
	return opened
}

// parts separates the sources of an archive from its other files.
func parts(archive *txtar.Archive) (sources fstest.MapFS, others map[string][]byte) {
	sources, others = make(fstest.MapFS), make(map[string][]byte)
	for _, file := range archive.Files {
		if file.Name == "plan.json" || strings.HasPrefix(file.Name, "want/") {
			others[file.Name] = file.Data
			continue
		}
		sources[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return sources, others
}

func TestPlans(t *testing.T) {
	for name, archive := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			sources, others := parts(archive)
			alone, aloneDiags := planned(t, fstest.MapFS{}, others["plan.json"])
			both, bothDiags := planned(t, sources, others["plan.json"])
			got := map[string]string{
				wantAlone:   showDiagnostics(aloneDiags) + show(alone),
				wantSources: showDiagnostics(bothDiags) + show(both),
			}
			if *update {
				record(t, name, archive, got)
				return
			}
			for section, text := range got {
				if diff := cmp.Diff(string(others[section]), text); diff != "" {
					t.Errorf("%s (-want +got):\n%s", section, diff)
				}
			}
		})
	}
}

// record writes what a test compares with into its archive.
func record(tb testing.TB, name string, archive *txtar.Archive, got map[string]string) {
	tb.Helper()
	archive.Files = slices.DeleteFunc(archive.Files, func(file txtar.File) bool {
		return strings.HasPrefix(file.Name, "want/")
	})
	for _, section := range []string{wantAlone, wantSources} {
		archive.Files = append(archive.Files, txtar.File{Name: section, Data: []byte(got[section])})
	}
	if err := os.WriteFile(name, txtar.Format(archive), 0o600); err != nil {
		tb.Fatal(err)
	}
}

func showDiagnostics(diags hcl.Diagnostics) string {
	var text strings.Builder
	for _, diag := range diags {
		fmt.Fprintf(&text, "%s:%d: %s: %s\n", diag.Subject.Filename, diag.Subject.Start.Line, diag.Summary, diag.Detail)
	}
	return text.String()
}
