package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// jsonBody converts a file in JSON syntax, which at its top has blocks only.
func (s *scan) jsonBody(parsed hcl.Body, blocks []hcl.BlockHeaderSchema) (*body, hcl.Diagnostics) {
	content, _, diags := parsed.PartialContent(&hcl.BodySchema{Blocks: blocks})
	converted := &body{rng: parsed.MissingItemRange()}
	for _, nested := range content.Blocks {
		convert := s.jsonExpression
		if nested.Type == "variable" {
			convert = jsonLiteral // Terraform reads no templates here
		}
		inner, innerDiags := jsonArguments(nested.Body, convert)
		diags = append(diags, innerDiags...)
		converted.blocks = append(converted.blocks, &block{
			kind:   nested.Type,
			labels: nested.Labels,
			body:   inner,
			header: nested.DefRange,
			rng:    nested.DefRange,
		})
	}
	return converted, diags
}

// conversion makes native syntax of a JSON value.
type conversion func(hcl.Expression) (hclsyntax.Expression, hcl.Diagnostics)

// jsonArguments converts the body of a block, whose arguments are all that
// JSON syntax shows.
func jsonArguments(parsed hcl.Body, convert conversion) (*body, hcl.Diagnostics) {
	converted := &body{attributes: make(map[string]*attribute), rng: parsed.MissingItemRange()}
	attributes, diags := parsed.JustAttributes()
	arguments := make(map[string]*attribute, len(attributes))
	for name, attr := range attributes {
		if name == "//" {
			continue
		}
		expr, exprDiags := convert(attr.Expr)
		diags = append(diags, exprDiags...)
		arguments[name] = &attribute{name: name, expr: expr, rng: attr.Range}
	}
	converted.enter(arguments)
	return converted, diags
}

// jsonLiteral is a JSON value in which no text is a template.
func jsonLiteral(expr hcl.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
	val, diags := expr.Value(nil)
	return &hclsyntax.LiteralValueExpr{Val: val, SrcRange: expr.Range()}, diags
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
