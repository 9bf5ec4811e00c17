package terraform

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// collectionFunction converts to a list, a set or a map. Without provider
// schemas two resources of one type have different types here: what holds
// resources stays as it is where there is no conversion.
func collectionFunction(kind cty.Type) function.Function {
	return lenient(func(args []cty.Value) (cty.Value, error) {
		bare, _ := args[0].Unmark()
		if bare.IsKnown() && holdsResource(args[0]) && fitsShape(bare.Type(), kind) {
			return args[0], nil
		}
		val, err := convert.Convert(args[0], kind)
		if err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		return val, nil
	}, anything("value"))
}

// fitsShape says whether a value could be converted if its elements could.
func fitsShape(have, want cty.Type) bool {
	if want.IsMapType() {
		return have.IsObjectType() || have.IsMapType()
	}
	return have.IsTupleType() || have.IsListType() || have.IsSetType()
}
