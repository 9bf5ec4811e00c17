package terraform

import (
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// unify returns the type that types have in common, cty.NilType for none. Where
// tuples or objects have no shape in common, the library compares the types of
// all their elements, each with each. What it would make of them is made here
// of those that are not alike. exhausted counts the work.
func unify(types []cty.Type, exhausted func(int) bool) cty.Type {
	types = unlike(types, exhausted)
	if slices.ContainsFunc(types, isLong) && !sameShape(types) {
		types = slices.Clone(types)
		for i, kind := range types {
			types[i] = asCollection(kind, exhausted)
		}
	}
	if slices.Contains(types, cty.NilType) {
		return cty.NilType
	}
	unified, _ := convert.UnifyUnsafe(types)
	return unified
}

// unlike returns types without those that equal an earlier one, in order; none
// where the work is used up.
func unlike(types []cty.Type, exhausted func(int) bool) []cty.Type {
	var kept []cty.Type
	compared := 0
	for _, kind := range types {
		compared += len(kept)
		if compared >= pairsAType && exhausted(compared/pairsAType) {
			return nil
		}
		compared %= pairsAType
		if !slices.ContainsFunc(kept, kind.Equals) {
			kept = append(kept, kind)
		}
	}
	return kept
}

// isLong says whether a type has so many elements that comparing each with
// each takes longer than all else.
func isLong(kind cty.Type) bool {
	return kind.IsTupleType() && kind.Length() > pairsAType ||
		kind.IsObjectType() && len(kind.AttributeTypes()) > pairsAType
}

// sameShape says whether types are tuples of one length or objects with the
// same attributes, whose elements are compared one by one.
func sameShape(types []cty.Type) bool {
	first := types[0]
	return !slices.ContainsFunc(types, func(kind cty.Type) bool {
		switch {
		case first.IsTupleType() && kind.IsTupleType():
			return first.Length() != kind.Length()
		case first.IsObjectType() && kind.IsObjectType():
			return !maps.EqualFunc(first.AttributeTypes(), kind.AttributeTypes(), anyTypes)
		}
		return true
	})
}

func anyTypes(_, _ cty.Type) bool { return true }

// asCollection is a long tuple as a list and a long object as a map,
// cty.NilType where their elements have nothing in common.
func asCollection(kind cty.Type, exhausted func(int) bool) cty.Type {
	if !isLong(kind) {
		return kind
	}
	collection, elements := cty.List, []cty.Type(nil)
	if kind.IsTupleType() {
		elements = kind.TupleElementTypes()
	} else {
		collection = cty.Map
		attributes := kind.AttributeTypes()
		for _, name := range sortedKeys(attributes) { // where work runs out must not depend on chance
			elements = append(elements, attributes[name])
		}
	}
	if element := unify(elements, exhausted); element != cty.NilType {
		return collection(element)
	}
	return cty.NilType
}

func typesOf(values []cty.Value) []cty.Type {
	types := make([]cty.Type, len(values))
	for i, val := range values {
		types[i] = val.Type()
	}
	return types
}
