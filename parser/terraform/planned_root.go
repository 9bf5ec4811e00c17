package terraform

import (
	"cmp"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// causePlanned says why a value is unknown that a plan does not have.
const causePlanned = "known only after apply"

// plannedRoot completes a root that comes from a plan alone.
type plannedRoot struct {
	plan *Planned
	root *Root
}

// complete keeps the instances of the plan, with the values that it has.
func (c *plannedRoot) complete() {
	evaluated, calls := c.root.resourcesByAddress(), c.root.callsByAddress()
	configurations := c.configurations()
	c.root.Resources = make([]*Resource, 0, len(c.plan.Resources))
	for _, planned := range c.plan.Resources {
		r := &Resource{
			Address: planned.Address, Mode: planned.Mode, Type: planned.Type, Name: planned.Name,
			Module: planned.Module, Key: planned.Key, Values: planned.Values, Sensitive: planned.Sensitive,
			References: map[string][]Reference{}, Structures: map[string]cty.Value{},
			Range: planned.header(), Body: planned.Range, Calls: lineageOf(calls, planned.Module),
		}
		var configured originSource
		if found := evaluated[planned.Address]; found != nil {
			r.References, configured = found.References, found.origins
			r.Values, r.Sensitive = planned.over(found.Values, nil)
		}
		r.Provider = c.binding(planned, configurations)
		r.origins = &plannedOrigins{plan: c.plan, planned: planned, values: r.Values, configured: configured}
		c.root.Resources = append(c.root.Resources, r)
	}
	maps.Copy(c.root.Outputs, c.plan.Outputs)
	for _, provider := range c.root.Providers {
		provider.origins = &plannedProviderOrigins{plan: c.plan, of: provider, inner: provider.origins}
	}
}

// header is where the resource starts in the plan.
func (r *PlannedResource) header() hcl.Range {
	rng := r.Range
	rng.End = rng.Start
	return rng
}

// lineageOf lists the calls that lead to a module instance, outermost first.
func lineageOf(calls map[string]*Call, module string) []*Call {
	var list []*Call
	for module != "" {
		call := calls[module]
		if call == nil {
			call = calls[WithoutKeys(module)]
		}
		if call != nil {
			return append(append(list, call.Parents...), call)
		}
		module, _, _ = lastCall(module)
	}
	return list
}

// configurations are the provider configurations by key of the plan. A
// resource is bound by what the plan says: it keeps no providers maps.
func (c *plannedRoot) configurations() map[string]plannedConfiguration {
	evaluated := make(map[hcl.Pos][]*Provider)
	for _, provider := range c.root.Providers {
		evaluated[provider.Range.Start] = append(evaluated[provider.Range.Start], provider)
	}
	byKey := make(map[string]plannedConfiguration, len(c.plan.Providers))
	for _, planned := range c.plan.Providers {
		byKey[planned.Key] = plannedConfiguration{planned: planned, evaluated: evaluated[planned.Range.Start]}
	}
	return byKey
}

// plannedConfiguration is a provider configuration of a plan, and what it is
// in each instance of its module.
type plannedConfiguration struct {
	planned   *PlannedProvider
	evaluated []*Provider
}

// binding is the configuration that the plan names for a resource.
func (c *plannedRoot) binding(r *PlannedResource, byKey map[string]plannedConfiguration) ProviderBinding {
	local, _, _ := strings.Cut(r.Type, "_")
	if r.Block == nil {
		return ProviderBinding{Type: local, Local: local, Cause: causeNotConfigured}
	}
	found, ok := byKey[r.Block.ProviderKey]
	if !ok {
		return ProviderBinding{Type: local, Local: cmp.Or(r.Block.ProviderKey, local), Cause: causeNotConfigured}
	}
	binding := ProviderBinding{Type: found.planned.Type, Local: found.planned.name(), Cause: causeProviderKey}
	for _, provider := range found.evaluated {
		within := provider.Module
		if within == "" || r.Module == within || strings.HasPrefix(r.Module, within+".") {
			binding.Config, binding.Cause = provider, ""
			binding.Hops = []Hop{hopOf(HopProvider, provider.Range, "provider "+binding.Local)}
		}
	}
	return binding
}

func (p *PlannedProvider) name() string {
	return providerReference{local: p.Local, alias: p.Alias}.String()
}

// plannedOrigins explain values of a resource that is in the plan alone.
type plannedOrigins struct {
	plan    *Planned
	planned *PlannedResource
	values  cty.Value
	// configured is what the plan's configuration says, nil for nothing.
	configured originSource
}

func (o *plannedOrigins) origin(path string) Origin {
	val := partAt(o.values, parsePath(path))
	if val == cty.NilVal {
		return Origin{Kind: OriginAbsent, Value: cty.NilVal}
	}
	made := Origin{Kind: OriginComputed, Value: val, Hops: []Hop{plannedHop(o.planned, path, val, o.plan)}}
	if o.configured != nil {
		if said := o.configured.origin(path); said.Kind == OriginLiteral {
			made.Kind = OriginLiteral
		}
	}
	if !val.IsWhollyKnown() {
		made.Cause = causePlanned
	}
	return made
}

func (o *plannedOrigins) attributeRange(path string) (hcl.Range, bool) {
	return o.planned.header(), partAt(o.values, parsePath(path)) != cty.NilVal
}

// plannedHop says what the plan has for an attribute.
func plannedHop(planned *PlannedResource, path string, val cty.Value, plan *Planned) Hop {
	t := &trail{secret: isSecret(planned.Sensitive, path)}
	return hopAt(planned.Range, fmt.Sprintf("%s = %s, planned in %s", path, t.show(val), plan.Name))
}

// isSecret says whether a path leads to or into a sensitive value.
func isSecret(sensitive []string, path string) bool {
	for _, secret := range sensitive {
		if path == secret || strings.HasPrefix(path, secret+".") || strings.HasPrefix(path, secret+"[") {
			return true
		}
	}
	return false
}

// partAt returns what is at a path in a value, cty.NilVal for nothing.
func partAt(val cty.Value, path []pathStep) cty.Value {
	for _, step := range path {
		switch {
		case val == cty.NilVal || val.IsNull():
			return cty.NilVal
		case !val.IsKnown():
			return cty.DynamicVal
		case isTable(val):
			val = memberOf(val, step.text())
		case isList(val) && step.isIndex && step.index < val.LengthInt():
			val = val.AsValueSlice()[step.index]
		default:
			return cty.NilVal
		}
	}
	if val == cty.NilVal || val.IsNull() {
		return cty.NilVal
	}
	return val
}

// memberOf returns an attribute or element by name, cty.NilVal for none.
func memberOf(table cty.Value, name string) cty.Value {
	if table.Type().IsObjectType() {
		if table.Type().HasAttribute(name) {
			return table.GetAttr(name)
		}
		return cty.NilVal
	}
	if val, found := table.AsValueMap()[name]; found {
		return val
	}
	return cty.NilVal
}

// plannedProviderOrigins explain arguments of a provider configuration that
// is in the plan alone, in words: the text of a plan is not for people.
type plannedProviderOrigins struct {
	plan  *Planned
	of    *Provider
	inner originSource
}

func (o *plannedProviderOrigins) origin(path string) Origin {
	made := o.inner.origin(path)
	if made.Kind == OriginAbsent || len(made.Hops) == 0 {
		return made
	}
	message := fmt.Sprintf("%s = %s in the configuration that %s keeps",
		path, (&trail{}).show(made.Value), o.plan.Name)
	switch {
	case made.Kind == OriginVariable:
		message = fmt.Sprintf("%s reads only a variable in the configuration that %s keeps", path, o.plan.Name)
	case !made.Value.IsWhollyKnown():
		message = fmt.Sprintf("%s is an expression that %s does not keep", path, o.plan.Name)
	}
	made.Hops[0] = hopAt(o.of.Range, message)
	return made
}

func (o *plannedProviderOrigins) attributeRange(path string) (hcl.Range, bool) {
	return o.inner.attributeRange(path)
}
