//go:build unix

package terraform

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFilesThatAreNone has files and directories that only a real file system
// can have.
func TestFilesThatAreNone(t *testing.T) {
	dir := t.TempDir()
	source := "resource \"a\" \"good\" {}\nmodule \"m\" {\n  source = \"./self\"\n}\n"
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.tf"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{
		"self": ".", "circle.tf": "circle.tf", "nowhere.tf": "gone.tf", "out.tf": "/etc/hostname",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	tree, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	root, diags := New(tree.FS(), Limits{}).Evaluate(context.Background(), ".", Inputs{})
	var got []string
	for _, diag := range diags {
		got = append(got, diag.Summary+": "+diag.Detail)
	}
	want := []string{
		"Cannot read circle.tf: Its symbolic links lead in a circle.",
		"Module calls itself: self is already being evaluated here.",
		"Cannot read nowhere.tf: It does not exist.",
		"Cannot read out.tf: It leads out of the directory tree that is read.",
		"Cannot read pipe.tf: It is not a regular file.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
	if len(root.Resources) != 1 {
		t.Errorf("%d resources, want the one of the file that can be read", len(root.Resources))
	}
}
