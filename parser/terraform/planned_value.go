package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// maxPaired is the longest list whose elements are matched out of order.
const maxPaired = 500

// over lays the planned values over those of the sources. Both say which
// values are sensitive, by paths of their own order of blocks.
func (r *PlannedResource) over(source cty.Value, sensitive []string) (cty.Value, []string) {
	source = secretly(source, sensitive)
	merged := plannedOver(secretly(r.Values, r.Sensitive), source)
	if r.Block != nil && isTable(merged) && isTable(source) {
		merged = r.withUnsaid(merged.AsValueMap(), source.AsValueMap())
	}
	var found facts
	for _, name := range plannedNames(merged) {
		found.secrets(name, memberOf(merged, name))
	}
	bare, _ := merged.UnmarkDeep()
	return bare, found.sensitive
}

// withUnsaid adds what the sources set and the plan's configuration lacks:
// it has no dynamic blocks, so that nothing of one tells null from unknown.
func (r *PlannedResource) withUnsaid(merged, source map[string]cty.Value) cty.Value {
	if merged == nil {
		merged = make(map[string]cty.Value)
	}
	for name, have := range source {
		said := r.Block.Body.Expressions[name] != nil || r.Block.Body.Blocks[name] != nil
		if _, ok := merged[name]; !ok && !said {
			merged[name] = have
		}
	}
	return cty.ObjectVal(merged)
}

// secretly marks the values at sensitive paths.
func secretly(val cty.Value, sensitive []string) cty.Value {
	if len(sensitive) == 0 {
		return val
	}
	secret := make(map[string]bool, len(sensitive))
	for _, path := range sensitive {
		secret[path] = true
	}
	return markedAt(val, "", secret)
}

// plannedNames are the names in a table, sorted, none where val is none.
func plannedNames(val cty.Value) []string {
	if !isTable(val) {
		return nil
	}
	return sortedKeys(val.AsValueMap())
}

func markedAt(val cty.Value, path string, secret map[string]bool) cty.Value {
	switch {
	case secret[path]:
		return val.Mark(sensitiveMark{})
	case isTable(val):
		values := val.AsValueMap()
		for name, element := range values {
			values[name] = markedAt(element, strings.TrimPrefix(path+"."+name, "."), secret)
		}
		return cty.ObjectVal(values)
	case isList(val):
		list := val.AsValueSlice()
		for i, element := range list {
			list[i] = markedAt(element, fmt.Sprintf("%s[%d]", path, i), secret)
		}
		return cty.TupleVal(list)
	}
	return val
}

// plannedOver lays planned values over those of the sources, name by name.
// What the plan knows wins; where it is silent, the sources speak.
func plannedOver(planned, source cty.Value) cty.Value {
	if !isTable(planned) || !isTable(source) {
		return planned.WithMarks(source.Marks())
	}
	merged := planned.AsValueMap()
	if merged == nil {
		merged = make(map[string]cty.Value)
	}
	for name, have := range source.AsValueMap() {
		want, ok := merged[name]
		switch {
		case !ok && have.IsWhollyKnown():
			merged[name] = have // write-only arguments are null in a plan
		case ok:
			merged[name] = plannedPart(want, have)
		}
	}
	return cty.ObjectVal(merged)
}

// plannedPart lays a part of a value over what the sources have there.
func plannedPart(planned, source cty.Value) cty.Value {
	switch {
	case source.IsMarked():
		bare, marks := source.Unmark()
		return plannedPart(planned, bare).WithMarks(marks)
	case planned.IsWhollyKnown() && !hasTables(planned):
		return planned
	case !planned.IsKnown():
		return source.WithMarks(planned.Marks())
	case isTable(planned) && isTable(source):
		return plannedOver(planned, source)
	}
	paired, ok := pairs(planned, source)
	if !ok {
		return planned
	}
	merged := make([]cty.Value, len(paired))
	for i, pair := range paired {
		merged[i] = plannedPart(pair[0], pair[1])
	}
	return cty.TupleVal(merged)
}

func isTable(val cty.Value) bool {
	return !val.IsMarked() && val.IsKnown() && !val.IsNull() && (val.Type().IsObjectType() || val.Type().IsMapType())
}

func isList(val cty.Value) bool {
	kind := val.Type()
	isList := kind.IsTupleType() || kind.IsListType() || kind.IsSetType()
	return isList && !val.IsMarked() && val.IsKnown() && !val.IsNull()
}

// hasTables says whether a value is a list of objects: nested blocks.
func hasTables(val cty.Value) bool {
	return isList(val) && slices.ContainsFunc(val.AsValueSlice(), isTable)
}

// pairs matches the elements of two lists, in the order of the source: a plan
// sorts the blocks of a set, and paths name a block by its place in the source.
func pairs(planned, source cty.Value) ([][2]cty.Value, bool) {
	if !isList(planned) || !isList(source) || planned.LengthInt() != source.LengthInt() {
		return nil, false
	}
	if planned.LengthInt() > maxPaired {
		return nil, false
	}
	rest := planned.AsValueSlice()
	paired := make([][2]cty.Value, 0, len(rest))
	for _, have := range source.AsValueSlice() {
		i := slices.IndexFunc(rest, func(want cty.Value) bool { return agrees(want, have) })
		if i < 0 {
			return nil, false
		}
		paired = append(paired, [2]cty.Value{rest[i], have})
		rest = slices.Delete(rest, i, i+1)
	}
	return paired, true
}

// agrees says that two values can be of the same thing: no known part of one
// contradicts the other.
func agrees(planned, source cty.Value) bool {
	planned, _ = planned.Unmark()
	source, _ = source.Unmark()
	switch {
	case !planned.IsKnown() || !source.IsKnown():
		return true
	case planned.IsNull() || source.IsNull():
		return planned.IsNull() && source.IsNull()
	case isTable(planned) && isTable(source):
		return agreeByName(planned, source)
	case isList(planned) && isList(source):
		_, ok := pairs(planned, source)
		return ok
	}
	return sameScalar(planned, source)
}

func agreeByName(planned, source cty.Value) bool {
	wanted := planned.AsValueMap()
	for name, have := range source.AsValueMap() {
		if want, ok := wanted[name]; ok && !agrees(want, have) {
			return false
		}
	}
	return true
}

// sameScalar compares texts, numbers and truth values as Terraform converts
// them: "30" is 30.
func sameScalar(a, b cty.Value) bool {
	if !a.Type().IsPrimitiveType() || !b.Type().IsPrimitiveType() {
		return false
	}
	textA, errA := convert.Convert(a, cty.String)
	textB, errB := convert.Convert(b, cty.String)
	return errA == nil && errB == nil && textA.RawEquals(textB)
}
