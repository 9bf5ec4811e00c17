package terraform

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// graft replaces the nodes of an expression whose evaluation by the library
// loses references or fails for want of a provider schema. It changes expr in
// place, so it is called once, when a file is loaded.
func graft(expr hclsyntax.Expression) hclsyntax.Expression {
	switch node := expr.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		return &traversalExpr{ScopeTraversalExpr: node}
	case *hclsyntax.RelativeTraversalExpr:
		node.Source = graft(node.Source)
		return &relativeExpr{RelativeTraversalExpr: node}
	case *hclsyntax.IndexExpr:
		node.Collection, node.Key = graft(node.Collection), graft(node.Key)
		return &indexExpr{IndexExpr: node}
	case *hclsyntax.SplatExpr:
		node.Source, node.Each = &elementsExpr{Expression: graft(node.Source)}, graft(node.Each)
		return &splatExpr{SplatExpr: node}
	case *hclsyntax.ConditionalExpr:
		node.Condition = graft(node.Condition)
		node.TrueResult, node.FalseResult = graft(node.TrueResult), graft(node.FalseResult)
		return &conditionalExpr{ConditionalExpr: node}
	case *hclsyntax.FunctionCallExpr:
		node.Name = strings.TrimPrefix(node.Name, "core::")
		graftAll(node.Args)
		return &callExpr{FunctionCallExpr: node}
	case *hclsyntax.BinaryOpExpr:
		node.LHS, node.RHS = graft(node.LHS), graft(node.RHS)
		if node.Op == hclsyntax.OpEqual || node.Op == hclsyntax.OpNotEqual {
			node.LHS, node.RHS = compared(node.LHS, node.RHS), compared(node.RHS, node.LHS)
		}
		return &boundedExpr{Expression: node}
	case *hclsyntax.TemplateExpr:
		graftAll(node.Parts)
		return graftTemplate(node)
	default:
		return graftContainer(expr)
	}
}

// graftContainer grafts what merely contains other expressions.
func graftContainer(expr hclsyntax.Expression) hclsyntax.Expression {
	switch node := expr.(type) {
	case *hclsyntax.ForExpr:
		node.CollExpr = &elementsExpr{Expression: graft(node.CollExpr), all: true}
		node.ValExpr = graft(node.ValExpr)
		if node.KeyExpr != nil {
			node.KeyExpr = graft(node.KeyExpr)
		}
		if node.CondExpr != nil {
			node.CondExpr = graft(node.CondExpr)
		}
		return &forExpr{ForExpr: node}
	case *hclsyntax.TemplateJoinExpr:
		node.Tuple = graft(node.Tuple)
		return &joinExpr{TemplateJoinExpr: node}
	case *hclsyntax.TemplateWrapExpr:
		node.Wrapped = graft(node.Wrapped)
	case *hclsyntax.ParenthesesExpr:
		node.Expression = graft(node.Expression)
	case *hclsyntax.UnaryOpExpr:
		node.Val = graft(node.Val)
		return &unaryExpr{UnaryOpExpr: node}
	case *hclsyntax.TupleConsExpr:
		graftAll(node.Exprs)
	case *hclsyntax.ObjectConsExpr:
		for i := range node.Items {
			node.Items[i].KeyExpr = graft(node.Items[i].KeyExpr)
			node.Items[i].ValueExpr = graft(node.Items[i].ValueExpr)
		}
		return &objectExpr{ObjectConsExpr: node}
	case *hclsyntax.ObjectConsKeyExpr:
		node.Wrapped = graft(node.Wrapped)
	}
	return expr
}

func graftAll(exprs []hclsyntax.Expression) {
	for i := range exprs {
		exprs[i] = graft(exprs[i])
	}
}

// graftTemplate leaves plain text alone; only templates that join several
// parts can grow without bound.
func graftTemplate(node *hclsyntax.TemplateExpr) hclsyntax.Expression {
	if node.IsStringLiteral() {
		return node
	}
	for len(node.Parts) > partsAtOnce {
		node.Parts = inGroups(node.Parts)
	}
	return &templateExpr{TemplateExpr: node}
}

// partsAtOnce is how many parts of a template are joined before anyone can see
// how long the text has become.
const partsAtOnce = 16

// inGroups makes templates of neighbouring parts, each bounded by itself.
func inGroups(parts []hclsyntax.Expression) []hclsyntax.Expression {
	var groups []hclsyntax.Expression
	for group := range slices.Chunk(parts, partsAtOnce) {
		groups = append(groups, &templateExpr{TemplateExpr: &hclsyntax.TemplateExpr{
			Parts:    group,
			SrcRange: hcl.RangeBetween(group[0].Range(), group[len(group)-1].Range()),
		}})
	}
	return groups
}

// ungraft returns the library's node that a node of ours stands for.
func ungraft(expr hcl.Expression) hcl.Expression {
	switch node := expr.(type) {
	case *traversalExpr:
		return node.ScopeTraversalExpr
	case *relativeExpr:
		return node.RelativeTraversalExpr
	case *callExpr:
		return node.FunctionCallExpr
	}
	return nil
}
