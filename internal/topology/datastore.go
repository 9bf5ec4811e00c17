package topology

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// store is a datastore, or what ties datastores together, while groups form.
type store struct {
	*instance
	// above leads to the store that stands for the group.
	above *store
	// copyOf says that the code names another store as its source.
	copyOf bool
	// perhapsReplica says that it may be one, for all the code shows.
	perhapsReplica bool
	// multiWriter says that its copies take writes too.
	multiWriter bool
	// copies are members that are no resource of their own.
	copies []Member
	// opens say why the group may have members that the code does not show.
	opens []string
	// primary is the writer of a global cluster.
	primary *store
	// presumed says that the code does not tell the primary.
	presumed bool
	// sendsTo are what is copied from it by something in between.
	sendsTo []*store
	// passedOn says that a module gets it whose code is not on disk.
	passedOn bool
	// backup is nil for what keeps no data itself, and backupRegion is where the
	// service keeps its backups, "" where that is not known or its own region.
	backup       *Backup
	backupRegion string
	// member is nil for what is in no global cluster, and fleet for what serves
	// without instances.
	member *membership
	fleet  *fleet
	// tier and temperature are what tags and rule files say of the data, looseTier a
	// statement that may.
	tier, temperature *Told
	looseTier         *int
	// misfits are the settings of it that the cloud refuses.
	misfits []Misfit
}

// top returns the store that stands for the group.
func (s *store) top() *store {
	for s.above != nil {
		s = s.above
	}
	return s
}

// join puts two stores into one group.
func (s *store) join(other *store) {
	if a, b := s.top(), other.top(); a != b {
		b.above = a
	}
}

func (s *store) open(reason string) {
	if !slices.Contains(s.opens, reason) {
		s.opens = append(s.opens, reason)
	}
}

// container says that the store keeps no data itself.
func (s *store) container() bool { return s.kind.Datastore == nil }

// grouping finds datastores, what copies them, and which belong together.
type grouping struct {
	*assembly
	// stores are in order of root and address.
	stores []*store
	of     map[*instance]*store
	edges  []*edge
	// bucketRules are the rules of S3 replication, enabled or not.
	bucketRules []bucketRule
	// bucketSettings are what sets up the buckets at their ends.
	bucketSettings bucketSettings
}

// edge is a replication whose group is still to be found.
type edge struct {
	Replication
	carrier  *store
	from, to end
	// promotion is the least time until the other end takes writes.
	promotion *float64
	name      string
	// schedule is when a copy is made, as written.
	schedule string
	// apart says that the cloud refuses a copy in the region of the source, and
	// strong is the path that makes the copy strongly consistent.
	apart  bool
	strong string
}

// addDatastores fills the document's datastores, groups and replication.
func (a *assembly) addDatastores() {
	g := &grouping{assembly: a, of: map[*instance]*store{}}
	for _, i := range a.here.all {
		if i.managed() && i.kind.StoresData() && !a.spansRegions(i) {
			s := &store{instance: i}
			g.stores = append(g.stores, s)
			g.of[i] = s
		}
	}
	g.addGlobalClusters()
	g.addGlobalTables()
	g.addReplicas()
	g.addSelfReplicas()
	g.addBucketReplication()
	g.addFileReplication()
	g.addCopiers()
	g.addPeerings()
	g.addBackups()
	g.addUnseenMembers()
	g.addFleets()
	g.addMisfits()
	g.addHeadless()
	g.addTiers()
	g.addBuckets()
	g.addAccessPoints()
	g.addKeys()
	g.emit()
}

// emit writes what was found, in a stable order.
func (g *grouping) emit() {
	a := g.assembly
	members, carried := map[*store][]*store{}, map[*store][]*edge{}
	for _, s := range g.stores {
		members[s.top()] = append(members[s.top()], s)
	}
	for _, e := range g.edges {
		if e.carrier != nil {
			carried[e.carrier.top()] = append(carried[e.carrier.top()], e)
		}
	}
	a.topology.Groups, a.topology.Unbacked = []Group{}, []Unbacked{}
	a.topology.ZonalWriters, a.topology.Misfits = []ZonalWriter{}, []Misfit{}
	ids := map[*store]string{}
	for _, s := range g.stores {
		if list := members[s.top()]; list[0] == s {
			group := describeGroup(list, carried[s.top()])
			g.addUnbacked(list)
			a.topology.Misfits = append(a.topology.Misfits, misfitsOf(&group, list, carried[s.top()])...)
			ids[s.top()] = group.ID
			a.topology.Groups = append(a.topology.Groups, group)
		}
	}
	slices.SortFunc(a.topology.Groups, func(x, y Group) int { return cmp.Compare(x.ID, y.ID) })
	a.topology.Replication = make([]Replication, 0, len(g.edges))
	for _, e := range g.edges {
		if e.carrier != nil {
			e.Group = ids[e.carrier.top()]
		}
		a.topology.Replication = append(a.topology.Replication, e.Replication)
	}
	slices.SortStableFunc(a.topology.Replication, func(x, y Replication) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
			cmp.Compare(x.Attribute, y.Attribute), cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
	a.topology.Datastores = []Datastore{}
	for _, s := range g.stores {
		if !s.container() {
			a.topology.Datastores = append(a.topology.Datastores, g.datastore(s, members[s.top()], ids[s.top()]))
			g.addZonalWriter(s, members[s.top()])
		}
	}
}

func (g *grouping) datastore(s *store, group []*store, id string) Datastore {
	facts := s.kind.Datastore
	tags, complete := tagsOf(s.instance)
	d := Datastore{
		Element: s.element(), Place: s.place(), Kind: facts.Kind, Database: s.database(),
		Role: role(s, group), Group: id, Identifier: s.identifier(), Tags: tags,
		Residency: []Coverage{}, Unknown: []string{}, MustBeThere: g.firewallLogs(s.element()),
		Backup: s.backup, Tier: s.tier, Temperature: s.temperature,
	}
	if !complete {
		d.Unknown = append(d.Unknown, "tags")
	}
	d.Engine = engineOf(s, group)
	if facts.Engine != "" && s.presence(facts.Engine) == unknown {
		d.Unknown = append(d.Unknown, "engine")
	}
	scope, p := scopeOf(s)
	d.Scope = scope
	if p == unknown {
		d.Unknown = append(d.Unknown, "scope")
	}
	slices.Sort(d.Unknown)
	return d
}

// database leaves out Terraform's lock table, whose key the S3 backend
// prescribes (Terraform documentation, "Backend Type: s3").
func (s *store) database() bool {
	facts := s.kind.Datastore
	return facts != nil && facts.Database && (facts.LockKey == "" || s.known(facts.LockKey) != "LockID")
}

// engineOf returns the engine of a datastore; a replica has its source's.
func engineOf(s *store, group []*store) string {
	for _, candidate := range append([]*store{s}, group...) {
		if candidate.Type != s.Type || candidate.kind.Datastore == nil || candidate.kind.Datastore.Engine == "" {
			continue
		}
		if engine := candidate.known(candidate.kind.Datastore.Engine); engine != "" {
			return engine
		}
	}
	return ""
}

// scopeOf says what the loss of a zone or region does to the datastore by
// itself. It is "" with presence unknown where a setting that decides is not known.
func scopeOf(s *store) (string, presence) {
	facts := s.kind.Datastore
	if len(s.copies) > 0 {
		return "multi-region", known
	}
	if facts.ZonalWhenSet != "" {
		switch s.presence(facts.ZonalWhenSet) {
		case known:
			return "zonal", known
		case unknown:
			return "", unknown
		case absent:
		}
	}
	if len(facts.RegionalWhen) == 0 {
		return facts.Scope, known
	}
	scope, p := "regional", known
	for _, path := range facts.RegionalWhen {
		switch on, set := s.spreads(path); {
		case set == unknown:
			scope, p = "", unknown
		case !on:
			return facts.Scope, known
		}
	}
	return scope, p
}

// role says whether a datastore of a group takes writes.
func role(s *store, group []*store) string {
	top := groupFacts(group)
	switch {
	case top.multiWriter:
		return "member"
	case top.container != nil && s != top.container.primary:
		return "replica"
	case s.copyOf:
		return "replica"
	default:
		return "writer"
	}
}

// facts of a group as a whole.
type groupShape struct {
	container   *store
	multiWriter bool
}

func groupFacts(group []*store) groupShape {
	var shape groupShape
	for _, s := range group {
		if s.kind.GlobalCluster != nil && shape.container == nil && !s.kind.GlobalCluster.MultiWriter {
			shape.container = s
		}
		shape.multiWriter = shape.multiWriter || s.multiWriter
	}
	return shape
}

// crosses says that two places can be told apart and differ.
func crosses(from, to Place) bool {
	return from.distinct() && to.distinct() && from.Region != to.Region
}

func unknownPlace() Place { return Place{RegionStatus: region.Unknown} }
