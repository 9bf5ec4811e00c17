package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// traversalsIn lists what an expression refers to outside itself. The
// library's own function does not know our nodes.
func traversalsIn(expr hclsyntax.Expression) []hcl.Traversal {
	collector := &traversalCollector{}
	// The collector reports nothing, so the walk has no diagnostics.
	_ = hclsyntax.Walk(expr, collector)
	return collector.found
}

// traversalCollector skips names that the expression itself binds.
type traversalCollector struct {
	found []hcl.Traversal
	bound []map[string]struct{}
}

// Enter notes a traversal, or the names of a for expression.
func (c *traversalCollector) Enter(node hclsyntax.Node) hcl.Diagnostics {
	switch node := node.(type) {
	case *traversalExpr:
		if !c.binds(node.Traversal.RootName()) {
			c.found = append(c.found, node.Traversal)
		}
	case *elementsExpr:
		return c.Enter(node.Expression) // the walk goes on below it
	case *comparedExpr:
		return c.Enter(node.Expression)
	case hclsyntax.ChildScope:
		c.bound = append(c.bound, node.LocalNames)
	}
	return nil
}

// Exit leaves the scope of a for expression.
func (c *traversalCollector) Exit(node hclsyntax.Node) hcl.Diagnostics {
	if _, ok := node.(hclsyntax.ChildScope); ok {
		c.bound = c.bound[:len(c.bound)-1]
	}
	return nil
}

func (c *traversalCollector) binds(name string) bool {
	for _, names := range c.bound {
		if _, ok := names[name]; ok {
			return true
		}
	}
	return false
}
