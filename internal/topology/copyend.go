package topology

// copyEnds are the resources at the ends of a copy.
type copyEnds struct {
	*Replication
	from, to []*instance
	// either are those of both ends, with what ties them together.
	either []*instance
}

// holders finds the resources of groups.
type holders map[string][]*instance

// holders lists the datastores of each group, and what ties them together.
func (a *assembly) holders() holders {
	found := holders{}
	for _, group := range a.topology.Groups {
		if i := a.here.byAddress[group.Element]; i != nil && i.kind.Datastore == nil {
			found[group.ID] = append(found[group.ID], i)
		}
	}
	for _, store := range a.topology.Datastores {
		found[store.Group] = append(found[store.Group], a.here.byAddress[store.Element])
	}
	return found
}

// ends finds the resources at both ends of a copy. Roots can have the same
// addresses: the region tells them apart.
func (h holders) ends(edge *Replication) *copyEnds {
	ends := &copyEnds{Replication: edge}
	for _, i := range h[edge.Group] {
		switch {
		case i.kind.Datastore == nil:
			ends.either = append(ends.either, i)
		case i.Address == edge.From && i.place().Region == edge.FromRegion:
			ends.from = append(ends.from, i)
		case i.Address == edge.To:
			ends.to = append(ends.to, i)
		}
	}
	if edge.From == edge.To && len(ends.to) == 0 {
		ends.to = ends.from
	}
	ends.either = append(ends.either, ends.from...)
	ends.either = append(ends.either, ends.to...)
	return ends
}

// isUncertain says that the block or resource of an edge may not exist.
func (r Replication) isUncertain(x *index) bool {
	by := x.byAddress[r.Element]
	return by == nil || by.Unexpanded || by.uncertain(r.Attribute)
}
