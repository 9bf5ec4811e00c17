package terraform

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// facts are what a node's marks say, by attribute path.
type facts struct {
	references map[string][]Reference
	sensitive  []string
	structures map[string]cty.Value
	uncertain  []string
}

// facts reads the marks of a node and of the blocks in it.
func (n *node) facts() facts {
	found := facts{}
	n.collect("", &found)
	return found
}

func (n *node) collect(prefix string, found *facts) {
	for _, argument := range n.values {
		if isMarked(argument.value) {
			path := prefix + argument.name
			found.value(path, argument.value)
			if n.inJSON(argument.name) {
				found.reads(path, argument.value)
			} else {
				found.read(path, deepMarks(argument.value))
			}
		}
	}
	for kind, nodes := range n.kinds() {
		for i, nested := range nodes {
			path := prefix + kind + "[" + strconv.Itoa(i) + "]"
			if nested.uncertain {
				found.uncertain = append(found.uncertain, path)
			}
			nested.collect(path+".", found)
		}
	}
}

// inJSON says that an argument is written in JSON syntax, which does not tell
// arguments from blocks.
func (n *node) inJSON(argument string) bool {
	attr := n.body.attributes[argument]
	return attr != nil && strings.HasSuffix(attr.rng.Filename, ".json")
}

func (f *facts) value(path string, val cty.Value) {
	if structure := structureOf(val); structure != cty.NilVal {
		if f.structures == nil {
			f.structures = make(map[string]cty.Value)
		}
		f.structures[path] = unmarked(structure)
	}
	f.secrets(path, val)
}

// reads lists what a value in JSON syntax reads. There objects in a list, and an
// object that is more than a map, are blocks: each says for itself what it reads.
func (f *facts) reads(path string, val cty.Value) {
	bare, own := val.Unmark()
	switch {
	case isListOfObjects(bare):
		f.read(path, own)
		for it := bare.ElementIterator(); it.Next(); {
			key, element := it.Element()
			f.object(path+"["+key.AsBigFloat().Text('f', -1)+"]", element)
		}
	case holdsObjects(bare):
		f.object(path+"[0]", val) // an object alone is one block
	default:
		f.read(path, deepMarks(val))
	}
}

// object lists what a block reads. An object in it alone is a block, too, or a
// map, of which it does not matter.
func (f *facts) object(path string, val cty.Value) {
	bare, own := val.Unmark()
	f.read(path, own)
	for it := bare.ElementIterator(); it.Next(); {
		key, element := it.Element()
		at := path + "." + key.AsString()
		if isObject(element) {
			f.object(at+"[0]", element)
		} else {
			f.reads(at, element)
		}
	}
}

func (f *facts) read(path string, marks cty.ValueMarks) {
	reads := references(marks)
	if len(reads) == 0 {
		return
	}
	if f.references == nil {
		f.references = make(map[string][]Reference)
	}
	f.references[path] = reads
}

func isListOfObjects(bare cty.Value) bool {
	if !bare.Type().IsTupleType() || !bare.IsKnown() || bare.IsNull() || bare.LengthInt() == 0 {
		return false
	}
	for it := bare.ElementIterator(); it.Next(); {
		if _, element := it.Element(); !isObject(element) {
			return false
		}
	}
	return true
}

func isObject(val cty.Value) bool {
	bare, _ := val.Unmark()
	return bare.Type().IsObjectType() && bare.IsKnown() && !bare.IsNull()
}

func holdsObjects(bare cty.Value) bool {
	if !isObject(bare) {
		return false
	}
	for it := bare.ElementIterator(); it.Next(); {
		_, element := it.Element()
		if element, _ = element.Unmark(); isObject(element) || isListOfObjects(element) {
			return true
		}
	}
	return false
}

// secrets lists the outermost sensitive parts of a value.
func (f *facts) secrets(path string, val cty.Value) {
	if !hasMarkDeep[sensitiveMark](val) {
		return
	}
	bare, _ := val.Unmark()
	if val.HasMark(sensitiveMark{}) {
		f.sensitive = append(f.sensitive, path)
		return
	}
	kind := bare.Type()
	for it := bare.ElementIterator(); it.Next(); {
		key, element := it.Element()
		switch {
		case kind.IsObjectType() || kind.IsMapType():
			f.secrets(path+"."+key.AsString(), element)
		case kind.IsTupleType() || kind.IsListType():
			f.secrets(path+"["+key.AsBigFloat().Text('f', -1)+"]", element)
		}
	}
}
