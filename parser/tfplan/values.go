package tfplan

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/terraform"
)

// constant is the value that JSON stands for.
func constant(n *node) cty.Value {
	switch n.kind {
	case '{':
		values := make(map[string]cty.Value, len(n.keys))
		for i, name := range n.keys {
			values[name] = constant(n.items[i])
		}
		return cty.ObjectVal(values)
	case '[':
		list := make([]cty.Value, len(n.items))
		for i, item := range n.items {
			list[i] = constant(item)
		}
		return cty.TupleVal(list)
	}
	return n.scalar()
}

// scalar is the value of a text, number, truth value or null.
func (n *node) scalar() cty.Value {
	switch n.kind {
	case '"':
		return cty.StringVal(n.text)
	case 't', 'f':
		return cty.BoolVal(n.kind == 't')
	case 0:
		if number, err := cty.ParseNumberVal(n.text); err == nil {
			return number
		}
		return cty.UnknownVal(cty.Number)
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

// maxAddress is the longest address that is read, in bytes. Terraform's are
// made of names that people write.
const maxAddress = 2048

// resources lists what the plan leaves in place, and the data sources that
// were read for it.
func (r *reader) resources() []*terraform.PlannedResource {
	r.changes = make(map[string]*node)
	for _, entry := range r.document.member("resource_changes").list() {
		if entry.member("deposed") == nil {
			r.changes[entry.member("address").string()] = entry.member("change")
		}
	}
	seen := make(map[string]bool)
	var list []*terraform.PlannedResource
	add := func(entry *node, module string) {
		address := entry.member("address").string()
		if address == "" || seen[address] || len(address) > maxAddress || len(module) > maxAddress {
			return
		}
		seen[address] = true
		list = append(list, r.resource(entry, module))
	}
	eachResource(r.document.member("planned_values", "root_module"), add)
	eachResource(r.document.member("prior_state", "values", "root_module"), func(entry *node, module string) {
		data := entry.member("mode").string() == string(terraform.Data)
		if data && r.block(entry, module) != nil { // else the code has it no longer
			add(entry, module)
		}
	})
	return list
}

// eachResource visits the resources of a module and of those below it.
func eachResource(module *node, visit func(entry *node, module string)) {
	for _, entry := range module.member("resources").list() {
		visit(entry, module.member("address").string())
	}
	for _, child := range module.member("child_modules").list() {
		eachResource(child, visit)
	}
}

// block returns what the configuration says of a resource, nil for nothing.
func (r *reader) block(entry *node, module string) *terraform.PlannedBlock {
	mode := terraform.Mode(entry.member("mode").string())
	address := blockAddress(mode, entry.member("type").string(), entry.member("name").string())
	return r.blocks[within(terraform.WithoutKeys(module), address)]
}

func (r *reader) resource(entry *node, module string) *terraform.PlannedResource {
	planned := &terraform.PlannedResource{
		Address: entry.member("address").string(), Mode: terraform.Mode(entry.member("mode").string()),
		Type: entry.member("type").string(), Name: entry.member("name").string(),
		Module: module, Key: cty.NilVal, Block: r.block(entry, module), Range: entry.span(r.name),
	}
	if index := entry.member("index"); index != nil && (index.kind == '"' || index.kind == 0) {
		planned.Key = index.scalar()
	}
	v := &values{}
	var configured *terraform.PlannedBody
	if planned.Block != nil {
		configured = planned.Block.Body
	}
	change := r.changes[planned.Address]
	layers := layers{
		value: entry.member("values"), unknown: change.member("after_unknown"),
		secrets: [2]*node{entry.member("sensitive_values"), change.member("after_sensitive")},
	}
	planned.Values = v.object(layers, "", bodiesOf(configured))
	planned.Sensitive = v.sensitive
	return planned
}

// layers are a value, what of it is unknown, and what of it is sensitive: a
// plan has them as three documents of one shape.
type layers struct {
	value, unknown *node
	secrets        [2]*node
}

func (l layers) member(name string) layers {
	return layers{
		value: l.value.member(name), unknown: l.unknown.member(name),
		secrets: [2]*node{l.secrets[0].member(name), l.secrets[1].member(name)},
	}
}

func (l layers) element(i int) layers {
	at := func(n *node) *node {
		if list := n.list(); i < len(list) {
			return list[i]
		}
		return nil
	}
	return layers{value: at(l.value), unknown: at(l.unknown), secrets: [2]*node{at(l.secrets[0]), at(l.secrets[1])}}
}

func (l layers) secret() bool { return l.secrets[0].is('t') || l.secrets[1].is('t') }

// values builds the values of one resource.
type values struct{ sensitive []string }

// bodies are all nested blocks of one type that the configuration has. A plan
// may order them otherwise, so that what one sets counts for all.
type bodies []*terraform.PlannedBody

func bodiesOf(body *terraform.PlannedBody) bodies {
	if body == nil {
		return nil
	}
	return bodies{body}
}

func (b bodies) sets(name string) bool {
	for _, body := range b {
		if body.Expressions[name] != nil || body.Blocks[name] != nil {
			return true
		}
	}
	return false
}

func (b bodies) blocks(name string) bodies {
	var nested bodies
	for _, body := range b {
		nested = append(nested, body.Blocks[name]...)
	}
	return nested
}

// object builds an object. A plan lists every attribute of the provider's
// schema. One that the code does not set counts as absent where it is null,
// empty or not known, as it is for those who read the code; what the provider
// does decide stays.
func (v *values) object(l layers, path string, configured bodies) cty.Value {
	made := make(map[string]cty.Value, len(l.value.names()))
	for _, name := range l.names() {
		at := name
		if path != "" {
			at = path + "." + name
		}
		part := l.member(name)
		unset := len(configured) > 0 && !configured.sets(name)
		if unset && (part.unknown.is('t') || part.value.isEmpty()) {
			continue
		}
		if val := v.build(part, at, configured.blocks(name)); val != cty.NilVal && !val.IsNull() {
			made[name] = val
		}
	}
	return cty.ObjectVal(made)
}

// names are those of the value and, since a plan leaves out unknown ones, of
// the unknown.
func (l layers) names() []string {
	names := append([]string(nil), l.value.names()...)
	for _, name := range l.unknown.names() {
		if l.value.member(name) == nil {
			names = append(names, name)
		}
	}
	return names
}

// isEmpty says whether a value is what providers say for nothing.
func (n *node) isEmpty() bool {
	if n == nil {
		return false
	}
	switch n.kind {
	case 'n', 'f':
		return true
	case '"':
		return n.text == ""
	case '{', '[':
		return len(n.items) == 0
	}
	return n.kind == 0 && strings.Trim(n.text, "-0.") == ""
}

// build returns a value without what is unknown or sensitive, cty.NilVal for
// what is absent.
func (v *values) build(l layers, path string, configured bodies) cty.Value {
	if l.value == nil && l.unknown == nil {
		return cty.NilVal
	}
	if l.secret() {
		v.sensitive = append(v.sensitive, path)
		return cty.DynamicVal
	}
	if l.unknown.is('t') {
		return cty.DynamicVal
	}
	switch shape := cmp.Or(l.value, l.unknown); shape.kind {
	case '{':
		return v.object(l, path, configured)
	case '[':
		if len(configured) > 0 && len(shape.items) == 0 {
			return cty.NilVal // no block, as code has it
		}
		return v.list(l, path, configured)
	}
	if l.value == nil {
		return cty.NilVal
	}
	return l.value.scalar()
}

func (v *values) list(l layers, path string, configured bodies) cty.Value {
	list := make([]cty.Value, max(len(l.value.list()), len(l.unknown.list())))
	for i := range list {
		list[i] = v.build(l.element(i), fmt.Sprintf("%s[%d]", path, i), configured)
		if list[i] == cty.NilVal {
			list[i] = cty.NullVal(cty.DynamicPseudoType)
		}
	}
	return cty.TupleVal(list)
}

// outputs are those that are known and not sensitive.
func (r *reader) outputs() map[string]cty.Value {
	table := r.document.member("planned_values", "outputs")
	made := make(map[string]cty.Value, len(table.names()))
	for i, name := range table.names() {
		entry := table.items[i]
		change := r.document.member("output_changes").member(name)
		v := &values{}
		made[name] = cty.DynamicVal
		if !entry.member("sensitive").is('t') {
			l := layers{value: entry.member("value"), unknown: change.member("after_unknown")}
			if val := v.build(l, "", nil); val != cty.NilVal {
				made[name] = val
			}
		}
	}
	return made
}
