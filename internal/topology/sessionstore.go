package topology

import (
	"cmp"
	"slices"
)

// sessionKeeping finds the stores of sessions that are in one region.
type sessionKeeping struct {
	*twinning
	control *controlPlane
	// live are the groups of which a live copy is in another region, or may be.
	live    map[string]bool
	entries []Entry
}

// addSessionStores finds the stores of sessions that are in one region of a
// system which leads users to several. It reads the groups and the entries.
func (a *assembly) addSessionStores() {
	a.topology.SessionStores = []SessionStore{}
	k := &sessionKeeping{entries: a.choices()}
	if len(k.entries) == 0 || a.keepsNoSessions() {
		return
	}
	k.twinning, k.control, k.live = a.newTwinning(), a.newControlPlane(), a.copiedLive()
	var candidates []*Group
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if k.becauseOf(group) != "" {
			candidates = append(candidates, group)
		}
	}
	if len(candidates) == 0 {
		candidates = k.stated()
	}
	if k.areCopied(candidates) {
		return
	}
	for _, alike := range k.alike(candidates) {
		if found := k.describe(alike); found != nil {
			a.topology.SessionStores = append(a.topology.SessionStores, *found)
		}
	}
	slices.SortFunc(a.topology.SessionStores, func(x, y SessionStore) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// choices are the entries that lead users to one of several regions, and the
// distributions that go to another one when the first fails.
func (a *assembly) choices() []Entry {
	entries := slices.Clone(a.topology.Entries)
	for n := range a.topology.Distributions {
		distribution := &a.topology.Distributions[n]
		places := map[string]Place{}
		for _, origin := range distribution.Origins {
			if origin.Kind != "bucket" {
				places[origin.ID] = origin.Place
			}
		}
		for _, group := range distribution.Groups {
			entry := Entry{
				Element: distribution.Element, Kind: "distribution", Name: distribution.Address, Regions: []string{},
			}
			for _, id := range group.Members {
				entry.lead(places[id])
			}
			entry.finish()
			entries = append(entries, entry)
		}
	}
	return slices.DeleteFunc(entries, func(entry Entry) bool { return len(entry.Regions) < 2 })
}

// keepsNoSessions says that the rule files leave nothing to find: no server keeps
// sessions, or they belong to a region by design.
func (a *assembly) keepsNoSessions() bool {
	stated := a.in.Intent.Sessions
	return stated != nil && a.governs(stated.Environment) &&
		(stated.Strategy == "stateless" || stated.Strategy == "regional")
}

// copiedLive says of which groups a live copy is in another region, or may be.
func (a *assembly) copiedLive() map[string]bool {
	copied := map[string]bool{}
	for _, d := range a.topology.Datastores {
		copied[d.Group] = copied[d.Group] || d.Scope == "multi-region" || d.Scope == "global"
	}
	for n := range a.topology.Replication {
		if e := &a.topology.Replication[n]; !e.Backup && mayCross(e) {
			copied[e.Group] = true
		}
	}
	return copied
}

// becauseOf says what makes a group a store of sessions, by its names and tags.
func (k *sessionKeeping) becauseOf(group *Group) string {
	if !keepsSessions(group.Kind) {
		return ""
	}
	for _, member := range group.Members {
		if i := k.here.byAddress[member.Element]; i != nil {
			if because := i.sessionsBy(namesLogins); because != "" {
				return because
			}
		}
	}
	return ""
}

// keepsSessions says that a kind of datastore is one to keep sessions in.
func keepsSessions(kind string) bool {
	return slices.Contains([]string{"cache", "document", "key-value", "relational", "wide-column"}, kind)
}

// stated are the stores of the kind in which the rule files say that sessions
// are, where the code has no more than one, or one in each region.
func (k *sessionKeeping) stated() []*Group {
	said := k.in.Intent.Sessions
	if said == nil || said.Store == "" || !k.governs(said.Environment) {
		return nil
	}
	var found []*Group
	for n := range k.topology.Groups {
		if group := &k.topology.Groups[n]; len(group.Members) > 0 && isOfProduct(said.Store, group) {
			found = append(found, group)
		}
	}
	if len(k.alike(found)) != 1 {
		return nil
	}
	return found
}

// isOfProduct says that a group is of what a statement on sessions names.
func isOfProduct(product string, group *Group) bool {
	types := map[string][]string{
		"cache": {
			"aws_elasticache_cluster", "aws_elasticache_replication_group", "aws_elasticache_serverless_cache",
		},
		"dynamodb":   {"aws_dynamodb_table"},
		"memorydb":   {"aws_memorydb_cluster"},
		"relational": {"aws_db_instance", "aws_rds_cluster"},
		"documentdb": {"aws_docdb_cluster"},
	}
	return slices.ContainsFunc(types[product], func(name string) bool {
		return typeOf(group.Members[0].Address) == name
	})
}

// typeOf returns the type in an address.
func typeOf(address string) string {
	list := segments(withoutKey(address))
	return list[max(0, len(list)-2)]
}

// areCopied says that the sessions are in several regions, as the rule files
// say. What else goes by their name is beside them.
func (k *sessionKeeping) areCopied(candidates []*Group) bool {
	said := k.in.Intent.Sessions
	return said != nil && said.Strategy == "replicated" && slices.ContainsFunc(candidates, func(group *Group) bool {
		return len(group.Regions) > 1 || k.live[group.ID]
	})
}

// alike puts the stores for the same sessions into one list, as far as names and
// tags tell.
func (k *sessionKeeping) alike(groups []*Group) [][]*Group {
	var lists [][]*Group
	at := map[string]int{}
	for _, group := range groups {
		i := k.here.byAddress[group.Members[0].Element]
		if i == nil {
			continue
		}
		sign := k.sign(group, i)
		n, ok := at[sign]
		if !ok {
			n = len(lists)
			at[sign], lists = n, append(lists, nil)
		}
		lists[n] = append(lists[n], group)
	}
	return lists
}

// describe describes stores for the same sessions, nil where there is nothing to
// say: another region has a copy, or may have one, or need not.
func (k *sessionKeeping) describe(groups []*Group) *SessionStore {
	if slices.ContainsFunc(groups, func(group *Group) bool { return !k.isAlone(group) }) {
		return nil
	}
	twins := k.twins(groups)
	if len(groups) > 1 && k.isTied(twins) {
		return nil
	}
	first, from := twins.Databases[0], twins.Databases[0].Region
	entry := k.entryOf(twins.Regions)
	if entry == nil || k.control.keeps(k.byID[first.Group]) {
		return nil
	}
	to := slices.DeleteFunc(slices.Clone(entry.Regions), func(name string) bool { return name == from })
	found := &SessionStore{
		Element: first.Element, Place: first.Place, Kind: twins.Kind, Because: k.becauseOf(groups[0]),
		Others: twins.Databases[1:], Entry: *entry, To: to[0],
	}
	if tier := k.byID[first.Group].Tier; tier != nil && tier.Value == "global" {
		found.Cells = tier.Statement
	}
	for _, group := range groups {
		found.Subjects = append(found.Subjects, group.subjects()...)
	}
	return found
}

// isAlone says that all of a group is known to be in one region, and that no
// statement wants it so.
func (k *sessionKeeping) isAlone(group *Group) bool {
	lopsided := group.GlobalCluster != nil // database/global-cluster-incomplete has it
	return group.Complete && len(group.Regions) == 1 && !lopsided && !k.live[group.ID] &&
		!group.confined() && !group.OfItsRegion && !k.isAuxiliary(group.Regions[0])
}

func (k *sessionKeeping) isAuxiliary(name string) bool {
	for _, stated := range k.in.Intent.Auxiliary {
		if stated.Name == name {
			return true
		}
	}
	return false
}

// entryOf returns the entry that leads users to some regions and to others; where
// there is none, any: the store may be that of all regions.
func (k *sessionKeeping) entryOf(regions []string) *Entry {
	for n := range k.entries {
		if slices.ContainsFunc(k.entries[n].Regions, func(name string) bool { return slices.Contains(regions, name) }) {
			return &k.entries[n]
		}
	}
	return &k.entries[0]
}
