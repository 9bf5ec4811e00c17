package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Provider is one provider configuration of one module instance.
type Provider struct {
	// Type is the provider's type ("aws", "azurerm"), after required_providers.
	Type string
	// Source is the full source where the module states it ("hashicorp/aws").
	Source string
	// Alias is "" for the default configuration.
	Alias string
	// Key is the instance key of a provider with for_each (OpenTofu), else cty.NilVal.
	Key cty.Value
	// Module is the address of the module instance with the block, "" for the root.
	Module string
	// Named says that something in the module names the configuration: a resource,
	// also one that is not there, or the providers map of a call.
	Named bool
	// Implied says that no block exists: Terraform assumes an empty default configuration.
	Implied bool
	// Values is an object with the block's arguments, as in Resource.
	Values     cty.Value
	References map[string][]Reference
	// Range is the header of the block, empty where Implied.
	Range hcl.Range

	origins originSource
}

// Origin explains the value of an argument of the block.
func (p *Provider) Origin(path string) Origin {
	if p.origins == nil {
		return Origin{Kind: OriginAbsent, Value: cty.NilVal}
	}
	return p.origins.origin(path)
}

// Address names the configuration as addresses of resources do:
// "module.app.provider.aws.eu".
func (p *Provider) Address() string {
	name := "provider." + providerReference{local: p.Type, alias: p.Alias}.String()
	if p.Key != cty.NilVal {
		name += keyText(p.Key)
	}
	return withinModule(p.Module, name)
}

// Block is the configuration as a resource, for those who look for its place.
func (p *Provider) Block() *Resource {
	return &Resource{
		Address: p.Address(), Mode: Managed, Type: "provider", Name: p.Alias, Module: p.Module, Key: p.Key,
		Provider: ProviderBinding{Type: p.Type, Config: p}, Values: p.Values, References: p.References,
		Range: p.Range, Body: p.Range, origins: p.origins,
	}
}

// ProviderBinding is the provider configuration that a resource or module uses.
type ProviderBinding struct {
	// Type is the provider's type, also where Config is nil.
	Type string
	// Local is the name as the using module writes it: "aws", "aws.replica".
	Local string
	// Config is the configuration, nil where the code does not decide it.
	Config *Provider
	// Symbol stands for a configuration that an unseen caller passes, such as
	// "provider aws.replica", or is "" .
	Symbol string
	// Cause says why Config is nil and there is no symbol.
	Cause string
	// Hops lead from the use to the configuration, through providers maps.
	Hops []Hop
}
