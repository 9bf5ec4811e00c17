package topology

import (
	"fmt"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// openElsewhere opens the groups that roots of other systems name.
func (g *grouping) openElsewhere() {
	for _, i := range g.elsewhere.all {
		if !i.managed() {
			continue
		}
		if facts := i.kind.ReplicaOf; facts != nil {
			g.openNamed(i, facts.Attribute, "copies it", facts.Types...)
		}
		if facts := i.kind.GlobalCluster; facts != nil && facts.Source != "" {
			g.openNamed(i, facts.Source, "has it as its primary", facts.Member)
		}
		for _, name := range g.catalogue.containers {
			if facts := g.catalogue.types[name].GlobalCluster; facts != nil && facts.Member == i.Type {
				g.openNamed(i, facts.MemberAttribute, "joins it", name)
			}
		}
	}
}

// openNamed opens the groups that an argument of an instance of another root
// names: by ARN or identifier, or through a remote state that it may be in.
func (g *grouping) openNamed(i *instance, path, does string, types ...string) {
	text, p := i.text(path)
	reason := fmt.Sprintf("%s in root %s %s", i.Address, i.root.Dir, does)
	switch p {
	case absent:
		return
	case unknown:
		if !readsRemoteState(g.elsewhere, i, path) {
			return
		}
		for _, s := range g.stores {
			if slices.Contains(types, s.Type) && !s.copyOf {
				s.open(fmt.Sprintf("%s in root %s may belong to it, through a remote state", i.Address, i.root.Dir))
			}
		}
		return
	case known:
	}
	if arn, ok := region.ParseARN(text); ok {
		for _, named := range g.named(g.here, arn, types) {
			g.of[named].open(reason)
		}
		return
	}
	for _, resourceType := range types {
		for _, named := range g.here.byIdentifier[identity{resourceType, text}] {
			g.of[named].open(reason)
		}
	}
}
