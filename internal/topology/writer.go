package topology

import "slices"

// addSingleWriters finds the databases with copies in several regions of which
// one alone takes writes.
func (a *assembly) addSingleWriters() {
	a.topology.SingleWriters = []SingleWriter{}
	serving, writing := a.usersRegions(), a.writingRegions()
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		writer, ok := a.singleWriter(group)
		if !ok || !mayServe(group, serving) || group.OfItsRegion {
			continue
		}
		found := SingleWriter{
			Element: writer.Element, Place: writer.Place, Group: group.ID, Kind: group.Kind,
			Presumed: group.GlobalCluster != nil && group.GlobalCluster.Presumed, Replicas: []Member{},
		}
		for _, member := range a.readers(group, serving) {
			// Where another database of the kind takes the writes of its region, this
			// copy is for recovery.
			if member.Region != writer.Region && !writing[group.Kind][member.Region] {
				found.Replicas = append(found.Replicas, member)
			}
		}
		if len(found.Replicas) > 0 {
			a.topology.SingleWriters = append(a.topology.SingleWriters, found)
		}
	}
}

// singleWriter returns the only member of a database that takes writes. Sessions
// are another matter.
func (a *assembly) singleWriter(group *Group) (Member, bool) {
	if !group.Database || !group.Complete || group.SessionStore || len(group.Regions) < 2 {
		return Member{}, false
	}
	return writerOf(group)
}

// readers are the copies that take no writes and send none on. Where others do
// send them on, one in a region that serves nobody is for recovery.
func (a *assembly) readers(group *Group, serving map[string]bool) []Member {
	var readers []Member
	forwarded := false
	for _, member := range group.Members {
		switch i := a.here.byAddress[member.Element]; {
		case i != nil && mayForward(i):
			forwarded = true
		case member.Role == "replica":
			readers = append(readers, member)
		}
	}
	return slices.DeleteFunc(readers, func(member Member) bool { return forwarded && !serving[member.Region] })
}

// mayForward says that a secondary sends writes on to the primary, as far as the
// code tells.
func mayForward(i *instance) bool {
	if i.kind.Datastore == nil || i.kind.Datastore.WriteForwarding == "" {
		return false
	}
	forwards, p := i.flag(i.kind.Datastore.WriteForwarding)
	return forwards || p == unknown
}

// usersRegions are the regions where something serves, or to which users are led.
func (a *assembly) usersRegions() map[string]bool {
	regions := map[string]bool{}
	for _, workload := range a.topology.Workloads {
		if workload.distinct() {
			regions[workload.Region] = true
		}
	}
	for _, route := range a.topology.Routes {
		for _, name := range regionsOf(&route) {
			regions[name] = true
		}
	}
	for _, declared := range a.in.Intent.Regions {
		if promised(declared.Role) && declared.Role != "backup" && a.governs(declared.Environment) {
			regions[declared.Name] = true
		}
	}
	return regions
}

// mayServe says that the data may be used in two regions that serve: residency
// statements can leave one, and then the other copies are for recovery.
func mayServe(group *Group, serving map[string]bool) bool {
	if group.PinnedBy == nil {
		return true
	}
	count := 0
	for _, name := range slices.Compact(slices.Sorted(slices.Values(group.Pinned))) {
		if serving[name] {
			count++
		}
	}
	return count > 1
}

// writingRegions are, by kind of database, the regions with one that takes writes.
func (a *assembly) writingRegions() map[string]map[string]bool {
	writing := map[string]map[string]bool{}
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		for _, member := range group.Members {
			if !group.Database || member.Role == "replica" || member.Role == "witness" {
				continue
			}
			if writing[group.Kind] == nil {
				writing[group.Kind] = map[string]bool{}
			}
			writing[group.Kind][member.Region] = true
		}
	}
	return writing
}
