package terraform

import (
	"context"
	"io/fs"
	"path"
	"sort"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"golang.org/x/sync/errgroup"
)

// Search says how root modules are looked for.
type Search struct {
	// Ignored says which directories are not searched; nil for none.
	Ignored func(dir string) bool
	// Passed is told of each directory that is ignored, and of each symbolic
	// link that leads to a directory or out of the tree; nil for nobody.
	Passed func(name string)
	// Jobs is how many modules are parsed at a time, at least one.
	Jobs int
}

// Roots returns the directories at or below start that are root modules,
// sorted. A directory that another one in the search calls as a module is no
// root, unless it is start itself: who asks for a module wants it linted
// alone. Where ctx ends first, what was found is not all there is.
func (p *Parser) Roots(ctx context.Context, start string, how Search) ([]string, hcl.Diagnostics) {
	start = path.Clean(start)
	search := &discovery{parser: p, ctx: ctx, how: how}
	search.visit(start)
	called := search.called()
	var roots []string
	for _, dir := range search.modules {
		if !called[dir] || dir == start {
			roots = append(roots, dir)
		}
	}
	sort.Strings(roots)
	return roots, search.diags.sorted()
}

// discovery is a search for modules.
type discovery struct {
	parser  *Parser
	ctx     context.Context // a search lives as long as one call
	how     Search
	modules []string
	diags   diagnostics
}

// visit searches a directory and those below it. Symbolic links are not
// followed: they lead in circles, or to what is searched anyway.
func (d *discovery) visit(dir string) {
	if d.ctx.Err() != nil {
		return
	}
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
			d.descend(path.Join(dir, name))
		case !entry.IsDir() && isSource(name):
			isModule = true
		case entry.Type() == fs.ModeSymlink:
			d.link(path.Join(dir, name))
		}
	}
	if isModule {
		d.modules = append(d.modules, dir)
	}
}

// descend searches a directory that is not ignored.
func (d *discovery) descend(dir string) {
	if d.how.Ignored == nil || !d.how.Ignored(dir) {
		d.visit(dir)
	} else if d.how.Passed != nil {
		d.how.Passed(dir)
	}
}

// link passes by a link to a directory. One that leads out of the tree may be
// one, unless its name is that of a file.
func (d *discovery) link(name string) {
	info, err := fs.Stat(d.parser.tree, name)
	if d.how.Passed != nil && (err == nil && info.IsDir() || err != nil && path.Ext(name) == "") {
		d.how.Passed(name)
	}
}

// hidden says whether a directory is never searched: those of version
// control, editors and of Terraform itself.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") && name != "." && name != ".."
}

// called returns the directories that the modules of the search call. Parsing
// them is most of the work of a search, and of many a run.
func (d *discovery) called() map[string]bool {
	targets := make([][]string, len(d.modules))
	var group errgroup.Group
	group.SetLimit(max(d.how.Jobs, 1))
	for i, dir := range d.modules {
		group.Go(func() error {
			if d.ctx.Err() == nil {
				targets[i] = d.parser.load(dir).localCalls()
			}
			return nil
		})
	}
	_ = group.Wait() // no part of the work fails
	called := make(map[string]bool)
	for _, list := range targets {
		for _, target := range list {
			called[target] = true
		}
	}
	return called
}

// localCalls lists the directories that a module calls by a relative path,
// itself aside.
func (m *module) localCalls() []string {
	var targets []string
	for _, call := range m.calls {
		expr := call.body.expression("source")
		if expr == nil {
			continue
		}
		source, local := localPath(literalText(expr))
		if target := path.Join(m.dir, source); local && target != m.dir {
			targets = append(targets, target)
		}
	}
	return targets
}
