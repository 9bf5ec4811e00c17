package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/bounds"
)

// jsonSyntax makes native syntax of files in JSON syntax, so that there is one
// way to evaluate and to follow expressions.
type jsonSyntax struct {
	// nesting is how deep the templates in texts may nest.
	nesting int
	// comments says that an object may be a block, in which the key "//" is a
	// comment.
	comments bool
}

// holdsBlocks names the blocks that can have blocks in them which JSON syntax
// does not tell from objects.
var holdsBlocks = map[string]bool{
	"data": true, "ephemeral": true, "provider": true, "resource": true, "terraform": true,
}

// body converts a file in JSON syntax, which at its top has blocks only.
func (s *jsonSyntax) body(parsed hcl.Body, blocks []hcl.BlockHeaderSchema) (*body, hcl.Diagnostics) {
	content, _, diags := parsed.PartialContent(&hcl.BodySchema{Blocks: blocks})
	converted := &body{rng: parsed.MissingItemRange()}
	for _, nested := range content.Blocks {
		inside := jsonSyntax{nesting: s.nesting, comments: holdsBlocks[nested.Type]}
		convert := inside.expression
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

// expression rebuilds a JSON value.
func (s *jsonSyntax) expression(expr hcl.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
	if items, diags := hcl.ExprList(expr); !diags.HasErrors() {
		return s.tuple(expr, items)
	}
	if pairs, diags := hcl.ExprMap(expr); !diags.HasErrors() {
		return s.object(expr, pairs)
	}
	val, diags := expr.Value(nil)
	if diags.HasErrors() || val.IsNull() || val.Type() != cty.String {
		return &hclsyntax.LiteralValueExpr{Val: val, SrcRange: expr.Range()}, diags
	}
	return s.string(val.AsString(), expr.Range())
}

func (s *jsonSyntax) tuple(expr hcl.Expression, items []hcl.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
	tuple := &hclsyntax.TupleConsExpr{SrcRange: expr.Range(), OpenRange: expr.StartRange()}
	var diags hcl.Diagnostics
	for _, item := range items {
		converted, itemDiags := s.expression(item)
		diags = append(diags, itemDiags...)
		tuple.Exprs = append(tuple.Exprs, converted)
	}
	return tuple, diags
}

func (s *jsonSyntax) object(expr hcl.Expression, pairs []hcl.KeyValuePair) (hclsyntax.Expression, hcl.Diagnostics) {
	object := &hclsyntax.ObjectConsExpr{SrcRange: expr.Range(), OpenRange: expr.StartRange()}
	var diags hcl.Diagnostics
	for _, pair := range pairs {
		key, keyDiags := s.expression(pair.Key)
		value, valueDiags := s.expression(pair.Value)
		diags = append(append(diags, keyDiags...), valueDiags...)
		if literal, ok := key.(*hclsyntax.LiteralValueExpr); ok && s.comments &&
			literal.Val.RawEquals(cty.StringVal("//")) {
			continue
		}
		object.Items = append(object.Items, hclsyntax.ObjectConsItem{KeyExpr: key, ValueExpr: value})
	}
	return object, diags
}

// string parses a string as a template where it is one.
func (s *jsonSyntax) string(text string, rng hcl.Range) (hclsyntax.Expression, hcl.Diagnostics) {
	literal := &hclsyntax.LiteralValueExpr{Val: cty.StringVal(text), SrcRange: rng}
	if !strings.Contains(text, "${") && !strings.Contains(text, "%{") {
		return literal, nil
	}
	start := rng.Start
	start.Column++
	start.Byte++
	if diags := bounds.Template([]byte(text), rng.Filename, start, s.nesting); diags.HasErrors() {
		return literal, diags
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(text), rng.Filename, start)
	if expr == nil {
		return literal, diags
	}
	return expr, diags
}
