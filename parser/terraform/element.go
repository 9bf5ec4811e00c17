package terraform

import (
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// element is where a part of a constant value is written.
type element struct {
	expr hcl.Expression
	rng  hcl.Range
	// rest is what the path has left where the value has no such part.
	rest []pathStep
	// standard says that the type of the variable has the part, as the default
	// of an optional attribute.
	standard bool
}

// writtenAt goes from a constant down a path as far as it is written.
func writtenAt(expr hcl.Expression, rng hcl.Range, path []pathStep) element {
	at := element{expr: expr, rng: rng, rest: path}
	for len(at.rest) > 0 {
		next, rng, ok := partOf(at.expr, at.rest[0])
		if !ok {
			return at
		}
		at.expr, at.rng, at.rest = next, rng, at.rest[1:]
	}
	return at
}

// partOf returns what one step leads to; null is as good as nothing.
func partOf(expr hcl.Expression, step pathStep) (part hcl.Expression, rng hcl.Range, ok bool) {
	pairs, items := contents(expr)
	if step.isIndex && step.index < len(items) {
		return items[step.index], items[step.index].Range(), true
	}
	for _, pair := range pairs {
		if key, known := stepOf(constantOf(pair.Key)); known && key.text() == step.text() {
			part, rng = pair.Value, hcl.RangeBetween(pair.Key.Range(), pair.Value.Range())
			ok = !constantOf(pair.Value).IsNull()
		}
	}
	return part, rng, ok
}

// contents are the entries of an object and the elements of a list, in either
// syntax.
func contents(expr hcl.Expression) (pairs []hcl.KeyValuePair, items []hcl.Expression) {
	node, native := expr.(hclsyntax.Expression)
	if !native {
		pairs, _ = hcl.ExprMap(expr)
		items, _ = hcl.ExprList(expr)
		return pairs, items
	}
	switch node := plain(node).(type) {
	case *hclsyntax.ObjectConsExpr:
		for _, item := range node.Items {
			pairs = append(pairs, hcl.KeyValuePair{Key: item.KeyExpr, Value: item.ValueExpr})
		}
	case *hclsyntax.TupleConsExpr:
		for _, item := range node.Exprs {
			items = append(items, item)
		}
	}
	return pairs, items
}

// constantOf evaluates what may hold no references.
func constantOf(expr hcl.Expression) cty.Value {
	val, diags := expr.Value(nil)
	if diags.HasErrors() {
		return cty.DynamicVal
	}
	val, _ = val.Unmark()
	return val
}

// element finds a part of the variable's value: where it is written, else in
// the variable's type.
func (v *variable) element(expr hcl.Expression, rng hcl.Range, path []pathStep) element {
	at := writtenAt(expr, rng, path)
	for len(at.rest) > 0 {
		depth := len(path) - len(at.rest)
		standard := v.optional(path, depth)
		if standard == nil {
			return at
		}
		at = writtenAt(standard, standard.Range(), path[depth+1:])
		at.standard = true
	}
	return at
}

// optional returns the default of the optional attribute that a path leads to
// with its step at depth, nil where the type has none.
func (v *variable) optional(path []pathStep, depth int) hclsyntax.Expression {
	expr := v.body.expression("type")
	for _, step := range path[:depth] {
		expr = elementType(expr, step)
	}
	call := typeCall(elementType(expr, path[depth]))
	if call == nil || call.Name != "optional" || len(call.Args) < 2 {
		return nil
	}
	return call.Args[1]
}

// elementType is the expression of the type that a step leads to in a type.
func elementType(expr hclsyntax.Expression, step pathStep) hclsyntax.Expression {
	call := typeCall(expr)
	if call != nil && call.Name == "optional" {
		call = typeCall(call.Args[0])
	}
	if call == nil {
		return nil
	}
	switch call.Name {
	case "list", "set", "map":
		return call.Args[0]
	case "object", "tuple":
		if part, _, ok := partOf(call.Args[0], step); ok {
			found, _ := part.(hclsyntax.Expression)
			return found
		}
	}
	return nil
}

// typeCall is a type as the call of its constructor: map(string).
func typeCall(expr hclsyntax.Expression) *callExpr {
	if expr == nil {
		return nil
	}
	call, _ := plain(expr).(*callExpr)
	if call == nil || len(call.Args) == 0 {
		return nil
	}
	return call
}

// missing returns the depth at which a known value has no part at path.
func missing(val cty.Value, path []pathStep) (depth int, ok bool) {
	for i, step := range path {
		bare, marks := val.Unmark()
		if isRead(marks) || !bare.IsKnown() || bare.IsNull() {
			return 0, false
		}
		next, diags := steps(val, hcl.Traversal{step.traverser()})
		if diags.HasErrors() || next.IsNull() {
			return i, true
		}
		val = next
	}
	return 0, false
}

// pathText writes a path as code has it behind a name.
func pathText(path []pathStep) string {
	var text strings.Builder
	for _, step := range path {
		switch {
		case step.isIndex:
			text.WriteString("[" + strconv.Itoa(step.index) + "]")
		case hclsyntax.ValidIdentifier(step.name):
			text.WriteString("." + step.name)
		default:
			text.WriteString("[" + strconv.Quote(step.name) + "]")
		}
	}
	return text.String()
}
