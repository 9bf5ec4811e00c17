package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// longestLoop bounds the elements that an explanation looks through: each
// instance of a for_each asks again.
const longestLoop = 200

// loop goes on behind an element of a for expression, in what it goes through.
func (t *trail) loop(node *forExpr, s *scope, rest []pathStep) {
	if len(rest) == 0 || node.Group {
		return
	}
	from, ok := node.source(s.context, rest[0])
	if !ok {
		return
	}
	result, rest := hcl.Expression(node.ValExpr), rest[1:]
	for len(rest) > 0 {
		part, _, ok := partOf(result, rest[0])
		if !ok {
			break
		}
		result, rest = part, rest[1:]
	}
	expr, _ := result.(hclsyntax.Expression)
	if taken, ok := plain(expr).(*traversalExpr); ok && taken.Traversal.RootName() == node.ValVar {
		path := append([]pathStep{from}, pathOf(taken.Traversal[1:])...)
		t.follow(node.CollExpr, s, append(path, rest...))
	}
}

// source returns the key of the element that a step into the result comes from.
func (e *forExpr) source(ctx *hcl.EvalContext, into pathStep) (from pathStep, ok bool) {
	collection, ok := e.collection(ctx)
	if !ok {
		return pathStep{}, false
	}
	position := 0
	for it := collection.ElementIterator(); it.Next(); {
		key, val := it.Element()
		inside := ctx.NewChild()
		inside.Variables = map[string]cty.Value{e.ValVar: val, e.KeyVar: key}
		if !e.takes(inside) {
			continue
		}
		if made, ok := e.key(inside, position); ok && made.text() == into.text() {
			return stepOf(key)
		}
		position++
	}
	return pathStep{}, false
}

// collection is what a for expression goes through, where its elements have
// places of their own and are not too many.
func (e *forExpr) collection(ctx *hcl.EvalContext) (cty.Value, bool) {
	val, diags := e.CollExpr.Value(ctx)
	bare, _ := val.Unmark()
	if diags.HasErrors() || !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() {
		return cty.NilVal, false
	}
	return bare, !bare.Type().IsSetType() && bare.LengthInt() <= longestLoop
}

// key is what a for expression calls an element: its own name, or its position.
func (e *forExpr) key(inside *hcl.EvalContext, position int) (pathStep, bool) {
	if e.KeyExpr == nil {
		return pathStep{index: position, isIndex: true}, true
	}
	name, diags := e.KeyExpr.Value(inside)
	made, ok := stepOf(name)
	return made, ok && !diags.HasErrors()
}

// takes says that the condition of a for expression keeps an element.
func (e *forExpr) takes(inside *hcl.EvalContext) bool {
	if e.CondExpr == nil {
		return true
	}
	keep, diags := e.CondExpr.Value(inside)
	keep, _ = keep.Unmark()
	return !diags.HasErrors() && keep.Type() == cty.Bool && keep.IsKnown() && !keep.IsNull() && keep.True()
}
