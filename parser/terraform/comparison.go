package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// comparedExpr is one side of a comparison, which looks at all of it.
type comparedExpr struct {
	hclsyntax.Expression
	// besideNull says that the other side is null.
	besideNull bool
}

// compared makes one side of a comparison with another.
func compared(side, other hclsyntax.Expression) *comparedExpr {
	literal, ok := plain(other).(*hclsyntax.LiteralValueExpr)
	return &comparedExpr{Expression: side, besideNull: ok && literal.Val.IsNull()}
}

// Value keeps a value that is compared from being too large to look at. What
// is compared with null says nothing of what is in it: the result has not read
// that.
func (e *comparedExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	val, diags := e.Expression.Value(ctx)
	if exhaustedBy(ctx, val) {
		return unknown(causeTooLarge).WithMarks(val.Marks()), diags
	}
	bare, marks := val.Unmark()
	if e.besideNull && bare.IsKnown() && !bare.IsNull() {
		return forgetReads(bare).WithMarks(marks), diags
	}
	return val, diags
}
