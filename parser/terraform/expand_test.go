package terraform

import (
	"math"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestHugeLimit raises the bound of instances as far as a number goes: counts
// that no machine holds are refused all the same.
func TestHugeLimit(t *testing.T) {
	for _, count := range []string{"9223372036854775807", "9223372036854775000", "1000000000000", "10000001"} {
		files := fstest.MapFS{"main.tf": {Data: []byte("resource \"a\" \"b\" {\n  count = " + count + "\n}\n")}}
		root, diags := New(files, Limits{Instances: math.MaxInt}).Evaluate(t.Context(), ".", Inputs{})
		if diff := cmp.Diff([]string{"error main.tf:2 Too many instances"}, summarize(diags)); diff != "" {
			t.Errorf("%s: diagnostics differ (-want +got)\n%s", count, diff)
		}
		if len(root.Resources) != 1 || !root.Resources[0].Unexpanded {
			t.Errorf("%s: there are %d resources, want one that stands for all", count, len(root.Resources))
		}
	}
}
