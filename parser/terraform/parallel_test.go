package terraform

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestParallel evaluates one root many times at once: the parsed files are
// shared, and every run says the same.
func TestParallel(t *testing.T) {
	parser := New(tree(t, estate+`
-- case.tf --
resource "t" "t" {
  a = values(aws_rds_cluster.many)[*].arn
  b = [for m in module.dbs : m.whole]
  c = var.gone
}
`), Limits{})
	results := make([]map[string]string, 8)
	var group sync.WaitGroup
	for i := range results {
		group.Go(func() {
			root, diags := parser.Evaluate(t.Context(), ".", Inputs{})
			results[i] = map[string]string{"diagnostics": diags.Error()}
			for _, r := range root.Resources {
				results[i][r.Address] = describe(r.Values) + string(r.Origin("a").Kind)
			}
		})
	}
	group.Wait()
	for _, got := range results[1:] {
		if diff := cmp.Diff(results[0], got); diff != "" {
			t.Errorf("two runs differ\n%s", diff)
		}
	}
}
