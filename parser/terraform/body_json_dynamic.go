package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// JSON does not tell blocks from arguments, except that "dynamic" is always a
// block, and so is what it generates. The functions below take expressions
// that are not grafted yet.

// enter makes arguments in JSON syntax those of b, and dynamic blocks the
// blocks that they are.
func (b *body) enter(arguments map[string]*attribute) {
	dynamic := dynamicBlocks(arguments["dynamic"])
	if len(dynamic) > 0 {
		delete(arguments, "dynamic")
	}
	for _, generator := range dynamic {
		kind := generator.produces()
		if fixed := arguments[kind]; fixed != nil {
			b.blocks = append(b.blocks, blocksFrom(kind, fixed.expr)...)
			delete(arguments, kind)
		}
	}
	b.blocks = append(b.blocks, dynamic...)
	for name, attr := range arguments {
		b.attributes[name] = &attribute{name: name, expr: graft(attr.expr), rng: attr.rng}
	}
}

// dynamicBlocks reads {"<type>": {"for_each": ..., "content": {...}}}, where
// each object may stand in a list. Of another shape it makes no blocks.
func dynamicBlocks(attr *attribute) []*block {
	if attr == nil {
		return nil
	}
	var blocks []*block
	for _, kinds := range objectsIn(attr.expr) {
		for _, item := range kinds.Items {
			for _, object := range objectsIn(item.ValueExpr) {
				arguments := argumentsOf(object)
				content := arguments["content"]
				if content == nil || arguments["for_each"] == nil {
					return nil
				}
				delete(arguments, "content")
				generator := blockFrom("dynamic", object, arguments)
				generator.labels = []string{literalText(item.KeyExpr)}
				generator.body.blocks = blocksFrom("content", content.expr)
				blocks = append(blocks, generator)
			}
		}
	}
	return blocks
}

// blocksFrom makes a block of an object, or of each object in a list.
func blocksFrom(kind string, expr hclsyntax.Expression) []*block {
	var blocks []*block
	for _, object := range objectsIn(expr) {
		blocks = append(blocks, blockFrom(kind, object, argumentsOf(object)))
	}
	return blocks
}

func blockFrom(kind string, object *hclsyntax.ObjectConsExpr, arguments map[string]*attribute) *block {
	inner := &body{attributes: make(map[string]*attribute), rng: object.SrcRange}
	inner.enter(arguments)
	return &block{kind: kind, body: inner, header: object.OpenRange, rng: object.SrcRange}
}

func objectsIn(expr hclsyntax.Expression) []*hclsyntax.ObjectConsExpr {
	switch node := expr.(type) {
	case *hclsyntax.ObjectConsExpr:
		return []*hclsyntax.ObjectConsExpr{node}
	case *hclsyntax.TupleConsExpr:
		var objects []*hclsyntax.ObjectConsExpr
		for _, element := range node.Exprs {
			objects = append(objects, objectsIn(element)...)
		}
		return objects
	}
	return nil
}

func argumentsOf(object *hclsyntax.ObjectConsExpr) map[string]*attribute {
	arguments := make(map[string]*attribute, len(object.Items))
	for _, item := range object.Items {
		name := literalText(item.KeyExpr)
		rng := hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range())
		arguments[name] = &attribute{name: name, expr: item.ValueExpr, rng: rng}
	}
	return arguments
}
