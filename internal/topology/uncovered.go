package topology

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
)

// addUncovered finds the regions that serve, or are declared to, and that no
// entry leads to.
func (e *entering) addUncovered() {
	e.topology.Uncovered = []Uncovered{}
	reached := e.reached()
	if e.open || len(reached) == 0 {
		return
	}
	entries := slices.DeleteFunc(slices.Clone(e.entries), func(entry Entry) bool { return len(entry.Regions) == 0 })
	public := e.publicWorkloads()
	declared := e.countedOn()
	like := e.newLikeness(public, reached)
	for _, place := range e.missed(public, declared, reached) {
		found := Uncovered{Place: place, Workloads: []Element{}, Entries: entries}
		if statement := declared[place.Region]; statement != nil {
			found.Role, found.Source = statement.Role, &statement.Source
		}
		for _, workload := range public {
			if workload.Place == place && (found.Role != "" || like.holds(workload)) {
				found.Workloads = append(found.Workloads, workload.Element)
			}
		}
		if found.Role != "" || len(found.Workloads) > 0 {
			e.topology.Uncovered = append(e.topology.Uncovered, found)
		}
	}
}

// missed lists the regions to look at: not reached, and not left aside by what
// the rule files say.
func (e *entering) missed(public []Workload, declared map[string]*intent.Region, reached map[string]bool) []Place {
	aside := e.originRegions()
	for _, auxiliary := range e.in.Intent.Auxiliary {
		aside[auxiliary.Name] = true
	}
	for _, stated := range e.in.Intent.Regions {
		aside[stated.Name] = aside[stated.Name] || stated.Role == "backup"
	}
	var places []Place
	add := func(place Place) {
		if !reached[place.Region] && !aside[place.Region] && !slices.Contains(places, place) {
			places = append(places, place)
		}
	}
	for _, workload := range public {
		add(workload.Place)
	}
	for name := range declared {
		add(Place{Region: name, RegionStatus: region.Known})
	}
	slices.SortFunc(places, func(x, y Place) int { return cmp.Compare(x.Region, y.Region) })
	return places
}

// countedOn are the regions that rule files have serve users, and that the code
// uses: one that it does not is missing as a whole.
func (e *entering) countedOn() map[string]*intent.Region {
	all := e.in.Intent.Model != nil && e.in.Intent.Model.Value == "active-active"
	used := e.usedRegions()
	regions := map[string]*intent.Region{}
	for k := range e.in.Intent.Regions {
		declared := &e.in.Intent.Regions[k]
		serves := declared.Role == "serving" || declared.Role == "primary" ||
			all && (declared.Role == "secondary" || declared.Role == "standby")
		if serves && e.governs(declared.Environment) && slices.Contains(used, declared.Name) &&
			regions[declared.Name] == nil {
			regions[declared.Name] = declared
		}
	}
	return regions
}

// publicWorkloads lists what the internet reaches in a region that can be told,
// in order of the source. What is passed to a module that is not on disk may be
// entered there.
func (e *entering) publicWorkloads() []Workload {
	passed := map[Element]bool{}
	for _, root := range e.roots {
		for _, call := range root.Calls {
			for _, input := range e.here.resolve(root, call.Unseen(), "") {
				passed[input.element()] = true
			}
		}
	}
	var list []Workload
	for _, workload := range e.topology.Workloads {
		public := workload.Public != nil && *workload.Public
		if public && workload.distinct() && !workload.MustBeThere && !passed[workload.Element] {
			list = append(list, workload)
		}
	}
	slices.SortStableFunc(list, func(x, y Workload) int {
		return bySource(e.here.byAddress[x.Element], e.here.byAddress[y.Element])
	})
	return list
}
