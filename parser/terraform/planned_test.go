package terraform

import "testing"

// TestRootOutputWithoutValue has an output that no call explains: a plan that
// was cut can hold one, too.
func TestRootOutputWithoutValue(t *testing.T) {
	root, _ := evaluate(t, "-- main.tf --\noutput \"x\" {}\n")
	if got := describe(root.Outputs["x"]); got != "?" {
		t.Errorf("the output is %s, want ?", got)
	}
}
