package terraform

import "github.com/zclconf/go-cty/cty"

// The bounds of computed values. References can double a value at each step,
// so that forty lines make a text longer than any memory.
const (
	maxText   = 1 << 20   // bytes of one string
	maxValues = 100_000   // values within one value
	maxBits   = 4_096     // binary exponent of a number
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
		exponent := val.AsBigFloat().MantExp(nil)
		return exponent > maxBits || exponent < -maxBits
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
