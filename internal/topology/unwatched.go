package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// addUnwatched marks the records with a routing policy whose target Route 53
// never sees fail, though another record could answer.
func (a *assembly) addUnwatched() {
	watched := map[Element]bool{}
	for _, route := range a.topology.Routes {
		for k := range route.Members {
			if member := &route.Members[k]; len(member.Policies) > 0 && member.mayBeWatched() {
				watched[member.Element] = true
			}
		}
	}
	for _, route := range a.topology.Routes {
		if route.standsAlone() || route.Regionless {
			continue
		}
		for k := range route.Members {
			if !route.isOff(&route.Members[k]) {
				route.Members[k].Unwatched = a.unwatched(&route.Members[k], watched)
			}
		}
	}
}

// unwatched says why a record is not watched, "" where it may be or need not be.
func (a *assembly) unwatched(member *RouteMember, watched map[Element]bool) string {
	switch {
	case len(member.Policies) == 0 || member.mayBeLastResort():
		return ""
	case !member.mayBeWatched() && !leadsTo(member, watched):
		return "unasked"
	case a.asksInVain(member):
		return "in-vain"
	default:
		return ""
	}
}

// standsAlone says that a route is one record that is answered whether its
// target is healthy or not. One that is chosen by region or by failover is meant
// to have others, wherever they are.
func (r *Route) standsAlone() bool {
	if !r.Complete || len(r.Members) != 1 {
		return false
	}
	only := &r.Members[0]
	byPlace := slices.ContainsFunc(only.Policies, func(policy string) bool {
		return !slices.Contains([]string{"weighted", "multivalue", "cidr"}, policy)
	})
	// The same code leads to a known region whenever it is applied.
	oneOfMany := only.FromRootVariable || only.RegionStatus == region.Symbolic || only.RegionStatus != region.Known &&
		(slices.Contains(only.Unknown, "set_identifier") || slices.Contains(only.Unknown, "latency_region"))
	return !byPlace && !oneOfMany
}

// isRegionless says that members with weights, of which each leads to something
// without a region, share the users: the content delivery networks of several
// vendors.
func isRegionless(members []RouteMember) bool {
	return len(members) > 0 && !slices.ContainsFunc(members, func(member RouteMember) bool {
		return member.TargetRegionStatus != region.Global || len(member.Policies) == 0 ||
			slices.ContainsFunc(member.Policies, func(policy string) bool {
				return policy != "weighted" && policy != "multivalue"
			})
	})
}

// isOff says that a member has the weight 0 while another one has not: it is
// answered only when no other is healthy.
func (r *Route) isOff(member *RouteMember) bool {
	return member.hasNoWeight() && slices.ContainsFunc(r.Members, func(other RouteMember) bool {
		return other.Weight != nil && *other.Weight > 0
	})
}

func (m *RouteMember) hasNoWeight() bool { return m.Weight != nil && *m.Weight == 0 }

// mayBeLastResort says that a record has no other to fail over to, or may have
// none: only a PRIMARY has, and a role that is not known may be SECONDARY.
func (m *RouteMember) mayBeLastResort() bool {
	return slices.Contains(m.Policies, "failover") && m.FailoverRole != "PRIMARY"
}

// mayBeWatched says that Route 53 knows of the health of a record's target, or
// that what would tell it is not known.
func (m *RouteMember) mayBeWatched() bool {
	asks := m.Alias != nil && (m.Alias.EvaluateTargetHealth == nil || *m.Alias.EvaluateTargetHealth)
	return m.HealthCheckSet || asks || slices.Contains(m.Unknown, "alias")
}

// leadsTo says that a record gets the answer of one of some records, health
// included.
func leadsTo(member *RouteMember, watched map[Element]bool) bool {
	return slices.ContainsFunc(member.Targets, func(address string) bool {
		return watched[Element{Root: member.Root, Address: address}]
	})
}

// asksInVain says that the health of a record is that of simple records which
// have none: without a check of their own, they are always healthy (Amazon
// Route 53 Developer Guide, "How health checks work in complex configurations").
func (a *assembly) asksInVain(member *RouteMember) bool {
	rec := a.routing.of[a.here.byAddress[member.Element]]
	if rec == nil || member.HealthCheckSet || member.Alias == nil || member.Alias.EvaluateTargetHealth == nil {
		return false
	}
	led := a.routing.ledTo(rec)
	return len(led) > 0 && !slices.ContainsFunc(led, func(set *routeSet) bool {
		return slices.ContainsFunc(set.records, func(other *record) bool {
			return other == rec || other.Unexpanded || other.routed() || other.member.mayBeWatched() ||
				slices.Contains(other.member.Unknown, "policies") || len(a.routing.ledTo(other)) > 0
		})
	})
}
