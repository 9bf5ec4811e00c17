package terraform

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// module is what the files of one directory declare. It is read once, shared
// by every evaluation and never changed.
type module struct {
	dir       string
	files     []string
	unread    []string
	variables map[string]*variable
	locals    map[string]*attribute
	outputs   map[string]*block
	// resources are keyed by address within the module ("data.aws_ami.x").
	resources map[string]*resourceBlock
	calls     map[string]*block
	providers []*providerBlock
	required  map[string]*requirement
	// backend is the block that says where the state is, nil for none.
	backend *block
	diags   hcl.Diagnostics
}

// clone returns a module that can be added to.
func (m *module) clone() *module {
	added := *m
	added.variables, added.locals, added.outputs = maps.Clone(m.variables), maps.Clone(m.locals), maps.Clone(m.outputs)
	added.resources, added.calls, added.required = maps.Clone(m.resources), maps.Clone(m.calls), maps.Clone(m.required)
	added.files, added.unread, added.diags = slices.Clone(m.files), slices.Clone(m.unread), slices.Clone(m.diags)
	added.providers = make([]*providerBlock, 0, len(m.providers))
	for _, provider := range m.providers {
		own := *provider
		added.providers = append(added.providers, &own)
	}
	return &added
}

// resourceBlock is a resource, data or ephemeral block.
type resourceBlock struct {
	*block
	mode       Mode
	kind, name string
}

// address is the block's address within its module.
func (b *resourceBlock) address() string {
	if b.mode == Managed {
		return b.kind + "." + b.name
	}
	return string(b.mode) + "." + b.kind + "." + b.name
}

// providerBlock is a provider configuration. Where another block has the same
// name it is contested: nothing says which of them holds.
type providerBlock struct {
	*block
	local, alias string
	contested    bool
}

// requirement is one entry of required_providers.
type requirement struct {
	source  string
	aliases []string
}

// kind is the provider's type: the last element of its source.
func (r *requirement) kind(local string) string {
	if r == nil || r.source == "" {
		return local
	}
	return path.Base(r.source)
}

// declare enters one top-level block into the module.
func (m *module) declare(b *block) {
	switch b.kind {
	case "variable":
		declareOnce(m, m.variables, b, 1, func() *variable { return m.newVariable(b) })
	case "output":
		declareOnce(m, m.outputs, b, 1, func() *block { return b })
	case "module":
		declareOnce(m, m.calls, b, 1, func() *block { return b })
	case "locals":
		m.declareLocals(b)
	case "resource", "data", "ephemeral":
		m.declareResource(b)
	case "provider":
		m.declareProvider(b)
	case "terraform":
		m.declareRequirements(b)
		m.declareBackend(b)
	}
	// moved, import, removed, check and what later versions add say nothing
	// about what exists where.
}

// declareOnce enters a block under its last label, unless that is taken.
func declareOnce[T any](m *module, table map[string]T, b *block, labels int, build func() T) {
	if len(b.labels) != labels {
		m.diags = append(m.diags, caution("Wrong number of labels",
			"A "+b.kind+" block needs its name as label. The block is not read.", b.header))
		return
	}
	name := b.labels[labels-1]
	if _, taken := table[name]; taken {
		m.diags = append(m.diags, duplicate(b))
		return
	}
	table[name] = build()
}

func duplicate(b *block) *hcl.Diagnostic {
	name := strings.Join(append([]string{b.kind}, b.labels...), " ")
	return caution("Declared twice", "This module already has "+name+". The second one is not read.", b.header)
}

func (m *module) declareLocals(b *block) {
	for name, attr := range b.body.attributes {
		if first, taken := m.locals[name]; taken {
			m.diags = append(m.diags, caution("Declared twice",
				"This module already has local."+name+". One of the two is not read.", attr.rng))
			if before(first.rng, attr.rng) {
				continue
			}
		}
		m.locals[name] = attr
	}
}

func (m *module) declareResource(b *block) {
	if len(b.labels) != 2 {
		m.diags = append(m.diags, caution("Wrong number of labels",
			"A "+b.kind+" block needs a type and a name as labels. The block is not read.", b.header))
		return
	}
	mode := Managed
	if b.kind != "resource" {
		mode = Mode(b.kind)
	}
	declared := &resourceBlock{block: b, mode: mode, kind: b.labels[0], name: b.labels[1]}
	if _, taken := m.resources[declared.address()]; taken {
		m.diags = append(m.diags, duplicate(b))
		return
	}
	m.resources[declared.address()] = declared
}

func (m *module) declareProvider(b *block) {
	if len(b.labels) != 1 {
		m.diags = append(m.diags, caution("Wrong number of labels",
			"A provider block needs its name as label. The block is not read.", b.header))
		return
	}
	declared := &providerBlock{block: b, local: b.labels[0]}
	if alias := b.body.expression("alias"); alias != nil {
		declared.alias = literalText(alias)
	}
	for _, other := range m.providers {
		if other.local == declared.local && other.alias == declared.alias {
			other.contested = true
			name := providerReference{local: declared.local, alias: declared.alias}.String()
			m.diags = append(m.diags, caution("Declared twice", "This module already has provider "+name+
				". Nothing is known of what uses it: Terraform refuses this.", b.header))
			return
		}
	}
	m.providers = append(m.providers, declared)
}

// declareBackend finds the block that says where the state is.
func (m *module) declareBackend(b *block) {
	for _, nested := range b.body.blocks {
		if nested.kind == "backend" || nested.kind == "cloud" {
			m.backend = nested
		}
	}
	for _, kind := range []string{"backend", "cloud"} {
		if attr := b.body.attributes[kind]; attr != nil {
			m.backend = backendInJSON(attr)
		}
	}
}

// declareRequirements reads required_providers, in which native syntax has a
// block and JSON an object.
func (m *module) declareRequirements(b *block) {
	for _, nested := range b.body.blocks {
		if nested.kind != "required_providers" {
			continue
		}
		for name, attr := range nested.body.attributes {
			m.required[name] = newRequirement(attr.expr)
		}
	}
	if object, ok := plain(b.body.expression("required_providers")).(*hclsyntax.ObjectConsExpr); ok {
		for _, item := range object.Items {
			m.required[literalText(item.KeyExpr)] = newRequirement(item.ValueExpr)
		}
	}
}

func newRequirement(expr hclsyntax.Expression) *requirement {
	required := &requirement{}
	object, ok := plain(expr).(*hclsyntax.ObjectConsExpr)
	if !ok {
		return required
	}
	for _, item := range object.Items {
		switch literalText(item.KeyExpr) {
		case "source":
			required.source = literalText(item.ValueExpr)
		case "configuration_aliases":
			if aliases, ok := plain(item.ValueExpr).(*hclsyntax.TupleConsExpr); ok {
				for _, alias := range aliases.Exprs {
					required.aliases = append(required.aliases, providerName(alias).alias)
				}
			}
		}
	}
	return required
}

// literalText evaluates an expression that may hold no references, and
// returns its text or "".
func literalText(expr hclsyntax.Expression) string {
	val, diags := expr.Value(nil)
	if diags.HasErrors() {
		return ""
	}
	val, _ = val.Unmark()
	if val.IsNull() || !val.IsKnown() || val.Type() != cty.String {
		return ""
	}
	return val.AsString()
}

// before orders two ranges by place.
func before(a, b hcl.Range) bool {
	if a.Filename != b.Filename {
		return a.Filename < b.Filename
	}
	return a.Start.Byte < b.Start.Byte
}
