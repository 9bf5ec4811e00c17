package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

type conditionalExpr struct{ *hclsyntax.ConditionalExpr }

// Value evaluates both branches, since the type of the result depends on
// both. Only the chosen one may fail; where the condition is unknown the
// result keeps the marks of both.
func (e *conditionalExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	exhausted := func(amount int) bool { return exhaustedIn(ctx, amount) }
	condition, diags := e.Condition.Value(ctx)
	yes, yesDiags := e.TrueResult.Value(ctx)
	no, noDiags := e.FalseResult.Value(ctx)
	if diags.HasErrors() {
		return either(yes, no, exhausted), diags
	}
	condition, marks := condition.Unmark()
	wanted, err := convert.Convert(condition, cty.Bool)
	if err != nil || wanted.IsNull() {
		return either(yes, no, exhausted), append(diags, fault("Incorrect condition",
			"The condition must be true or false.", e.Condition.Range()))
	}
	if exhaustedBy(ctx, yes) || exhaustedBy(ctx, no) {
		return unknown(causeTooLarge).WithMarks(marks, yes.Marks(), no.Marks()), diags
	}
	if !wanted.IsKnown() {
		return undecided(yes, no, exhausted).WithMarks(marks), diags
	}
	chosen, other := yes, no
	if wanted.False() {
		chosen, other, yesDiags = no, yes, noDiags
	}
	if other.HasMark(sensitiveMark{}) { // the result tells that the secret was not chosen
		chosen = chosen.Mark(sensitiveMark{})
	}
	val, consistent := likeBranch(chosen, other, exhausted)
	if !consistent {
		return keepMarks(cty.DynamicVal, yes, no), append(diags, fault("Inconsistent conditional result types",
			fmt.Sprintf("The two results have types that have nothing in common: %s and %s.",
				yes.Type().FriendlyName(), no.Type().FriendlyName()), e.Range()))
	}
	return val.WithMarks(marks), append(diags, yesDiags...)
}

// undecided is a value that is one of two.
func undecided(a, b cty.Value, exhausted func(int) bool) cty.Value {
	bareA, _ := a.UnmarkDeep()
	bareB, _ := b.UnmarkDeep()
	if bareA.IsWhollyKnown() && bareA.RawEquals(bareB) {
		return keepMarks(bareA, a, b)
	}
	return either(a, b, exhausted)
}

// either is an unknown value with the type that two have in common.
func either(a, b cty.Value, exhausted func(int) bool) cty.Value {
	bareA, _ := a.Unmark()
	bareB, _ := b.Unmark()
	kind := cty.DynamicPseudoType
	switch unified := unify([]cty.Type{a.Type(), b.Type()}, exhausted); {
	case holdsResource(a) || holdsResource(b): // which have more attributes than their types say
	case bareA.IsNull() && a.Type() == cty.DynamicPseudoType:
		kind = b.Type()
	case bareB.IsNull() && b.Type() == cty.DynamicPseudoType:
		kind = a.Type()
	case unified != cty.NilType:
		kind = unified
	}
	result := cty.UnknownVal(kind)
	for _, val := range []cty.Value{a, b} {
		if marks := val.Marks(); isOpen(marks) {
			result = result.WithMarks(marks) // which of its attributes is meant shows later
		} else {
			result = keepMarks(result, val)
		}
	}
	return result
}

// likeBranch converts the chosen branch of a conditional to the type that it
// has in common with the other, and says whether there is one. Without provider
// schemas two resources have different types here: what holds resources is kept
// as it is.
func likeBranch(chosen, other cty.Value, exhausted func(int) bool) (cty.Value, bool) {
	if chosen.Type().Equals(other.Type()) || other.Type() == cty.DynamicPseudoType ||
		holdsResource(chosen) || holdsResource(other) {
		return chosen, true
	}
	if chosen.Type() == cty.DynamicPseudoType {
		if chosen.IsNull() {
			return cty.NullVal(other.Type()).WithMarks(chosen.Marks()), true
		}
		return chosen, true
	}
	unified := unify([]cty.Type{chosen.Type(), other.Type()}, exhausted)
	if unified == cty.NilType {
		return chosen, false
	}
	if unified == cty.DynamicPseudoType {
		return chosen, true
	}
	if converted, err := convert.Convert(uniform(chosen, unified), unified); err == nil {
		return converted, true
	}
	return chosen, true
}
