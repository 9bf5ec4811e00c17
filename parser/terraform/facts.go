package terraform

import (
	"strconv"

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
			found.value(prefix+argument.name, argument.value)
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

func (f *facts) value(path string, val cty.Value) {
	if reads := references(deepMarks(val)); len(reads) > 0 {
		if f.references == nil {
			f.references = make(map[string][]Reference)
		}
		f.references[path] = reads
	}
	if structure := structureOf(val); structure != cty.NilVal {
		if f.structures == nil {
			f.structures = make(map[string]cty.Value)
		}
		f.structures[path] = unmarked(structure)
	}
	f.secrets(path, val)
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
