package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Backend is the block that says where the state of a root is.
type Backend struct {
	// Type is s3, gcs, azurerm ... and "cloud" for HCP Terraform.
	Type string
	// Arguments are those that are written out. Others can be given at init.
	Arguments map[string]string
	// Range is the head of the block.
	Range hcl.Range
}

// backendOf is the backend of a root module, nil where it names none.
func (m *module) backendOf() *Backend {
	if m.backend == nil {
		return nil
	}
	found := &Backend{Type: m.backend.kind, Arguments: map[string]string{}, Range: m.backend.header}
	if len(m.backend.labels) == 1 {
		found.Type = m.backend.labels[0]
	}
	for name, attr := range m.backend.body.attributes {
		if text := literalText(attr.expr); text != "" {
			found.Arguments[name] = text
		}
	}
	return found
}

// backendInJSON is the block that an argument means where JSON syntax shows blocks
// as objects: {"backend": {"s3": {...}}}, {"cloud": {...}}.
func backendInJSON(attr *attribute) *block {
	found := &block{kind: attr.name, body: &body{rng: attr.rng}, header: attr.rng, rng: attr.rng}
	arguments := attr.expr
	if attr.name == "backend" {
		kinds := objectOf(attr.expr)
		if kinds == nil || len(kinds.Items) != 1 {
			return found
		}
		found.labels = []string{literalText(kinds.Items[0].KeyExpr)}
		arguments = kinds.Items[0].ValueExpr
	}
	object := objectOf(arguments)
	if object == nil {
		return found
	}
	found.body.attributes = make(map[string]*attribute, len(object.Items))
	for _, item := range object.Items {
		name := literalText(item.KeyExpr)
		found.body.attributes[name] = &attribute{name: name, expr: item.ValueExpr, rng: item.ValueExpr.Range()}
	}
	return found
}

// objectOf is an object, or the only one of a list: JSON syntax takes both for a
// block.
func objectOf(expr hclsyntax.Expression) *hclsyntax.ObjectConsExpr {
	if list, ok := plain(expr).(*hclsyntax.TupleConsExpr); ok && len(list.Exprs) == 1 {
		expr = list.Exprs[0]
	}
	object, _ := plain(expr).(*hclsyntax.ObjectConsExpr)
	return object
}
