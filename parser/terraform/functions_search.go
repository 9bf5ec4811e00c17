package terraform

import (
	"errors"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// containsFunction refuses to search for null.
var containsFunction = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "list", Type: cty.DynamicPseudoType}, {Name: "value", Type: cty.DynamicPseudoType},
	},
	Type: function.StaticReturnType(cty.Bool),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return stdlib.Contains(args[0], args[1]) },
})

var indexFunction = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "list", Type: cty.DynamicPseudoType}, {Name: "value", Type: cty.DynamicPseudoType},
	},
	Type: function.StaticReturnType(cty.Number),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if kind := args[0].Type(); !kind.IsListType() && !kind.IsTupleType() {
			return cty.NilVal, function.NewArgErrorf(0, "must be a list")
		}
		for it := args[0].ElementIterator(); it.Next(); {
			position, element := it.Element()
			equal, err := stdlib.Equal(element, args[1])
			if err != nil {
				return cty.NilVal, err
			}
			if !equal.IsKnown() {
				return cty.UnknownVal(cty.Number), nil
			}
			if equal.True() {
				return position, nil
			}
		}
		return cty.NilVal, errors.New("the value is not in the list")
	},
})

var matchKeysFunction = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "values", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "keys", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "search", Type: cty.List(cty.DynamicPseudoType)},
	},
	Type: func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
	Impl: func(args []cty.Value, kind cty.Type) (cty.Value, error) {
		if !args[1].IsWhollyKnown() || !args[2].IsWhollyKnown() {
			return cty.UnknownVal(kind), nil
		}
		unified, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()})
		if unified == cty.NilType {
			return cty.NilVal, errors.New("the keys must have the same type as what is searched for")
		}
		vals, keys := args[0].AsValueSlice(), converted(args[1], unified)
		search := converted(args[2], unified)
		if len(vals) != len(keys) {
			return cty.NilVal, errors.New("the lists of values and keys must have the same length")
		}
		var matching []cty.Value
		for i, key := range keys {
			for _, wanted := range search {
				if equal, err := stdlib.Equal(key, wanted); err == nil && equal.True() {
					matching = append(matching, vals[i])
					break
				}
			}
		}
		if len(matching) == 0 {
			return cty.ListValEmpty(kind.ElementType()), nil
		}
		return cty.ListVal(matching), nil
	},
})

// converted lists the elements of a list after its conversion; the elements
// as they are where there is none.
func converted(list cty.Value, kind cty.Type) []cty.Value {
	if val, err := convert.Convert(list, kind); err == nil {
		list = val
	}
	return list.AsValueSlice()
}
