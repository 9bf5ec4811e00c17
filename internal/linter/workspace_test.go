package linter

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

// makeTree creates empty files, with their directories.
func makeTree(t *testing.T, files ...string) string {
	t.Helper()
	top := t.TempDir()
	for _, name := range files {
		path := filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return top
}

func open(t *testing.T, paths ...string) *workspace {
	t.Helper()
	w, err := openWorkspace(paths, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func TestWorkspaceIsTheRepository(t *testing.T) {
	top := makeTree(t, ".git/HEAD", "live/prod/main.tf", "modules/db/main.tf")
	w := open(t, filepath.Join(top, "live"))
	if diff := cmp.Diff([]string{"live"}, w.paths); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
	if _, err := fs.Stat(w.tree, "modules/db/main.tf"); err != nil {
		t.Errorf("a module beside the path cannot be read: %v", err)
	}
}

func TestWorkspaceWithoutRepositoryIsThePath(t *testing.T) {
	top := makeTree(t, "live/main.tf", "modules/db/main.tf")
	w := open(t, filepath.Join(top, "live"))
	if diff := cmp.Diff([]string{"."}, w.paths); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
	if _, err := fs.Stat(w.tree, "main.tf"); err != nil {
		t.Errorf("the path's own file cannot be read: %v", err)
	}
}

func TestWorkspaceOfSeveralPathsIsWhatHoldsThem(t *testing.T) {
	top := makeTree(t, "a/main.tf", "b/main.tf")
	w := open(t, filepath.Join(top, "a"), filepath.Join(top, "b", "main.tf"))
	if diff := cmp.Diff([]string{"a", "b"}, w.paths); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
}

func TestWorkspaceDoesNotFollowLinksOut(t *testing.T) {
	outside := makeTree(t, "secret.tf")
	top := makeTree(t, "main.tf")
	if err := os.Symlink(filepath.Join(outside, "secret.tf"), filepath.Join(top, "link.tf")); err != nil {
		t.Fatal(err)
	}
	w := open(t, top)
	if _, err := fs.ReadFile(w.tree, "link.tf"); err == nil {
		t.Error("a link out of the tree was followed")
	}
}

func TestWorkspaceOfMissingPath(t *testing.T) {
	_, err := openWorkspace([]string{filepath.Join(t.TempDir(), "nowhere")}, "")
	var wrong *PathError
	if !errors.As(err, &wrong) {
		t.Fatalf("error %v is no PathError", err)
	}
	if want := "there is no such file or directory"; wrong.Reason != want {
		t.Errorf("reason %q, want %q", wrong.Reason, want)
	}
}

func TestIgnoredDirectories(t *testing.T) {
	top := makeTree(t, "main.tf", "vendor/main.tf", "sub/main.tf", "sub/build/main.tf")
	if out, err := exec.Command("git", "-C", top, "init", "--quiet").CombinedOutput(); err != nil {
		t.Fatalf("git init: %v\n%s", err, out)
	}
	if err := os.WriteFile(filepath.Join(top, ".gitignore"), []byte("vendor/\nbuild/\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantIgnored(t, top, "vendor", "sub/build")
}

func wantIgnored(t *testing.T, top string, directories ...string) {
	t.Helper()
	want := map[string]bool{}
	addAll(want, directories)
	ignored, err := open(t, top).ignoredDirectories(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, ignored); diff != "" {
		t.Errorf("ignored directories (-want +got):\n%s", diff)
	}
}

// Where git cannot say what it ignores, the run says so.
func TestGitUnheard(t *testing.T) {
	broken := makeTree(t, ".git/HEAD", ".gitignore", "vendor/main.tf")
	for name, path := range map[string]string{"no git": "", "a broken repository": os.Getenv("PATH")} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("PATH", path)
			inspection, err := Inspect(t.Context(), Options{Paths: []string{broken}})
			if err != nil {
				t.Fatal(err)
			}
			if len(inspection.Documents) != 1 || len(inspection.Diagnostics) != 1 ||
				inspection.Diagnostics[0].Severity != finding.Note ||
				inspection.Diagnostics[0].Summary != "Git does not say what it ignores" {
				t.Errorf("got %d systems and %+v", len(inspection.Documents), inspection.Diagnostics)
			}
		})
	}
}

// A hook runs with variables that speak of the repository it is a hook of.
func TestIgnoredDirectoriesInHook(t *testing.T) {
	top := makeTree(t, "main.tf", "vendor/main.tf")
	if out, err := exec.Command("git", "-C", top, "init", "--quiet").CombinedOutput(); err != nil {
		t.Fatalf("git init: %v\n%s", err, out)
	}
	if err := os.WriteFile(filepath.Join(top, ".gitignore"), []byte("vendor/\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_DIR", filepath.Join(t.TempDir(), "elsewhere"))
	wantIgnored(t, top, "vendor")
}

func TestWorkspaceWithRuleFilesAboveThePath(t *testing.T) {
	top := makeTree(t, "CLAUDE.md", "live/prod/main.tf", "bare/prod/main.tf", "bare/prod/CLAUDE.md")
	for _, test := range []struct{ working, path, want string }{
		{"", "live/prod", "live/prod"},
		{"live", "live/prod", "."},
		{"live/prod", "live/prod", "."},
		{"bare", "bare/prod", "."},
		{"bare/prod", "live/prod", "."},
	} {
		w, err := openWorkspace([]string{filepath.Join(top, test.path)}, filepath.Join(top, test.working))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{test.want}, w.paths); diff != "" {
			t.Errorf("%s from %s (-want +got):\n%s", test.path, test.working, diff)
		}
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestWorkspaceReadsFilesOfSomeSize(t *testing.T) {
	w := open(t, makeTree(t, "main.tf"))
	if err := os.WriteFile(filepath.Join(w.top, "large"), make([]byte, 11), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"main.tf": "", "large": "it has more than 10 bytes", ".": "it is not a regular file",
	} {
		got := ""
		if _, err := w.read(name, 10); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("reading %s: %q, want %q", name, got, want)
		}
	}
}
