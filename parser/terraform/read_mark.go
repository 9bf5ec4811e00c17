package terraform

import (
	"cmp"
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// readMark says that a value was read from a resource. It travels with the
// value through locals, module inputs, outputs and functions.
type readMark struct {
	// root is the name of the root with the resource, "" for the own one.
	root string
	// resource is the address without an instance key, key the key as written
	// in addresses (`["eu"]`, "[0]"), "" where there is none or it is unknown.
	resource, key string
	mode          Mode
	// attribute is the first attribute read, "" for the whole instance.
	attribute string
	// collection says that all instances of a block with count or for_each
	// are meant.
	collection bool
}

// references lists the reads among marks, without those that a more specific
// one includes, sorted.
func references(marks cty.ValueMarks) []Reference {
	var reads []readMark
	for mark := range marks {
		if read, ok := mark.(readMark); ok {
			reads = append(reads, read)
		}
	}
	if len(reads) > 1 {
		reads = specific(reads)
	}
	list := make([]Reference, len(reads))
	for i, read := range reads {
		list[i] = Reference{Root: read.root, Address: read.resource + read.key, Attribute: read.attribute}
	}
	slices.SortFunc(list, func(a, b Reference) int {
		return cmp.Or(cmp.Compare(a.Root, b.Root), cmp.Compare(a.Address, b.Address),
			cmp.Compare(a.Attribute, b.Attribute))
	})
	return slices.Compact(list)
}

// specific leaves out the reads that say less than another one.
func specific(reads []readMark) []readMark {
	included := make(map[readMark]bool)
	for _, read := range reads {
		for _, wider := range read.wider() {
			included[wider] = true
		}
	}
	return slices.DeleteFunc(reads, func(read readMark) bool { return included[read] })
}

// wider lists the reads that say less than r: of the whole instance, of an
// instance whose key is not known, and of the collection.
func (r readMark) wider() []readMark {
	if r.collection {
		return nil
	}
	list := []readMark{{root: r.root, resource: r.resource, mode: r.mode, collection: true}}
	if r.attribute != "" {
		list = append(list, readMark{root: r.root, resource: r.resource, key: r.key, mode: r.mode})
	}
	if r.key != "" {
		list = append(list, readMark{root: r.root, resource: r.resource, mode: r.mode, attribute: r.attribute})
	}
	return list
}

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
	var selected cty.ValueMarks // most often there is nothing to keep
	for mark := range marks {
		if read, ok := mark.(readMark); ok && !keep(read) {
			continue
		}
		if selected == nil {
			selected = make(cty.ValueMarks, len(marks))
		}
		selected[mark] = struct{}{}
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

// isOfInstance tells reads of an instance from those of a collection.
func isOfInstance(read readMark) bool { return !read.collection }

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
	below = below || hasMark(val, isOfInstance)
	if val.IsMarked() {
		val, _ = val.Unmark()
	}
	if below && val.Type().IsObjectType() {
		return val.IsKnown() && !val.IsNull()
	}
	holds := func(element cty.Value) bool { return holdsRead(element, below) }
	if below && val.Type().IsSetType() && lengthOf(val) > 0 {
		return slices.ContainsFunc(val.AsValueSlice(), holds)
	}
	return anyElement(val, holds)
}

// spread gives elements the marks of the collection that say which attribute
// it was read from, since the library hands elements out without.
func spread(val cty.Value) cty.Value {
	if !holdsElements(val.Type()) || !hasMark(val, isOfInstance) {
		return val
	}
	bare, marks := val.Unmark()
	if !bare.IsKnown() || bare.IsNull() {
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

// decidedLater is an attribute that the provider decides. Nothing is known of
// it, except that the id of a whole resource is a text: "Resources - Arguments
// and Attributes", Terraform Plugin SDK.
func decidedLater(name string, ofWhole bool) cty.Value {
	if ofWhole && name == "id" {
		return cty.UnknownVal(cty.String)
	}
	return cty.DynamicVal
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
