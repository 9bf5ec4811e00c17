package topology

import "slices"

// fleet is the instances by which a cluster serves.
type fleet struct {
	instances []*instance
	// added is how many a scaling target keeps up besides the first.
	added float64
	// unsure says that there may be others.
	unsure bool
}

// addFleets finds the instances of clusters.
func (g *grouping) addFleets() {
	scaled := g.scaling()
	clusters := map[string][]*store{}
	for _, s := range g.stores {
		if s.container() || s.kind.Datastore.Instances == nil {
			continue
		}
		added, p := scaled.raised(s.instance)
		s.fleet = &fleet{added: added, unsure: p == unknown || scaled.loose || s.passedOn || s.mayNeedNone()}
		clusters[s.Type] = append(clusters[s.Type], s)
	}
	for name, list := range clusters {
		for _, i := range g.here.byType[list[0].kind.Datastore.Instances.Type] {
			g.addToFleet(i, name, list)
		}
		g.openFleets(name, list)
	}
}

// mayNeedNone says that a cluster serves without instances, as far as the code
// tells.
func (s *store) mayNeedNone() bool { return s.hasOneOf(s.kind.Datastore.Instances.Unless) != absent }

// addToFleet adds an instance to the cluster that it names; one that names what
// is not known may belong to any.
func (g *grouping) addToFleet(i *instance, clusterType string, clusters []*store) {
	whole := g.follow(i, i.kind.PartOf, clusterType).store
	if whole != nil && whole.fleet != nil {
		whole.fleet.instances = append(whole.fleet.instances, i)
		whole.fleet.unsure = whole.fleet.unsure || i.Unexpanded
		return
	}
	named := g.here.reads(i, i.kind.PartOf)
	if len(named) == 0 && i.naming(i.kind.PartOf) == known {
		return // it names a cluster outside the code
	}
	for _, s := range clusters {
		isRead := slices.ContainsFunc(named, func(r read) bool { return r.instance == s.instance })
		s.fleet.unsure = s.fleet.unsure || len(named) == 0 || isRead
	}
}

// openFleets says of which clusters another root has instances, or may have.
func (g *grouping) openFleets(clusterType string, clusters []*store) {
	anyone := len(outside(g.assembly, g.elsewhere.parts.remote[clusterType], claimant)) > 0
	for _, s := range clusters {
		s.fleet.unsure = s.fleet.unsure || anyone || len(g.elsewhere.parts.on(g.assembly, s.instance)) > 0
	}
}

// only returns the one instance of a cluster, nil where it has none or may have
// more.
func (f *fleet) only() *instance {
	if f.unsure || f.added > 0 || len(f.instances) != 1 {
		return nil
	}
	return f.instances[0]
}
