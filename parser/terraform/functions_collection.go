package terraform

import (
	"errors"
	"fmt"
	maps0 "maps"
	"sort"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// anything is a parameter that takes values of any type, marks and all.
func anything(name string) function.Parameter {
	return function.Parameter{
		Name: name, Type: cty.DynamicPseudoType,
		AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
	}
}

// lenient is a function whose result type is that of its result.
func lenient(impl func(args []cty.Value) (cty.Value, error), params ...function.Parameter) function.Function {
	return function.New(&function.Spec{
		Params: params,
		Type: func(args []cty.Value) (cty.Type, error) {
			val, err := impl(args)
			if err != nil {
				return cty.NilType, err
			}
			return val.Type(), nil
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return impl(args) },
	})
}

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

// lookupFunction reads a key of a map, or takes the default.
var lookupFunction = function.New(&function.Spec{
	Params: []function.Parameter{anything("map"), {Name: "key", Type: cty.String, AllowMarked: true}},
	VarParam: &function.Parameter{
		Name: "default", Type: cty.DynamicPseudoType,
		AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		val, err := lookup(args)
		if err != nil {
			return cty.NilType, err
		}
		return val.Type(), nil
	},
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return lookup(args) },
})

func lookup(args []cty.Value) (cty.Value, error) {
	table, marks := args[0].Unmark()
	key, keyMarks := args[1].Unmark()
	if !table.IsKnown() || !key.IsKnown() {
		return cty.DynamicVal, nil // callExpr keeps the marks
	}
	if table.IsNull() || (!table.Type().IsObjectType() && !table.Type().IsMapType()) {
		return cty.NilVal, function.NewArgErrorf(0, "must be a map")
	}
	if val, ok := entry(table, marks, key); ok {
		return val.WithMarks(keyMarks), nil
	}
	if len(args) == 3 {
		return likeElements(args[2], table.Type()), nil
	}
	return cty.NilVal, fmt.Errorf("there is no element %q, and no default", key.AsString())
}

// entry returns the element of a map, false where there is none. A resource
// may have any attribute.
func entry(table cty.Value, marks cty.ValueMarks, key cty.Value) (cty.Value, bool) {
	kind := table.Type()
	switch {
	case kind.IsMapType():
		if table.HasIndex(key).False() {
			return cty.NilVal, false
		}
		return table.Index(key).WithMarks(marks), true
	case kind.HasAttribute(key.AsString()):
		return table.GetAttr(key.AsString()).WithMarks(withoutWhole(marks)), true
	case isRead(marks):
		return cty.DynamicVal.WithMarks(refine(marks, key.AsString())), true
	}
	return cty.NilVal, false
}

// likeElements converts a default to the type of the map's elements.
func likeElements(val cty.Value, kind cty.Type) cty.Value {
	if !kind.IsMapType() {
		return val
	}
	if converted, err := convert.Convert(val, kind.ElementType()); err == nil {
		return converted
	}
	return val
}

// mergeFunction merges objects as the library does, and leaves out what is
// null. A resource's marks stay with its attributes.
var mergeFunction = function.New(&function.Spec{
	VarParam: &function.Parameter{
		Name: "maps", Type: cty.DynamicPseudoType,
		AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		val, err := merge(args)
		if err != nil {
			return cty.NilType, err
		}
		return val.Type(), nil
	},
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return merge(args) },
})

func merge(args []cty.Value) (cty.Value, error) {
	merged := make(map[string]cty.Value)
	marks := make(cty.ValueMarks)
	maps := len(args) > 0
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
		maps = maps && kind.IsMapType()
		maps0.Copy(merged, bare.AsValueMap())
	}
	if maps {
		return stdlib.Merge(args...)
	}
	return cty.ObjectVal(merged).WithMarks(marks), nil
}

// coalesceFunction returns the first argument that is neither null nor "".
var coalesceFunction = function.New(&function.Spec{
	VarParam: &function.Parameter{
		Name: "values", Type: cty.DynamicPseudoType,
		AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		types := make([]cty.Type, len(args))
		for i, arg := range args {
			types[i] = arg.Type()
		}
		unified, _ := convert.UnifyUnsafe(types)
		if unified == cty.NilType {
			return cty.NilType, errors.New("all arguments must have the same type")
		}
		return unified, nil
	},
	Impl: func(args []cty.Value, kind cty.Type) (cty.Value, error) {
		for _, arg := range args {
			val, err := convert.Convert(arg, kind)
			if err != nil {
				return cty.NilVal, err
			}
			bare, _ := val.Unmark()
			if !bare.IsKnown() {
				return cty.UnknownVal(kind), nil
			}
			if bare.IsNull() || (bare.Type() == cty.String && bare.AsString() == "") {
				continue
			}
			return val, nil
		}
		return cty.NilVal, errors.New("there is no argument that is neither null nor empty")
	},
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

var oneFunction = lenient(func(args []cty.Value) (cty.Value, error) {
	list, marks := args[0].Unmark()
	switch {
	case !list.IsKnown():
		return cty.DynamicVal, nil // callExpr keeps the marks
	case list.IsNull() || !list.CanIterateElements() || list.Type().IsMapType() || list.Type().IsObjectType():
		return cty.NilVal, function.NewArgErrorf(0, "must be a list or a set")
	}
	switch list.LengthInt() {
	case 0:
		return cty.NullVal(cty.DynamicPseudoType).WithMarks(marks), nil
	case 1:
		it := list.ElementIterator()
		it.Next()
		_, element := it.Element()
		return element.WithMarks(instanceMarks(marks)), nil
	}
	return cty.NilVal, function.NewArgErrorf(0, "must have at most one element")
}, anything("list"))

var sumFunction = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
	Type:   function.StaticReturnType(cty.Number),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if !args[0].CanIterateElements() || args[0].LengthInt() == 0 {
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
		vals, keys := args[0].AsValueSlice(), args[1].AsValueSlice()
		if len(vals) != len(keys) {
			return cty.NilVal, errors.New("the lists of values and keys must have the same length")
		}
		var matching []cty.Value
		for i, key := range keys {
			for _, wanted := range args[2].AsValueSlice() {
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
