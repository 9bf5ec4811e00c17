package tfplan

import (
	"path"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/terraform"
)

// providers reads the provider configurations of the whole module tree.
func (r *reader) providers() []*terraform.PlannedProvider {
	table := r.document.member("configuration", "provider_config")
	list := make([]*terraform.PlannedProvider, 0, len(table.names()))
	for i, key := range table.names() {
		entry := table.items[i]
		source := strings.TrimPrefix(entry.member("full_name").string(), "registry.terraform.io/")
		source = strings.TrimPrefix(source, "registry.opentofu.org/")
		local := entry.member("name").string()
		kind := local
		if source != "" { // plans of Terraform 0.12 have no full name
			kind = path.Base(source)
		}
		list = append(list, &terraform.PlannedProvider{
			Key: key, Local: local, Alias: entry.member("alias").string(), Type: kind, Source: source,
			Module: entry.member("module_address").string(),
			Body:   r.body(entry.member("expressions")), Range: entry.span(r.name),
		})
	}
	return list
}

// module reads one module of the configuration; address is without keys.
func (r *reader) module(n *node, address string) *terraform.PlannedModule {
	made := &terraform.PlannedModule{
		Variables: r.names(n.member("variables"), func(entry *node) *terraform.PlannedExpression {
			return r.literal(entry.member("default"))
		}),
		Outputs: r.names(n.member("outputs"), func(entry *node) *terraform.PlannedExpression {
			return r.expression(entry.member("expression"))
		}),
	}
	for _, entry := range n.member("resources").list() {
		b := &terraform.PlannedBlock{
			Mode: terraform.Mode(entry.member("mode").string()),
			Type: entry.member("type").string(), Name: entry.member("name").string(),
			ProviderKey: entry.member("provider_config_key").string(),
			Body:        r.body(entry.member("expressions")),
			Count:       r.expression(entry.member("count_expression")),
			ForEach:     r.expression(entry.member("for_each_expression")),
			Range:       entry.span(r.name),
		}
		made.Resources = append(made.Resources, b)
		r.blocks[within(address, blockAddress(b.Mode, b.Type, b.Name))] = b
	}
	calls := n.member("module_calls")
	for i, name := range calls.names() {
		entry := calls.items[i]
		made.Calls = append(made.Calls, &terraform.PlannedCall{
			Name: name, Source: entry.member("source").string(),
			Body:    r.body(entry.member("expressions")),
			Count:   r.expression(entry.member("count_expression")),
			ForEach: r.expression(entry.member("for_each_expression")),
			Module:  r.module(entry.member("module"), within(address, "module."+name)),
			Range:   entry.span(r.name),
		})
	}
	return made
}

// names reads a table of variables or outputs.
func (r *reader) names(
	table *node, value func(entry *node) *terraform.PlannedExpression,
) []*terraform.PlannedName {
	list := make([]*terraform.PlannedName, 0, len(table.names()))
	for i, name := range table.names() {
		entry := table.items[i]
		list = append(list, &terraform.PlannedName{
			Name: name, Value: value(entry), Sensitive: entry.member("sensitive").is('t'), Range: entry.span(r.name),
		})
	}
	return list
}

// within returns the address of something in a module.
func within(module, address string) string {
	if module == "" {
		return address
	}
	return module + "." + address
}

// blockAddress is the address of a block in its module.
func blockAddress(mode terraform.Mode, kind, name string) string {
	if mode == terraform.Managed {
		return kind + "." + name
	}
	return string(mode) + "." + kind + "." + name
}

// body reads the arguments and nested blocks of a block.
func (r *reader) body(n *node) *terraform.PlannedBody {
	made := &terraform.PlannedBody{
		Expressions: make(map[string]*terraform.PlannedExpression), Blocks: make(map[string][]*terraform.PlannedBody),
	}
	for i, name := range n.names() {
		switch entry := n.items[i]; {
		case entry.isExpression():
			made.Expressions[name] = r.expression(entry)
		case entry.is('{'):
			made.Blocks[name] = []*terraform.PlannedBody{r.body(entry)}
		default:
			for _, nested := range entry.list() {
				made.Blocks[name] = append(made.Blocks[name], r.body(nested))
			}
		}
	}
	return made
}

// isExpression tells an expression from a nested block. One that reads
// nothing and is not constant, such as timestamp(), is an empty object.
func (n *node) isExpression() bool {
	if !n.is('{') {
		return false
	}
	return len(n.keys) == 0 || n.member("constant_value") != nil || n.member("references").is('[')
}

// expression reads an expression, nil where there is none.
func (r *reader) expression(n *node) *terraform.PlannedExpression {
	if !n.is('{') {
		return nil
	}
	if value := n.member("constant_value"); value != nil {
		return r.literal(value)
	}
	made := &terraform.PlannedExpression{Constant: cty.NilVal, Range: n.span(r.name)}
	for _, reference := range n.member("references").list() {
		made.References = append(made.References, reference.string())
	}
	return made
}

// literal is an expression without references, nil where there is no value.
func (r *reader) literal(n *node) *terraform.PlannedExpression {
	if n == nil {
		return nil
	}
	return &terraform.PlannedExpression{Constant: constant(n), Range: n.span(r.name)}
}
