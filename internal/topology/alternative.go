package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// compare says what the members of a set have in common and what they lack.
// Members of several roots are compared only where it is certain that they are
// of one set.
func (a *assembly) compare(route *Route, certain bool) {
	route.Mixed = mixed(route.Members)
	route.Regionless = isRegionless(route.Members)
	route.Doubles = doubles(route.Members, certain)
	route.Unidentified = slices.ContainsFunc(route.Members, func(m RouteMember) bool { return m.Unidentified })
	route.Astray = slices.ContainsFunc(route.Members, func(m RouteMember) bool { return m.Astray })
	if !route.Complete {
		return
	}
	route.Region = sharedRegion(route.Members)
	route.SaysRegion = route.Region != "" && saysRegion(a.regions, route.Name, route.Region)
	only := ""
	if len(route.Policies) == 1 {
		only = route.Policies[0]
	}
	if only == "failover" {
		route.Lacks = missingHalf(route.Members)
	}
	route.NoDefault = only == "geolocation" && !slices.ContainsFunc(route.Members, mayBeDefault)
	route.Alone = len(route.Members) == 1 && slices.ContainsFunc(route.Members[0].Policies, choosesByPlace)
}

// choosesByPlace says that a policy chooses by where users or targets are.
func choosesByPlace(policy string) bool {
	return policy == "latency" || policy == "geolocation" || policy == "geoproximity"
}

// mixed says that a member has two policies or that members differ in theirs.
// Members whose number is not known are often alternatives to each other.
func mixed(members []RouteMember) bool {
	first := -1
	for n, member := range members {
		if slices.Contains(member.Unknown, "policies") {
			continue
		}
		if len(member.Policies) > 1 {
			return true
		}
		if member.Unexpanded {
			continue
		}
		if first >= 0 && !slices.Equal(member.Policies, members[first].Policies) {
			return true
		}
		first = n
	}
	return false
}

// sharedRegion returns the region that all of several members lead to, "" where
// they differ or where one is not known.
func sharedRegion(members []RouteMember) string {
	if len(members) < 2 {
		return ""
	}
	at := members[0].target()
	for _, member := range members {
		if !at.distinct() || member.target() != at {
			return ""
		}
	}
	return at.Region
}

// saysRegion says that a name has a region in it, by its name or a short form.
func saysRegion(regions *region.Table, name, of string) bool {
	return strings.Contains(name, of) || slices.ContainsFunc(strings.FieldsFunc(name, func(r rune) bool {
		return r == '.' || r == '-'
	}), func(part string) bool {
		found, ok := regions.FindByShortForm(region.AWS, part)
		return ok && found.Name == of
	})
}

// missingHalf returns the role that no member of a failover set has, "" where
// both are there or may be.
func missingHalf(members []RouteMember) string {
	roles := map[string]bool{}
	for _, member := range members {
		roles[member.FailoverRole] = true
	}
	switch {
	case len(roles) != 1:
		return ""
	case roles["PRIMARY"]:
		return "SECONDARY"
	case roles["SECONDARY"]:
		return "PRIMARY"
	default:
		return ""
	}
}

// mayBeDefault says that a record answers for the rest of the world, or that it
// is not known for whom it answers.
func mayBeDefault(member RouteMember) bool {
	unsure := slices.Contains(member.Unknown, "geolocation") || slices.Contains(member.Unknown, "policies")
	return unsure || member.Geolocation == nil || member.Geolocation.Default
}

// doubles finds the members that take the same place in a set. Those whose
// number is not known may not be there.
func doubles(members []RouteMember, certain bool) []Double {
	places := map[string][]Element{}
	for _, member := range members {
		if member.Unexpanded {
			continue
		}
		within := ""
		if !certain {
			within = member.Root
		}
		for _, place := range member.takes() {
			key := within + "|" + place
			places[key] = append(places[key], member.Element)
		}
	}
	shared := map[string]*Double{}
	for key, taken := range places {
		if len(taken) < 2 {
			continue
		}
		id := strings.Join(ids(taken), "\n")
		if shared[id] == nil {
			shared[id] = &Double{Members: taken}
		}
		_, place, _ := strings.Cut(key, "|")
		shared[id].Shared = append(shared[id].Shared, place)
	}
	found := make([]Double, 0, len(shared))
	for _, double := range shared {
		slices.Sort(double.Shared)
		found = append(found, *double)
	}
	slices.SortFunc(found, func(x, y Double) int {
		return cmp.Or(slices.Compare(ids(x.Members), ids(y.Members)), slices.Compare(x.Shared, y.Shared))
	})
	return found
}

// takes lists, in words, what no other member of the set may have.
func (m *RouteMember) takes() []string {
	var taken []string
	if m.SetIdentifier != "" {
		taken = append(taken, "the set identifier "+m.SetIdentifier)
	}
	if m.LatencyRegion != "" {
		taken = append(taken, "the latency region "+m.LatencyRegion)
	}
	if m.FailoverRole != "" {
		taken = append(taken, "the failover role "+m.FailoverRole)
	}
	if m.Geolocation != nil && !slices.Contains(m.Unknown, "geolocation") && m.Geolocation.show() != "" {
		taken = append(taken, m.Geolocation.show())
	}
	return taken
}

func ids(elements []Element) []string {
	names := make([]string, 0, len(elements))
	for _, element := range elements {
		names = append(names, element.id())
	}
	return names
}
