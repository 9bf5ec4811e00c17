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
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/parser/rulefile"
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
	// resolved remembers which file a name leads to.
	resolved map[string]string
}

// openWorkspace finds the tree around the PATH arguments: the repository they
// are in. Without one it is the directory that holds them all, or the working
// directory, where rule files between the two govern them.
func openWorkspace(paths []string, workingDirectory string) (*workspace, error) {
	directories, err := directoriesOf(paths)
	if err != nil {
		return nil, err
	}
	w := &workspace{top: commonDirectory(directories), resolved: map[string]string{}}
	if w.top == string(filepath.Separator) && len(directories) > 1 {
		return nil, fmt.Errorf("%s have no directory in common: run regionlint once for each", joinWords(paths))
	}
	if top, ok := repositoryTop(w.top); ok {
		w.top, w.repository = top, true
	} else if governs(workingDirectory, w.top) {
		w.top = workingDirectory
	}
	if w.root, err = os.OpenRoot(w.top); err != nil {
		return nil, fmt.Errorf("opening %s: %w", w.top, err)
	}
	w.tree = w.root.FS()
	for _, directory := range directories {
		w.paths = append(w.paths, w.nameOf(directory))
	}
	return w, nil
}

// governs says whether a directory below the working directory has rule files
// or a configuration file above it, the working directory's included.
func governs(workingDirectory, directory string) bool {
	for directory != workingDirectory && within(workingDirectory, directory) {
		directory = filepath.Dir(directory)
		if _, err := os.Stat(filepath.Join(directory, config.FileName)); err == nil {
			return true
		}
		if len(rulefile.Find(os.DirFS(directory), ".")) > 0 {
			return true
		}
	}
	return false
}

// nameOf is how reports name a file of this machine: relative to the top, with
// forward slashes.
func (w *workspace) nameOf(file string) string {
	absolute, err := filepath.Abs(file)
	if err != nil {
		return filepath.ToSlash(file)
	}
	if directory, err := filepath.EvalSymlinks(filepath.Dir(absolute)); err == nil {
		absolute = filepath.Join(directory, filepath.Base(absolute))
	}
	relative, err := filepath.Rel(w.top, absolute)
	if err != nil {
		return filepath.ToSlash(absolute)
	}
	return filepath.ToSlash(relative)
}

// read returns the content of a file of the tree. Anything but a file could
// keep the run waiting without end.
func (w *workspace) read(name string, limit int64) ([]byte, error) {
	info, err := fs.Stat(w.tree, name)
	switch {
	case err != nil:
		return nil, err //nolint:wrapcheck // the caller names the file
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a regular file")
	case info.Size() > limit:
		return nil, fmt.Errorf("it has more than %d bytes", limit)
	}
	return fs.ReadFile(w.tree, name) //nolint:wrapcheck // the caller names the file
}

// resolve returns the name of the file that a link in the tree leads to: code
// scanning shows nothing at a link.
func (w *workspace) resolve(name string) string {
	if name == "" {
		return ""
	}
	if resolved, ok := w.resolved[name]; ok {
		return resolved
	}
	resolved := name
	if target, err := filepath.EvalSymlinks(filepath.Join(w.top, filepath.FromSlash(name))); err == nil {
		if within(w.top, target) {
			resolved = w.nameOf(target)
		}
	}
	w.resolved[name] = resolved
	return resolved
}

// Close lets go of the tree.
func (w *workspace) Close() error { return w.root.Close() }

// directoriesOf resolves PATH arguments to absolute directories; a file stands
// for the directory that it is in.
func directoriesOf(paths []string) ([]string, error) {
	directories := make([]string, 0, len(paths))
	for _, given := range paths {
		if given == "" {
			return nil, &PathError{Path: `""`, Reason: "a path cannot be empty"}
		}
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
// Without a repository, none is. An error means that git could not say.
func (w *workspace) ignoredDirectories(ctx context.Context) (map[string]bool, error) {
	ignored := map[string]bool{}
	if !w.repository {
		return ignored, nil
	}
	// A repository's own settings could name a program to watch its files with.
	// --directory keeps git from descending into what it ignores as a whole.
	command := exec.CommandContext(ctx, "git", "-C", w.top, "-c", "core.fsmonitor=false", "ls-files", "-z",
		"--others", "--ignored", "--exclude-standard", "--directory")
	// In a hook, git's variables may speak of another repository.
	command.Env = slices.DeleteFunc(os.Environ(), func(setting string) bool {
		return strings.HasPrefix(setting, "GIT_")
	})
	output, err := command.Output()
	if err != nil {
		return ignored, gitError(err)
	}
	for name := range bytes.SplitSeq(output, []byte{0}) {
		if bytes.HasSuffix(name, []byte{'/'}) {
			ignored[path.Clean(string(name))] = true
		}
	}
	return ignored, nil
}

// gitError says in git's own words why it failed, on one line.
func gitError(err error) error {
	if failed, ok := errors.AsType[*exec.ExitError](err); ok && len(failed.Stderr) > 0 {
		return errors.New(strings.Join(strings.Fields(string(failed.Stderr)), " "))
	}
	return err
}
