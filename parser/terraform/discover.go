package terraform

import (
	"io/fs"
	"path"
	"sort"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// Roots returns the directories at or below path that are root modules,
// sorted. ignored says which directories are not searched. A directory that
// another one in the search calls as a module is no root, unless it is path
// itself: who asks for a module wants it linted alone.
func (p *Parser) Roots(start string, ignored func(dir string) bool) ([]string, hcl.Diagnostics) {
	start = path.Clean(start)
	search := &discovery{parser: p, ignored: ignored, called: make(map[string]bool)}
	search.visit(start)
	var roots []string
	for _, dir := range search.modules {
		if !search.called[dir] || dir == start {
			roots = append(roots, dir)
		}
	}
	sort.Strings(roots)
	return roots, search.diags.sorted()
}

// discovery is a search for modules.
type discovery struct {
	parser  *Parser
	ignored func(dir string) bool
	modules []string
	called  map[string]bool
	diags   diagnostics
}

// visit searches a directory and those below it. Symbolic links are not
// followed: they lead in circles, or to what is searched anyway.
func (d *discovery) visit(dir string) {
	entries, err := fs.ReadDir(d.parser.tree, dir)
	if err != nil {
		d.diags.add(unreadable(dir, err))
		return
	}
	isModule := false
	for _, entry := range entries {
		name := entry.Name()
		switch {
		case entry.IsDir() && !hidden(name):
			below := path.Join(dir, name)
			if d.ignored == nil || !d.ignored(below) {
				d.visit(below)
			}
		case !entry.IsDir() && isSource(name):
			isModule = true
		}
	}
	if isModule {
		d.modules = append(d.modules, dir)
		d.calls(dir)
	}
}

// hidden says whether a directory is never searched: those of version
// control, editors and of Terraform itself.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") && name != "." && name != ".."
}

// calls notes which directories a module calls.
func (d *discovery) calls(dir string) {
	for _, call := range d.parser.load(dir).calls {
		expr := call.body.expression("source")
		if expr == nil {
			continue
		}
		source := literalText(expr)
		if strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../") {
			if target := path.Join(dir, source); target != dir {
				d.called[target] = true
			}
		}
	}
}
