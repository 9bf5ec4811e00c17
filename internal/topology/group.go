package topology

import (
	"cmp"
	"slices"
	"strings"
)

// describeGroup describes the stores of one group and the edges between them.
func describeGroup(stores []*store, edges []*edge) Group {
	shape := groupFacts(stores)
	head := headOf(stores, shape)
	group := Group{
		ID: head.id(), Element: head.element(), Kind: groupKind(stores),
		Members: []Member{}, Regions: []string{}, BackupRegions: []string{},
		MultiWriter: shape.multiWriter,
	}
	var opens []string
	for _, s := range stores {
		group.Database = group.Database || s.database() || emptyDatabase(s, stores)
		if !s.container() {
			group.Members = append(group.Members, Member{Element: s.element(), Place: s.place(), Role: role(s, stores)})
		}
		group.Members = append(group.Members, s.copies...)
		if s.Unexpanded {
			opens = append(opens, s.Address+" stands for an unknown number of instances")
		}
		opens = append(opens, s.opens...)
	}
	slices.SortStableFunc(group.Members, compareMembers)
	group.settle(opens)
	if shape.container != nil {
		group.GlobalCluster = describeGlobalCluster(shape.container)
		group.GlobalCluster.Lopsided = group.isLopsided()
	}
	group.InOneRegion = isInOneRegion(&group, stores)
	group.WriterUnsure = slices.ContainsFunc(stores, func(s *store) bool {
		return s.perhapsReplica && role(s, stores) == "writer"
	})
	group.addTold(stores)
	addRecovery(&group, edges)
	addBackupRegions(&group, stores)
	addRecoveryPoint(&group, stores, edges)
	group.SessionStore = slices.ContainsFunc(stores, isSessionStore)
	return group
}

// settle lists the regions of the members, and says why there may be others.
func (g *Group) settle(opens []string) {
	for _, member := range g.Members {
		if !member.distinct() {
			opens = append(opens, "the region of "+memberName(member)+" is not known")
		} else if !slices.Contains(g.Regions, member.Region) {
			g.Regions = append(g.Regions, member.Region)
		}
	}
	slices.Sort(g.Regions)
	slices.Sort(opens)
	g.Complete, g.Open = len(opens) == 0, strings.Join(slices.Compact(opens), "; ")
}

// isLopsided says that a global cluster has members in one region, or none that
// is the primary.
func (g *Group) isLopsided() bool {
	return g.Complete && (len(g.Regions) < 2 || g.GlobalCluster.Primary == "")
}

func isInOneRegion(group *Group, stores []*store) bool {
	known := group.Database && group.Complete && len(group.Regions) == 1
	return known && !slices.ContainsFunc(stores, spansRegions)
}

// spansRegions says that the service itself keeps the data in several regions.
func spansRegions(s *store) bool {
	if s.container() {
		return false
	}
	scope, _ := scopeOf(s)
	return scope == "multi-region" || scope == "global"
}

// emptyDatabase says that a global cluster without members in the code is to
// hold a database.
func emptyDatabase(s *store, group []*store) bool {
	return len(group) == 1 && s.kind.GlobalCluster != nil && !s.kind.GlobalCluster.NotDatabase
}

func compareMembers(x, y Member) int {
	return cmp.Or(cmp.Compare(roleOrder(x.Role), roleOrder(y.Role)), cmp.Compare(x.Root, y.Root),
		cmp.Compare(x.Address, y.Address), cmp.Compare(x.Attribute, y.Attribute))
}

func roleOrder(role string) int {
	return slices.Index([]string{"writer", "member", "replica", "witness"}, role)
}

func memberName(member Member) string {
	if member.Attribute == "" {
		return member.Address
	}
	return member.Address + " " + member.Attribute
}

// headOf returns the store that gives the group its name: what ties it
// together, else its writer.
func headOf(stores []*store, shape groupShape) *store {
	if shape.container != nil {
		return shape.container
	}
	for _, s := range stores {
		if s.container() {
			return s
		}
	}
	for _, s := range stores {
		if !s.copyOf {
			return s
		}
	}
	return stores[0]
}

func groupKind(stores []*store) string {
	for _, s := range stores {
		if !s.container() {
			return s.kind.Datastore.Kind
		}
	}
	for _, s := range stores {
		switch {
		case s.kind.GlobalCluster != nil:
			return s.kind.GlobalCluster.Kind
		case s.kind.GlobalTable != nil:
			return s.kind.GlobalTable.Kind
		}
	}
	return ""
}

func describeGlobalCluster(s *store) *GlobalCluster {
	described := &GlobalCluster{Element: s.element(), Product: s.kind.GlobalCluster.Product, Presumed: s.presumed}
	switch {
	case s.primary != nil:
		described.Primary = s.primary.Address
	case slices.ContainsFunc(s.copies, isKnownWriter):
		described.Primary = s.Address
	}
	return described
}

// isKnownWriter says that a copy outside the code takes the writes, in a region
// that can be told.
func isKnownWriter(copied Member) bool { return copied.Role == "writer" && copied.distinct() }
