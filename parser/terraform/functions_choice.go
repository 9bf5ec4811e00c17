package terraform

import (
	"errors"
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

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

// elementFunction reads a list as a ring. It leaves the marks of what is not
// known to callExpr.
var elementFunction = lenient(func(args []cty.Value) (cty.Value, error) {
	list, position := args[0], args[1]
	if !list.IsKnown() || !position.IsKnown() {
		return cty.DynamicVal, nil // callExpr keeps the marks
	}
	return stdlib.Element(list, position)
}, anything("list"), function.Parameter{Name: "index", Type: cty.Number, AllowMarked: true, AllowUnknown: true})

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
