package topology

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addGlobalClusters ties clusters to the global clusters that they name.
func (g *grouping) addGlobalClusters() {
	for _, name := range g.catalogue.Containers {
		facts := g.catalogue.Types[name].GlobalCluster
		if facts == nil {
			continue
		}
		members := g.globalMembers(name, facts)
		for _, i := range g.here.byType[name] {
			g.addGlobalCluster(g.of[i], facts, members[g.of[i]])
		}
	}
}

// globalMembers finds the members of every global cluster of a type.
func (g *grouping) globalMembers(name string, facts *catalogue.GlobalCluster) map[*store][]*store {
	members := map[*store][]*store{}
	for _, i := range g.here.byType[facts.Member] {
		member := g.of[i]
		if i.naming(facts.MemberAttribute) == absent {
			if i.leaves(facts.MemberAttribute) {
				member.open("something else than the code sets " + facts.MemberAttribute)
				member.perhapsReplica = primaryPresence(member, facts) != known
			}
			continue
		}
		container := g.follow(i, facts.MemberAttribute, name)
		member.member = &membership{facts: facts, container: container.store}
		if container.store != nil {
			members[container.store] = append(members[container.store], member)
			continue
		}
		member.open("its global cluster is outside the code")
		member.perhapsReplica = primaryPresence(member, facts) != known
		for _, other := range g.mayJoin(i, facts.MemberAttribute, name) {
			other.open(i.Address + " may join it: the global cluster that it names is not known")
		}
	}
	return members
}

// mayJoin lists the global clusters that a member of none may belong to: those
// that its argument reads, else all where nothing tells which it is.
func (g *grouping) mayJoin(i *instance, path, name string) []*store {
	candidates := g.here.byType[name]
	if read, _ := g.sourcesOf(i, path, []string{name}); len(read) > 0 {
		candidates = candidates[:0:0]
		for _, one := range read {
			candidates = append(candidates, one.instance)
		}
	} else if i.presence(path) == known || g.reaches(i, path) {
		return nil
	}
	stores := make([]*store, 0, len(candidates))
	for _, candidate := range candidates {
		stores = append(stores, g.of[candidate])
	}
	return stores
}

// reaches says that an argument reads something that the code shows.
func (g *grouping) reaches(i *instance, path string) bool { return len(g.here.reads(i, path)) > 0 }

func (g *grouping) addGlobalCluster(container *store, facts *catalogue.GlobalCluster, members []*store) {
	source := end{place: unknownPlace()}
	if facts.Source != "" && container.naming(facts.Source) != absent {
		source = g.follow(container.instance, facts.Source, facts.Member)
		if source.store != nil && !slices.Contains(members, source.store) {
			members = append(members, source.store)
		}
		if source.store == nil {
			container.copies = append(container.copies, Member{
				Element: container.element(), Place: source.place, Role: "writer", Attribute: facts.Source,
			})
			if !source.place.distinct() {
				container.open("its primary is outside the code")
			}
		}
	}
	for _, member := range members {
		container.join(member)
		member.multiWriter = facts.MultiWriter
		member.member = &membership{facts: facts, container: container}
	}
	switch {
	case source.store != nil:
		container.primary = source.store
	case !facts.MultiWriter && len(container.copies) == 0:
		g.findPrimary(container, facts, members)
	}
	markSecondaries(container, members, source)
	g.addGlobalEdges(container, facts, members, source)
}

// markSecondaries marks the members that are no primary for certain. A source
// outside the code, in the region of a member, may be that member.
func markSecondaries(container *store, members []*store, source end) {
	for _, member := range members {
		switch {
		case container.primary != nil:
			member.member.secondary = member != container.primary && !container.presumed
		case len(container.copies) > 0:
			member.member.secondary = crosses(source.place, member.place())
		}
	}
}

// findPrimary tells the primary by what only a primary may set, else by where
// it is declared to be. Of several members that nothing tells apart the first
// one created becomes the primary; a lone one is taken for a secondary.
func (g *grouping) findPrimary(container *store, facts *catalogue.GlobalCluster, members []*store) {
	var certain, possible []*store
	for _, member := range members {
		switch primaryPresence(member, facts) {
		case known:
			certain = append(certain, member)
		case unknown:
			possible = append(possible, member)
		case absent:
		}
	}
	switch {
	case len(certain) > 0:
		// Where several claim it, one is at fault: the declared one stands.
		container.primary = cmp.Or(g.presumedPrimary(certain, false), certain[0])
	case len(possible) == 1:
		container.primary = possible[0]
	case len(possible) > 1:
		container.open("which member is the primary cannot be told")
	default:
		container.primary = g.presumedPrimary(members, len(facts.PrimarySets) > 0)
		container.presumed = len(members) > 1
	}
}

func primaryPresence(member *store, facts *catalogue.GlobalCluster) presence {
	found := absent
	for _, path := range facts.PrimarySets {
		switch p := member.naming(path); {
		case p == known && path == "manage_master_user_password" && member.known(path) == "false":
		case p == known:
			return known
		case p == unknown && len(member.References[path]) > 0, p == unknown && member.hidden(path):
			// A password that another resource makes is set for certain.
			return known
		case p == unknown:
			found = unknown
		}
	}
	return found
}

// presumedPrimary returns the member in the declared primary region. Where
// none is declared, it is the first that uses the default provider; told says
// that a primary would have told itself.
func (g *grouping) presumedPrimary(members []*store, told bool) *store {
	declared := false
	for _, named := range g.in.Intent.Regions {
		if named.Role != "primary" || !g.governs(named.Environment) {
			continue
		}
		declared = true
		for _, member := range members {
			if member.region.Name == named.Name {
				return member
			}
		}
	}
	if declared || len(members) == 0 || (told && len(members) == 1) {
		return nil
	}
	for _, member := range members {
		if aliasOf(member.Provider) == "" {
			return member
		}
	}
	return members[0]
}

func (g *grouping) addGlobalEdges(container *store, facts *catalogue.GlobalCluster, members []*store, source end) {
	from := source
	if container.primary != nil {
		from = self(container.primary)
	} else if facts.MultiWriter && len(members) > 0 {
		from = self(members[0])
	}
	for _, member := range members {
		if member == from.store {
			continue
		}
		member.copyOf = !facts.MultiWriter
		attribute := facts.MemberAttribute
		g.connect(member, member.element(), attribute, from, self(member), facts.Mechanism)
	}
}

// addGlobalTables ties tables of one name together (DynamoDB version 2017).
func (g *grouping) addGlobalTables() {
	for _, name := range g.catalogue.Containers {
		facts := g.catalogue.Types[name].GlobalTable
		if facts == nil {
			continue
		}
		for _, i := range g.here.byType[name] {
			g.addGlobalTable(g.of[i], facts)
		}
	}
}

func (g *grouping) addGlobalTable(container *store, facts *catalogue.GlobalTable) {
	container.multiWriter = true
	tables := g.tablesOf(container, facts)
	for _, table := range tables {
		container.join(table)
	}
	ends := make([]end, 0, len(tables))
	paths := make([]string, 0, len(tables))
	for _, path := range container.blocks(facts.Replicas) {
		place := g.resolver.regionAt(container.instance, path+"."+facts.Region).place()
		at := slices.IndexFunc(tables, func(table *store) bool { return table.place() == place })
		if at >= 0 && place.distinct() {
			ends = append(ends, self(tables[at]))
		} else {
			container.copies = append(container.copies, Member{
				Element: container.element(), Place: place, Role: "member", Attribute: path,
			})
			ends = append(ends, end{place: place})
		}
		paths = append(paths, path)
	}
	for n := 1; n < len(ends); n++ {
		g.connect(container, container.element(), paths[n], ends[0], ends[n], facts.Mechanism)
	}
}

// tablesOf returns the tables that the global table's name means.
func (g *grouping) tablesOf(container *store, facts *catalogue.GlobalTable) []*store {
	var tables []*store
	add := func(i *instance) {
		if s := g.of[i]; s != nil && s.Type == facts.Member && !slices.Contains(tables, s) {
			tables = append(tables, s)
		}
	}
	for _, source := range g.here.reads(container.instance, facts.Name) {
		add(source.instance)
	}
	if name := container.known(facts.Name); name != "" {
		for _, i := range g.here.byIdentifier[identity{facts.Member, name}] {
			add(i)
		}
	}
	return tables
}

// sameRegionName compares two region names, "" being none.
func sameRegionName(a, b Region) bool {
	return a.Status == region.Known && b.Status == region.Known && a.Name == b.Name
}
