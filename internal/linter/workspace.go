package linter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// workspace is the tree that a run may read, and the paths in it to report on.
type workspace struct {
	// top is the tree's directory on this machine.
	top string
	// tree gives the files below top; links that lead out of it do not open.
	tree fs.FS
	root *os.Root
	// paths are the PATH arguments, relative to top, with forward slashes.
	paths []string
	// repository says that top is the top of a git repository.
	repository bool
}

// openWorkspace finds the tree around the PATH arguments: the repository they
// are in, or without one the directory that holds them all.
func openWorkspace(paths []string) (*workspace, error) {
	directories, err := directoriesOf(paths)
	if err != nil {
		return nil, err
	}
	w := &workspace{top: commonDirectory(directories)}
	if w.top == string(filepath.Separator) && len(directories) > 1 {
		return nil, fmt.Errorf("%s have no directory in common: run regionlint once for each", joinWords(paths))
	}
	if top, ok := repositoryTop(w.top); ok {
		w.top, w.repository = top, true
	}
	if w.root, err = os.OpenRoot(w.top); err != nil {
		return nil, fmt.Errorf("opening %s: %w", w.top, err)
	}
	w.tree = w.root.FS()
	for _, directory := range directories {
		relative, err := filepath.Rel(w.top, directory)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("placing %s in %s: %w", directory, w.top, err), w.Close())
		}
		w.paths = append(w.paths, filepath.ToSlash(relative))
	}
	return w, nil
}

// Close lets go of the tree.
func (w *workspace) Close() error { return w.root.Close() }

// directoriesOf resolves PATH arguments to absolute directories; a file stands
// for the directory that it is in.
func directoriesOf(paths []string) ([]string, error) {
	directories := make([]string, 0, len(paths))
	for _, given := range paths {
		absolute, err := filepath.Abs(given)
		if err != nil {
			return nil, fmt.Errorf("resolving %s: %w", given, err)
		}
		resolved, err := filepath.EvalSymlinks(absolute)
		if err != nil {
			return nil, describePathError(given, err)
		}
		info, err := os.Stat(resolved)
		if err != nil {
			return nil, describePathError(given, err)
		}
		if !info.IsDir() {
			resolved = filepath.Dir(resolved)
		}
		directories = append(directories, resolved)
	}
	return directories, nil
}

func describePathError(given string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &PathError{Path: given, Reason: "there is no such file or directory"}
	case errors.Is(err, fs.ErrPermission):
		return &PathError{Path: given, Reason: "permission to read it is denied"}
	default:
		return &PathError{Path: given, Reason: err.Error()}
	}
}

// PathError is a PATH argument that cannot be used.
type PathError struct {
	Path   string
	Reason string
}

// Error says what is wrong with which path.
func (e *PathError) Error() string { return e.Path + ": " + e.Reason }

func commonDirectory(directories []string) string {
	common := directories[0]
	for _, directory := range directories[1:] {
		for !within(common, directory) {
			common = filepath.Dir(common)
		}
	}
	return common
}

func within(parent, child string) bool {
	relative, err := filepath.Rel(parent, child)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// repositoryTop walks up to the directory with .git: a directory, or a file in
// a worktree or submodule.
func repositoryTop(directory string) (string, bool) {
	for {
		if _, err := os.Lstat(filepath.Join(directory, ".git")); err == nil {
			return directory, true
		}
		parent := filepath.Dir(directory)
		if parent == directory {
			return "", false
		}
		directory = parent
	}
}

// ignoredDirectories asks git which directories of the repository it ignores.
// Without a repository or git, none is.
func (w *workspace) ignoredDirectories(ctx context.Context) map[string]bool {
	ignored := map[string]bool{}
	if !w.repository {
		return ignored
	}
	// --directory keeps git from descending into what it ignores as a whole.
	command := exec.CommandContext(ctx, "git", "-C", w.top, "ls-files", "-z",
		"--others", "--ignored", "--exclude-standard", "--directory")
	output, err := command.Output()
	if err != nil {
		return ignored
	}
	for name := range bytes.SplitSeq(output, []byte{0}) {
		if bytes.HasSuffix(name, []byte{'/'}) {
			ignored[path.Clean(string(name))] = true
		}
	}
	return ignored
}
