package topology

import (
	"cmp"
	"path"
	"slices"
)

// wholeView is what a stream has to have of each change, for copies to be made
// by it (Amazon DynamoDB API Reference, "CreateGlobalTable" and
// "CreateReplicationGroupMemberAction").
const wholeView = "NEW_AND_OLD_IMAGES"

// The versions of global tables, as Amazon calls them.
const (
	currentTables = "2019.11.21"
	legacyTables  = "2017.11.29"
)

// addStreams says what the tables with copies say of their streams. Copies of
// strong consistency are not made by a stream (Amazon DynamoDB Developer Guide,
// "How DynamoDB global tables work").
func (a *assembly) addStreams() {
	found := map[Element]*Stream{}
	a.addCurrentStreams(found)
	a.addLegacyStreams(found)
	a.topology.Streams = make([]Stream, 0, len(found))
	for _, stream := range found {
		slices.Sort(stream.Regions)
		stream.Regions = slices.Compact(stream.Regions)
		a.topology.Streams = append(a.topology.Streams, *stream)
	}
	slices.SortFunc(a.topology.Streams, func(x, y Stream) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// addCurrentStreams adds the tables that have copies by edges of their own.
func (a *assembly) addCurrentStreams(found map[Element]*Stream) {
	holders := a.holders()
	for k := range a.topology.Replication {
		edge := &a.topology.Replication[k]
		if edge.Mechanism != "dynamodb-global-table" || edge.Mode != "async" || edge.isUncertain(a.here) ||
			a.here.byAddress[edge.Element].kind.GlobalTable != nil {
			continue
		}
		for _, table := range holders.ends(edge).from {
			stream := found[table.element()]
			if stream == nil {
				stream = streamOf(table, currentTables, edge.Element, edge.Attribute)
				found[table.element()] = stream
			}
			if edge.ToRegion != "" {
				stream.Regions = append(stream.Regions, edge.ToRegion)
			}
		}
	}
}

// addLegacyStreams adds the members of global tables of version 2017.11.29.
func (a *assembly) addLegacyStreams(found map[Element]*Stream) {
	for _, global := range a.here.byType["aws_dynamodb_global_table"] {
		if global.Unexpanded {
			continue
		}
		places := a.legacyPlaces(global)
		for _, table := range a.legacyMembers(global, places) {
			if table.Unexpanded || found[table.element()] != nil {
				continue
			}
			stream := streamOf(table, legacyTables, global.element(), "")
			for _, place := range places {
				if place.distinct() && place != table.place() {
					stream.Regions = append(stream.Regions, place.Region)
				}
			}
			found[table.element()] = stream
		}
	}
}

// legacyPlaces are the regions of a global table of version 2017.11.29.
func (a *assembly) legacyPlaces(global *instance) []Place {
	facts := global.kind.GlobalTable
	var places []Place
	for _, path := range global.blocks(facts.Replicas) {
		places = append(places, a.resolver.regionAt(global, path+"."+facts.Region).place())
	}
	return places
}

// legacyMembers returns the tables that a global table of version 2017.11.29
// ties together: those with its name in one of its regions.
func (a *assembly) legacyMembers(global *instance, places []Place) []*instance {
	facts := global.kind.GlobalTable
	var tables []*instance
	for _, read := range a.here.reads(global, facts.Name) {
		if read.Type == facts.Member && read.managed() {
			tables = append(tables, read.instance)
		}
	}
	if name := global.known(facts.Name); name != "" {
		tables = append(tables, a.here.byIdentifier[identity{facts.Member, name}]...)
	}
	return slices.DeleteFunc(tables, func(table *instance) bool {
		return !table.place().distinct() || !slices.Contains(places, table.place())
	})
}

func streamOf(table *instance, version string, by Element, attribute string) *Stream {
	stream := &Stream{
		Element: table.element(), Place: table.place(), Version: version, Global: by, Attribute: attribute,
		Regions: []string{}, Status: streamStatus(table), View: table.known("stream_view_type"),
	}
	switch stream.Status {
	case "off":
		stream.Insufficient = true
	case "unset":
		stream.Insufficient = version == legacyTables
	}
	if stream.View != "" && stream.View != wholeView && stream.Status != "unknown" {
		stream.Insufficient = true
	}
	return stream
}

// streamStatus says whether the code switches the stream of a table on or off. A
// module's default is not said by anybody: it counts as unset.
func streamStatus(table *instance) string {
	switch on, p := table.flag("stream_enabled"); {
	case p == unknown || p == absent && table.presence("stream_view_type") == unknown:
		return "unknown"
	case p == known && on:
		return "on"
	case p == known && !table.isModuleDefault("stream_enabled"):
		return "off"
	default:
		return "unset"
	}
}

// isModuleDefault says that a value is what a called module takes where its
// caller says nothing.
func (i *instance) isModuleDefault(argument string) bool {
	if i.Module == "" {
		return false
	}
	if i.Description() != nil { // what no argument of the call decides stands at its header
		at, _ := i.AttributeRange(argument)
		return at == i.Range
	}
	hops := i.Origin(argument).Hops
	if len(hops) == 0 {
		return false
	}
	last := hops[len(hops)-1]
	return last.Given == "default" && path.Dir(last.File) != i.root.Dir
}
