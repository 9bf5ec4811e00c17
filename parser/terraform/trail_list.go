package terraform

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// concat goes on in the one of several lists that an index leads to.
func (t *trail) concat(lists []hclsyntax.Expression, s *scope, rest []pathStep) {
	if len(rest) == 0 || !rest[0].isIndex {
		return
	}
	index := rest[0].index
	for _, list := range lists {
		val, ok := sequence(list, s)
		if !ok {
			return
		}
		if index < len(val) {
			t.follow(list, s, append([]pathStep{itemStep(index)}, rest[1:]...))
			return
		}
		index -= len(val)
	}
}

// flatten goes on in the item that an index leads to, which is an item of the
// list, or one of a list in it.
func (t *trail) flatten(list hclsyntax.Expression, s *scope, rest []pathStep) {
	val, ok := sequence(list, s)
	if !ok || len(rest) == 0 || !rest[0].isIndex {
		return
	}
	index := rest[0].index
	for n, part := range val {
		below, length := []pathStep{itemStep(n)}, 1
		if isSequence(part) {
			if holdsLists(part) {
				return
			}
			below, length = append(below, itemStep(index)), part.LengthInt()
		} else if isListLike(part) {
			return
		}
		if index < length {
			t.follow(list, s, append(below, rest[1:]...))
			return
		}
		index -= length
	}
}

func itemStep(index int) pathStep { return pathStep{isIndex: true, index: index} }

// sequence evaluates an expression to the items of a list.
func sequence(expr hclsyntax.Expression, s *scope) ([]cty.Value, bool) {
	val, diags := expr.Value(s.context)
	val, _ = val.Unmark()
	if diags.HasErrors() || !isSequence(val) {
		return nil, false
	}
	items := val.AsValueSlice()
	for i := range items {
		items[i], _ = items[i].Unmark()
	}
	return items, true
}

// isSequence says that a value is a list with an order and known items.
func isSequence(val cty.Value) bool {
	return val.IsKnown() && !val.IsNull() && (val.Type().IsListType() || val.Type().IsTupleType())
}

// isListLike says that flattening takes a value apart, or that it might.
func isListLike(val cty.Value) bool {
	return val.Type().IsListType() || val.Type().IsTupleType() || val.Type().IsSetType() ||
		val.Type() == cty.DynamicPseudoType
}

// holdsLists says that flattening takes a list apart further than one level.
func holdsLists(list cty.Value) bool {
	for _, item := range list.AsValueSlice() {
		item, _ := item.Unmark()
		if isListLike(item) {
			return true
		}
	}
	return false
}
