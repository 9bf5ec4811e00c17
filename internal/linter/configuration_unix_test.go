//go:build unix

package linter

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestConfigurationThatIsNoFile has a pipe in place of the configuration file:
// reading it would never end.
func TestConfigurationThatIsNoFile(t *testing.T) {
	top := makeTree(t, "main.tf")
	if err := syscall.Mkfifo(filepath.Join(top, ".regionlint.hcl"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Lint(t.Context(), Options{Paths: []string{top}})
	if err == nil || !strings.Contains(err.Error(), ".regionlint.hcl: it is not a regular file") {
		t.Errorf("the error is %v, want one that names the file and what it is", err)
	}
}
