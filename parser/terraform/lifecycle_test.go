package terraform

import (
	"context"
	"testing"
	"testing/fstest"
)

func TestIgnores(t *testing.T) {
	tree := fstest.MapFS{
		"main.tf": {Data: []byte(`
resource "a" "some" {
  size = 1
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [size, tags["owner"], "name", replica]
  }
}
resource "a" "every" {
  lifecycle { ignore_changes = all }
}
resource "a" "chosen" { size = true ? null : 1 }
resource "a" "none" {
  lifecycle { create_before_destroy = true }
}
resource "a" "broken" {
  lifecycle { ignore_changes = var.list }
}
`)},
		"more.tf.json": {Data: []byte(`{"resource": {"a": {"json": {"lifecycle": {"ignore_changes": ["size"]}}}}}`)},
	}
	root, _ := New(tree, Limits{}).Evaluate(context.Background(), ".", Inputs{})
	ignored := map[string][]string{
		"a.some": {"size", "tags", "name", "replica"}, "a.every": {"size", "anything"}, "a.json": {"size"},
	}
	asked := []string{"size", "tags", "name", "replica", "anything", "prevent_destroy"}
	for _, r := range root.Resources {
		want := map[string]bool{}
		for _, name := range ignored[r.Address] {
			want[name] = true
		}
		for _, name := range asked {
			if r.Address == "a.every" {
				want[name] = true
			}
			if got := r.Ignores(name); got != want[name] {
				t.Errorf("%s ignores %s: %t, want %t", r.Address, name, got, want[name])
			}
		}
	}
	for _, r := range root.Resources {
		if got, want := r.IsConditional("size"), r.Address == "a.chosen"; got != want {
			t.Errorf("%s has a conditional size: %t, want %t", r.Address, got, want)
		}
	}
	if len(root.Resources) != 6 {
		t.Errorf("%d resources, want 6", len(root.Resources))
	}
}
