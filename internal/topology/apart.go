package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// shownRecords are enough of many.
const shownRecords = 3

// addApart finds public load balancers of several regions that nothing joins to
// one name or address.
func (e *entering) addApart() {
	e.topology.Apart = []Apart{}
	if e.open || len(e.in.Intent.Cells) > 0 || e.isRoutedElsewhere() {
		return
	}
	var order []string
	byPurpose := map[string][]ApartBalancer{}
	for _, workload := range e.publicWorkloads() {
		if workload.Kind != "load-balancer" {
			continue
		}
		purpose := e.entryPurpose(addressNames(workload.Address))
		if byPurpose[purpose] == nil {
			order = append(order, purpose)
		}
		byPurpose[purpose] = append(byPurpose[purpose], ApartBalancer{workload.Element, workload.Place})
	}
	for _, purpose := range order {
		found := Apart{Balancers: byPurpose[purpose], Regions: []string{}, Records: []ApartRecord{}}
		for _, balancer := range found.Balancers {
			found.Regions = append(found.Regions, balancer.Region)
		}
		slices.Sort(found.Regions)
		found.Regions = slices.Compact(found.Regions)
		if len(found.Regions) < 2 || e.joins(found.Regions) {
			continue
		}
		if found.Records = e.recordsTo(found); len(found.Records) > 0 {
			e.topology.Apart = append(e.topology.Apart, found)
		}
	}
}

// isRoutedElsewhere says that another root of the repository leads users to one
// of several regions. They may be these.
func (e *entering) isRoutedElsewhere() bool {
	return slices.ContainsFunc(e.elsewhere.roots, func(root presentRoot) bool {
		return !e.own[root.name] && len(root.methods.policies) > 0
	})
}

// joins says that an entry or a distribution leads to two of some regions.
func (e *entering) joins(regions []string) bool {
	several := func(names []string) bool {
		count := 0
		for _, name := range names {
			if slices.Contains(regions, name) {
				count++
			}
		}
		return count > 1
	}
	if slices.ContainsFunc(e.entries, func(entry Entry) bool { return several(entry.Regions) }) {
		return true
	}
	return slices.ContainsFunc(e.topology.Distributions, func(distribution Distribution) bool {
		var names []string
		for _, origin := range distribution.Origins {
			if origin.distinct() && !slices.Contains(names, origin.Region) {
				names = append(names, origin.Region)
			}
		}
		return several(names) || !distribution.Complete
	})
}

// recordsTo lists records that lead to one of some load balancers.
func (e *entering) recordsTo(found Apart) []ApartRecord {
	balancers := map[Element]bool{}
	for _, balancer := range found.Balancers {
		balancers[balancer.Element] = true
	}
	records := []ApartRecord{}
	for _, route := range e.topology.Routes {
		for k := range route.Members {
			member := &route.Members[k]
			leads := slices.ContainsFunc(member.Targets, func(target string) bool {
				return balancers[Element{Root: member.Root, Address: target}]
			})
			literal := len(member.Targets) == 0 && member.TargetKind == "load-balancer" &&
				member.TargetRegionStatus == region.Known && slices.Contains(found.Regions, member.TargetRegion)
			if (leads || literal) && len(records) < shownRecords {
				records = append(records, ApartRecord{member.Element, member.target(), route.Name})
			}
		}
	}
	return records
}
