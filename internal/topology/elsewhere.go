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

// openShared opens a global cluster whose block another root has, too, with
// members in several regions: a root that works in one region, as many do that
// are for trying things out, leaves the others away on purpose.
func (g *grouping) openShared() {
	if len(g.declaredRegions()) > 1 || len(g.workloadRegions()) > 1 {
		return
	}
	for _, name := range g.catalogue.containers {
		facts := g.catalogue.types[name].GlobalCluster
		if facts == nil {
			continue
		}
		for _, i := range g.here.byType[name] {
			for _, other := range g.elsewhere.byType[name] {
				if other.Range == i.Range && len(g.memberRegions(other, facts)) > 1 {
					g.of[i].open(fmt.Sprintf("root %s gives the same code members in several regions", other.root.Dir))
				}
			}
		}
	}
}

// workloadRegions lists the distinct regions of workloads.
func (g *grouping) workloadRegions() []string {
	var names []string
	for _, i := range g.here.all {
		if i.managed() && i.kind.Workload != nil && i.region.Distinct() && !slices.Contains(names, i.region.Name) {
			names = append(names, i.region.Name)
		}
	}
	return names
}

// memberRegions lists the regions of a global cluster of another root.
func (g *grouping) memberRegions(container *instance, facts *globalCluster) []string {
	var names []string
	for _, member := range g.elsewhere.byType[facts.Member] {
		joins := slices.ContainsFunc(g.elsewhere.reads(member, facts.MemberAttribute), func(target read) bool {
			return target.instance == container
		})
		if joins && member.region.Distinct() && !slices.Contains(names, member.region.Name) {
			names = append(names, member.region.Name)
		}
	}
	return names
}
