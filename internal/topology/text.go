package topology

import (
	"encoding/base64"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
)

// texts visits the known texts of an instance, and those that are encoded in them.
type texts struct {
	of   *instance
	read func(at setting, text string)
}

// untold are arguments that say nothing of what something uses.
var untold = []string{"comment", "description", "name", "tags", "tags_all"}

// eachText visits the known texts of an instance, however deep, but for those that
// say nothing of what it uses.
func (i *instance) eachText(read func(at setting, text string)) {
	if i.Values == cty.NilVal || !i.Values.CanIterateElements() {
		return
	}
	t := texts{of: i, read: read}
	for it := i.Values.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if argument := key.AsString(); !slices.Contains(untold, argument) {
			t.visit(setting{path: argument, name: argument}, value)
		}
	}
}

// setting is where a text stands: the path of the argument, and the name of the
// variable that holds it.
type setting struct{ path, name string }

// visit reads the texts of an argument or of the blocks that it stands for, and
// of what is encoded in them.
func (t texts) visit(at setting, value cty.Value) {
	value, _ = value.Unmark()
	if structure, ok := t.of.Structures[at.path]; ok {
		t.inside(at, structure)
		return
	}
	if presenceOf(value) != known || !isList(value.Type()) {
		t.inside(at, value)
		return
	}
	for k, block := range elements(value) {
		if !isObject(block.Type()) {
			t.inside(at, block)
			continue
		}
		eachSetting(block, func(key, name string, member cty.Value) {
			t.visit(setting{at.path + "[" + strconv.Itoa(k) + "]." + key, name}, member)
		})
	}
}

// inside reads the texts of a value, however deep.
func (t texts) inside(at setting, value cty.Value) {
	value, _ = value.Unmark()
	if text, p := textOf(value); p == known {
		t.decode(at, text)
		return
	}
	if presenceOf(value) != known || !value.CanIterateElements() {
		return
	}
	if isObject(value.Type()) {
		eachSetting(value, func(_, name string, member cty.Value) {
			t.inside(setting{at.path, name}, member)
		})
		return
	}
	for _, member := range elements(value) {
		t.inside(at, member)
	}
}

// eachSetting visits the members of an object, by the names that they go by: one
// with a name and a value is a setting of that name, as containers have them.
func eachSetting(object cty.Value, visit func(key, name string, member cty.Value)) {
	object, _ = object.Unmark()
	if presenceOf(object) != known {
		return
	}
	called, _ := textOf(valueAt(object, "name"))
	for it := object.ElementIterator(); it.Next(); {
		key, member := it.Element()
		name := key.AsString()
		if called != "" && (name == "value" || name == "valueFrom") {
			visit(name, called, member)
		} else {
			visit(name, name, member)
		}
	}
}

// decode reads a text, or what is encoded in it.
func (t texts) decode(at setting, text string) {
	if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
		if decoded, ok := parseJSON(text); ok {
			t.inside(at, decoded)
			return
		}
	}
	t.read(at, decodedText(at.name, text))
}

// decodedText is the text of user data, which can be in Base64.
func decodedText(argument, text string) string {
	if !strings.HasPrefix(argument, "user_data") || strings.ContainsAny(text, " \n#") {
		return text
	}
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil || !utf8.Valid(decoded) {
		return text
	}
	return string(decoded)
}
