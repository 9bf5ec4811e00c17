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
