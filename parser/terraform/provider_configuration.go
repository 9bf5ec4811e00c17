package terraform

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// The causes of a provider configuration that is not known.
const (
	causeNotGiven      = "provider configuration that the caller does not pass"
	causeNotConfigured = "provider configuration that is not declared"
	causeProviderKey   = "unknown key of a provider configuration"
	causeContested     = "provider configuration that is declared twice"
)

// providerReference names a provider configuration as code does: aws,
// aws.eu, aws.eu["key"].
type providerReference struct {
	local, alias string
	key          hclsyntax.Expression
}

func (r providerReference) String() string {
	if r.alias == "" {
		return r.local
	}
	return r.local + "." + r.alias
}

// providerName reads a reference to a provider configuration.
func providerName(expr hclsyntax.Expression) providerReference {
	switch node := plain(expr).(type) {
	case *hclsyntax.ObjectConsKeyExpr:
		return providerName(node.Wrapped)
	case *indexExpr:
		reference := providerName(node.Collection)
		reference.key = node.Key
		return reference
	case *traversalExpr:
		reference := providerReference{local: node.Traversal.RootName(), alias: nameAt(node.Traversal, 1)}
		if len(node.Traversal) > 2 {
			if index, ok := node.Traversal[2].(hcl.TraverseIndex); ok {
				reference.key = &hclsyntax.LiteralValueExpr{Val: index.Key, SrcRange: index.SrcRange}
			}
		}
		return reference
	default:
		if expr == nil {
			return providerReference{}
		}
		local, alias, _ := strings.Cut(literalText(expr), ".")
		return providerReference{local: local, alias: alias}
	}
}

// resourceProvider resolves the provider configuration of a resource instance.
func (s *scope) resourceProvider(b *resourceBlock) ProviderBinding {
	local, _, _ := strings.Cut(b.kind, "_")
	attr := b.body.attributes["provider"]
	if attr == nil {
		return s.in.defaultConfiguration(local)
	}
	reference := providerName(attr.expr)
	if reference.local == "" {
		reference.local = local
	}
	binding := s.in.configuration(reference, s)
	hop := hopOf(HopUse, s.in.place(attr.rng), "provider = "+reference.String())
	binding.Hops = append([]Hop{hop}, binding.Hops...)
	if binding.Cause == causeNotConfigured || binding.Cause == causeNotGiven {
		s.in.eval.diags.addWarnings(absent("Provider configuration is missing", reference.String(),
			fmt.Sprintf("This module has no provider configuration %s.", reference), attr.rng))
	}
	return binding
}

// defaultConfiguration resolves the configuration without an alias, once for
// all the resources that use it.
func (in *moduleInstance) defaultConfiguration(local string) ProviderBinding {
	binding, known := in.defaults[local]
	if !known {
		binding = in.configuration(providerReference{local: local}, in.scope)
		in.defaults[local] = binding
	}
	return binding
}

// configuration resolves a reference to a provider configuration in a module
// instance; user is the scope in which an instance key is evaluated.
func (in *moduleInstance) configuration(reference providerReference, user *scope) ProviderBinding {
	binding := ProviderBinding{
		Type:  in.module.required[reference.local].kind(reference.local),
		Local: reference.String(),
	}
	for _, b := range in.module.providers {
		if b.alias == reference.alias && in.sameProvider(b.local, reference.local) {
			if outer, hop, found := in.mapped(reference); found && b.isProxy() {
				return binding.through(outer, hop)
			}
			binding.Config, binding.Cause = in.keyed(b, reference, user)
			binding.Hops = []Hop{hopOf(HopProvider, b.header, b.describe(binding.Config))}
			return binding
		}
	}
	if in.caller == nil {
		in.rootConfiguration(reference, &binding)
		return binding
	}
	outer, hop, found := in.passed(reference)
	if !found {
		binding.Cause = causeNotGiven
		return binding
	}
	return binding.through(outer, hop)
}

// through is a binding whose configuration the caller passes.
func (b ProviderBinding) through(outer ProviderBinding, hop Hop) ProviderBinding {
	b.Config, b.Symbol, b.Cause = outer.Config, outer.Symbol, outer.Cause
	if outer.Config != nil {
		b.Type = outer.Type
	}
	b.Hops = outer.Hops
	if hop != (Hop{}) {
		b.Hops = append([]Hop{hop}, outer.Hops...)
	}
	return b
}

// isProxy says that a block has nothing but its name, as modules wrote before
// configuration_aliases existed: what the caller passes takes its place.
func (b *providerBlock) isProxy() bool {
	for name := range b.body.attributes {
		if name != "alias" && name != "version" {
			return false
		}
	}
	return len(b.body.blocks) == 0
}

// describe is how a hop names a configuration that a provider block makes,
// nil where it is not known which.
func (b *providerBlock) describe(made *Provider) string {
	name := "provider " + providerReference{local: b.local, alias: b.alias}.String()
	if made == nil || made.Key == cty.NilVal {
		return name
	}
	return name + keyText(made.Key)
}

// rootConfiguration decides what a reference without a block means in a root:
// an empty default configuration, or one that an unseen caller passes.
func (in *moduleInstance) rootConfiguration(reference providerReference, binding *ProviderBinding) {
	var aliases []string
	if required := in.module.required[reference.local]; required != nil {
		aliases = required.aliases
	}
	switch {
	case reference.alias == "" && len(aliases) == 0:
		binding.Config = in.impliedProvider(reference.local, binding.Type)
	case reference.alias == "":
		binding.Symbol = "provider " + reference.local
	default:
		if slices.Contains(aliases, reference.alias) {
			binding.Symbol = "provider " + reference.String()
			return
		}
		binding.Cause = causeNotConfigured
	}
}

func (in *moduleInstance) impliedProvider(local, kind string) *Provider {
	if in.implied[local] == nil {
		in.implied[local] = &Provider{
			Type: kind, Source: in.sourceOf(local), Key: cty.NilVal, Implied: true, Values: cty.EmptyObjectVal,
		}
	}
	return in.implied[local]
}

// sourceOf is the source that the module requires for a provider.
func (in *moduleInstance) sourceOf(local string) string {
	if required := in.module.required[local]; required != nil {
		return required.source
	}
	return ""
}

// sameProvider says whether two local names stand for one provider: a resource
// type implies the name of its provider, which the module may call otherwise.
func (in *moduleInstance) sameProvider(a, b string) bool {
	return a == b || in.fullSource(a) == in.fullSource(b)
}

func (in *moduleInstance) fullSource(local string) string {
	source := strings.TrimPrefix(in.sourceOf(local), "registry.terraform.io/")
	return cmp.Or(source, "hashicorp/"+local)
}

// keyed selects the instance of a provider block that a reference means.
func (in *moduleInstance) keyed(b *providerBlock, reference providerReference, user *scope) (*Provider, string) {
	if b.contested {
		return nil, causeContested
	}
	configurations := in.configured(b)
	if reference.key == nil {
		if len(configurations) == 1 {
			return configurations[0], ""
		}
		return nil, causeProviderKey
	}
	key, _ := user.evaluate(reference.key).Unmark()
	for _, configuration := range configurations {
		if configuration.Key == cty.NilVal || (key.IsKnown() && key.RawEquals(configuration.Key)) {
			return configuration, ""
		}
	}
	return nil, causeProviderKey
}

// configured evaluates a provider block, once for each element of its for_each.
func (in *moduleInstance) configured(b *providerBlock) []*Provider {
	if known, ok := in.providers[b]; ok {
		return known
	}
	expanded := in.scope.expand(b.body)
	list := make([]*Provider, 0, len(expanded.steps))
	for _, one := range expanded.steps {
		key := one.key
		if expanded.unknown || expanded.by == byNothing {
			key = cty.NilVal
		}
		list = append(list, &Provider{
			Type: in.module.required[b.local].kind(b.local), Source: in.sourceOf(b.local),
			Alias: b.alias, Key: key, Module: in.address, Range: b.header,
			Named: b.alias != "" && in.module.names(providerReference{local: b.local, alias: b.alias}),
		})
	}
	in.providers[b] = list
	for i, one := range expanded.steps {
		evaluated := in.scope.inside(expanded.by, b.body, one).evaluateBody(b.body, b.header, configurationArguments)
		list[i].Values = evaluated.object()
		list[i].References = evaluated.facts().references
		list[i].origins = evaluated
	}
	return list
}

// configurationArguments are read by Terraform, all others by the provider.
var configurationArguments = map[string]bool{"alias": true, "version": true, "for_each": true}

// configurations evaluates all provider blocks of a module instance.
func (in *moduleInstance) configurations() []*Provider {
	var list []*Provider
	for _, b := range in.module.providers {
		list = append(list, in.configured(b)...)
	}
	return list
}

func compareProviders(a, b *Provider) int {
	return cmp.Or(
		cmp.Compare(a.Module, b.Module), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Alias, b.Alias),
		cmp.Compare(keyText(a.Key), keyText(b.Key)),
	)
}

func keyText(key cty.Value) string { return step{key: key}.text() }
