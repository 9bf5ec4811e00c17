package terraform

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// The bounds of computed values. References can double a value at each step,
// so that forty lines make a text longer than any memory.
const (
	maxText   = 1 << 20   // bytes of one string
	maxValues = 100_000   // values within one value
	maxBits   = 1_023     // binary exponent of a number: JSON readers have no more
	maxDepth  = 1_000     // references that wait for each other
	maxWork   = 1_000_000 // elements of for expressions and calls in one root
)

// bounded returns val, or an unknown value where val is too large to go on with.
func bounded(val cty.Value) cty.Value {
	bare, _ := val.Unmark()
	if !tooLarge(bare) {
		return val
	}
	return keepMarks(unknown(causeTooLarge), val)
}

func tooLarge(val cty.Value) bool {
	if !val.IsKnown() || val.IsNull() {
		return false
	}
	switch val.Type() {
	case cty.String:
		return len(val.AsString()) > maxText
	case cty.Number:
		number := val.AsBigFloat()
		exponent := number.MantExp(nil)
		return number.IsInf() || exponent > maxBits || exponent < -maxBits
	}
	return false
}

// boundedDeep is bounded for values with elements.
func boundedDeep(val cty.Value) cty.Value {
	budget := maxValues
	if within(val, &budget) {
		return val
	}
	return unknown(causeTooLarge)
}

// holdsCollections says whether elements of a type have elements themselves.
func holdsCollections(kind cty.Type) bool {
	nested := func(element cty.Type) bool { return !element.IsPrimitiveType() }
	switch {
	case kind.IsTupleType():
		return slices.ContainsFunc(kind.TupleElementTypes(), nested)
	case kind.IsObjectType():
		for _, element := range kind.AttributeTypes() {
			if nested(element) {
				return true
			}
		}
		return false
	}
	return true
}

// within counts the values in val against a budget.
func within(val cty.Value, budget *int) bool {
	*budget--
	if *budget < 0 {
		return false
	}
	bare, _ := val.Unmark()
	if !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() {
		return !tooLarge(bare)
	}
	for it := bare.ElementIterator(); it.Next(); {
		if _, element := it.Element(); !within(element, budget) {
			return false
		}
	}
	return true
}
