package terraform

import "github.com/zclconf/go-cty/cty"

// The library walks a value with the path to each element, which costs more
// than the evaluation of most expressions. What is here needs no paths.

// isMarked says whether a value or anything in it has marks.
func isMarked(val cty.Value) bool {
	return val.IsMarked() || anyElement(val, isMarked)
}

// deepMarks returns the marks of a value and of all that it holds.
func deepMarks(val cty.Value) cty.ValueMarks {
	if !isMarked(val) {
		return nil
	}
	marks := make(cty.ValueMarks)
	var collect func(cty.Value) bool
	collect = func(v cty.Value) bool {
		v, own := v.Unmark()
		for mark := range own {
			marks[mark] = struct{}{}
		}
		return anyElement(v, collect)
	}
	collect(val)
	return marks
}

// anyElement says whether any element of a value without marks of its own is
// so. What is unknown or null has no elements, nor has what cannot hold marks.
func anyElement(val cty.Value, is func(cty.Value) bool) bool {
	kind := val.Type()
	if kind.IsPrimitiveType() || kind.IsSetType() || !val.IsKnown() || val.IsNull() || !val.CanIterateElements() {
		return false
	}
	if kind.IsObjectType() {
		for name := range kind.AttributeTypes() {
			if is(val.GetAttr(name)) {
				return true
			}
		}
		return false
	}
	for it := val.ElementIterator(); it.Next(); {
		if _, element := it.Element(); is(element) {
			return true
		}
	}
	return false
}

// unmarked returns a value without marks. One that has none is returned as it is.
func unmarked(val cty.Value) cty.Value {
	if !isMarked(val) {
		return val
	}
	bare, _ := val.Unmark()
	if !anyElement(bare, isMarked) {
		return bare
	}
	switch kind := bare.Type(); {
	case kind.IsObjectType():
		attributes := make(map[string]cty.Value, len(kind.AttributeTypes()))
		for name := range kind.AttributeTypes() {
			attributes[name] = unmarked(bare.GetAttr(name))
		}
		return cty.ObjectVal(attributes)
	case kind.IsMapType():
		elements := bare.AsValueMap()
		for key, element := range elements {
			elements[key] = unmarked(element)
		}
		return cty.MapVal(elements)
	default: // a tuple or a list
		elements := bare.AsValueSlice()
		for i, element := range elements {
			elements[i] = unmarked(element)
		}
		if kind.IsListType() {
			return cty.ListVal(elements)
		}
		return cty.TupleVal(elements)
	}
}
