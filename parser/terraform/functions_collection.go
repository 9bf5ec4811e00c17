package terraform

import (
	"errors"
	"maps"
	"sort"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// lengthFunction measures text in user-perceived characters and collections
// in elements.
var lengthFunction = function.New(&function.Spec{
	Params: []function.Parameter{{
		Name: "value", Type: cty.DynamicPseudoType, AllowDynamicType: true, AllowUnknown: true, AllowMarked: true,
	}},
	Type: func(args []cty.Value) (cty.Type, error) {
		kind := args[0].Type()
		if kind == cty.String || kind == cty.DynamicPseudoType || kind.IsTupleType() || kind.IsObjectType() ||
			kind.IsCollectionType() {
			return cty.Number, nil
		}
		return cty.NilType, errors.New("must be a text, a list, a set or a map")
	},
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		val, marks := args[0].Unmark()
		kind := val.Type()
		switch {
		case kind.IsTupleType():
			return cty.NumberIntVal(int64(kind.Length())).WithMarks(marks), nil
		case kind.IsObjectType():
			return cty.NumberIntVal(int64(len(kind.AttributeTypes()))).WithMarks(marks), nil
		case !val.IsKnown():
			return cty.UnknownVal(cty.Number).WithMarks(marks), nil
		case kind == cty.String:
			length, err := stdlib.Strlen(val)
			return length.WithMarks(marks), err
		}
		return val.Length().WithMarks(marks), nil
	},
})

// flattenFunction replaces lists within a list by their elements.
var flattenFunction = lenient(func(args []cty.Value) (cty.Value, error) {
	if holdsUntyped(args[0]) {
		return cty.DynamicVal, nil // callExpr keeps the marks
	}
	return stdlib.Flatten(args[0])
}, anything("list"))

// holdsUntyped says whether a list, or a list in it, has an element of which
// nothing is known: it may be a list, of any number of elements.
func holdsUntyped(val cty.Value) bool {
	bare, _ := val.Unmark()
	if kind := bare.Type(); !kind.IsTupleType() && !kind.IsListType() && !kind.IsSetType() {
		return !bare.IsKnown() && kind == cty.DynamicPseudoType
	}
	return anyElement(bare, holdsUntyped)
}

// mergeFunction merges objects as the library does, and leaves out what is
// null. A resource's marks stay with its attributes.
var mergeFunction = variadic(merge)

func merge(args []cty.Value) (cty.Value, error) {
	merged := make(map[string]cty.Value)
	marks := make(cty.ValueMarks)
	allMaps := len(args) > 0
	for i, arg := range args {
		bare, argMarks := arg.Unmark()
		for mark := range argMarks {
			marks[mark] = struct{}{}
		}
		kind := bare.Type()
		switch {
		case !bare.IsKnown():
			return cty.DynamicVal, nil // callExpr keeps the marks
		case bare.IsNull():
			continue
		case !kind.IsMapType() && !kind.IsObjectType():
			return cty.NilVal, function.NewArgErrorf(i, "must be a map or an object")
		}
		allMaps = allMaps && kind.IsMapType()
		hide(merged, bare, argMarks)
		maps.Copy(merged, bare.AsValueMap())
	}
	if allMaps {
		return stdlib.Merge(args...)
	}
	return cty.ObjectVal(merged).WithMarks(marks), nil
}

// hide makes unknown what a resource replaces in a merge without that its
// block says so: attributes that the provider decides.
func hide(merged map[string]cty.Value, resource cty.Value, marks cty.ValueMarks) {
	if !isOpen(marks) {
		return
	}
	for name, before := range merged {
		if !resource.Type().HasAttribute(name) {
			decided := cty.DynamicVal.WithMarks(refine(marks, name)).Mark(causeOf(marks))
			merged[name] = keepMarks(decided, before)
		}
	}
}

var sumFunction = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
	Type:   function.StaticReturnType(cty.Number),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if kind := args[0].Type(); !kind.IsListType() && !kind.IsSetType() && !kind.IsTupleType() ||
			args[0].LengthInt() == 0 {
			return cty.NilVal, function.NewArgErrorf(0, "must be a list of numbers that is not empty")
		}
		total := cty.Zero
		for it := args[0].ElementIterator(); it.Next(); {
			_, element := it.Element()
			number, err := convert.Convert(element, cty.Number)
			if err != nil || number.IsNull() {
				return cty.NilVal, function.NewArgErrorf(0, "must be a list of numbers")
			}
			total = total.Add(number)
		}
		return total, nil
	},
})

var (
	allTrueFunction = quantifier(true)
	anyTrueFunction = quantifier(false)
)

// quantifier says whether all elements are true, or whether any one is.
func quantifier(all bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			undecided := false
			for it := args[0].ElementIterator(); it.Next(); {
				_, element := it.Element()
				switch {
				case !element.IsKnown():
					undecided = true
				case (!element.IsNull() && element.True()) != all:
					return cty.BoolVal(!all), nil
				}
			}
			if undecided {
				return cty.UnknownVal(cty.Bool), nil
			}
			return cty.BoolVal(all), nil
		},
	})
}

var transposeFunction = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "map", Type: cty.Map(cty.List(cty.String))}},
	Type:   function.StaticReturnType(cty.Map(cty.List(cty.String))),
	Impl: func(args []cty.Value, kind cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() {
			return cty.UnknownVal(kind), nil
		}
		keysOf := make(map[string][]string)
		for it := args[0].ElementIterator(); it.Next(); {
			key, list := it.Element()
			for inner := list.ElementIterator(); inner.Next(); {
				_, val := inner.Element()
				if val.IsNull() {
					return cty.NilVal, function.NewArgErrorf(0, "must not have null elements")
				}
				keysOf[val.AsString()] = append(keysOf[val.AsString()], key.AsString())
			}
		}
		if len(keysOf) == 0 {
			return cty.MapValEmpty(cty.List(cty.String)), nil
		}
		result := make(map[string]cty.Value, len(keysOf))
		for val, keys := range keysOf {
			sort.Strings(keys)
			list := make([]cty.Value, len(keys))
			for i, key := range keys {
				list[i] = cty.StringVal(key)
			}
			result[val] = cty.ListVal(list)
		}
		return cty.MapVal(result), nil
	},
})

// setProductFunction refuses products that no machine can hold.
var setProductFunction = function.New(&function.Spec{
	VarParam: &function.Parameter{
		Name: "sets", Type: cty.DynamicPseudoType, AllowMarked: true, AllowUnknown: true, AllowDynamicType: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		if tooManyCombinations(args) {
			return cty.DynamicPseudoType, nil
		}
		return stdlib.SetProductFunc.ReturnTypeForValues(args)
	},
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if tooManyCombinations(args) {
			return unknown(causeTooLarge), nil
		}
		val, err := stdlib.SetProduct(args...)
		if err != nil {
			return cty.NilVal, err
		}
		return val, nil
	},
})

func tooManyCombinations(args []cty.Value) bool {
	combinations := 1
	for _, arg := range args {
		bare, _ := arg.Unmark()
		if !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() {
			continue
		}
		combinations *= max(1, bare.LengthInt())
		if combinations > maxValues {
			return true
		}
	}
	return false
}
