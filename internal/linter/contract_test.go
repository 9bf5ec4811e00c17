package linter_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
	"github.com/regionlint/regionlint/reporters"
)

// inputs lists directories of testdata: the examples, what is wrong on purpose,
// and more.
func inputs(t *testing.T, more ...string) []string {
	t.Helper()
	var directories []string
	for _, pattern := range append([]string{"examples/*", "faults/*"}, more...) {
		found, err := filepath.Glob(filepath.Join("../../testdata", filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 0 {
			t.Fatalf("nothing in testdata/%s: the folder has moved", pattern)
		}
		directories = append(directories, found...)
	}
	return directories
}

func compileSchema(t *testing.T, path string) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func decode(t *testing.T, text []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// TestInspectFitsTheSchema validates what inspect --format json prints: each
// system is a document of the published schema, and no list is null.
func TestInspectFitsTheSchema(t *testing.T) {
	t.Parallel()
	schema := compileSchema(t, "../../docs/schema/input.json")
	for _, directory := range inputs(t, "rules/*/*/*") {
		inspection, err := linter.Inspect(t.Context(), linter.Options{Paths: []string{directory}})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := view.InspectJSON(&out, inspection.Documents, inspection.Diagnostics); err != nil {
			t.Fatal(err)
		}
		printed, ok := decode(t, out.Bytes()).(map[string]any)
		if !ok || len(printed) != 2 {
			t.Fatalf("%s: not an object of systems and diagnostics", directory)
		}
		if _, ok := printed["diagnostics"].([]any); !ok {
			t.Errorf("%s: diagnostics are %v", directory, printed["diagnostics"])
		}
		systems, ok := printed["systems"].([]any)
		if !ok {
			t.Errorf("%s: systems are %v", directory, printed["systems"])
		}
		for _, system := range systems {
			if err := schema.Validate(system); err != nil {
				t.Errorf("%s: %v", directory, err)
			}
			refuseNull(t, directory, system)
		}
	}
}

// refuseNull finds what is null in a JSON value.
func refuseNull(t *testing.T, path string, value any) {
	t.Helper()
	switch value := value.(type) {
	case nil:
		t.Errorf("%s is null", path)
	case map[string]any:
		for key, nested := range value {
			refuseNull(t, path+"."+key, nested)
		}
	case []any:
		for _, nested := range value {
			refuseNull(t, path+"[]", nested)
		}
	}
}

func TestSARIFOfExamplesIsValid(t *testing.T) {
	schema := compileSchema(t, "../../reporters/testdata/sarif-2.1.0.json")
	for _, directory := range inputs(t) {
		report, err := linter.Lint(t.Context(), linter.Options{Paths: []string{directory}})
		if err != nil {
			t.Fatal(err)
		}
		reporter, err := reporters.New("sarif", reporters.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := reporter.Report(&out, report); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(decode(t, out.Bytes())); err != nil {
			t.Errorf("%s: %v", directory, err)
		}
	}
}

// TestJobsDecideNothing lints every input in one run, by one job and by eight:
// the reports are the same to the byte.
func TestJobsDecideNothing(t *testing.T) {
	t.Parallel()
	top := t.TempDir()
	for _, name := range []string{"examples", "faults", "rules"} {
		if err := os.CopyFS(filepath.Join(top, name), os.DirFS(filepath.Join("../../testdata", name))); err != nil {
			t.Fatal(err)
		}
	}
	render := func(jobs int) map[string]string {
		report, err := linter.Lint(t.Context(), linter.Options{Paths: []string{top}, Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		rendered := map[string]string{}
		for _, format := range reporters.Formats() {
			var out bytes.Buffer
			if err := format.New(reporters.Options{}).Report(&out, report); err != nil {
				t.Fatal(err)
			}
			rendered[format.Name] = out.String()
		}
		return rendered
	}
	if diff := cmp.Diff(render(1), render(8)); diff != "" {
		t.Errorf("reports differ (-one job +eight jobs):\n%s", diff)
	}
}
