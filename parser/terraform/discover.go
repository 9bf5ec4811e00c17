package terraform

import (
	"context"
	"io/fs"
	"path"
	"slices"
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
	// Wrapper finds the leaves that another tool deploys; nil for none.
	Wrapper Wrapper
	// Jobs is how many modules are parsed at a time, at least one.
	Jobs int
}

// Wrapper finds the leaves of another tool.
type Wrapper interface {
	// Wraps says that a directory with a file of that name may be a leaf.
	Wraps(file string) bool
	// Leaf returns the leaf in a directory with such a file.
	Leaf(dir string) Leaf
	// Unread says why a file of that name is not read, "" for all others.
	Unread(file string) string
}

// Roots returns the directories at or below start that are root modules,
// sorted. A directory that another one in the search calls as a module is no
// root, unless it is start itself: who asks for a module wants it linted
// alone. A leaf is a root, and what it deploys is none. Where ctx ends first, what was found is not all there is.
func (p *Parser) Roots(ctx context.Context, start string, how Search) ([]string, hcl.Diagnostics) {
	start = path.Clean(start)
	search := &discovery{parser: p, ctx: ctx, how: how}
	search.visit(start)
	called := search.called()
	roots := search.deployed(called)
	leaves := slices.Clone(roots)
	for _, dir := range search.modules {
		if (!called[dir] || dir == start) && !slices.Contains(leaves, dir) {
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
	// leaves are the directories that may be leaves.
	leaves []string
	diags  diagnostics
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
		case path.Ext(name) == ".hcl":
			d.wrap(dir, name)
		case entry.Type() == fs.ModeSymlink:
			d.link(path.Join(dir, name))
		}
	}
	if isModule {
		d.modules = append(d.modules, dir)
	}
}

// wrap notes a file that may make its directory a leaf.
func (d *discovery) wrap(dir, name string) {
	if d.how.Wrapper == nil {
		return
	}
	if d.how.Wrapper.Wraps(name) {
		d.leaves = append(d.leaves, dir)
	}
	if why := d.how.Wrapper.Unread(name); why != "" {
		d.diags.add(note(name+" is not read", why, top(path.Join(dir, name))))
	}
}

// deployed returns the leaves, and adds the modules that they deploy to what is
// called.
func (d *discovery) deployed(called map[string]bool) []string {
	deployed := make([]Deployed, len(d.leaves))
	d.each(len(d.leaves), func(i int) {
		deployed[i] = d.parser.Deployed(d.ctx, d.leaves[i], d.how.Wrapper.Leaf(d.leaves[i]))
	})
	var leaves []string
	for i, dir := range d.leaves {
		if deployed[i].Module != "" && deployed[i].Module != dir {
			called[deployed[i].Module] = true
		}
		if deployed[i].IsLeaf {
			leaves = append(leaves, dir)
		}
	}
	return leaves
}

// each does a piece of work several times, some at a time.
func (d *discovery) each(count int, work func(i int)) {
	var group errgroup.Group
	group.SetLimit(max(d.how.Jobs, 1))
	for i := range count {
		group.Go(func() error {
			if d.ctx.Err() == nil {
				work(i)
			}
			return nil
		})
	}
	_ = group.Wait() // no part of the work fails
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
	d.each(len(d.modules), func(i int) { targets[i] = d.parser.load(d.modules[i]).localCalls() })
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
