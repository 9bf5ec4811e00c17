package reporters_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

func TestJSONKeepsEverything(t *testing.T) {
	t.Parallel()
	want := richReport()
	want.Rules = nil                         // `regionlint rules` lists the catalogue
	want.Findings[2].Fix.Value = float64(60) // what a number is when JSON is read
	var got struct {
		Version int
		finding.Report
	}
	decoder := json.NewDecoder(bytes.NewReader(render(t, "json", reporters.Options{}, want)))
	if err := decoder.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if got.Version != 1 {
		t.Errorf("version = %d, want 1", got.Version)
	}
	if diff := cmp.Diff(want, got.Report, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
}

func TestJSONHasNoNullLists(t *testing.T) {
	t.Parallel()
	var tree any
	if err := json.Unmarshal(render(t, "json", reporters.Options{}, finding.Report{}), &tree); err != nil {
		t.Fatal(err)
	}
	refuseNull(t, "$", tree)
}

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
