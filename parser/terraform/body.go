package terraform

import (
	"maps"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// body is what stands between the braces of a block, in one form for native
// and JSON syntax. It is shared by all evaluations and never changed after
// loading.
type body struct {
	attributes map[string]*attribute
	blocks     []*block
	rng        hcl.Range
}

// attribute is one argument.
type attribute struct {
	name string
	expr hclsyntax.Expression
	// rng spans from the name to the end of the expression.
	rng hcl.Range
}

// block is one nested or top-level block.
type block struct {
	kind   string
	labels []string
	body   *body
	// header spans the type and the labels, rng the whole block.
	header hcl.Range
	rng    hcl.Range
}

// expression returns the expression of the argument with that name, or nil.
func (b *body) expression(name string) hclsyntax.Expression {
	if attr := b.attributes[name]; attr != nil {
		return attr.expr
	}
	return nil
}

// overlay returns b with the arguments of over in place of its own, and with
// the blocks of over in place of all blocks of the same type, as override
// files have it.
func (b *body) overlay(over *body) *body {
	merged := &body{attributes: make(map[string]*attribute, len(b.attributes)), rng: b.rng}
	maps.Copy(merged.attributes, b.attributes)
	maps.Copy(merged.attributes, over.attributes)
	replaced := make(map[string]bool, len(over.blocks))
	for _, nested := range over.blocks {
		replaced[nested.produces()] = true
	}
	for _, nested := range b.blocks {
		if !replaced[nested.produces()] {
			merged.blocks = append(merged.blocks, nested)
		}
	}
	merged.blocks = append(merged.blocks, over.blocks...)
	return merged
}

// produces is the type of block that b stands for: its own, or what a dynamic
// block generates.
func (b *block) produces() string {
	if b.kind == "dynamic" && len(b.labels) == 1 {
		return b.labels[0]
	}
	return b.kind
}
