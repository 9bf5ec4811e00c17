package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// plannedMerge lays a plan over a root that was evaluated from its sources.
type plannedMerge struct {
	plan *Planned
	root *Root
	// alone is the root as the plan alone gives it.
	alone *Root
	diags *diagnostics
}

// merge takes over what the plan knows. Places and explanations stay those of
// the sources.
func (m *plannedMerge) merge() {
	evaluated, alone := m.root.resourcesByAddress(), m.alone.resourcesByAddress()
	planned := make(map[string]bool, len(m.plan.Resources))
	var kept, added []*Resource
	var first *PlannedResource
	for _, p := range m.plan.Resources {
		planned[p.Address] = true
		if r := evaluated[p.Address]; r != nil {
			m.overlay(r, p)
			kept = append(kept, r)
			continue
		}
		if first == nil {
			first = p
		}
		added = append(added, alone[p.Address])
	}
	m.compare(len(kept), len(added))
	for _, r := range m.root.Resources {
		if !planned[r.Address] && m.stays(r) {
			kept = append(kept, r)
		}
	}
	m.adopt(added)
	m.forgetOpaque()
	if first != nil {
		m.diags.add(plannedNote(m.plan, first, len(added)))
	}
	m.root.Resources = append(kept, added...)
	m.outputs()
	m.root.Files = append(m.root.Files, m.plan.Name)
}

// compare warns of a plan that has little in common with the sources.
func (m *plannedMerge) compare(kept, added int) {
	if added <= kept {
		return
	}
	at := hcl.Range{Filename: m.plan.Name, Start: hcl.InitialPos, End: hcl.InitialPos}
	m.diags.add(caution("Plan does not fit the sources", fmt.Sprintf(
		"%d of the %d resources in %s are not in the sources of %s. "+
			"The plan seems to be of another root module or another version of this one.",
		added, kept+added, m.plan.Name, m.root.Dir), at))
}

// stays says whether an instance that the plan lacks may exist all the same.
// A plan has no data sources that are read later, and no ephemeral resources.
func (m *plannedMerge) stays(r *Resource) bool {
	return m.plan.Partial || r.Mode != Managed
}

// overlay gives an instance of the sources the values that the plan knows.
func (m *plannedMerge) overlay(r *Resource, p *PlannedResource) {
	r.Values, r.Sensitive = p.over(r.Values, r.Sensitive)
	r.Unexpanded, r.Key = false, p.Key
	r.Uncertain = slices.DeleteFunc(r.Uncertain, func(path string) bool {
		name, _, _ := strings.Cut(path, "[")
		return memberOf(p.Values, name) != cty.NilVal && memberOf(p.Values, name).IsKnown()
	})
	r.origins = &mergedOrigins{plan: m.plan, planned: p, values: r.Values, source: r.origins}
}

// adopt fits instances that are in the plan alone into the root: calls and
// providers are those of the sources, where they have them.
func (m *plannedMerge) adopt(added []*Resource) {
	calls := m.root.callsByAddress()
	for _, call := range m.alone.Calls {
		if have := calls[call.Address]; have == nil {
			calls[call.Address] = call
			m.root.Calls = append(m.root.Calls, call)
		} else if have.IsOpaque() { // the plan shows what a module creates that is not on disk
			have.Dir, have.Downloaded = call.Dir, true
		}
	}
	for _, r := range added {
		r.Calls = lineageOf(calls, r.Module)
		if r.Provider.Config == nil {
			continue
		}
		for _, provider := range m.root.Providers {
			if provider.Type == r.Provider.Config.Type && provider.Alias == r.Provider.Config.Alias &&
				provider.Module == r.Provider.Config.Module {
				r.Provider.Config = provider
				r.Provider.Hops = []Hop{hopOf(HopProvider, provider.Range, "provider "+r.Provider.Local)}
			}
		}
	}
}

// forgetOpaque takes back the notes on modules that are not on disk where the
// plan shows what they create.
func (m *plannedMerge) forgetOpaque() {
	opaque := make(map[string]bool)
	for _, call := range m.root.Calls {
		if call.IsOpaque() {
			opaque[call.Source] = true
		}
	}
	m.diags.list = slices.DeleteFunc(m.diags.list, func(diag *hcl.Diagnostic) bool {
		source, isOpaque := strings.CutSuffix(diag.Detail, opaqueDetail)
		return isOpaque && !opaque[source]
	})
}

// outputs takes over the outputs that the plan knows.
func (m *plannedMerge) outputs() {
	for name, val := range m.plan.Outputs {
		if have, ok := m.root.Outputs[name]; ok && (val.IsWhollyKnown() || !have.IsKnown()) {
			m.root.Outputs[name] = val
		}
	}
}

// mergedOrigins explain values that sources and plan tell together.
type mergedOrigins struct {
	plan    *Planned
	planned *PlannedResource
	values  cty.Value
	source  originSource
}

// origin is what the sources say, and what the plan adds to it.
func (o *mergedOrigins) origin(path string) Origin {
	said := o.source.origin(path)
	val := partAt(o.values, parsePath(path))
	switch {
	case val == cty.NilVal:
		return Origin{Kind: OriginAbsent, Value: cty.NilVal}
	case said.Kind != OriginAbsent && said.Value != cty.NilVal && (sameKnown(said.Value, val) || !val.IsWhollyKnown()):
		return said
	}
	said.Hops = append(slices.Clone(said.Hops), plannedHop(o.planned, path, val, o.plan))
	said.Value, said.Cause, said.Symbol = val, "", ""
	if said.Kind != OriginVariable {
		said.Kind = OriginComputed
	}
	if !val.IsWhollyKnown() {
		said.Cause = causePlanned
	}
	return said
}

// sameKnown says that two values are known and alike.
func sameKnown(a, b cty.Value) bool { return a.IsWhollyKnown() && b.IsWhollyKnown() && agrees(a, b) }

// attributeRange is that of the sources.
func (o *mergedOrigins) attributeRange(path string) (hcl.Range, bool) {
	return o.source.attributeRange(path)
}
