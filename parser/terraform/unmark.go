package terraform

import (
	"maps"

	"github.com/zclconf/go-cty/cty"
)

// The library walks a value with the path to each element, and copies marks to
// tell what they are. Either costs more than the evaluation of most
// expressions; what is here does neither.

// isMarked says whether a value or anything in it has marks.
func isMarked(val cty.Value) bool {
	return val.IsMarked() || anyElement(val, isMarked)
}

// hasMark says whether a value itself has a mark of type T that is so.
func hasMark[T any](val cty.Value, is func(T) bool) bool {
	for mark := range cty.ValueMarksOfType[T](val) {
		if is(mark) {
			return true
		}
	}
	return false
}

// hasMarkDeep says whether a value or anything in it has a mark of type T.
func hasMarkDeep[T any](val cty.Value) bool {
	if val.IsMarked() {
		if hasMark(val, func(T) bool { return true }) {
			return true
		}
		val, _ = val.Unmark()
	}
	return anyElement(val, hasMarkDeep[T])
}

// deepMarks returns the marks of a value and of all that it holds.
func deepMarks(val cty.Value) cty.ValueMarks {
	if !isMarked(val) {
		return nil
	}
	bare, marks := val.Unmark() // a copy, which may grow
	if marks == nil {
		marks = make(cty.ValueMarks)
	}
	var collect func(cty.Value) bool
	collect = func(v cty.Value) bool {
		for mark := range cty.ValueMarksOfType[any](v) {
			marks[mark] = struct{}{}
		}
		if v.IsMarked() {
			v, _ = v.Unmark()
		}
		return anyElement(v, collect)
	}
	anyElement(bare, collect)
	return marks
}

// numbers are the keys of the first elements of lists and tuples.
var numbers = firstNumbers()

func firstNumbers() (first [64]cty.Value) {
	for i := range first {
		first[i] = cty.NumberIntVal(int64(i))
	}
	return first
}

// numbered is the key of element i.
func numbered(i int) cty.Value {
	if i < len(numbers) {
		return numbers[i]
	}
	return cty.NumberIntVal(int64(i))
}

// anyElement says whether any element of a value without marks of its own is
// so, in no order. What is unknown or null has no elements, nor has what cannot
// hold marks.
func anyElement(val cty.Value, is func(cty.Value) bool) bool {
	if !holdsMarkable(val) {
		return false
	}
	switch kind := val.Type(); {
	case kind.IsObjectType():
		for name := range kind.AttributeTypes() {
			if is(val.GetAttr(name)) {
				return true
			}
		}
	case kind.IsMapType():
		for it := val.ElementIterator(); it.Next(); {
			if _, element := it.Element(); is(element) {
				return true
			}
		}
	default:
		for i := range val.LengthInt() {
			if is(val.Index(numbered(i))) {
				return true
			}
		}
	}
	return false
}

// holdsMarkable says whether a value without marks of its own has elements that
// can have marks.
func holdsMarkable(val cty.Value) bool {
	kind := val.Type()
	return !kind.IsPrimitiveType() && !kind.IsSetType() && val.IsKnown() && !val.IsNull() && val.CanIterateElements()
}

// unmarked returns a value without marks. One that has none is returned as it is.
func unmarked(val cty.Value) cty.Value {
	return without[any](val)
}

// without returns a value without the marks of type T in it. One that has none
// is returned as it is.
func without[T any](val cty.Value) cty.Value {
	if !hasMarkDeep[T](val) {
		return val
	}
	bare, marks := val.Unmark()
	maps.DeleteFunc(marks, func(mark any, _ struct{}) bool {
		_, is := mark.(T)
		return is
	})
	if hasMarkDeep[T](bare) {
		bare = rebuilt(bare, without[T])
	}
	return bare.WithMarks(marks)
}

// rebuilt applies change to the elements of a known collection without marks of
// its own. Its elements still have one type where they had one.
func rebuilt(bare cty.Value, change func(cty.Value) cty.Value) cty.Value {
	kind := bare.Type()
	switch {
	case kind.IsObjectType():
		attributes := make(map[string]cty.Value, len(kind.AttributeTypes()))
		for name := range kind.AttributeTypes() {
			attributes[name] = change(bare.GetAttr(name))
		}
		return cty.ObjectVal(attributes)
	case kind.IsMapType():
		elements := bare.AsValueMap()
		for key, element := range elements {
			elements[key] = change(element)
		}
		return cty.MapVal(elements)
	}
	elements := make([]cty.Value, bare.LengthInt())
	for i := range elements {
		elements[i] = change(bare.Index(numbered(i)))
	}
	if kind.IsListType() {
		return cty.ListVal(elements)
	}
	return cty.TupleVal(elements)
}
