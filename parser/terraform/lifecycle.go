package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// ignoresAll stands for all arguments.
const ignoresAll = "all"

// Ignores says that Terraform leaves an argument as it is once the resource is
// made: something else sets it.
func (r *Resource) Ignores(argument string) bool {
	return slices.Contains(r.ignored, argument) || slices.Contains(r.ignored, ignoresAll)
}

// IsConditional says that a condition chooses the argument's value, null among
// others.
func (r *Resource) IsConditional(argument string) bool {
	n, ok := r.origins.(*node)
	if !ok {
		return false
	}
	attr := n.body.attributes[argument]
	if attr == nil {
		return false
	}
	_, isConditional := attr.expr.(*conditionalExpr)
	return isConditional
}

// ignoredArguments lists what lifecycle.ignore_changes names: the first step of
// each path, or "all".
func (b *body) ignoredArguments() []string {
	var names []string
	for _, expr := range b.ignoreChanges() {
		listed, diags := hcl.ExprList(expr)
		if diags.HasErrors() {
			listed = []hcl.Expression{expr}
		}
		for _, one := range listed {
			if name := rootName(one); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// ignoreChanges returns the arguments of that name: in JSON syntax lifecycle is
// an argument itself, of one object or a list of them.
func (b *body) ignoreChanges() []hcl.Expression {
	const block, argument = "lifecycle", "ignore_changes"
	var found []hcl.Expression
	for _, nested := range b.blocks {
		if expr := nested.body.expression(argument); nested.kind == block && expr != nil {
			found = append(found, expr)
		}
	}
	inJSON := b.expression(block)
	if inJSON == nil {
		return found
	}
	objects, diags := hcl.ExprList(inJSON)
	if diags.HasErrors() {
		objects = []hcl.Expression{inJSON}
	}
	for _, object := range objects {
		pairs, _ := hcl.ExprMap(object)
		for _, pair := range pairs {
			if rootName(pair.Key) == argument {
				found = append(found, pair.Value)
			}
		}
	}
	return found
}

// rootName is the first step of a path, which old code and JSON syntax write
// as text.
func rootName(expr hcl.Expression) string {
	if traversal, diags := hcl.AbsTraversalForExpr(expr); !diags.HasErrors() {
		return traversal.RootName()
	}
	val, diags := expr.Value(nil)
	if diags.HasErrors() || !val.IsKnown() || val.IsNull() || val.Type() != cty.String {
		return ""
	}
	return val.AsString()
}
