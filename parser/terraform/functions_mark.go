package terraform

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var (
	sensitiveFunction = lenient(func(args []cty.Value) (cty.Value, error) {
		return args[0].Mark(sensitiveMark{}), nil
	}, anything("value"))
	nonsensitiveFunction = lenient(func(args []cty.Value) (cty.Value, error) {
		bare, marks := args[0].Unmark()
		for mark := range marks {
			if mark != (sensitiveMark{}) {
				bare = bare.Mark(mark)
			}
		}
		return bare, nil
	}, anything("value"))
	// What is ephemeral is null in what a plan keeps.
	ephemeralAsNullFunction = lenient(func(args []cty.Value) (cty.Value, error) {
		return cty.Transform(args[0], func(_ cty.Path, val cty.Value) (cty.Value, error) {
			if !val.HasMark(ephemeralMark{}) {
				return val, nil
			}
			bare, marks := val.Unmark()
			delete(marks, ephemeralMark{})
			return cty.NullVal(bare.Type()).WithMarks(marks), nil
		})
	}, anything("value"))
	isSensitiveFunction = lenient(func(args []cty.Value) (cty.Value, error) {
		answer := cty.BoolVal(args[0].HasMark(sensitiveMark{}))
		if !args[0].IsKnown() && answer.False() { // it can turn out to be
			answer = cty.UnknownVal(cty.Bool)
		}
		return keepReads(answer, args[0]), nil
	}, anything("value"))
)

// jsonDecodeFunction returns the structure that a text was encoded from, also
// where one unknown value makes the text unknown.
var jsonDecodeFunction = lenient(func(args []cty.Value) (cty.Value, error) {
	bare, marks := args[0].Unmark()
	if structure := structureOf(args[0]); !bare.IsKnown() && structure != cty.NilVal {
		return structure, nil
	}
	if !bare.IsKnown() {
		return cty.DynamicVal, nil // callExpr keeps the marks
	}
	if bare.IsNull() {
		return cty.NilVal, function.NewArgErrorf(0, "must not be null")
	}
	val, err := stdlib.JSONDecode(bare)
	if err != nil {
		return cty.NilVal, err
	}
	return val.WithMarks(marks), nil
}, function.Parameter{
	Name: "text", Type: cty.String, AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
})
