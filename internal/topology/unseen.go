package topology

import (
	"fmt"
	"slices"

	"github.com/regionlint/regionlint/parser/terraform"
)

// addUnseenMembers opens the groups that may have members which the code does
// not show: in modules that are not on disk, in other roots, and where a
// source is not known.
func (g *grouping) addUnseenMembers() {
	for _, root := range g.roots {
		for _, call := range root.Calls {
			for _, input := range g.here.resolve(root, call.Unseen(), "") {
				if s := g.of[input.instance]; s != nil && names(s, input.attribute) {
					s.open(fmt.Sprintf("it is passed to %s, whose code is not on disk", call.Address))
					s.passedOn = true
				}
			}
		}
		g.openExported(root)
	}
	g.openUnknownSources()
	g.openElsewhere()
	g.openShared()
}

// names says that an attribute tells which datastore it is, so that who has it
// can copy the datastore; an endpoint can only be used.
func names(s *store, attribute string) bool {
	if attribute == "" || slices.Contains(s.kind.Identifiers, attribute) {
		return true
	}
	return slices.Contains([]string{"arn", "id", "identifier", "cluster_arn"}, attribute)
}

// openExported opens the global clusters without members whose id leaves the root.
func (g *grouping) openExported(root *terraform.Root) {
	for _, output := range g.here.resolve(root, root.OutputReferences, "") {
		s := g.of[output.instance]
		if s != nil && s.kind.GlobalCluster != nil && names(s, output.attribute) && !g.hasMembers(s) {
			s.open("its id is an output of the root, and the code has no member")
		}
	}
}

func (g *grouping) hasMembers(container *store) bool {
	return slices.ContainsFunc(g.stores, func(s *store) bool { return s != container && s.top() == container.top() })
}

// openUnknownSources opens what a replica with an unknown source may copy.
func (g *grouping) openUnknownSources() {
	for _, replica := range g.stores {
		facts := replica.kind.ReplicaOf
		if facts == nil || replica.presence(facts.Attribute) != unknown {
			continue
		}
		if g.reaches(replica.instance, facts.Attribute) {
			continue
		}
		for _, s := range g.stores {
			if s.top() != replica.top() && !s.copyOf && slices.Contains(facts.Types, s.Type) {
				s.open(replica.Address + " may copy it: the source that it names is not known")
			}
		}
	}
}
