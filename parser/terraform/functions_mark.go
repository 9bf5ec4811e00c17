package terraform

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var (
	identityFunction  = lenient(func(args []cty.Value) (cty.Value, error) { return args[0], nil }, anything("value"))
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
	isSensitiveFunction = lenient(func(args []cty.Value) (cty.Value, error) {
		return cty.BoolVal(args[0].HasMark(sensitiveMark{})), nil
	}, anything("value"))
)

// jsonDecodeFunction returns the structure that a text was encoded from, also
// where one unknown value makes the text unknown.
var jsonDecodeFunction = lenient(func(args []cty.Value) (cty.Value, error) {
	bare, marks := args[0].Unmark()
	if structure := structureOf(marks); !bare.IsKnown() && structure != cty.NilVal {
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
