package topology

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// presence says whether the source sets a value, and whether it is known.
type presence int

const (
	absent presence = iota
	unknown
	known
)

// valueAt returns the value at a path such as "alias[0].name", and
// cty.NilVal where the source does not set it. What is inside something
// unknown is unknown. An object stands for a list of one: JSON syntax has no
// blocks.
func valueAt(v cty.Value, path string) cty.Value {
	for _, step := range splitPath(path) {
		if v == cty.NilVal {
			return cty.NilVal
		}
		v, _ = v.Unmark()
		if !v.IsKnown() {
			return cty.DynamicVal
		}
		if v.IsNull() {
			return cty.NilVal
		}
		v = stepInto(v, step)
	}
	if v == cty.NilVal {
		return v
	}
	v, _ = v.Unmark()
	if v.IsKnown() && v.IsNull() {
		return cty.NilVal
	}
	return v
}

func stepInto(v cty.Value, step string) cty.Value {
	t := v.Type()
	if index, isIndex := strings.CutPrefix(step, "["); isIndex {
		return elementAt(v, index)
	}
	switch {
	case t.IsObjectType() && t.HasAttribute(step):
		return v.GetAttr(step)
	case t.IsMapType():
		if key := cty.StringVal(step); v.HasIndex(key).True() {
			return v.Index(key)
		}
	}
	return cty.NilVal
}

func elementAt(v cty.Value, index string) cty.Value {
	n, err := strconv.Atoi(index)
	switch {
	case err != nil || n < 0:
	case isList(v.Type()):
		if elements := v.AsValueSlice(); n < len(elements) {
			return elements[n]
		}
	case n == 0 && isObject(v.Type()):
		return v
	}
	return cty.NilVal
}

func isList(t cty.Type) bool { return t.IsTupleType() || t.IsListType() || t.IsSetType() }

func isObject(t cty.Type) bool { return t.IsObjectType() || t.IsMapType() }

// splitPath cuts "alias[0].name" into "alias", "[0", "name".
func splitPath(path string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(path, "[", ".["), func(r rune) bool { return r == '.' || r == ']' })
}

func (i *instance) at(path string) cty.Value {
	if i.hidden(path) || i.uncertain(path) {
		return cty.DynamicVal
	}
	return valueAt(i.Values, path)
}

// uncertain says that a path is in a block which may not exist: nothing that
// it says is known.
func (i *instance) uncertain(path string) bool {
	return slices.ContainsFunc(i.Uncertain, func(block string) bool { return path == block || below(path, block, ".") })
}

// hidden says that a value must not be looked at.
func (i *instance) hidden(path string) bool {
	return slices.Contains(i.Sensitive, path)
}

func presenceOf(v cty.Value) presence {
	switch {
	case v == cty.NilVal:
		return absent
	case !v.IsKnown():
		return unknown
	case v.IsNull():
		return absent
	default:
		return known
	}
}

// presence says whether the source sets path.
func (i *instance) presence(path string) presence { return presenceOf(i.at(path)) }

// naming says whether the source names something at path. Providers take "" for
// an argument that is not set.
func (i *instance) naming(path string) presence {
	if text, p := i.text(path); p == known && text == "" {
		return absent
	}
	return i.presence(path)
}

// leaves says that the code does not set an argument, on purpose, and leaves it
// to others. An input of a module that is not given is no purpose.
func (i *instance) leaves(argument string) bool {
	_, isWritten := i.AttributeRange(argument)
	return i.Ignores(argument) && (!isWritten || i.IsConditional(argument))
}

// text returns the string at a path, numbers and flags as Terraform writes them.
func (i *instance) text(path string) (string, presence) { return textOf(i.at(path)) }

func textOf(v cty.Value) (string, presence) {
	if p := presenceOf(v); p != known {
		return "", p
	}
	converted, err := convert.Convert(v, cty.String)
	if err != nil || !converted.IsKnown() || converted.IsNull() {
		return "", unknown
	}
	return converted.AsString(), known
}

// known returns the text at a path, "" where it is absent or unknown.
func (i *instance) known(path string) string {
	text, _ := i.text(path)
	return text
}

// number returns the number at a path.
func (i *instance) number(path string) (float64, presence) {
	v := i.at(path)
	if p := presenceOf(v); p != known {
		return 0, p
	}
	converted, err := convert.Convert(v, cty.Number)
	if err != nil || !converted.IsKnown() || converted.IsNull() {
		return 0, unknown
	}
	number, _ := converted.AsBigFloat().Float64()
	return number, known
}

// flag returns the truth at a path.
func (i *instance) flag(path string) (bool, presence) {
	v := i.at(path)
	if p := presenceOf(v); p != known {
		return false, p
	}
	converted, err := convert.Convert(v, cty.Bool)
	if err != nil || !converted.IsKnown() || converted.IsNull() {
		return false, unknown
	}
	return converted.True(), known
}

// blocks lists the paths of the blocks of one type: "replica[0]", "replica[1]".
func (i *instance) blocks(path string) []string {
	v := i.at(path)
	if presenceOf(v) == absent {
		return nil
	}
	n := 1
	if v.IsKnown() && isList(v.Type()) {
		n = v.LengthInt()
	}
	paths := make([]string, n)
	for k := range paths {
		paths[k] = path + "[" + strconv.Itoa(k) + "]"
	}
	return paths
}

// texts returns the known strings of a list at a path, and whether all of it
// is known. A single string counts as a list of one.
func (i *instance) texts(path string) (list []string, complete bool) {
	v := i.at(path)
	switch presenceOf(v) {
	case absent:
		return nil, true
	case unknown:
		return nil, false
	case known:
	}
	if !v.CanIterateElements() {
		text, p := textOf(v)
		return []string{text}, p == known
	}
	complete = true
	for _, element := range elements(v) {
		text, p := textOf(element)
		if p == known {
			list = append(list, text)
		} else {
			complete = false
		}
	}
	return list, complete
}

// elements returns the members of a collection without marks.
func elements(v cty.Value) []cty.Value {
	var list []cty.Value
	for it := v.ElementIterator(); it.Next(); {
		_, element := it.Element()
		element, _ = element.Unmark()
		list = append(list, element)
	}
	return list
}

// textMap returns the known strings of a map at a path, and whether all is known.
func (i *instance) textMap(path string) (pairs map[string]string, complete bool) {
	pairs = map[string]string{}
	v := i.at(path)
	if presenceOf(v) != known || !isObject(v.Type()) {
		return pairs, presenceOf(v) == absent
	}
	complete = true
	for it := v.ElementIterator(); it.Next(); {
		key, element := it.Element()
		element, _ = element.Unmark()
		if text, p := textOf(element); p == known {
			pairs[key.AsString()] = text
		} else {
			complete = false
		}
	}
	return pairs, complete
}

// plainNumber turns a number into the Go value that JSON writes best.
func plainNumber(number *big.Float) any {
	if whole, accuracy := number.Int64(); accuracy == big.Exact {
		return whole
	}
	value, _ := number.Float64()
	return value
}
