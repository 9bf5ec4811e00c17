package topology

import (
	"cmp"
	"slices"
)

// addWorkloads fills the document's workloads and what they depend on.
func (a *assembly) addWorkloads() {
	a.topology.Workloads, a.topology.Dependencies = []Workload{}, []Dependency{}
	edge, yes := a.edgeFunctions(), true
	for _, i := range a.here.all {
		if !i.managed() || i.kind.Workload == nil {
			continue
		}
		used := a.uses(i)
		public := i.isPublic()
		if a.wired.opened(i) {
			public = &yes
		}
		a.topology.Workloads = append(a.topology.Workloads, Workload{
			Element: i.element(), Place: i.place(), Kind: i.kind.Workload.Kind, Public: public,
			MustBeThere: edge[i.element()], DependsOn: addressesIn(i.root.Name, used),
		})
		a.addDependencies(i, used)
	}
	slices.SortStableFunc(a.topology.Dependencies, func(x, y Dependency) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
}

// addressesIn lists the addresses of a root that links lead to. It is a list,
// also where it is empty: readers need not ask for null.
func addressesIn(root string, links []link) []string {
	addresses := make([]string, 0, len(links))
	for _, l := range links {
		if l.to.root.Name == root {
			addresses = append(addresses, l.to.Address)
		}
	}
	slices.Sort(addresses)
	return slices.Compact(addresses)
}

// addDependencies adds the edges from a workload to what it uses as data or calls.
func (a *assembly) addDependencies(from *instance, used []link) {
	at := from.place()
	here := map[string]bool{}
	for _, l := range used {
		here[l.to.kind.Offered()] = here[l.to.kind.Offered()] || at.distinct() && l.to.place() == at
	}
	for _, l := range used {
		offered := l.to.kind.Offered()
		if offered == "" || !l.to.managed() {
			continue
		}
		to := l.to.place()
		form := ""
		if l.how == byReference {
			form = referenceForm(l.attribute)
		}
		a.topology.Dependencies = append(a.topology.Dependencies, Dependency{
			Element: l.by.Element, Attribute: l.by.Attribute, How: l.how, Form: form,
			From: from.Address, To: l.to.Address, ToRoot: l.to.root.Name, ToKind: offered,
			FromRegion: at.Region, FromRegionStatus: at.RegionStatus,
			ToRegion: to.Region, ToRegionStatus: to.RegionStatus,
			CrossRegion: crosses(at, to), HereToo: crosses(at, to) && here[offered], AnyOf: l.anyOf,
		})
	}
}

// isPublic says whether the internet can reach a workload, nil where unknown.
func (i *instance) isPublic() *bool {
	facts := i.kind.Workload
	answer := func(public bool) *bool { return &public }
	switch i.hasOneOf(facts.Private) {
	case known:
		return answer(false)
	case unknown:
		return nil
	case absent:
	}
	if i.hasOneOf(facts.Open) == known || facts.Public {
		return answer(true)
	}
	return nil
}
