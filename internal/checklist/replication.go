package checklist

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
)

// replicationKinds are what rule files say of how data is copied.
func replicationKinds() map[string]kind {
	return map[string]kind{
		"replication.mode": of(
			func(mode string) string { return mode + " replication" }, (*system).replicationMode),
		"replication.max_lag_seconds": of(
			func(lag float64) string { return "replication lag of at most " + intent.Duration(lag) },
			(*system).replicationLag),
		"replication.mechanisms": of(
			func(mechanism string) string { return "replication by " + mechanism }, (*system).mechanism),
		"replication.write_forwarding": of(
			func(bool) string { return "writes are forwarded to the primary" }, (*system).writeForwarding),
	}
}

// copies returns the live edges to other regions: those of databases, or,
// where no database is copied, of any data. lack says which edge cannot be told.
func (s *system) copies() (edges []topology.Replication, lack *shown) {
	databases := map[string]bool{}
	for _, group := range s.databases() {
		databases[group.ID] = true
	}
	var ofDatabases, all []topology.Replication
	for _, edge := range s.document.Topology.Replication {
		if edge.Backup || isWitness(edge) {
			continue
		}
		if why := s.unsure(edge); why != "" {
			return nil, new(lacks("%s", why))
		}
		if !edge.CrossRegion {
			continue
		}
		all = append(all, edge)
		if databases[edge.Group] {
			ofDatabases = append(ofDatabases, edge)
		}
	}
	switch {
	case len(ofDatabases) > 0:
		return ofDatabases, nil
	case len(all) > 0:
		return all, nil
	default:
		return nil, new(s.nothingCopied())
	}
}

// unsure says why it is not known whether an edge leads to another region, ""
// where it is.
func (s *system) unsure(edge topology.Replication) string {
	switch {
	case !edge.CrossRegion && !isConcrete(edge):
		return s.unclear(edge)
	case edge.CrossRegion && !s.exists(edge.Element):
		return "whether there is any " + s.name(edge.Element) + " is not known"
	default:
		return ""
	}
}

// isConcrete says that both ends of an edge are in regions that can be told.
func isConcrete(edge topology.Replication) bool {
	for _, status := range []region.Status{edge.FromRegionStatus, edge.ToRegionStatus} {
		if status != region.Known && status != region.Symbolic {
			return false
		}
	}
	return true
}

// unclear says which end of an edge is in a region that is not known.
func (s *system) unclear(edge topology.Replication) string {
	if edge.ToRegionStatus != region.Known && edge.ToRegionStatus != region.Symbolic {
		return "where " + s.name(edge.Element) + " copies data to is not known"
	}
	return "where " + s.name(edge.Element) + " copies data from is not known"
}

// nothingCopied is the answer where nothing copies data to another region.
func (s *system) nothingCopied() shown {
	if why := s.unseenData(); why != "" {
		return lacks("nothing known copies data to another region, and %s", why)
	}
	if len(s.document.Topology.Groups) == 0 {
		return idles("the code has no datastore")
	}
	return lacks("nothing in the code copies data to another region")
}

func (s *system) replicationMode(mode string) shown {
	edges, lack := s.copies()
	if lack != nil {
		return *lack
	}
	for _, edge := range edges {
		if edge.Mode != mode {
			return lacks("%s copies data in mode %s (%s)", s.name(edge.Element), edge.Mode, edge.Mechanism)
		}
	}
	return s.allCopies(edges, mode)
}

// allCopies is the answer where all edges are as declared. What is not seen
// may be otherwise.
func (s *system) allCopies(edges []topology.Replication, how string) shown {
	if why := s.unseenData(); why != "" {
		return lacks("%s", why)
	}
	names, mechanisms := make([]string, len(edges)), make([]string, len(edges))
	for i, edge := range edges {
		names[i], mechanisms[i] = s.name(edge.Element), edge.Mechanism
	}
	return keeps("%s %s data %s (%s)", some(names),
		plural(len(distinct(names)), "copies", "copy"), how, list(distinct(mechanisms)))
}

func (s *system) replicationLag(most float64) shown {
	edges, lack := s.copies()
	if lack != nil {
		return *lack
	}
	var worst float64
	for _, edge := range edges {
		switch {
		case edge.RPOSeconds == nil:
			return lacks("how far the copy of %s is behind is not known", s.name(edge.Element))
		case *edge.RPOSeconds > most:
			return lacks("the copy of %s is %s behind at least (%s)",
				s.name(edge.Element), intent.Duration(*edge.RPOSeconds), edge.Mechanism)
		}
		worst = max(worst, *edge.RPOSeconds)
	}
	return s.allCopies(edges, "with a lag of "+intent.Duration(worst)+" at least")
}

// mechanism wants something to copy data across regions by a mechanism. Those
// with more to them, such as S3 replication with time control, are meant too.
func (s *system) mechanism(name string) shown {
	var within string
	for _, edge := range s.document.Topology.Replication {
		if edge.Mechanism != name && (!strings.HasPrefix(edge.Mechanism, name+"-") || isWitness(edge)) {
			continue
		}
		switch {
		case !s.exists(edge.Element):
			within = "whether there is any " + s.name(edge.Element) + " is not known"
		case edge.CrossRegion:
			return keeps("%s copies data from %s to %s", s.name(edge.Element), edge.FromRegion, edge.ToRegion)
		case !isConcrete(edge):
			within = s.unclear(edge)
		case within == "":
			within = s.name(edge.Element) + " copies data within " + edge.FromRegion
		}
	}
	if within != "" {
		return lacks("%s", within)
	}
	return s.noCopyBy(name)
}

// noCopyBy is the answer where no edge copies data by a mechanism.
func (s *system) noCopyBy(name string) shown {
	if why := s.unseenData(); why != "" {
		return lacks("nothing known copies data by %s, and %s", name, why)
	}
	if isSetting(name) && slices.Contains(s.document.Topology.Mechanisms, name) {
		return keeps("the code sets it up")
	}
	if len(s.document.Topology.Groups) == 0 {
		return idles("the code has no datastore")
	}
	return lacks("nothing in the code copies data by %s", name)
}

// isSetting says that a mechanism is no copy of data, but a setting of one or a key.
func isSetting(mechanism string) bool {
	return mechanism == "kms-replica" || mechanism == "s3-replication-time-control"
}

// writeForwarding wants every group with one writer to forward the writes of
// the other regions.
func (s *system) writeForwarding(bool) shown {
	var names []string
	for _, group := range s.databases() {
		if len(group.Regions) < 2 || group.MultiWriter {
			continue
		}
		if !s.forwardsWrites(group) {
			return lacks("%s is not shown to forward writes", s.name(group.Element))
		}
		names = append(names, s.name(group.Element))
	}
	if len(names) == 0 {
		if why := s.unseenData(); why != "" {
			return lacks("the code has no database with readers in another region, and %s", why)
		}
		return idles("the code has no database with readers in another region")
	}
	return keeps("%s %s writes", some(names), plural(len(names), "forwards", "forward"))
}

// forwardsWrites says that every replica of a group hands writes on to the
// writer (Amazon Aurora User Guide, "Using write forwarding in an Amazon
// Aurora global database").
func (s *system) forwardsWrites(group topology.Group) bool {
	replicas := 0
	for _, member := range group.Members {
		if member.Role != "replica" {
			continue
		}
		r := s.byName[member.Element]
		if r == nil || r.Values["enable_global_write_forwarding"] != true {
			return false
		}
		replicas++
	}
	return replicas > 0
}
