package terraform

import (
	"cmp"

	"github.com/zclconf/go-cty/cty"
)

// refine turns marks of a whole resource into marks of one attribute of it.
func refine(marks cty.ValueMarks, attribute string) cty.ValueMarks {
	refined := make(cty.ValueMarks)
	for mark := range marks {
		if read, ok := mark.(readMark); ok && read.attribute == "" {
			read.attribute, read.collection = attribute, false
			mark = read
		}
		refined[mark] = struct{}{}
	}
	return refined
}

// keepReads adds to a result what a value was read from, and nothing that says
// whether the value is secret.
func keepReads(result, source cty.Value) cty.Value {
	for mark := range deepMarks(source) {
		if _, ok := mark.(readMark); ok {
			result = result.Mark(mark)
		}
	}
	return result
}

// withoutWhole leaves out marks of whole instances and collections: an
// attribute that the block sets carries its own.
func withoutWhole(marks cty.ValueMarks) cty.ValueMarks {
	return selectMarks(marks, func(read readMark) bool { return read.attribute != "" })
}

// instanceMarks leaves out marks of collections: an element carries its own.
func instanceMarks(marks cty.ValueMarks) cty.ValueMarks {
	return selectMarks(marks, func(read readMark) bool { return !read.collection })
}

func selectMarks(marks cty.ValueMarks, keep func(readMark) bool) cty.ValueMarks {
	if len(marks) == 0 {
		return nil
	}
	selected := make(cty.ValueMarks)
	for mark := range marks {
		if read, ok := mark.(readMark); !ok || keep(read) {
			selected[mark] = struct{}{}
		}
	}
	return selected
}

// anyInstance turns marks of a collection into marks of one instance whose key
// is not known.
func anyInstance(marks cty.ValueMarks) cty.ValueMarks {
	changed := make(cty.ValueMarks)
	for mark := range marks {
		if read, ok := mark.(readMark); ok && read.collection {
			read.collection = false
			mark = read
		}
		changed[mark] = struct{}{}
	}
	return changed
}

// isRead says whether a value was read from a resource.
func isRead(marks cty.ValueMarks) bool {
	for mark := range marks {
		if read, ok := mark.(readMark); ok && !read.collection {
			return true
		}
	}
	return false
}

func isCollection(marks cty.ValueMarks) bool {
	for mark := range marks {
		if read, ok := mark.(readMark); ok && read.collection {
			return true
		}
	}
	return false
}

// isOpen says whether a value is all of a resource instance: the provider adds
// attributes that the block does not set.
func isOpen(marks cty.ValueMarks) bool {
	for mark := range marks {
		if read, ok := mark.(readMark); ok && !read.collection && read.attribute == "" {
			return true
		}
	}
	return false
}

// holdsResource says whether a value holds an object that was read from a
// resource, so that its type is not the one that the provider gives it.
func holdsResource(val cty.Value) bool { return holdsRead(val, false) }

func holdsRead(val cty.Value, below bool) bool {
	if !below && !val.ContainsMarked() {
		return false
	}
	bare, marks := val.Unmark()
	below = below || isRead(marks)
	if !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() {
		return false
	}
	if bare.Type().IsObjectType() && below {
		return true
	}
	for it := bare.ElementIterator(); it.Next(); {
		if _, element := it.Element(); holdsRead(element, below) {
			return true
		}
	}
	return false
}

// spread gives elements the marks of the collection that say which attribute
// it was read from, since the library hands elements out without.
func spread(val cty.Value) cty.Value {
	bare, marks := val.Unmark()
	if !isRead(marks) || !bare.IsKnown() || bare.IsNull() || !holdsElements(bare.Type()) {
		return val
	}
	reads := make(cty.ValueMarks)
	for mark := range marks {
		if read, ok := mark.(readMark); ok && read.attribute != "" {
			reads[mark] = struct{}{}
		}
	}
	return mapElements(bare, func(element cty.Value) cty.Value { return element.WithMarks(reads) }).WithMarks(marks)
}

// holdsElements says whether a type is that of a sequence or map with elements
// that have elements. Others have nothing that could be read.
func holdsElements(kind cty.Type) bool {
	if kind.IsTupleType() || kind.IsObjectType() {
		return holdsCollections(kind)
	}
	return (kind.IsListType() || kind.IsMapType()) && !kind.ElementType().IsPrimitiveType()
}

// mapElements applies change to the elements of a known collection without
// marks. The result is a tuple or an object, whose elements may differ in type.
func mapElements(bare cty.Value, change func(cty.Value) cty.Value) cty.Value {
	if kind := bare.Type(); kind.IsObjectType() || kind.IsMapType() {
		elements := bare.AsValueMap()
		for name, element := range elements {
			elements[name] = change(element)
		}
		return cty.ObjectVal(elements)
	}
	elements := bare.AsValueSlice()
	for i, element := range elements {
		elements[i] = change(element)
	}
	return cty.TupleVal(elements)
}

// closed replaces resource instances in val by unknown values, for what looks
// at all attributes of an object: the block does not say what they are.
func closed(val cty.Value) cty.Value {
	if !holdsResource(val) {
		return val
	}
	bare, marks := val.Unmark()
	if isOpen(marks) && bare.Type().IsObjectType() {
		return keepMarks(cty.DynamicVal, val).Mark(causeOf(marks))
	}
	return mapElements(bare, closed).WithMarks(marks)
}

// causeOf says why an attribute that a block does not set is unknown.
func causeOf(marks cty.ValueMarks) causeMark {
	cause := ""
	for mark := range marks {
		if read, ok := mark.(readMark); ok && read.mode.cause() > cause { // the same one in every run
			cause = read.mode.cause()
		}
	}
	return causeMark{text: cmp.Or(cause, causeComputed)}
}

func (m Mode) cause() string {
	switch m {
	case Data:
		return causeData
	case Ephemeral:
		return causeEphemeral
	case Managed:
		return causeComputed
	}
	return causeComputed
}
