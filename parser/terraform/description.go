package terraform

import (
	"io/fs"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Description says by what a module is evaluated that is not on disk.
type Description struct {
	// Name is how registries call the module, with "//" and its directory for a
	// submodule.
	Name string
	// Version is the release whose documentation was read.
	Version string
}

// described is a call of a module that is evaluated by its description, and all
// that is called within it. What the description says stands at the call.
type described struct {
	Description

	// header and block are where the call stands, label is its address.
	header, block hcl.Range
	label         string
}

// descriptions is where the files of descriptions are. No file of a tree has a
// name that begins so.
const descriptions = "\uE001"

// isDescription says whether a file or directory is one of a description.
func isDescription(name string) bool { return strings.HasPrefix(name, descriptions+"/") }

// files is the tree that has a name, and the name in it.
func (p *Parser) files(name string) (fs.FS, string) {
	if isDescription(name) {
		return p.descriptions.Files, strings.TrimPrefix(name, descriptions+"/")
	}
	return p.tree, name
}

// describe finds the description of a module that is not on disk. A plan knows
// better what there is.
func (e *evaluation) describe(source string) (target, bool) {
	if e.planned != nil {
		return target{}, false
	}
	found, ok := e.parser.descriptions.Find(source)
	if !ok {
		return target{}, false
	}
	return target{
		source: source, dir: path.Join(descriptions, found.Dir),
		described: &Description{Name: found.Name, Version: found.Version},
	}, true
}

// describedBy says which call the instances of a block stand for, nil where the
// code decides. Within a description it is the call that the user wrote.
func (in *moduleInstance) describedBy(address string, found target, b *block) *described {
	switch {
	case in.described != nil && isDescription(b.header.Filename):
		return in.described
	case found.described == nil:
		return nil
	}
	return &described{Description: *found.described, header: b.header, block: b.rng, label: address}
}

// describedLeaf is the description that is the root module of a leaf, nil where
// that is code or not known.
func (o *opaqueSource) describedLeaf() *described {
	if o == nil || o.described == nil {
		return nil
	}
	return &described{Description: *o.described, header: o.rng, block: o.rng, label: "the module of this leaf"}
}

// place is where people find what stands at a range of the module.
func (in *moduleInstance) place(rng hcl.Range) hcl.Range {
	if in.described != nil && isDescription(rng.Filename) {
		return in.described.header
	}
	return rng
}

// extent is where people find what spans a range of the module.
func (in *moduleInstance) extent(rng hcl.Range) hcl.Range {
	if in.described != nil && isDescription(rng.Filename) {
		return in.described.block
	}
	return rng
}

// hop stands for all steps within the description.
func (d *described) hop() Hop { return hopAt(d.header, d.Of(d.label)) }

// Of says for people what a module is taken from that is called so.
func (d Description) Of(address string) string {
	return address + " is not on disk: taken from the documentation of " + d.String()
}

func (d Description) String() string { return d.Name + " " + d.Version }

// Description is where a resource is taken from whose module is not on disk, nil
// for one that is written in code.
func (r *Resource) Description() *Description {
	n, ok := r.origins.(*node)
	if !ok || n.scope.in.described == nil || !isDescription(n.header.Filename) {
		return nil
	}
	return &n.scope.in.described.Description
}

// descriptionMark says that a value is an output of a description, which can
// have another shape than the module's own.
type descriptionMark struct{}

// restsOnDescription says whether an expression reads what only a description
// gives. What fails there need not fail with the module itself.
func (s *scope) restsOnDescription(expr hclsyntax.Expression) bool {
	return hasMarkDeep[descriptionMark](readsIn(s.context, cty.DynamicVal, expr))
}
