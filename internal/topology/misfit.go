package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// membership is what makes a store a member of a global cluster.
type membership struct {
	facts *catalogue.GlobalCluster
	// container is nil where the global cluster is outside the code.
	container *store
	// secondary says that it is no primary for certain.
	secondary bool
}

// addMisfits finds the settings of members that the cloud refuses.
func (g *grouping) addMisfits() {
	for _, s := range g.stores {
		if facts := s.kind.GlobalCluster; facts != nil {
			s.misfits = append(s.misfits, excludedBy(facts, s.instance)...)
		}
		if s.member == nil || s.Unexpanded {
			continue
		}
		s.misfits = append(s.misfits, s.excluded()...)
		if s.member.secondary {
			s.misfits = append(s.misfits, s.primaryOnly()...)
		}
	}
}

// misfitsOf joins the misfits of the stores of a group and those that only the
// whole of it shows.
func misfitsOf(group *Group, stores []*store, edges []*edge) []Misfit {
	misfits := append([]Misfit{}, sharedRegions(stores)...)
	for _, s := range stores {
		misfits = append(misfits, s.misfits...)
	}
	own := ownRegions(edges)
	misfits = append(misfits, own...)
	if len(own) == 0 {
		misfits = append(misfits, strongRegions(group, edges)...)
	}
	for n := range misfits {
		misfits[n].Group = group.ID
		if misfits[n].Names == nil {
			misfits[n].Names = []string{}
		}
	}
	return misfits
}

// sharedRegions finds the members of a global cluster that stand in the region
// of another one.
func sharedRegions(stores []*store) []Misfit {
	var misfits []Misfit
	type spot struct {
		container *store
		region    string
	}
	first := map[spot]*store{}
	inOrder := slices.Clone(stores)
	slices.SortStableFunc(inOrder, func(x, y *store) int {
		return roleOrder(role(x, stores)) - roleOrder(role(y, stores))
	})
	for _, s := range inOrder {
		if s.member == nil || s.member.container == nil || s.Unexpanded || s.region.Status != region.Known {
			continue
		}
		at := spot{s.member.container, s.region.Name}
		if other := first[at]; other != nil {
			misfits = append(misfits, Misfit{
				Element: s.element(), Attribute: s.memberAttribute(), Kind: "same-region",
				Region: s.region.Name, Other: other.resource(), Product: s.member.facts.Product,
			})
			continue
		}
		first[at] = s
	}
	return misfits
}

// memberAttribute is the argument that names the global cluster, "" where that
// names the member.
func (s *store) memberAttribute() string {
	if s.naming(s.member.facts.MemberAttribute) == absent {
		return ""
	}
	return s.member.facts.MemberAttribute
}

// excluded finds the values of a member and its instances that its product does
// not take, once for each block of instances.
func (s *store) excluded() []Misfit {
	misfits := excludedBy(s.member.facts, s.instance)
	if s.fleet == nil {
		return misfits
	}
	var seen []string
	for _, i := range s.fleet.instances {
		if block := withoutKey(i.Address); !slices.Contains(seen, block) && !i.Unexpanded {
			seen = append(seen, block)
			misfits = append(misfits, excludedBy(s.member.facts, i)...)
		}
	}
	return misfits
}

func excludedBy(facts *catalogue.GlobalCluster, i *instance) []Misfit {
	var misfits []Misfit
	for _, e := range facts.Excluded {
		if value := i.known(e.Attribute); i.Type == e.Type && value != "" && catalogue.Matches(value, e.Values) {
			misfits = append(misfits, Misfit{
				Element: i.element(), Attribute: e.Attribute, Kind: "excluded",
				Product: facts.Product, Value: value,
			})
		}
	}
	return misfits
}

// primaryOnly finds what a secondary sets that only a primary may.
func (s *store) primaryOnly() []Misfit {
	var names []string
	for _, path := range s.member.facts.PrimaryOnly {
		if s.sets(path) && !s.Ignores(path) {
			names = append(names, path)
		}
	}
	if len(names) == 0 {
		return nil
	}
	misfit := Misfit{
		Element: s.element(), Attribute: names[0], Kind: "primary-only",
		Product: s.member.facts.Product, Names: names,
	}
	if container := s.member.container; container != nil && container.primary != nil {
		misfit.Other = container.primary.resource()
	}
	return []Misfit{misfit}
}

// sets says that an argument is set for certain: its value is known, or is what
// another resource makes.
func (s *store) sets(path string) bool {
	switch p := s.naming(path); {
	case p == known:
		return s.known(path) != "false"
	case p == unknown && s.Resource.Origin(path).Kind == terraform.OriginResource:
		return true
	case p == unknown && s.hidden(path):
		v := valueAt(s.Values, path)
		return presenceOf(v) == known
	}
	return false
}

// ownRegions finds the replicas in the region of their table.
func ownRegions(edges []*edge) []Misfit {
	var misfits []Misfit
	for _, e := range edges {
		isKnown := e.FromRegionStatus == region.Known && e.ToRegionStatus == region.Known
		if e.apart && isKnown && e.FromRegion == e.ToRegion {
			misfits = append(misfits, Misfit{
				Element: e.Element, Attribute: e.Attribute, Kind: "own-region",
				Region: e.FromRegion, Other: e.from.store.resource(),
			})
		}
	}
	return misfits
}

// strongly is in how many regions a strongly consistent table stands, its
// witness counted (Amazon DynamoDB Developer Guide, "Multi-Region strong
// consistency").
const strongly = 3

func strongRegions(group *Group, edges []*edge) []Misfit {
	at := slices.IndexFunc(edges, func(e *edge) bool { return e.strong != "" })
	if at < 0 || !group.Complete || len(group.Regions) == strongly {
		return nil
	}
	isKnown := func(m Member) bool { return m.RegionStatus == region.Known }
	if len(group.Members) >= strongly && !allOf(group.Members, isKnown) {
		return nil
	}
	return []Misfit{{
		Element: edges[at].Element, Attribute: edges[at].strong, Kind: "strong-regions", Names: group.Regions,
	}}
}

// resource is the resource of a store, nil where it is outside the code.
func (s *store) resource() *Element {
	if s == nil {
		return nil
	}
	element := s.element()
	return &element
}

func allOf[T any](list []T, holds func(T) bool) bool {
	return !slices.ContainsFunc(list, func(each T) bool { return !holds(each) })
}
