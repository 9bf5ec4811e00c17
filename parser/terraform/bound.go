package terraform

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/bounds"
)

// The bounds of computed values. References can double a value at each step,
// so that forty lines make a text longer than any memory.
const (
	maxText   = 1 << 20   // bytes of one string
	maxValues = 100_000   // values within one value, long strings counted several times
	maxBits   = 1_023     // binary exponent of a number: JSON readers have no more
	maxDepth  = 1_000     // references that wait for each other
	maxWork   = 1_000_000 // elements of for expressions and calls in one root

	// The same in other measures.
	textOfValue = 256 // bytes of a string that count as one value
	valuesAStep = 16  // values that are looked at in the time of one step of work
	valuesAPick = 8   // values that the library looks for marks in, in that time
	valuesACall = 4   // values that a function takes or makes in that time
	valuesAMark = 4   // values whose memory one mark takes
	marksAStep  = 2   // marks of one value that are listed as references in that time
	manyMarks   = 64  // marks of one value that cost nothing to speak of
	textAStep   = 256 // bytes that are made, and kept, for one step of work

	// leftover is maxValues once the work of a root is used up.
	leftover = 1_000
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
		return len(val.AsString()) > maxText || hugeNumber(val.AsString())
	case cty.Number:
		number := val.AsBigFloat()
		exponent := number.MantExp(nil)
		return number.IsInf() || exponent > maxBits || exponent < -maxBits
	}
	return false
}

// numberText is how a number is written: the short name of a commit such as
// "361434e" is none, and what ends in "e9" is one.
var numberText = regexp.MustCompile(`^([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$`)

// hugeNumber says whether a text, as a number, would have thousands of digits:
// any operator can take it as one.
func hugeNumber(text string) bool {
	text = strings.TrimLeft(text, "+-")
	return text != "" && strings.IndexByte("0123456789.", text[0]) >= 0 &&
		bounds.Number(text, hcl.Range{}).HasErrors() && numberText.MatchString(text)
}

// boundedDeep is bounded for values with elements.
func boundedDeep(val cty.Value) cty.Value {
	budget := maxValues
	if within(val, &budget) {
		return val
	}
	return unknown(causeTooLarge)
}

// fit is boundedDeep for values of an evaluation: looking at all of a value is
// work, and what is too large is reported.
func (e *evaluation) fit(val cty.Value, rng hcl.Range) cty.Value {
	return e.fitAt(val, rng, valuesAStep)
}

// fitAt is fit where a step of work is as long as it takes for some values.
func (e *evaluation) fitAt(val cty.Value, rng hcl.Range, values int) cty.Value {
	budget := maxValues
	if e.work > e.parser.work {
		budget = leftover
	}
	left := budget
	fits := within(val, &left)
	amount := (budget - left) / values
	if marks := len(val.Marks()); marks > manyMarks {
		amount += marks / marksAStep
	}
	if amount > 0 {
		e.exhausted(amount)
	}
	if fits {
		return val
	}
	e.diags.add(tooLargeHere(rng))
	return unknown(causeTooLarge)
}

// exhaustedBy counts the work of looking at all of a value, and says whether it
// is too much. Once the work is used up only small values are looked at: a loop
// of the library goes on to its end.
func exhaustedBy(ctx *hcl.EvalContext, val cty.Value) bool {
	if bare, _ := val.Unmark(); lengthOf(bare) == 0 {
		return false
	}
	if exhaustedIn(ctx, 0) {
		left := valuesAStep
		return !within(val, &left)
	}
	left := maxValues
	within(val, &left)
	return exhaustedIn(ctx, (maxValues-left)/valuesACall)
}

func tooLargeHere(rng hcl.Range) *hcl.Diagnostic {
	return caution("Value is too large", fmt.Sprintf("This value has more than %d elements, or a text of more than "+
		"%d bytes, or a number beyond all use. It is taken as unknown.", maxValues, maxText), rng)
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

// within counts the values in val, and what they are marked with, against a
// budget. It goes on behind what is too large by itself, and leaves -1 of a
// budget that is used up: the order of the elements makes no difference.
func within(val cty.Value, budget *int) bool {
	bare, marks := val.Unmark()
	*budget = max(*budget-1-valuesAMark*len(marks), -1)
	if *budget < 0 {
		return false
	}
	if !bare.IsKnown() || bare.IsNull() {
		return true
	}
	if !bare.CanIterateElements() {
		if bare.Type() == cty.String {
			*budget = max(*budget-len(bare.AsString())/textOfValue, -1)
		}
		return *budget >= 0 && !tooLarge(bare)
	}
	fits := true
	count := func(element cty.Value) bool {
		fits = within(element, budget) && fits
		return *budget < 0
	}
	if !bare.Type().IsSetType() {
		anyElement(bare, count)
		return fits
	}
	return !slices.ContainsFunc(bare.AsValueSlice(), func(element cty.Value) bool { return !within(element, budget) })
}

// budget is the work that an expression outside of any scope may take, such as
// the default of a variable.
type budget struct{ left int }

// budgetName is where an evaluation context keeps a budget; no identifier can
// be spelled like this.
const budgetName = "\x00budget"

var budgetType = cty.Capsule("budget", reflect.TypeFor[budget]())

// withBudget returns a context in which work is counted.
func withBudget(ctx *hcl.EvalContext) *hcl.EvalContext {
	if findScope(ctx) != nil || budgetIn(ctx) != nil {
		return ctx
	}
	counted := ctx.NewChild()
	counted.Variables = map[string]cty.Value{budgetName: cty.CapsuleVal(budgetType, &budget{left: maxWork})}
	return counted
}

func budgetIn(ctx *hcl.EvalContext) *budget {
	for ; ctx != nil; ctx = ctx.Parent() {
		if val, ok := ctx.Variables[budgetName]; ok {
			if b, ok := val.EncapsulatedValue().(*budget); ok {
				return b
			}
		}
	}
	return nil
}

// exhaustedIn counts work in a context and says whether all of it is used.
func exhaustedIn(ctx *hcl.EvalContext, amount int) bool {
	if s := findScope(ctx); s != nil {
		return s.exhausted(amount)
	}
	b := budgetIn(ctx)
	if b == nil {
		return false
	}
	b.left -= amount
	return b.left < 0
}
