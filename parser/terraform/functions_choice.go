package terraform

import (
	"errors"
	"fmt"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// lookupFunction reads a key of a map, or takes the default.
var lookupFunction = variadic(lookup)

func lookup(args []cty.Value) (cty.Value, error) {
	if len(args) < 2 || len(args) > 3 {
		return cty.NilVal, errors.New("takes a map, a key and perhaps a default")
	}
	table, marks := args[0].Unmark()
	key, keyMarks := args[1].Unmark()
	key, err := convert.Convert(key, cty.String)
	if err != nil || key.IsNull() {
		return cty.NilVal, function.NewArgErrorf(1, "must be a text")
	}
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
		val, err := likeElements(args[2], table.Type())
		return val.WithMarks(keyMarks, instanceMarks(marks)), err
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
func likeElements(val cty.Value, kind cty.Type) (cty.Value, error) {
	if !kind.IsMapType() || holdsResource(val) {
		return val, nil
	}
	like, err := convert.Convert(val, kind.ElementType())
	if err != nil {
		return cty.DynamicVal, function.NewArgErrorf(2, "must have the type of the map's elements")
	}
	return like, nil
}

// elementFunction reads a list as a ring. It leaves the marks of what is not
// known to callExpr.
var elementFunction = lenient(func(args []cty.Value) (cty.Value, error) {
	list, position := args[0], args[1]
	if !list.IsKnown() || !position.IsKnown() {
		return cty.DynamicVal, nil // callExpr keeps the marks
	}
	if isBeforeFirst(list, position) {
		return cty.NilVal, function.NewArgErrorf(1, "must not be negative")
	}
	return stdlib.Element(list, position)
}, anything("list"), function.Parameter{Name: "index", Type: cty.Number, AllowMarked: true, AllowUnknown: true})

// isBeforeFirst says whether a position in a tuple is negative and no multiple
// of its length, which Terraform 1.11 refuses. In a list it counts from the end.
func isBeforeFirst(list, position cty.Value) bool {
	bareList, _ := list.Unmark()
	bare, _ := position.Unmark()
	if bare.IsNull() || bare.AsBigFloat().Sign() >= 0 || bareList.IsNull() || !bareList.Type().IsTupleType() {
		return false
	}
	length := int64(bareList.LengthInt())
	number, _ := bare.AsBigFloat().Int64()
	return length > 0 && number%length != 0
}

// coalesceFunction returns the first argument that is neither null nor "".
var coalesceFunction = function.New(&function.Spec{
	VarParam: &function.Parameter{
		Name: "values", Type: cty.DynamicPseudoType,
		AllowMarked: true, AllowUnknown: true, AllowNull: true, AllowDynamicType: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		unified := unify(typesOf(args), func(int) bool { return false }) // callExpr counts the work
		if unified == cty.NilType {
			return cty.NilType, errors.New("all arguments must have the same type")
		}
		return unified, nil
	},
	Impl: func(args []cty.Value, kind cty.Type) (cty.Value, error) {
		marks := secrets(args)
		for _, arg := range args {
			val, err := convert.Convert(arg, kind)
			if err != nil {
				return cty.NilVal, err
			}
			bare, argMarks := val.Unmark()
			if !bare.IsKnown() {
				return cty.UnknownVal(kind), nil // callExpr keeps the marks
			}
			if bare.IsNull() || (bare.Type() == cty.String && bare.AsString() == "") {
				marks = append(marks, argMarks) // it was looked at
				continue
			}
			return val.WithMarks(marks...), nil
		}
		return cty.NilVal, errors.New("there is no argument that is neither null nor empty")
	},
})

// coalesceListFunction returns the first argument that is not empty.
var coalesceListFunction = variadic(func(args []cty.Value) (cty.Value, error) {
	for i, arg := range args {
		kind := arg.Type()
		if arg.IsNull() || (kind != cty.DynamicPseudoType && !kind.IsListType() && !kind.IsTupleType()) {
			return cty.NilVal, function.NewArgErrorf(i, "must be a list")
		}
	}
	marks := secrets(args)
	for _, arg := range args {
		bare, argMarks := arg.Unmark()
		switch {
		case !bare.IsKnown():
			return cty.DynamicVal, nil // callExpr keeps the marks
		case bare.LengthInt() > 0:
			return arg.WithMarks(marks...), nil
		}
		marks = append(marks, argMarks) // it was looked at
	}
	return cty.NilVal, errors.New("all lists are empty")
})

// secrets returns the mark of what is sensitive if one of the values has it:
// which of them was chosen tells something of the others.
func secrets(values []cty.Value) []cty.ValueMarks {
	if slices.ContainsFunc(values, func(val cty.Value) bool { return val.HasMarkDeep(sensitiveMark{}) }) {
		return []cty.ValueMarks{cty.NewValueMarks(sensitiveMark{})}
	}
	return nil
}

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
