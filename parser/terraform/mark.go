package terraform

import (
	"maps"
	"sort"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

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

// isOutside says that something else than a provider decides the value.
func (c causeMark) isOutside() bool { return c.text != causeComputed && c.text != causeData }

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
func forgetReads(val cty.Value) cty.Value { return without[readMark](val) }

// forgetStructure removes structure marks, for operations whose result is a
// new text.
func forgetStructure(val cty.Value) cty.Value {
	if !hasMark(val, func(structureMark) bool { return true }) {
		return val
	}
	bare, marks := val.Unmark()
	maps.DeleteFunc(marks, func(mark any, _ struct{}) bool {
		_, isStructure := mark.(structureMark)
		return isStructure
	})
	return bare.WithMarks(marks)
}

// structureOf returns what a text was encoded from, cty.NilVal where that is
// not known or may be one of several.
func structureOf(val cty.Value) cty.Value {
	found := cty.NilVal
	for structure := range cty.ValueMarksOfType[structureMark](val) {
		if found != cty.NilVal {
			return cty.NilVal
		}
		found = *structure.value
	}
	return found
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
