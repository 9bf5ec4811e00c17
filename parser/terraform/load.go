package terraform

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"syscall"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/json"

	"github.com/regionlint/regionlint/parser/bounds"
)

// loading is a directory that is being read or has been.
type loading struct {
	once   sync.Once
	module *module
}

// load returns the module in dir; each directory is read once.
func (p *Parser) load(dir string) *module {
	p.mutex.Lock()
	entry := p.modules[dir]
	if entry == nil {
		entry = &loading{}
		p.modules[dir] = entry
	}
	p.mutex.Unlock()
	entry.once.Do(func() { entry.module = p.readModule(dir) })
	return entry.module
}

// topLevelBlocks are the blocks of a module, for JSON syntax, which cannot
// tell blocks from arguments by itself.
var topLevelBlocks = []hcl.BlockHeaderSchema{
	{Type: "terraform"},
	{Type: "locals"},
	{Type: "provider", LabelNames: []string{"name"}},
	{Type: "variable", LabelNames: []string{"name"}},
	{Type: "output", LabelNames: []string{"name"}},
	{Type: "module", LabelNames: []string{"name"}},
	{Type: "resource", LabelNames: []string{"type", "name"}},
	{Type: "data", LabelNames: []string{"type", "name"}},
	{Type: "ephemeral", LabelNames: []string{"type", "name"}},
}

func (p *Parser) readModule(dir string) *module {
	m := newModule(dir)
	p.fill(m, []string{dir}, nil)
	return m
}

func newModule(dir string) *module {
	return &module{
		dir:       dir,
		variables: make(map[string]*variable),
		locals:    make(map[string]*attribute),
		outputs:   make(map[string]*block),
		resources: make(map[string]*resourceBlock),
		calls:     make(map[string]*block),
		required:  make(map[string]*requirement),
	}
}

// fill reads the files of some directories into a module, of several files with
// one name the last. replaced says which names are not read; nil for none.
func (p *Parser) fill(m *module, dirs []string, replaced func(name string) bool) {
	var primary, overrides []string
	for n, dir := range dirs {
		own, ownOverrides, err := p.sources(dir)
		if err != nil {
			m.diags = append(m.diags, unreadable(dir, err))
			return
		}
		hidden := func(name string) bool {
			return replaced != nil && replaced(path.Base(name)) || p.has(dirs[n+1:], path.Base(name))
		}
		primary = append(primary, slices.DeleteFunc(own, hidden)...)
		overrides = append(overrides, slices.DeleteFunc(ownOverrides, hidden)...)
	}
	var blocks []*block
	for _, name := range primary {
		blocks = append(blocks, p.readFile(m, name)...)
	}
	for _, name := range overrides {
		for _, over := range p.readFile(m, name) {
			m.diags = append(m.diags, nothingToOverride(blocks, over)...)
			blocks = override(blocks, over)
		}
	}
	for _, b := range blocks {
		m.declare(b)
	}
}

// sources lists the files of the module in dir, in the order in which they
// are read: overrides last.
func (p *Parser) sources(dir string) (primary, overrides []string, err error) {
	tree, within := p.files(dir)
	entries, err := fs.ReadDir(tree, within)
	if err != nil {
		return nil, nil, err
	}
	replaced := make(map[string]bool) // by a .tofu file of the same base name
	for _, entry := range entries {
		if stem, extension := splitName(entry.Name()); strings.HasPrefix(extension, ".tofu") {
			replaced[stem+strings.Replace(extension, ".tofu", ".tf", 1)] = true
		}
	}
	for _, entry := range entries {
		name := entry.Name()
		if !isSource(name) || entry.IsDir() || replaced[name] {
			continue
		}
		stem, _ := splitName(name)
		if stem == "override" || strings.HasSuffix(stem, "_override") {
			overrides = append(overrides, path.Join(dir, name))
		} else {
			primary = append(primary, path.Join(dir, name))
		}
	}
	return primary, overrides, nil
}

// splitName splits the name of a source file before its extension, which may
// have two parts; other files have none.
func splitName(name string) (stem, extension string) {
	for _, extension := range []string{".tf", ".tf.json", ".tofu", ".tofu.json"} {
		if stem, found := strings.CutSuffix(name, extension); found {
			return stem, extension
		}
	}
	return name, ""
}

// isSource says whether a file name is that of module source code. Editors'
// backup files are not.
func isSource(name string) bool {
	_, extension := splitName(name)
	return extension != "" && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "#")
}

// readFile reads one file of a module as far as it can be understood.
func (p *Parser) readFile(m *module, name string) []*block {
	src, diags := p.read(name)
	if diags.HasErrors() {
		m.unread = append(m.unread, name)
		m.diags = append(m.diags, diags...)
		return nil
	}
	parsed, diags := p.parse(src, name)
	m.diags = append(m.diags, diags...)
	if diags.HasErrors() {
		m.unread = append(m.unread, name)
	}
	m.files = append(m.files, name)
	if parsed == nil {
		return nil
	}
	return parsed.blocks
}

// read returns the content of a text file that is small enough and UTF-8.
func (p *Parser) read(name string) ([]byte, hcl.Diagnostics) {
	src, diags := p.readBytes(name)
	if diags.HasErrors() {
		return nil, diags
	}
	p.keep(name, src)
	return src, bounds.UTF8(src, name)
}

// readBytes returns the content of a file that is small enough.
func (p *Parser) readBytes(name string) ([]byte, hcl.Diagnostics) {
	tree, within := p.files(name)
	if info, err := fs.Stat(tree, within); err == nil && !info.Mode().IsRegular() {
		return nil, hcl.Diagnostics{fault("Cannot read "+name, "It is not a regular file.", top(name))}
	}
	file, err := tree.Open(within)
	if err != nil {
		return nil, hcl.Diagnostics{unreadable(name, err)}
	}
	defer file.Close() //nolint:errcheck // nothing was written
	src, err := io.ReadAll(io.LimitReader(file, p.limits.FileBytes+1))
	if err != nil {
		return nil, hcl.Diagnostics{unreadable(name, err)}
	}
	if int64(len(src)) > p.limits.FileBytes {
		return nil, hcl.Diagnostics{fault("File is too large", fmt.Sprintf("Files of more than %d bytes are not read. "+
			"--max-file-bytes raises the bound.", p.limits.FileBytes), top(name))}
	}
	return src, nil
}

// parse parses a file whose size and encoding are checked.
func (p *Parser) parse(src []byte, name string) (*body, hcl.Diagnostics) {
	if strings.HasSuffix(name, ".json") {
		parsed, diags := p.parseJSON(src, name)
		if parsed == nil {
			return nil, diags
		}
		converter := &jsonSyntax{nesting: p.limits.Nesting}
		converted, bodyDiags := converter.body(parsed, topLevelBlocks)
		return converted, append(diags, bodyDiags...)
	}
	if diags := bounds.Native(src, name, p.limits.Nesting); diags.HasErrors() {
		return nil, diags
	}
	parsed, diags := parseNative(src, name)
	if parsed == nil {
		return nil, diags
	}
	return nativeBody(parsed), diags
}

// parseJSON parses a file in JSON syntax. There is no body where it has errors.
func (p *Parser) parseJSON(src []byte, name string) (hcl.Body, hcl.Diagnostics) {
	if diags := bounds.JSON(src, name, p.limits.Nesting); diags.HasErrors() {
		return nil, diags
	}
	file, diags := json.Parse(src, name)
	if file == nil || diags.HasErrors() {
		return nil, firstError(diags)
	}
	return file.Body, diags
}

// escapes is what os.Root says of a link that leads out of it; there is no
// error value to compare with.
const escapes = "path escapes from parent"

// unreadable says in plain words why a file or directory cannot be read.
func unreadable(name string, err error) *hcl.Diagnostic {
	cause := err
	if failure, ok := errors.AsType[*fs.PathError](err); ok {
		cause = failure.Err // the summary has the path
	}
	reason := "It cannot be read: " + cause.Error() + "."
	switch {
	case cause.Error() == escapes:
		reason = "It leads out of the directory tree that is read."
	case errors.Is(err, syscall.ELOOP):
		reason = "Its symbolic links lead in a circle."
	case errors.Is(err, fs.ErrNotExist):
		reason = "It does not exist."
	case errors.Is(err, fs.ErrPermission):
		reason = "Permission is denied."
	}
	return fault("Cannot read "+name, reason, top(name))
}

// top is the first position of a file.
func top(name string) hcl.Range {
	return hcl.Range{Filename: name, Start: hcl.InitialPos, End: hcl.InitialPos}
}

// sortedKeys returns the keys of a table in order.
func sortedKeys[T any](table map[string]T) []string {
	keys := make([]string, 0, len(table))
	for key := range table {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
