package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/bounds"
)

// Names gives a meaning to what expressions of a configuration refer to, beside
// the local values of its file.
type Names interface {
	// Resolve returns the value at the beginning of a reference, and how many
	// steps of it that is; 0 where it means nothing.
	Resolve(reference []string) (val cty.Value, steps int)
	// Call calls a function; false where there is none of that name. A result
	// that is a file has its configuration.
	Call(name string, args []cty.Value) (val cty.Value, config *Config, ok bool, err error)
	// Config returns the configuration that a reference leads into, and how many
	// steps of the reference that takes; nil for none.
	Config(reference []string) (*Config, int)
}

// Config is a file of another tool in Terraform's expression language.
type Config struct {
	in   *moduleInstance
	body *body
}

// Config reads a configuration file of the tree, in which relative paths start
// at base. It is nil where the file cannot be read.
func (c *Composer) Config(name, base string, names Names) *Config {
	parsed := c.e.parser.loadConfig(name)
	c.e.files[name] = true
	c.e.diags.add(parsed.diags...)
	if parsed.diags.HasErrors() {
		c.e.unread[name] = true
	}
	if parsed.body == nil {
		return nil
	}
	m := &module{dir: base, locals: make(map[string]*attribute)}
	for _, block := range parsed.body.blocks {
		if block.kind == "locals" {
			m.declareLocals(block)
		}
	}
	in := c.e.newModule(m, nil, nil)
	in.meanings, in.base = names, base
	return &Config{in: in, body: parsed.body}
}

// Locals are all local values of the file.
func (c *Config) Locals() cty.Value {
	values := make(map[string]cty.Value, len(c.in.module.locals))
	for _, name := range sortedKeys(c.in.module.locals) {
		values[name] = c.Local(name)
	}
	return cty.ObjectVal(values)
}

// Local is a local value of the file, unknown where there is none.
func (c *Config) Local(name string) cty.Value {
	attr := c.in.module.locals[name]
	if attr == nil {
		return unknown(causeUndeclared)
	}
	val, _ := c.in.local(name, attr.rng)
	return val
}

// Argument returns an argument of the file.
func (c *Config) Argument(name string) (Value, bool) {
	return argumentIn(c.in, c.body, name)
}

// Blocks returns the blocks of a kind, in order of source.
func (c *Config) Blocks(kind string) []ConfigBlock { return blocksIn(c.in, c.body, kind) }

// ConfigBlock is a block of a configuration.
type ConfigBlock struct {
	in    *moduleInstance
	block *block
}

// Label is the first label, "" where the block has none.
func (b ConfigBlock) Label() string {
	if len(b.block.labels) == 0 {
		return ""
	}
	return b.block.labels[0]
}

// Range is that of the block's header.
func (b ConfigBlock) Range() hcl.Range { return b.block.header }

// Argument returns an argument of the block.
func (b ConfigBlock) Argument(name string) (Value, bool) { return argumentIn(b.in, b.block.body, name) }

// Blocks returns the blocks of a kind in the block.
func (b ConfigBlock) Blocks(kind string) []ConfigBlock { return blocksIn(b.in, b.block.body, kind) }

func argumentIn(in *moduleInstance, b *body, name string) (Value, bool) {
	attr := b.attributes[name]
	if attr == nil {
		return Value{}, false
	}
	return Value{in: in, attr: attr}, true
}

func blocksIn(in *moduleInstance, b *body, kind string) []ConfigBlock {
	var found []ConfigBlock
	for _, block := range b.blocks {
		if block.kind == kind {
			found = append(found, ConfigBlock{in: in, block: block})
		}
	}
	return found
}

// config is a configuration file, read once for all leaves.
type config struct {
	body  *body
	diags hcl.Diagnostics
}

// loadConfig reads a configuration file, each once.
func (p *Parser) loadConfig(name string) *config {
	p.mutex.Lock()
	known := p.configs[name]
	p.mutex.Unlock()
	if known != nil {
		return known
	}
	made := &config{}
	src, diags := p.read(name)
	if !diags.HasErrors() {
		diags = bounds.Native(src, name, p.limits.Nesting)
	}
	if !diags.HasErrors() {
		parsed, parseDiags := parseNative(src, name)
		diags = append(diags, parseDiags...)
		if parsed != nil {
			made.body = nativeBody(parsed)
		}
	}
	made.diags = diags
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.configs[name] = made
	return made
}

// meaning evaluates a reference by the names of a configuration.
func (in *moduleInstance) meaning(traversal hcl.Traversal) (cty.Value, hcl.Diagnostics, bool) {
	if in.meanings == nil {
		return cty.NilVal, nil, false
	}
	val, length := in.meanings.Resolve(texts(traversal))
	if length == 0 {
		return cty.NilVal, nil, false
	}
	val, diags := steps(val, traversal[length:])
	return val, diags, true
}

// texts are the steps of a traversal, as far as they are names.
func texts(traversal hcl.Traversal) []string {
	list := make([]string, 0, len(traversal))
	for i := range traversal {
		name := nameAt(traversal, i)
		if index, ok := traversal[i].(hcl.TraverseIndex); ok {
			if step, ok := stepOf(index.Key); ok {
				name = step.text()
			}
		}
		if name == "" {
			break
		}
		list = append(list, name)
	}
	return list
}

// named goes on in the file of a leaf that a reference leads into.
func (t *trail) named(traversal hcl.Traversal, s *scope, rest []pathStep) bool {
	if s.in.meanings == nil {
		return false
	}
	config, length := s.in.meanings.Config(texts(traversal))
	if config == nil {
		return false
	}
	t.within(config, append(pathOf(traversal[1:])[length-1:], rest...))
	return true
}

// opened goes on in a file that a function has read.
func (t *trail) opened(node *callExpr, rest []pathStep) {
	if config := t.in.eval.opened[node]; config != nil {
		t.within(config, rest)
	}
}

// within goes on in a local value or an input of a configuration file.
func (t *trail) within(config *Config, path []pathStep) {
	switch {
	case len(path) > 1 && path[0].name == "locals":
		t.local(config.in, path[1:])
	case len(path) > 1 && path[0].name == "inputs":
		if inputs, ok := config.Argument("inputs"); ok {
			t.hop(inputs.attr.rng, t.quote(inputs.attr.rng))
			t.follow(inputs.attr.expr, config.in.scope, path[1:])
		}
	}
}
