package terraform

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// passed resolves what the caller passes for a provider: by its providers map,
// or implicitly its own default configuration.
func (in *moduleInstance) passed(reference providerReference) (ProviderBinding, Hop, bool) {
	if outer, hop, found := in.mapped(reference); found || reference.alias != "" {
		return outer, hop, found
	}
	outer := in.caller.in.configuration(providerReference{local: in.outerName(reference.local)}, in.caller)
	if isDescription(in.source.header.Filename) {
		return outer, Hop{}, true // what a description passes on within itself is nothing to see
	}
	return outer, hopOf(HopPassed, in.source.header, "inherited by module."+in.source.labels[0]), true
}

// mapped resolves what the caller's providers map names for a provider.
func (in *moduleInstance) mapped(reference providerReference) (ProviderBinding, Hop, bool) {
	if in.caller == nil {
		return ProviderBinding{}, Hop{}, false
	}
	for _, item := range in.providersMap() {
		if providerName(item.KeyExpr).String() == reference.String() {
			outer := in.caller.in.configuration(providerName(item.ValueExpr), in.caller)
			rng := hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range())
			if isDescription(rng.Filename) {
				return outer, Hop{}, true
			}
			message := fmt.Sprintf("passed as %s by module.%s", reference, in.source.labels[0])
			return outer, hopOf(HopPassed, rng, message), true
		}
	}
	return ProviderBinding{}, Hop{}, false
}

// outerName is the caller's name for a provider: modules may name the same
// source differently.
func (in *moduleInstance) outerName(local string) string {
	source := in.sourceOf(local)
	if source == "" {
		return local
	}
	outer := in.caller.in.module.required
	if required := outer[local]; required == nil || required.source == source {
		for _, name := range sortedKeys(outer) {
			if outer[local] == nil && outer[name].source == source {
				return name
			}
		}
	}
	return local
}

// providersMap lists the entries of a call's providers argument.
func (in *moduleInstance) providersMap() []hclsyntax.ObjectConsItem {
	object, ok := plain(in.source.body.expression("providers")).(*hclsyntax.ObjectConsExpr)
	if !ok {
		return nil
	}
	return object.Items
}

// passedProviders resolves the providers argument of a call.
func (in *moduleInstance) passedProviders() map[string]ProviderBinding {
	bindings := make(map[string]ProviderBinding)
	for _, item := range in.providersMap() {
		name := providerName(item.KeyExpr).String()
		bindings[name] = in.caller.in.configuration(providerName(item.ValueExpr), in.caller)
	}
	return bindings
}

// names says that a resource or a call of the module names a provider
// configuration, whether or not there are instances of it.
func (m *module) names(configuration providerReference) bool {
	for _, declared := range m.resources {
		if attr := declared.body.attributes["provider"]; attr != nil {
			if reference := providerName(attr.expr); reference.String() == configuration.String() {
				return true
			}
		}
	}
	for _, call := range m.calls {
		object, ok := plain(call.body.expression("providers")).(*hclsyntax.ObjectConsExpr)
		if ok && slices.ContainsFunc(object.Items, func(item hclsyntax.ObjectConsItem) bool {
			return providerName(item.ValueExpr).String() == configuration.String()
		}) {
			return true
		}
	}
	return false
}
