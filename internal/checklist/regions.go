package checklist

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
)

// placeKinds are what rule files say of regions.
func placeKinds() map[string]kind {
	return map[string]kind{
		"regions":   of(regionWords, (*system).declared),
		"auxiliary": of(auxiliaryWords, (*system).auxiliary),
		"model":     of(modelWords, (*system).model),
	}
}

func regionWords(r intent.Region) string { return r.Role + " region " + r.Name }

func auxiliaryWords(a intent.Auxiliary) string { return a.Role + " region " + a.Name }

// declared judges a region by its role.
func (s *system) declared(r intent.Region) shown {
	switch r.Role {
	case "primary":
		return s.primary(r.Name)
	case "backup":
		return s.backup(r.Name)
	case "allowed":
		return s.allowed()
	case "forbidden":
		return s.forbidden(r.Name)
	default:
		return s.inUse(r.Name)
	}
}

// primary wants every database to take its writes in the region. Data that a
// residency statement pins elsewhere is no part of the promise.
func (s *system) primary(name string) shown {
	var writers []string
	databases := s.databases()
	for _, group := range databases {
		if group.Pinned != nil && !slices.Contains(group.Pinned, name) {
			continue
		}
		writer, lack := s.writesIn(group, name)
		if lack != nil {
			return *lack
		}
		writers = append(writers, writer)
	}
	if len(writers) > 0 {
		return keeps("%s %s there", some(writers), plural(len(distinct(writers)), "writes", "write"))
	}
	if len(databases) > 0 {
		return lacks("a residency statement keeps every database of the code out of it")
	}
	if why := s.unseenData(); why != "" {
		return lacks("%s, and the code has no database that would tell", why)
	}
	if running := s.running(name); len(running) > 0 {
		return keeps("%s %s there, and the code has no database",
			some(running), plural(len(running), "runs", "run"))
	}
	return s.nothingIn(name, "the code has no database, and nothing runs there")
}

// writesIn returns what of a group takes writes in a region, or why that is
// not shown.
func (s *system) writesIn(group topology.Group, name string) (writer string, lack *shown) {
	if isPresumed(group) {
		return "", new(lacks("the code does not show which member of %s takes writes", s.name(group.Element)))
	}
	elsewhere := ""
	for _, member := range group.Members {
		if member.Role != "writer" && member.Role != "member" {
			continue
		}
		switch {
		case !isKnown(member.Place):
			lack = new(lacks("%s", s.whyUnknown(member)))
		case !s.exists(member.Element):
			lack = new(lacks("whether there is any %s is not known", s.name(member.Element)))
		case member.Region == name:
			return s.name(member.Element), nil
		default:
			elsewhere = fmt.Sprintf("%s writes in %s", s.name(member.Element), member.Region)
		}
	}
	if lack == nil && elsewhere != "" {
		lack = new(lacks("%s", elsewhere))
	}
	if lack == nil {
		lack = new(lacks("the code does not show where %s takes writes", s.name(group.Element)))
	}
	return "", lack
}

// isPresumed says that the topology took the writer of a group from what is
// declared: nothing in the code tells it from the members in other regions.
func isPresumed(group topology.Group) bool {
	return group.GlobalCluster != nil && group.GlobalCluster.Presumed && len(group.Regions) > 1
}

// inUse wants something to run or to stand in the region.
func (s *system) inUse(name string) shown {
	var evidence []string
	if running := s.running(name); len(running) > 0 {
		evidence = append(evidence, some(running)+plural(len(running), " runs", " run")+" there")
	}
	if kept := s.keepingData(name); len(kept) > 0 {
		evidence = append(evidence, some(kept)+plural(len(kept), " keeps", " keep")+" data there")
	}
	if len(evidence) > 0 {
		return keeps("%s", strings.Join(evidence, "; "))
	}
	for _, edge := range s.document.Topology.Replication {
		if edge.ToRegionStatus == region.Known && edge.ToRegion == name && s.exists(edge.Element) {
			return keeps("%s copies data there", s.name(edge.Element))
		}
	}
	if others := s.standingIn(name); len(others) > 0 {
		return keeps("%s %s there", some(others), plural(len(others), "is", "are"))
	}
	return s.nothingIn(name, "nothing in the code is there")
}

// nothingIn says why a region is not shown to be in use: what is in it may be
// in what the code does not tell.
func (s *system) nothingIn(name, otherwise string) shown {
	if maybe := s.mayStandIn(name); maybe != "" {
		return lacks("whether there is any %s is not known", maybe)
	}
	for _, use := range s.document.Topology.Regions {
		if use.Name != name || use.Status != region.Known {
			continue
		}
		if slices.Contains(use.Roles, "module") {
			return lacks("what a module that is not on disk puts there is not known (%s)", s.opaque())
		}
		if slices.Contains(use.Roles, "elsewhere") {
			return idles("another root that the rule file governs is or may be there")
		}
	}
	if why := cmp.Or(s.unplaced(), s.opaque()); why != "" {
		return lacks("nothing known is there, and %s", why)
	}
	if len(s.placed) == 0 {
		return idles("the code has nothing that stands in a region")
	}
	return lacks("%s", otherwise)
}

// backup wants copies of data or backups to go to the region.
func (s *system) backup(name string) shown {
	for _, edge := range s.document.Topology.Replication {
		there := edge.ToRegionStatus == region.Known && edge.ToRegion == name
		if there && edge.FromRegion != name && s.exists(edge.Element) {
			return keeps("%s copies %s there", s.name(edge.Element), thing(edge.From))
		}
	}
	for _, edge := range s.document.Topology.Replication {
		if edge.ToRegionStatus != region.Known {
			return lacks("where %s copies data to is not known", s.name(edge.Element))
		}
	}
	if vaults := s.ofTypesIn(name, "aws_backup_vault"); len(vaults) > 0 {
		return lacks("%s is there, and nothing in the code copies backups to it", vaults[0])
	}
	return s.nothingIn(name, "nothing in the code copies data or backups there")
}

// thing names the end of an edge.
func thing(address string) string {
	if address == "" {
		return "data"
	}
	return address
}

// auxiliary wants what serves the other regions to be in the region.
func (s *system) auxiliary(a intent.Auxiliary) shown {
	switch a.Role {
	case "state":
		return s.state(a.Name)
	case "witness":
		for _, group := range s.document.Topology.Groups {
			for _, member := range group.Members {
				here := member.Role == "witness" && isKnown(member.Place) && member.Region == a.Name
				if here && s.exists(member.Element) {
					return keeps("%s has its witness there", s.name(member.Element))
				}
			}
		}
	case "logs":
		return s.named(a.Name, "no bucket or log group for logs is there", "log", "logs", "logging")
	}
	return s.inUse(a.Name)
}

// state wants the backend of a root, or a bucket for it, to be in the region.
func (s *system) state(name string) shown {
	for _, backend := range s.document.Topology.Backends {
		if isKnown(backend.Place) && backend.Region == name {
			return keeps("the bucket %s of a backend is there", backend.Bucket)
		}
	}
	return s.named(name, "no backend and no bucket for the state is found there", "state", "tfstate", "terraform")
}
