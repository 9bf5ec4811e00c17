package topology

import (
	"maps"
	"slices"
)

// addFailovers says of every routed set what leaving a region takes at the
// least, by the slowest of its members.
func (a *assembly) addFailovers() {
	l := a.newLosses()
	a.topology.Failovers = []Failover{}
	for n := range a.topology.Routes {
		route := &a.topology.Routes[n]
		if !leadsElsewhere(route) {
			continue
		}
		var slowest *Failover
		for m := range route.Members {
			if found := l.leaving(route, &route.Members[m]); found != nil {
				slowest = slower(slowest, found)
			}
		}
		if slowest != nil {
			a.topology.Failovers = append(a.topology.Failovers, *slowest)
		}
	}
	l.addAcceleratorFailovers(a)
}

// slower returns the failover that takes longer, the first by address of two
// that take as long.
func slower(slowest, found *Failover) *Failover {
	if slowest == nil || found.Seconds > slowest.Seconds ||
		found.Seconds == slowest.Seconds && found.Address < slowest.Address {
		return found
	}
	return slowest
}

// leadsElsewhere says that the members of a set are meant for different
// regions. Policies that may as well choose between versions in one region do
// not tell by themselves.
func leadsElsewhere(route *Route) bool {
	if slices.ContainsFunc(route.Policies, choosesRegions) {
		return true
	}
	return len(regionsOf(route)) > 1
}

func choosesRegions(policy string) bool {
	return slices.Contains([]string{"failover", "latency", "geolocation", "geoproximity"}, policy)
}

// regionsOf lists the distinct regions that a set leads to.
func regionsOf(route *Route) []string {
	var names []string
	for _, member := range route.Members {
		if member.distinct() && !slices.Contains(names, member.Region) {
			names = append(names, member.Region)
		}
	}
	return names
}

// leaving says what leaving the target of a record takes, nil where a figure is
// not known or nothing notices at all.
func (l *losses) leaving(route *Route, member *RouteMember) *Failover {
	if !mayBeLeft(member) || member.DetectionSeconds == nil || member.EffectiveTTL == nil {
		return nil
	}
	entries := make([]Element, 0, len(member.Targets))
	for _, target := range member.Targets {
		entries = append(entries, Element{Address: target, Root: member.Root})
	}
	lost := l.from(entries, l.lostWith(route, member))
	if lost.untimed {
		return nil
	}
	noticed := FailoverStep{
		Element: member.Element, Kind: "detection", Seconds: *member.DetectionSeconds, Because: member.Detection,
	}
	if by := member.DetectedBy; by != nil {
		noticed.Element, noticed.Attribute = by.Element, by.Attribute
	}
	cached := FailoverStep{Element: member.Element, Kind: "ttl", Seconds: *member.EffectiveTTL, Because: "alias"}
	if member.TTL != nil {
		cached.Attribute, cached.Because = "ttl", ""
	}
	return summed(Failover{Element: member.Element, Place: member.Place, Of: route.Name}, noticed, cached, lost.step)
}

// summed adds up the steps that there are.
func summed(failover Failover, steps ...FailoverStep) *Failover {
	for _, step := range steps {
		if step.Kind != "" {
			failover.Steps = append(failover.Steps, step)
			failover.Seconds += step.Seconds
		}
	}
	return &failover
}

// mayBeLeft says that users can be led away from a record's target. A SECONDARY
// has nothing to fail over to. A check that is not in the code may notice
// sooner than what is.
func mayBeLeft(member *RouteMember) bool {
	if slices.Contains(member.Unknown, "health_check") {
		return false
	}
	return member.FailoverRole == "PRIMARY" || slices.ContainsFunc(member.Policies, func(policy string) bool {
		return policy != "simple" && policy != "failover"
	})
}

// lostWith lists the regions that are lost with the target of a record. A
// failover set leaves its PRIMARY for the other members, and so do its data.
func (l *losses) lostWith(route *Route, member *RouteMember) []string {
	if member.distinct() {
		return []string{member.Region}
	}
	if member.FailoverRole != "PRIMARY" {
		return nil
	}
	kept := regionsOf(route)
	return slices.DeleteFunc(slices.Sorted(maps.Keys(l.all)), func(name string) bool {
		return slices.Contains(kept, name)
	})
}
