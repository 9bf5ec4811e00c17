package terraform

import (
	"cmp"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// node is an evaluated body: its values with their marks, and where they stand.
type node struct {
	scope  *scope
	body   *body
	header hcl.Range
	values map[string]cty.Value
	blocks map[string][]*node
	// uncertain says that the for_each of the dynamic block which makes this
	// one is unknown: it may stand for any number of blocks, or for none.
	uncertain bool
}

// evaluateBody evaluates a body, dynamic blocks expanded. Names in without
// are left out.
func (s *scope) evaluateBody(b *body, header hcl.Range, without map[string]bool) *node {
	n := &node{scope: s, body: b, header: header, values: make(map[string]cty.Value, len(b.attributes))}
	for _, name := range sortedKeys(b.attributes) {
		if without[name] {
			continue
		}
		val := force(s.evaluate(b.attributes[name].expr))
		if val.IsNull() {
			continue
		}
		n.values[name] = val
	}
	for _, nested := range b.blocks {
		if without[nested.kind] {
			continue
		}
		for _, generated := range s.generate(nested) {
			n.add(nested.produces(), generated)
		}
	}
	return n
}

func (n *node) add(kind string, nested *node) {
	if n.blocks == nil {
		n.blocks = make(map[string][]*node)
	}
	n.blocks[kind] = append(n.blocks[kind], nested)
}

// generate evaluates a nested block, or what a dynamic block makes.
func (s *scope) generate(b *block) []*node {
	if b.kind != "dynamic" || len(b.labels) != 1 {
		return []*node{s.evaluateBody(b.body, b.header, nil)}
	}
	var content *block
	for _, nested := range b.body.blocks {
		if nested.kind == "content" {
			content = nested
		}
	}
	forEach := b.body.attributes["for_each"]
	if content == nil || forEach == nil {
		s.in.eval.diags.add(caution("Incomplete dynamic block",
			"A dynamic block needs for_each and a content block. It is not read.", b.header))
		return nil
	}
	name := cmp.Or(iteratorName(b.body.expression("iterator")), b.labels[0])
	var nodes []*node
	expanded := s.dynamic(forEach)
	for _, element := range expanded.steps {
		inner := s.with(name, iterator{key: element.key, value: element.value, expansion: forEach})
		generated := inner.evaluateBody(content.body, b.header, nil)
		generated.uncertain = expanded.unknown
		nodes = append(nodes, generated)
	}
	return nodes
}

// iteratorName is a bare name, in JSON syntax as text, or "" for none.
func iteratorName(expr hclsyntax.Expression) string {
	if expr == nil {
		return ""
	}
	return cmp.Or(keyword(expr), literalText(expr))
}

// dynamic lists the steps of a dynamic block; one unknown step where they
// cannot be known.
func (s *scope) dynamic(forEach *attribute) expansion {
	val := s.evaluate(forEach.expr)
	bare, _ := val.Unmark()
	if bare.IsKnown() && !bare.IsNull() && !bare.CanIterateElements() {
		s.invalid(val, caution("Invalid for_each", "A dynamic block needs a list, a set or a map.", forEach.rng))
		return unknownForEach(val)
	}
	if !bare.IsKnown() {
		return unknownForEach(val)
	}
	if bare.IsNull() {
		return expansion{by: byForEach}
	}
	if s.tooMany(bare.LengthInt(), forEach.rng) {
		return unknownForEach(val)
	}
	elements := elementsOf(val)
	if bare.Type().IsSetType() {
		for i := range elements {
			elements[i].key, _ = elements[i].value.Unmark()
		}
	}
	return expansion{by: byForEach, steps: elements}
}

// members returns the values of a node by name, nested blocks as tuples.
func (n *node) members() map[string]cty.Value {
	values := make(map[string]cty.Value, len(n.values)+len(n.blocks))
	for name, nodes := range n.blocks {
		tuple := make([]cty.Value, len(nodes))
		for i, nested := range nodes {
			tuple[i] = cty.ObjectVal(nested.members())
		}
		values[name] = cty.TupleVal(tuple)
	}
	maps.Copy(values, n.values)
	return values
}

// object returns the values of a node without marks.
func (n *node) object() cty.Value {
	values := n.members()
	for name, val := range values {
		values[name] = unmarked(val)
	}
	return cty.ObjectVal(values)
}

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
	for _, name := range sortedKeys(n.values) {
		found.value(prefix+name, n.values[name])
	}
	for _, name := range sortedKeys(n.blocks) {
		for i, nested := range n.blocks[name] {
			path := fmt.Sprintf("%s%s[%d]", prefix, name, i)
			if nested.uncertain {
				found.uncertain = append(found.uncertain, path)
			}
			nested.collect(path+".", found)
		}
	}
}

func (f *facts) value(path string, val cty.Value) {
	if !isMarked(val) {
		return
	}
	if reads := references(deepMarks(val)); len(reads) > 0 {
		if f.references == nil {
			f.references = make(map[string][]Reference)
		}
		f.references[path] = reads
	}
	if structure := structureOf(val.Marks()); structure != cty.NilVal {
		if f.structures == nil {
			f.structures = make(map[string]cty.Value)
		}
		f.structures[path] = unmarked(structure)
	}
	f.secrets(path, val)
}

// secrets lists the outermost sensitive parts of a value.
func (f *facts) secrets(path string, val cty.Value) {
	bare, marks := val.Unmark()
	if _, secret := marks[sensitiveMark{}]; secret {
		f.sensitive = append(f.sensitive, path)
		return
	}
	if !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() || !bare.ContainsMarked() {
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

// attributeRange returns where the attribute or block at path stands.
func (n *node) attributeRange(path string) (hcl.Range, bool) {
	if rng, found := n.rangeAt(parsePath(path)); found {
		return rng, true
	}
	return n.header, false
}

func (n *node) rangeAt(path []pathStep) (hcl.Range, bool) {
	if len(path) == 0 {
		return n.header, true
	}
	if nodes := n.blocks[path[0].name]; len(nodes) > 0 {
		rest, i := path[1:], 0
		if len(rest) > 0 && rest[0].isIndex {
			i, rest = rest[0].index, rest[1:]
		}
		if i >= len(nodes) {
			return n.header, false
		}
		return nodes[i].rangeAt(rest)
	}
	if attr := n.body.attributes[path[0].name]; attr != nil {
		return attr.rng, true
	}
	return n.header, false
}

// pathStep is one step of an attribute path.
type pathStep struct {
	name    string
	index   int
	isIndex bool
}

// parsePath reads a path such as "alias[0].name" or `tags["a.b"]`.
func parsePath(path string) []pathStep {
	var list []pathStep
	for path != "" {
		switch path[0] {
		case '.':
			path = path[1:]
		case '[':
			inner, rest, _ := strings.Cut(path[1:], "]")
			list = append(list, indexStep(inner))
			path = rest
		default:
			end := strings.IndexAny(path, ".[")
			if end < 0 {
				end = len(path)
			}
			list = append(list, pathStep{name: path[:end]})
			path = path[end:]
		}
	}
	return list
}

func indexStep(text string) pathStep {
	number := 0
	if _, err := fmt.Sscanf(text, "%d", &number); err == nil && number >= 0 {
		return pathStep{index: number, isIndex: true}
	}
	return pathStep{name: strings.Trim(text, `"`)}
}
