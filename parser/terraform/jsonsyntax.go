package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// jsonBody converts a body in JSON syntax. blocks says which block types the
// body has; everything else is an argument.
func (s *scan) jsonBody(parsed hcl.Body, blocks []hcl.BlockHeaderSchema) (*body, hcl.Diagnostics) {
	content, rest, diags := parsed.PartialContent(&hcl.BodySchema{Blocks: blocks})
	converted := &body{attributes: make(map[string]*attribute), rng: parsed.MissingItemRange()}
	for _, nested := range content.Blocks {
		inner, innerDiags := s.jsonBody(nested.Body, nil)
		diags = append(diags, innerDiags...)
		converted.blocks = append(converted.blocks, &block{
			kind:   nested.Type,
			labels: nested.Labels,
			body:   inner,
			header: nested.DefRange,
			rng:    nested.DefRange,
		})
	}
	if blocks != nil {
		return converted, diags // at the top of a file there are blocks only
	}
	attributes, attributeDiags := rest.JustAttributes()
	diags = append(diags, attributeDiags...)
	arguments := make(map[string]*attribute, len(attributes))
	for name, attr := range attributes {
		if name == "//" {
			continue
		}
		expr, exprDiags := s.jsonExpression(attr.Expr)
		diags = append(diags, exprDiags...)
		arguments[name] = &attribute{name: name, expr: expr, rng: attr.Range}
	}
	converted.enter(arguments)
	return converted, diags
}

// jsonExpression rebuilds a JSON value as native syntax, so that there is one
// way to evaluate and to follow expressions.
func (s *scan) jsonExpression(expr hcl.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
	if items, diags := hcl.ExprList(expr); !diags.HasErrors() {
		return s.jsonTuple(expr, items)
	}
	if pairs, diags := hcl.ExprMap(expr); !diags.HasErrors() {
		return s.jsonObject(expr, pairs)
	}
	val, diags := expr.Value(nil)
	if diags.HasErrors() || val.IsNull() || val.Type() != cty.String {
		return &hclsyntax.LiteralValueExpr{Val: val, SrcRange: expr.Range()}, diags
	}
	return s.jsonString(val.AsString(), expr.Range())
}

func (s *scan) jsonTuple(expr hcl.Expression, items []hcl.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
	tuple := &hclsyntax.TupleConsExpr{SrcRange: expr.Range(), OpenRange: expr.StartRange()}
	var diags hcl.Diagnostics
	for _, item := range items {
		converted, itemDiags := s.jsonExpression(item)
		diags = append(diags, itemDiags...)
		tuple.Exprs = append(tuple.Exprs, converted)
	}
	return tuple, diags
}

func (s *scan) jsonObject(expr hcl.Expression, pairs []hcl.KeyValuePair) (hclsyntax.Expression, hcl.Diagnostics) {
	object := &hclsyntax.ObjectConsExpr{SrcRange: expr.Range(), OpenRange: expr.StartRange()}
	var diags hcl.Diagnostics
	for _, pair := range pairs {
		key, keyDiags := s.jsonExpression(pair.Key)
		value, valueDiags := s.jsonExpression(pair.Value)
		diags = append(append(diags, keyDiags...), valueDiags...)
		if literal, ok := key.(*hclsyntax.LiteralValueExpr); ok && literal.Val.RawEquals(cty.StringVal("//")) {
			continue
		}
		object.Items = append(object.Items, hclsyntax.ObjectConsItem{KeyExpr: key, ValueExpr: value})
	}
	return object, diags
}

// jsonString parses a string as a template where it is one.
func (s *scan) jsonString(text string, rng hcl.Range) (hclsyntax.Expression, hcl.Diagnostics) {
	literal := &hclsyntax.LiteralValueExpr{Val: cty.StringVal(text), SrcRange: rng}
	if !strings.Contains(text, "${") && !strings.Contains(text, "%{") {
		return literal, nil
	}
	start := rng.Start
	start.Column++
	start.Byte++
	if diags := s.template([]byte(text), rng.Filename, start); diags.HasErrors() {
		return literal, diags
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(text), rng.Filename, start)
	if expr == nil {
		return literal, diags
	}
	return expr, diags
}
