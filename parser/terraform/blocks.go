package terraform

import (
	"cmp"
	"iter"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// node is an evaluated body: its values with their marks, and where they stand.
// An estate has tens of thousands of them: they have lists and no tables.
type node struct {
	scope  *scope
	body   *body
	header hcl.Range
	// kind is the type of block, "" for the body of a resource.
	kind string
	// values are in order of name; arguments that are null are left out.
	values []namedValue
	// blocks are in order of kind, and of the source where they have the same.
	blocks []*node
	// uncertain says that the for_each of the dynamic block which makes this
	// one is unknown: it may stand for any number of blocks, or for none.
	uncertain bool
}

// namedValue is the value of an argument.
type namedValue struct {
	name  string
	value cty.Value
}

// evaluateBody evaluates a body, dynamic blocks expanded. Names in without
// are left out.
func (s *scope) evaluateBody(b *body, header hcl.Range, without map[string]bool) *node {
	n := &node{scope: s, body: b, header: header}
	if len(b.attributes) > 0 {
		n.values = make([]namedValue, 0, len(b.attributes))
	}
	for _, name := range sortedKeys(b.attributes) {
		if without[name] {
			continue
		}
		if val := force(s.evaluate(b.attributes[name].expr)); !val.IsNull() {
			n.values = append(n.values, namedValue{name: name, value: val})
		}
	}
	for _, nested := range b.blocks {
		if without[nested.kind] {
			continue
		}
		for _, generated := range s.generate(nested) {
			generated.kind = nested.produces()
			n.blocks = append(n.blocks, generated)
		}
	}
	slices.SortStableFunc(n.blocks, func(a, b *node) int { return cmp.Compare(a.kind, b.kind) })
	return n
}

// value returns the value of an argument, cty.NilVal where it is not set.
func (n *node) value(name string) cty.Value {
	for _, argument := range n.values {
		if argument.name == name {
			return argument.value
		}
	}
	return cty.NilVal
}

// blocksOf returns the blocks of a kind.
func (n *node) blocksOf(kind string) []*node {
	start := slices.IndexFunc(n.blocks, func(nested *node) bool { return nested.kind == kind })
	if start < 0 {
		return nil
	}
	return sameKind(n.blocks[start:])
}

// sameKind returns the blocks at the beginning that have one kind.
func sameKind(blocks []*node) []*node {
	end := slices.IndexFunc(blocks, func(nested *node) bool { return nested.kind != blocks[0].kind })
	if end < 0 {
		return blocks
	}
	return blocks[:end]
}

// kinds yields the blocks kind by kind, in order.
func (n *node) kinds() iter.Seq2[string, []*node] {
	return func(yield func(string, []*node) bool) {
		for rest := n.blocks; len(rest) > 0; {
			nodes := sameKind(rest)
			if !yield(nodes[0].kind, nodes) {
				return
			}
			rest = rest[len(nodes):]
		}
	}
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
		inner := s.with(iterator{name: name, key: element.key, value: element.value, expansion: forEach})
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

// view is how one looks at the members of a node.
type view struct {
	// change is what becomes of each value.
	change func(cty.Value) cty.Value
	// counted says that how many blocks there are matters: those of which one
	// stands for an unknown number are unknown.
	counted bool
}

// members returns the values of a node by name, nested blocks as tuples of
// objects.
func (n *node) members(as view) map[string]cty.Value {
	values := make(map[string]cty.Value, len(n.values)+len(n.blocks))
	for kind, nodes := range n.kinds() {
		values[kind] = as.tuple(nodes)
	}
	for _, argument := range n.values {
		values[argument.name] = as.change(argument.value)
	}
	return values
}

func (as view) tuple(nodes []*node) cty.Value {
	tuple := make([]cty.Value, len(nodes))
	for i, nested := range nodes {
		tuple[i] = cty.ObjectVal(nested.members(as))
	}
	if as.counted && slices.ContainsFunc(nodes, func(nested *node) bool { return nested.uncertain }) {
		return keepMarks(unknown(causeForEach), tuple...)
	}
	return cty.TupleVal(tuple)
}

// member returns one of the members, cty.NilVal where there is none.
func (n *node) member(name string, as view) cty.Value {
	if val := n.value(name); val != cty.NilVal {
		return as.change(val)
	}
	if nodes := n.blocksOf(name); len(nodes) > 0 {
		return as.tuple(nodes)
	}
	return cty.NilVal
}

// object returns the values of a node without marks.
func (n *node) object() cty.Value { return cty.ObjectVal(n.members(view{change: unmarked})) }

// attributeRange returns where the attribute or block at path stands.
func (n *node) attributeRange(path string) (hcl.Range, bool) {
	if n.scope.in.described != nil {
		return n.argumentRange(path)
	}
	if rng, found := n.rangeAt(parsePath(path)); found {
		return rng, true
	}
	return n.header, false
}

func (n *node) rangeAt(path []pathStep) (hcl.Range, bool) {
	if len(path) == 0 {
		return n.header, true
	}
	if nodes := n.blocksOf(path[0].name); len(nodes) > 0 {
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
