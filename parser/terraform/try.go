package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// try returns the first argument that can be evaluated. One that is unknown
// in part may still fail, so that the result is unknown as well, but for what
// it refers to.
func (e *callExpr) try(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	for i, expr := range e.Args {
		val, diags := expr.Value(ctx)
		if diags.HasErrors() {
			if unnamed, ok := findScope(ctx).withoutWorkspace(ctx, expr); ok {
				return unnamed, nil
			}
			continue
		}
		if mayFail(expr, val) {
			val = keepMarks(keepMarks(cty.DynamicVal, val), e.rest(ctx, i+1)...)
		}
		return val, nil
	}
	return cty.DynamicVal, hcl.Diagnostics{fault("Function call failed",
		"try: none of the expressions can be evaluated.", e.Range())}
}

// rest evaluates the arguments of try from one on, as far as they can be.
func (e *callExpr) rest(ctx *hcl.EvalContext, from int) []cty.Value {
	var values []cty.Value
	for _, expr := range e.Args[from:] {
		if val, diags := expr.Value(ctx); !diags.HasErrors() {
			values = append(values, val)
		}
	}
	return values
}

// mayFail says whether an expression with an unknown value could turn out to
// have none: what it looks into is a variable without a value, or a block of
// which there may be no instance. An attribute of a resource is there.
func mayFail(expr hclsyntax.Expression, val cty.Value) bool {
	if succeeds(expr) || unmarked(val).IsWhollyKnown() {
		return false
	}
	return slices.ContainsFunc(causes(deepMarks(val)), func(cause causeMark) bool {
		return cause.text == causeUnset || cause.text == causeCount || cause.text == causeForEach
	})
}

func (e *callExpr) can(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	if len(e.Args) != 1 {
		return cty.DynamicVal, hcl.Diagnostics{fault("Function call failed", "can takes one expression.", e.Range())}
	}
	val, diags := e.Args[0].Value(ctx)
	if diags.HasErrors() {
		if unnamed, ok := findScope(ctx).withoutWorkspace(ctx, e.Args[0]); ok {
			return keepMarks(cty.UnknownVal(cty.Bool), unnamed), nil
		}
		return cty.False, nil
	}
	if bare, _ := val.UnmarkDeep(); !bare.IsWhollyKnown() {
		return keepMarks(cty.UnknownVal(cty.Bool), val), nil
	}
	return keepReads(cty.True, val), nil
}
