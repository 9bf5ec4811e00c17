package terraform

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/ctymarks"
)

// readMark says that a value was read from a resource. It travels with the
// value through locals, module inputs, outputs and functions.
type readMark struct {
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

// sensitiveMark says that a value must never be printed.
type sensitiveMark struct{}

// ephemeralMark says that a value is never part of a plan.
type ephemeralMark struct{}

// causeMark says why a value is unknown.
type causeMark struct {
	text string
	// symbol is "var.<name>" where the cause is a variable of the root.
	symbol string
}

// structureMark keeps what a string was encoded from, since one unknown value
// makes the whole text unknown.
type structureMark struct{ value *cty.Value }

// The causes of unknown values, as people read them.
const (
	causeUnset      = "variable without a value"
	causeData       = "attribute of a data source"
	causeComputed   = "attribute computed by the provider"
	causeEphemeral  = "attribute of an ephemeral resource"
	causeOpaque     = "output of a module that is not on disk"
	causeForEach    = "unknown for_each"
	causeCount      = "unknown count"
	causeCycle      = "cycle"
	causeFunction   = "function result not known before apply"
	causeUnreadable = "expression that could not be evaluated"
	causeTooLarge   = "value that exceeds a bound"
	causeUndeclared = "reference to something undeclared"
	causeOutside    = "file outside the tree that is read"
	causeDirectory  = "working directory"
	causeWorkspace  = "the workspace is not known"
)

// unknown is an unknown value that remembers why.
func unknown(cause string) cty.Value { return cty.DynamicVal.Mark(causeMark{text: cause}) }

// keepMarks adds the deep marks of sources to an unknown result, for the
// operations of the library that drop them.
func keepMarks(result cty.Value, sources ...cty.Value) cty.Value {
	for _, source := range sources {
		if marks := deepMarks(source); len(marks) > 0 {
			result = result.WithMarks(marks)
		}
	}
	return result
}

// forgetReads removes the marks that say where a value was read, and keeps
// what must stay with it: that it is sensitive, its structure and causes.
func forgetReads(val cty.Value) cty.Value {
	if !isMarked(val) {
		return val
	}
	forgotten, err := val.WrangleMarksDeep(func(mark any, _ cty.Path) (ctymarks.WrangleAction, error) {
		if _, isRead := mark.(readMark); isRead {
			return ctymarks.WrangleDrop, nil
		}
		return ctymarks.WrangleKeep, nil
	})
	if err != nil {
		return cty.DynamicVal
	}
	return forgotten
}

// forgetStructure removes structure marks, for operations whose result is a
// new text.
func forgetStructure(val cty.Value) cty.Value {
	if !val.IsMarked() {
		return val
	}
	bare, marks := val.Unmark()
	for mark := range marks {
		if _, isStructure := mark.(structureMark); !isStructure {
			bare = bare.Mark(mark)
		}
	}
	return bare
}

// structureOf returns what a text was encoded from, cty.NilVal where that is
// not known or may be one of several.
func structureOf(marks cty.ValueMarks) cty.Value {
	found := cty.NilVal
	for mark := range marks {
		if structure, ok := mark.(structureMark); ok {
			if found != cty.NilVal {
				return cty.NilVal
			}
			found = *structure.value
		}
	}
	return found
}

// references lists the reads among marks, without those that a more specific
// one includes, sorted.
func references(marks cty.ValueMarks) []Reference {
	included := make(map[readMark]bool)
	for mark := range marks {
		if read, ok := mark.(readMark); ok {
			for _, wider := range read.wider() {
				included[wider] = true
			}
		}
	}
	seen := make(map[Reference]bool)
	for mark := range marks {
		if read, ok := mark.(readMark); ok && !included[read] {
			seen[Reference{Address: read.resource + read.key, Attribute: read.attribute}] = true
		}
	}
	return slices.SortedFunc(maps.Keys(seen), func(a, b Reference) int {
		return cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Attribute, b.Attribute))
	})
}

// wider lists the reads that say less than r: of the whole instance, of an
// instance whose key is not known, and of the collection.
func (r readMark) wider() []readMark {
	if r.collection {
		return nil
	}
	list := []readMark{{resource: r.resource, mode: r.mode, collection: true}}
	if r.attribute != "" {
		list = append(list, readMark{resource: r.resource, key: r.key, mode: r.mode})
	}
	if r.key != "" {
		list = append(list, readMark{resource: r.resource, mode: r.mode, attribute: r.attribute})
	}
	return list
}

// causes returns the reasons among marks in a stable order, the most telling
// first.
func causes(marks cty.ValueMarks) []causeMark {
	var list []causeMark
	for mark := range marks {
		if cause, ok := mark.(causeMark); ok {
			list = append(list, cause)
		}
	}
	sort.Slice(list, func(i, j int) bool {
		if (list[i].symbol != "") != (list[j].symbol != "") {
			return list[i].symbol != ""
		}
		return strings.Compare(list[i].text+list[i].symbol, list[j].text+list[j].symbol) < 0
	})
	return list
}
