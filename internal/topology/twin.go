package topology

import (
	"cmp"
	"slices"
	"strings"
)

// addTwins finds databases for the same data that stand in different regions,
// and that nothing in the code ties together.
func (a *assembly) addTwins() {
	a.topology.Twins = []Twins{}
	t := a.newTwinning()
	for _, set := range t.sets() {
		twins := t.twins(set)
		if len(twins.Regions) > 1 && !t.isTied(twins) {
			t.explain(&twins)
			a.topology.Twins = append(a.topology.Twins, twins)
		}
	}
	slices.SortFunc(a.topology.Twins, func(x, y Twins) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// twinning finds twins.
type twinning struct {
	*assembly
	// scopes are the groups whose service itself spans regions.
	scopes map[string]string
	// copied are the kinds of database that something in the code may copy
	// without an edge that shows it; nil until they are asked for.
	copied map[string]bool
	// users are, by database, the workloads that use it.
	users map[Element][]Element
	// byID finds groups.
	byID map[string]*Group
}

func (a *assembly) newTwinning() *twinning {
	t := &twinning{assembly: a, scopes: map[string]string{}, byID: map[string]*Group{}}
	for n := range a.topology.Groups {
		t.byID[a.topology.Groups[n].ID] = &a.topology.Groups[n]
	}
	for _, store := range a.topology.Datastores {
		if store.Scope == "multi-region" || store.Scope == "global" {
			t.scopes[store.Group] = store.Scope
		}
	}
	return t
}

// sets puts the groups that hold the same data, as far as names and tags tell,
// into one set. Those with the very same name do, whatever their labels say.
func (t *twinning) sets() [][]*Group {
	var order []string
	bySign := map[string][]*Group{}
	byName := map[string]string{}
	for k := range t.topology.Groups {
		group := &t.topology.Groups[k]
		if len(group.Members) == 0 {
			continue
		}
		i := t.here.byAddress[group.Members[0].Element]
		if i == nil || !t.stands(group, i) {
			continue
		}
		sign, name := t.sign(group, i), t.fullName(group, i)
		if first, ok := byName[name]; ok && name != "" {
			sign = first
		} else {
			byName[name] = sign
		}
		if bySign[sign] == nil {
			order = append(order, sign)
		}
		bySign[sign] = append(bySign[sign], group)
	}
	sets := make([][]*Group, 0, len(order))
	for _, sign := range order {
		sets = append(sets, bySign[sign])
	}
	return sets
}

// restoredFrom are arguments that make a database of another one's data
// (Terraform AWS provider: aws_db_instance, aws_rds_cluster, aws_docdb_cluster,
// aws_neptune_cluster, aws_dynamodb_table, aws_redshift_cluster, aws_memorydb_cluster).
var restoredFrom = []string{
	"snapshot_identifier", "restore_to_point_in_time", "restore_source_name", "restore_source_table_arn",
	"snapshot_arn", "snapshot_arns", "snapshot_name", "restore_backup_arn", "import_table",
}

// stands says that a group is a database in one region, of data that other
// regions need as well: no session store, no lock table, no copy by restore, and
// no search index, which is filled from what is kept elsewhere.
func (t *twinning) stands(group *Group, i *instance) bool {
	if !group.Database || !group.Complete || len(group.Regions) != 1 || t.scopes[group.ID] != "" || i.Unexpanded {
		return false
	}
	if group.Kind == "search" || group.SessionStore || isOfItsRegion(tokens(i.Address+" "+i.identifier())) {
		return false
	}
	return !slices.ContainsFunc(restoredFrom, func(path string) bool { return i.naming(path) != absent })
}

// isOfItsRegion says that the words of a name are those of data which belongs
// to what runs beside it: locks, connections, caches, logs.
func isOfItsRegion(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(ofItsRegion, singular(word))
	})
}

var ofItsRegion = []string{
	"cache", "checkpoint", "connection", "lease", "limiter", "lock", "log", "logging", "metric", "monitoring",
	"observability", "ratelimit", "session", "telemetry", "tfstate", "throttle", "trace", "tracing", "websocket",
}

// twins describes a set.
func (t *twinning) twins(set []*Group) Twins {
	twins := Twins{Kind: set[0].Kind, Databases: []Twin{}, Regions: []string{}}
	for _, group := range set {
		i := t.here.byAddress[group.Members[0].Element]
		twins.Databases = append(twins.Databases, Twin{Element: i.element(), Place: i.place(), Group: group.ID})
		if !slices.Contains(twins.Regions, group.Regions[0]) {
			twins.Regions = append(twins.Regions, group.Regions[0])
		}
	}
	slices.Sort(twins.Regions)
	slices.SortStableFunc(twins.Databases, t.compare)
	twins.Element = twins.Databases[0].Element
	return twins
}

// compare puts what is in the declared primary region first, then what uses the
// default provider, each in the order of the source.
func (t *twinning) compare(x, y Twin) int {
	a, b := t.here.byAddress[x.Element], t.here.byAddress[y.Element]
	return cmp.Or(
		cmp.Compare(t.rank(a), t.rank(b)), cmp.Compare(x.Root, y.Root),
		cmp.Compare(a.Range.Filename, b.Range.Filename), cmp.Compare(a.Range.Start.Line, b.Range.Start.Line),
		cmp.Compare(x.Address, y.Address),
	)
}

func (t *twinning) rank(i *instance) int {
	for _, declared := range t.in.Intent.Regions {
		if declared.Role == "primary" && declared.Name == i.region.Name && t.governs(declared.Environment) {
			return 0
		}
	}
	if aliasOf(i.Provider) == "" && i.presence("region") == absent {
		return 1
	}
	return 2
}

// isTied says that something in the code may copy between twins: a service for
// that, or a workload that uses several of them.
func (t *twinning) isTied(twins Twins) bool {
	if t.copied == nil {
		t.findTies()
	}
	if t.copied[twins.Kind] {
		return true
	}
	used := map[Element]string{}
	for _, database := range twins.Databases {
		for _, user := range t.users[database.Element] {
			if at, ok := used[user]; ok && at != database.Region {
				return true
			}
			used[user] = database.Region
		}
	}
	return false
}

// copiers are the starts of types that copy databases without an edge that shows
// it, by the kinds of database (AWS Database Migration Service User Guide,
// "Sources and targets"; Amazon MSK Developer Guide, "MSK Connect").
var copiers = map[string][]string{
	"aws_dms_":                 {"relational", "document", "key-value", "graph", "warehouse"},
	"aws_mskconnect_connector": {"relational", "document", "wide-column"},
}

func (t *twinning) findTies() {
	t.copied, t.users = map[string]bool{}, map[Element][]Element{}
	for name, instances := range t.here.byType {
		for start, kinds := range copiers {
			if len(instances) > 0 && strings.HasPrefix(name, start) {
				for _, kind := range kinds {
					t.copied[kind] = true
				}
			}
		}
	}
	for _, workload := range t.topology.Workloads {
		for _, address := range workload.DependsOn {
			used := Element{Root: workload.Root, Address: address}
			t.users[used] = append(t.users[used], workload.Element)
		}
	}
}
