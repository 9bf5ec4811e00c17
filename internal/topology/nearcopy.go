package topology

// addNearCopies lists the databases and buckets whose copies all stand in the
// region of what they copy, and may stand elsewhere.
func (a *assembly) addNearCopies() {
	a.topology.NearCopies = []NearCopies{}
	edges := make(map[string][]*Replication, len(a.topology.Groups))
	othersFar := false
	for n := range a.topology.Replication {
		e := &a.topology.Replication[n]
		edges[e.Group] = append(edges[e.Group], e)
		othersFar = othersFar || e.Mechanism == "s3-replication" && !e.SameRegion
	}
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if !group.isForCopiesFar() {
			continue
		}
		if copies := nearCopies(edges[group.ID]); len(copies) > 0 {
			a.topology.NearCopies = append(a.topology.NearCopies, NearCopies{
				Element: group.lead().Element, Place: group.lead().Place, Database: group.Database,
				Subjects: group.subjects(), Copies: copies, OthersFar: othersFar,
			})
		}
	}
}

// isForCopiesFar says that a group is a database or a bucket whose copies are of
// use in another region, as far as the code and the rule files tell.
func (g *Group) isForCopiesFar() bool {
	if !g.Complete || g.GlobalCluster != nil || g.confined() {
		return false
	}
	if g.Database {
		return !g.OfItsRegion
	}
	return g.Kind == "object"
}

// nearCopies lists the copies that edges make, where none leaves the region or
// may. A datastore that names its own region as a replica has no copy.
func nearCopies(edges []*Replication) []NearCopy {
	var copies []NearCopy
	for _, e := range edges {
		if e.From == e.To && !e.Backup {
			continue
		}
		if !e.SameRegion {
			return nil
		}
		copies = append(copies, NearCopy{Element: e.Element, Attribute: e.Attribute, To: e.To, Called: e.copyCalled})
	}
	return copies
}
