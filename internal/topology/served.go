package topology

import (
	"cmp"
	"slices"
	"strings"
)

const healthCheckType = "aws_route53_health_check"

// serving joins health checks with the records that go by them.
type serving struct {
	*routing
	checks map[*instance]*HealthCheck
	// parents are the calculated checks that have a check as a child.
	parents map[*instance][]*instance
	// users are the records with a check of their own, and above the sets whose
	// records lead to a set.
	users map[*instance][]*record
	above map[*routeSet][]*routeSet
	// families are the sets that aliases and CNAMEs tie together, each by its first.
	families map[*routeSet]*routeSet
}

// addServed says what each health check is there for. It reads the routes.
func (a *assembly) addServed() {
	s := &serving{
		routing: a.routing, checks: map[*instance]*HealthCheck{}, parents: map[*instance][]*instance{},
		users: map[*instance][]*record{}, above: map[*routeSet][]*routeSet{}, families: map[*routeSet]*routeSet{},
	}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		s.checks[a.here.byAddress[check.Element]] = check
	}
	s.addTies()
	for _, i := range a.here.byType[healthCheckType] {
		check := s.checks[i]
		uses := s.usesOf(i, nil)
		check.Serves, check.OwnName = served(uses), s.ownName(i, uses)
	}
	s.addShared()
	s.addBranches()
	for _, check := range s.checks {
		check.Misleads = misleads(check)
	}
}

// addTies finds who uses what: checks by records and by calculated checks, and
// sets by sets.
func (s *serving) addTies() {
	for _, i := range s.here.byType[healthCheckType] {
		for _, child := range s.here.reads(i, "child_healthchecks") {
			if child.Type == healthCheckType && child.instance != i {
				s.parents[child.instance] = append(s.parents[child.instance], i)
			}
		}
	}
	for _, set := range s.sets {
		for _, rec := range set.records {
			s.addUser(set, rec)
		}
	}
	for _, set := range s.sets {
		for _, upper := range s.above[set] {
			if one, other := s.family(set), s.family(upper); one != other {
				s.families[one] = other
			}
		}
	}
}

func (s *serving) addUser(set *routeSet, rec *record) {
	at := Element{Root: rec.member.Root, Address: rec.member.HealthCheck}
	if check := s.here.byAddress[at]; check != nil {
		s.users[check] = append(s.users[check], rec)
	}
	for _, led := range s.ledTo(rec) {
		if led != set && !slices.Contains(s.above[led], set) {
			s.above[led] = append(s.above[led], set)
		}
	}
}

// family is the set that stands for all that are tied to a set.
func (s *serving) family(set *routeSet) *routeSet {
	for s.families[set] != nil {
		set = s.families[set]
	}
	return set
}

// use is a record that goes by a check, and the calculated checks between.
type use struct {
	record  *record
	through []*instance
}

// usesOf returns the records that go by a check, directly and through calculated
// checks.
func (s *serving) usesOf(i *instance, through []*instance) []use {
	var list []use
	for _, rec := range s.users[i] {
		list = append(list, use{rec, through})
	}
	for _, parent := range s.parents[i] {
		if !slices.Contains(through, parent) {
			list = append(list, s.usesOf(parent, append([]*instance{parent}, through...))...)
		}
	}
	return list
}

// served lists the records with a routing policy among those that go by a check.
func served(uses []use) []Served {
	list := []Served{}
	for _, each := range uses {
		if each.record.routed() {
			list = append(list, describeServed(each.record, each.through))
		}
	}
	return list
}

// misleads says why a check tells its records the wrong thing. Inverted, a child
// of a calculated check may be what is wanted: a switch for maintenance.
func misleads(check *HealthCheck) string {
	disabled := check.Disabled != nil && *check.Disabled
	inverted := check.Inverted != nil && *check.Inverted
	switch {
	case disabled && inverted:
		return "off"
	case disabled && check.Inverted != nil:
		return "disabled"
	case inverted && check.servesDirectly() && check.Disabled != nil:
		return "inverted"
	default:
		return ""
	}
}

// servesDirectly says that a record goes by the check itself.
func (c *HealthCheck) servesDirectly() bool {
	return slices.ContainsFunc(c.Serves, func(served Served) bool { return len(served.Through) == 0 })
}

func describeServed(rec *record, through []*instance) Served {
	served := Served{Element: rec.element(), Place: rec.member.Place, Name: rec.set.key.name}
	for _, check := range through {
		served.Through = append(served.Through, check.Address)
	}
	return served
}

// routed says that a record certainly has a routing policy.
func (rec *record) routed() bool { return len(rec.member.Policies) > 0 }

// addShared finds the checks that records of several regions of one set go by.
func (s *serving) addShared() {
	users := map[string][]*record{}
	last := map[string]*instance{}
	for _, i := range s.here.byType[healthCheckType] {
		kind, p := i.text("type")
		if p == unknown || strings.EqualFold(kind, "CALCULATED") {
			continue
		}
		key := i.id()
		if control := s.checks[i].Control; control != "" {
			key = control
		}
		users[key] = append(users[key], s.users[i]...)
		if last[key] == nil || bySource(i, last[key]) > 0 {
			last[key] = i
		}
	}
	for key, check := range last {
		s.checks[check].SharedBy = s.acrossRegions(users[key])
	}
}

// bySource is the order of the source.
func bySource(i, other *instance) int {
	return cmp.Or(
		cmp.Compare(i.Range.Filename, other.Range.Filename),
		cmp.Compare(i.Range.Start.Line, other.Range.Start.Line),
		cmp.Compare(i.Address, other.Address),
	)
}

// acrossRegions returns the records that stand for different regions of one
// set, or of sets that aliases tie together.
func (s *serving) acrossRegions(records []*record) []Served {
	places, members := map[*routeSet]map[Place]bool{}, map[*routeSet][]*record{}
	for _, rec := range records {
		if !rec.member.distinct() {
			continue
		}
		key := s.family(rec.set)
		if places[key] == nil {
			places[key] = map[Place]bool{}
		}
		places[key][rec.member.Place] = true
		members[key] = append(members[key], rec)
	}
	slices.SortFunc(records, func(x, y *record) int { return bySource(x.instance, y.instance) })
	var list []Served
	for _, rec := range records {
		key := s.family(rec.set)
		if rec.member.distinct() && len(places[key]) > 1 && s.chooses(members[key]) {
			list = append(list, describeServed(rec, nil))
		}
	}
	return list
}

// chooses says that a routing policy chooses among the records, in their set or
// above it.
func (s *serving) chooses(records []*record) bool {
	return slices.ContainsFunc(records, func(rec *record) bool {
		return rec.routed() || slices.ContainsFunc(s.upwards(rec.set), (*routeSet).routed)
	})
}

// upwards returns a set and those above it.
func (s *serving) upwards(set *routeSet) []*routeSet {
	sets := []*routeSet{set}
	for k := 0; k < len(sets); k++ {
		for _, upper := range s.above[sets[k]] {
			if !slices.Contains(sets, upper) {
				sets = append(sets, upper)
			}
		}
	}
	return sets
}

// isRouted says that a set chooses, or leads to one that does, in the public DNS.
func (s *serving) isRouted(set *routeSet) bool {
	public := !slices.ContainsFunc(set.records, func(rec *record) bool { return inPrivateZone(s.here, rec.instance) })
	return public && (set.routed() || slices.ContainsFunc(set.records, func(rec *record) bool {
		return slices.ContainsFunc(s.ledTo(rec), (*routeSet).routed)
	}))
}

// inPrivateZone says that the code makes or reads the zone of a record as one
// that only a network of its own can ask.
func inPrivateZone(x *index, i *instance) bool {
	return slices.ContainsFunc(x.reads(i, "zone_id"), func(zone read) bool {
		private, _ := zone.flag("private_zone")
		return zone.Type == "aws_route53_zone" && (private || len(zone.blocks("vpc")) > 0)
	})
}
