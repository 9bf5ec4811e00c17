package rulefile

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
)

// maxImports is how deep "@path" imports are followed, as Claude Code does
// (Claude Code documentation, "Manage Claude's memory").
const maxImports = 5

// names are the rule files that a directory can have, in the order in which
// they are read. Those with a star stand for every match.
func names() []string {
	return []string{
		"CLAUDE.md", "CLAUDE.local.md", ".claude/CLAUDE.md", ".claude/rules/*.md", ".claude/skills/*/SKILL.md",
		"AGENTS.md", "GEMINI.md", "SKILL.md", ".cursorrules", ".cursor/rules/*.mdc",
		".github/copilot-instructions.md", ".github/instructions/*.md", ".windsurfrules", "CONVENTIONS.md",
	}
}

// Layer is what the rule files of one directory say, imports included.
type Layer struct {
	Dir   string
	Files []*File
}

// Tree finds and reads the rule files of one tree, each once. It is safe for
// concurrent use.
type Tree struct {
	parser *Parser
	files  fs.FS
	mutex  sync.Mutex
	read   map[string]*readFile
	// given are files that were read elsewhere, by the directory they govern.
	given map[string][]*File
}

type readFile struct {
	once  sync.Once
	file  *File
	diags hcl.Diagnostics
}

// NewTree returns a reader of the rule files in a tree.
func NewTree(parser *Parser, files fs.FS) *Tree {
	return &Tree{parser: parser, files: files, read: map[string]*readFile{}, given: map[string][]*File{}}
}

// Add makes a file that was read elsewhere govern its directory. It is called
// before the tree is used.
func (t *Tree) Add(file *File) {
	dir := path.Dir(file.Path)
	t.given[dir] = append(t.given[dir], file)
}

// Layers returns the rule files that govern a directory: its own first, then
// those of each directory above it, up to the top of the tree. Directories
// without rule files are left out.
func (t *Tree) Layers(dir string) ([]Layer, hcl.Diagnostics) {
	var layers []Layer
	var diags hcl.Diagnostics
	seen := map[string]bool{}
	for dir = path.Clean(dir); ; dir = path.Dir(dir) {
		layer := Layer{Dir: dir, Files: slices.Clone(t.given[dir])}
		for _, name := range Find(t.files, dir) {
			diags = append(diags, t.collect(name, 0, seen, &layer)...)
		}
		if len(layer.Files) > 0 {
			layers = append(layers, layer)
		}
		if dir == "." || dir == "/" || dir == ".." {
			return layers, diags
		}
	}
}

// Find lists the rule files of one directory that exist.
func Find(tree fs.FS, dir string) []string {
	var found []string
	for _, name := range names() {
		if !strings.Contains(name, "*") {
			if isFile(tree, path.Join(dir, name)) {
				found = append(found, path.Join(dir, name))
			}
			continue
		}
		found = append(found, expand(tree, dir, name)...)
	}
	return found
}

// expand lists the files that match a name with one star. The directory may
// itself have signs that mean something to a glob, so it is not part of one.
func expand(tree fs.FS, dir, name string) []string {
	before, after, _ := strings.Cut(name, "*")
	folder := path.Join(dir, path.Dir(before+"x"))
	entries, err := fs.ReadDir(tree, folder)
	if err != nil {
		return nil
	}
	var found []string
	for _, entry := range entries {
		full := path.Join(folder, entry.Name())
		if strings.HasPrefix(after, "/") {
			full += after
		} else if !strings.HasSuffix(entry.Name(), after) {
			continue
		}
		if isFile(tree, full) {
			found = append(found, full)
		}
	}
	return found
}

// isFile says whether there is a file of that name, or a link that may be meant
// to lead to one: that it cannot be followed must be told.
func isFile(tree fs.FS, name string) bool {
	info, err := fs.Stat(tree, name)
	if err != nil {
		info, err = fs.Lstat(tree, name)
		return err == nil && info.Mode().Type() == fs.ModeSymlink
	}
	return info.Mode().IsRegular()
}

// collect reads a file and what it imports into a layer. A file that a nearer
// layer has read already is not read twice.
func (t *Tree) collect(name string, depth int, seen map[string]bool, layer *Layer) hcl.Diagnostics {
	if seen[name] {
		return nil
	}
	seen[name] = true
	file, diags := t.file(name)
	if file == nil {
		return diags
	}
	layer.Files = append(layer.Files, file)
	for _, imported := range file.Imports {
		target := path.Join(path.Dir(name), imported)
		if depth >= maxImports || !t.importable(imported, target) {
			continue
		}
		diags = append(diags, t.collect(target, depth+1, seen, layer)...)
	}
	return diags
}

// importable says that a reference is a text file of the tree: "@team" is a
// person, and what lies outside is not read.
func (t *Tree) importable(written, target string) bool {
	if strings.HasPrefix(written, "/") || strings.HasPrefix(written, "~") || !fs.ValidPath(target) {
		return false
	}
	if !slices.Contains([]string{".md", ".mdc", ".txt", ""}, path.Ext(target)) {
		return false
	}
	info, err := fs.Stat(t.files, target)
	return err == nil && info.Mode().IsRegular()
}

// file parses a file once.
func (t *Tree) file(name string) (*File, hcl.Diagnostics) {
	t.mutex.Lock()
	entry, ok := t.read[name]
	if !ok {
		entry = &readFile{}
		t.read[name] = entry
	}
	t.mutex.Unlock()
	entry.once.Do(func() {
		content, err := t.content(name)
		if err != nil {
			entry.diags = t.leftOut(name, err)
			return
		}
		entry.file, entry.diags = t.parser.Parse(name, content)
	})
	return entry.file, entry.diags
}

// content reads a file up to the size at which it is refused.
func (t *Tree) content(name string) ([]byte, error) {
	file, err := t.files.Open(name)
	if err != nil {
		return nil, err //nolint:wrapcheck // the caller names the file
	}
	defer file.Close()                                  //nolint:errcheck // nothing was written
	return io.ReadAll(io.LimitReader(file, maxBytes+1)) //nolint:wrapcheck // the caller names the file
}

// leftOut says that a file cannot be read. A link that this run does not follow
// is none of the team's faults, so that the run can be trusted all the same.
func (t *Tree) leftOut(name string, err error) hcl.Diagnostics {
	cause := err
	if failure, ok := errors.AsType[*fs.PathError](err); ok {
		cause = failure.Err // the summary has the name
	}
	diags := fault(name, 1, name+" cannot be read", "The rule file was left out: "+cause.Error()+".")
	if _, err := fs.Stat(t.files, name); err != nil {
		diags[0].Severity = hcl.DiagWarning
		diags[0].Detail = "The rule file was left out: it is a link that leads nowhere, or out of what this run reads."
	}
	return diags
}
