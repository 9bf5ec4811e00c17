package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// nativeBody converts a body of HCL's native syntax. A body that has errors is
// converted as far as the parser understood it.
func nativeBody(parsed *hclsyntax.Body) *body {
	converted := &body{
		attributes: make(map[string]*attribute, len(parsed.Attributes)),
		blocks:     make([]*block, 0, len(parsed.Blocks)),
		rng:        parsed.SrcRange,
	}
	for name, attr := range parsed.Attributes {
		if attr.Expr == nil {
			continue
		}
		converted.attributes[name] = &attribute{name: name, expr: graft(attr.Expr), rng: attr.SrcRange}
	}
	for _, nested := range parsed.Blocks {
		if nested.Body == nil {
			continue
		}
		converted.blocks = append(converted.blocks, &block{
			kind:   nested.Type,
			labels: nested.Labels,
			body:   nativeBody(nested.Body),
			header: nested.DefRange(),
			rng:    wholeBlock(nested),
		})
	}
	return converted
}

// wholeBlock spans a block from its type to the closing brace.
func wholeBlock(parsed *hclsyntax.Block) hcl.Range {
	end := parsed.CloseBraceRange
	if end.Filename == "" || end.End.Byte < parsed.TypeRange.Start.Byte {
		end = parsed.Body.SrcRange
	}
	return hcl.RangeBetween(parsed.TypeRange, end)
}
