package topology

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addReplicas ties datastores to what they name as their source.
func (g *grouping) addReplicas() {
	for _, s := range g.stores {
		facts := s.kind.ReplicaOf
		if facts == nil || s.naming(facts.Attribute) == absent {
			if facts != nil && s.leaves(facts.Attribute) {
				s.open("something else than the code sets " + facts.Attribute)
			}
			continue
		}
		source := g.follow(s.instance, facts.Attribute, facts.Types...)
		if source.store == s {
			continue
		}
		how := g.catalogue.Mechanisms[facts.Mechanism]
		s.multiWriter = how.MultiWriter
		s.copyOf = true
		if source.store == nil {
			s.copies = append(s.copies, Member{
				Element: s.element(), Place: source.place, Role: "writer", Attribute: facts.Attribute,
			})
			s.open(source.why)
		} else {
			source.store.join(s)
			source.store.multiWriter = source.store.multiWriter || how.MultiWriter
		}
		added := g.connect(s, s.element(), facts.Attribute, source, self(s), facts.Mechanism)
		added.SourceForm, added.SourceARN = source.form, arnExpression(s, source.store)
		added.ByName = added.CrossRegion && s.kind.ARN != "" && (source.form == "identifier" || source.form == "id")
	}
}

// arnExpression names the ARN of a source as the module of its copy can: both
// are in one module, and the copy is one.
func arnExpression(replica, source *store) string {
	if source == nil || source.root != replica.root || source.Module != replica.Module || replica.Key != cty.NilVal {
		return ""
	}
	if source.Key == cty.NilVal && source.Unexpanded {
		return "" // which one it is, only a key can say
	}
	return strings.TrimPrefix(source.Address, source.Module+".") + ".arn"
}

// addSelfReplicas adds the copies that a datastore declares of itself.
func (g *grouping) addSelfReplicas() {
	for _, s := range g.stores {
		for _, facts := range s.kind.SelfReplicas {
			if s.leaves(facts.Attribute) && !g.isCopied(s) {
				s.open("something else than this block makes each " + facts.Attribute)
			}
			for _, path := range s.blocks(facts.Attribute) {
				if s.presence(path+"."+facts.Region) != absent { // it can say that there are no copies
					g.addSelfReplica(s, facts, path)
				}
			}
		}
	}
}

// isCopied says that the code shows a copy of a store.
func (g *grouping) isCopied(s *store) bool {
	return slices.ContainsFunc(g.edges, func(e *edge) bool { return e.from.store == s && !e.Backup })
}

func (g *grouping) addSelfReplica(s *store, facts catalogue.SelfReplica, path string) {
	how := g.catalogue.Mechanisms[facts.Mechanism]
	as := facts.Role
	if as == "" {
		as = "member"
	}
	for _, place := range g.replicaPlaces(s, path+"."+facts.Region) {
		if place.list && sameRegionName(place.Region, s.region) {
			continue // a list of all regions names the datastore's own, too
		}
		s.copies = append(s.copies, Member{Element: s.element(), Place: place.place(), Role: as, Attribute: path})
		s.multiWriter = s.multiWriter || how.MultiWriter
		added := g.connect(s, s.element(), path, self(s), end{store: s, place: place.place()}, facts.Mechanism)
		settle(facts.SyncWhen, s, path, added)
	}
}

// settle says that an edge is synchronous where its block says so, and that it
// cannot be told where what the block says is not known.
func settle(when *catalogue.SyncWhen, s *store, path string, added *edge) {
	if when == nil {
		return
	}
	switch mode, p := s.text(path + "." + when.Attribute); {
	case p == unknown:
		added.Mode, added.RPOSeconds = "", nil
	case mode == when.Value:
		none := 0.0
		added.Mode, added.RPOSeconds = "sync", &none
		added.strong = path + "." + when.Attribute
	}
}

// replicaPlace is a region that an argument names; list says that the
// argument is a list of regions.
type replicaPlace struct {
	Region
	list bool
}

func (g *grouping) replicaPlaces(s *store, path string) []replicaPlace {
	v := s.at(path)
	if presenceOf(v) != known || !v.CanIterateElements() {
		return []replicaPlace{{Region: g.resolver.regionAt(s.instance, path)}}
	}
	places := make([]replicaPlace, 0, v.LengthInt())
	for n, element := range elements(v) {
		found := replicaPlace{list: true}
		if text, p := textOf(element); p == known {
			found.Region = g.resolver.named(region.AWS, text)
		} else {
			found.Region = g.resolver.regionAt(s.instance, path+"["+strconv.Itoa(n)+"]")
		}
		places = append(places, found)
	}
	return places
}
