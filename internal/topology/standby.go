package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// addStandbys finds the regions that are to take over, and what could serve
// there.
func (a *assembly) addStandbys() {
	a.topology.Standbys = []Standby{}
	standbys := a.standbys()
	if len(standbys) == 0 {
		return
	}
	c := a.capacities()
	for _, standby := range standbys {
		standby.Capacity = append([]Capacity{}, c.in[standby.Region]...)
		standby.Headless = append([]Headless{}, c.headless[standby.Region]...)
		standby.Entries = []Element{}
		if len(standby.Capacity) == 0 && c.serves() {
			standby.Entries = append(standby.Entries, c.entries[standby.Region]...)
		}
		isWhole := !c.unplaced && !c.opaque[standby.Region] && !a.mayBeElsewhere(standby)
		isThere := len(standby.Capacity)+len(standby.Entries) > 0
		standby.Empty = isWhole && isThere && !slices.ContainsFunc(standby.Capacity, mayRun)
		a.topology.Standbys = append(a.topology.Standbys, standby)
	}
}

// mayRun says that something runs, as far as the code tells.
func mayRun(part Capacity) bool { return part.Units == nil || *part.Units > 0 }

// standbys lists the regions that are declared to take over, and those to which
// SECONDARY records lead.
func (a *assembly) standbys() []Standby {
	var found []Standby
	isListed := func(name string) bool {
		return slices.ContainsFunc(found, func(s Standby) bool { return s.Region == name })
	}
	for n, declared := range a.in.Intent.Regions {
		if !a.isStandby(declared.Role) || !a.governs(declared.Environment) || isListed(declared.Name) {
			continue
		}
		place := Place{Region: declared.Name, RegionStatus: region.Known}
		found = append(found, Standby{Place: place, Declared: &n})
	}
	for _, route := range a.topology.Routes {
		for _, member := range route.Members {
			takesOver := member.FailoverRole == "SECONDARY" && member.distinct() && !leadsFirst(&route, member.Region)
			if takesOver && !isListed(member.Region) && !a.isPrimary(member.Region) {
				found = append(found, Standby{Place: member.Place, Record: &member.Element})
			}
		}
	}
	return found
}

// isStandby says that a declared role is to take over. Where all regions are
// active, the secondary one serves like the others.
func (a *assembly) isStandby(declared string) bool {
	model := a.in.Intent.Model
	isActive := model != nil && model.Value == "active-active" && a.governs(model.Environment)
	return declared == "standby" || declared == "secondary" && !isActive
}

func (a *assembly) isPrimary(name string) bool {
	for _, declared := range a.in.Intent.Regions {
		if declared.Name == name && declared.Role == "primary" && a.governs(declared.Environment) {
			return true
		}
	}
	return false
}

// leadsFirst says that the PRIMARY record of a set leads to a region, too.
func leadsFirst(route *Route, name string) bool {
	return slices.ContainsFunc(route.Members, func(member RouteMember) bool {
		return member.FailoverRole == "PRIMARY" && member.Region == name
	})
}

// mayBeElsewhere says that another root which the rule file governs has
// something in a declared standby region, or may.
func (a *assembly) mayBeElsewhere(standby Standby) bool {
	if standby.Declared == nil {
		return false
	}
	return a.isElsewhere(a.in.Intent.Regions[*standby.Declared])
}
