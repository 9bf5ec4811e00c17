package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

const recordType = "aws_route53_record"

// setKey tells routed sets apart.
type setKey struct{ zone, name, recordType string }

// record is a DNS record while sets form.
type record struct {
	*instance
	zone   zone
	name   string
	member RouteMember
	// finished says how far the member is: an alias to another record needs
	// that record's set first.
	finished resolution
	set      *routeSet
}

type routeSet struct {
	key       setKey
	zone      zone
	nameKnown bool
	records   []*record
	// ledBy are the routed sets with a record that leads here.
	ledBy []*routeSet
}

// routing groups records into sets.
type routing struct {
	*assembly
	sets   []*routeSet
	byKey  map[setKey]*routeSet
	byName map[string][]*routeSet
	// unnamed are the sets whose name is not known.
	unnamed []*routeSet
	of      map[*instance]*record
	// single is the one region of each root, "" where it has several.
	single map[*terraform.Root]string
}

// addRoutes fills the document's routes.
func (a *assembly) addRoutes() {
	r := &routing{
		assembly: a, byKey: map[setKey]*routeSet{}, byName: map[string][]*routeSet{},
		of: map[*instance]*record{},
	}
	for _, i := range a.here.byType[recordType] {
		r.addRecord(i)
	}
	for _, set := range r.sets {
		slices.SortStableFunc(set.records, inOrderOfSource)
		for _, rec := range set.records {
			r.finish(rec)
		}
	}
	a.topology.Routes = make([]Route, 0, len(r.sets))
	for _, set := range r.sets {
		route := r.route(set)
		r.open(&route, set)
		r.compare(&route, set.certain())
		route.UnevenTTLs = unevenTTLs(route.Members)
		a.topology.Routes = append(a.topology.Routes, route)
	}
	r.trafficPolicies()
	slices.SortStableFunc(a.topology.Routes, func(x, y Route) int { return cmp.Compare(x.ID, y.ID) })
	a.routing = r
}

func (r *routing) addRecord(i *instance) {
	rec := &record{instance: i, zone: zoneOf(r.here, i)}
	name, p := i.text("name")
	rec.name = fullName(name, rec.zone.name)
	switch p {
	case unknown:
		rec.name = expression(i, "name")
	case absent:
		rec.name = rec.zone.name
	case known:
	}
	key := setKey{rec.zone.key, rec.name, strings.ToUpper(i.known("type"))}
	set := r.byKey[key]
	if set == nil {
		set = &routeSet{key: key, zone: rec.zone, nameKnown: p != unknown}
		r.byKey[key] = set
		r.sets = append(r.sets, set)
		if set.nameKnown {
			r.byName[rec.name] = append(r.byName[rec.name], set)
		} else {
			r.unnamed = append(r.unnamed, set)
		}
	}
	rec.set = set
	set.records = append(set.records, rec)
	r.of[i] = rec
}

// inOrderOfSource is the order in which a reader meets records.
func inOrderOfSource(x, y *record) int {
	return cmp.Or(cmp.Compare(x.root.Name, y.root.Name), cmp.Compare(x.Range.Filename, y.Range.Filename),
		cmp.Compare(x.Range.Start.Line, y.Range.Start.Line))
}

func (k setKey) id() string { return k.zone + "|" + k.name + "|" + k.recordType }

func (r *routing) route(set *routeSet) Route {
	route := Route{
		ID: set.key.id(), Name: set.key.name, Zone: set.zone.show(), Type: set.key.recordType,
		Members: []RouteMember{}, Policies: []string{}, Complete: true, LedToBy: []string{}, Doubles: []Double{},
	}
	for _, parent := range set.ledBy {
		route.LedToBy = append(route.LedToBy, parent.key.id())
	}
	slices.Sort(route.LedToBy)
	for _, rec := range set.records {
		route.Members = append(route.Members, rec.member)
		own := rec.member.Policies
		if len(own) == 0 {
			own = []string{"simple"}
		}
		route.Policy = cmp.Or(route.Policy, own[0])
		for _, policy := range own {
			if !slices.Contains(route.Policies, policy) {
				route.Policies = append(route.Policies, policy)
			}
		}
	}
	slices.Sort(route.Policies)
	if len(set.records) == 1 && route.Policy == "simple" {
		route.FrontOf = r.frontOf(set.records[0], map[*routeSet]bool{})
	}
	return route
}

// frontOf returns the id of the routed set that a lone record leads to, also
// through other lone records.
func (r *routing) frontOf(rec *record, seen map[*routeSet]bool) string {
	seen[rec.set] = true
	for _, set := range r.ledTo(rec) {
		switch {
		case seen[set]:
		case set.routed():
			return set.key.id()
		case len(set.records) == 1:
			if behind := r.frontOf(set.records[0], seen); behind != "" {
				return behind
			}
		}
	}
	return ""
}

// certain says that records of several roots are of this set: the code tells its
// zone and its name, and not only the expressions that give them.
func (s *routeSet) certain() bool { return s.nameKnown && s.zone.certain() }

// routed says that a member carries a routing policy.
func (s *routeSet) routed() bool {
	return slices.ContainsFunc(s.records, func(rec *record) bool { return len(rec.member.Policies) > 0 })
}

// ledTo returns the sets that an alias or CNAME leads to, by reference or by name.
func (r *routing) ledTo(rec *record) []*routeSet {
	var sets []*routeSet
	for _, target := range r.here.reads(rec.instance, "alias[0].name", "records") {
		if other := r.of[target.instance]; other != nil && other != rec && !slices.Contains(sets, other.set) {
			sets = append(sets, other.set)
		}
	}
	for _, set := range r.namedBy(rec) {
		if set != rec.set && !slices.Contains(sets, set) {
			sets = append(sets, set)
		}
	}
	return sets
}

// namedBy returns the sets whose literal name an alias or CNAME has as its
// target. An alias leads to records of its own type.
func (r *routing) namedBy(rec *record) []*routeSet {
	if rec.presence("alias[0]") != absent {
		named := r.byName[fullName(rec.known("alias[0].name"), "")]
		return slices.DeleteFunc(slices.Clone(named), func(set *routeSet) bool {
			return set.key.recordType != rec.set.key.recordType
		})
	}
	if rec.set.key.recordType != "CNAME" {
		return nil
	}
	var sets []*routeSet
	names, _ := rec.texts("records")
	for _, name := range names {
		sets = append(sets, r.byName[fullName(name, "")]...)
	}
	return sets
}

// open marks a set whose members the code may not all show.
func (r *routing) open(route *Route, set *routeSet) {
	var reasons []string
	for _, rec := range set.records {
		if rec.Unexpanded {
			reasons = append(reasons, rec.Address+" stands for an unknown number of records")
		}
	}
	if set.routed() {
		reasons = append(reasons, r.mayBelong(set)...)
		reasons = append(reasons, r.opaqueCalls(set)...)
	}
	reasons = append(reasons, r.sameNameElsewhere(set)...)
	if len(reasons) > 0 {
		slices.Sort(reasons)
		route.Complete, route.Open = false, strings.Join(slices.Compact(reasons), "; ")
	}
}

// mayBelong lists routed records of other sets whose zone or name is not
// known, so that they may be members of this one.
func (r *routing) mayBelong(set *routeSet) []string {
	candidates := r.sets
	if set.nameKnown {
		candidates = slices.Concat(r.byName[set.key.name], r.unnamed)
	}
	var reasons []string
	for _, other := range candidates {
		if other != set && other.routed() && other.mayBe(set) {
			reasons = append(reasons, other.records[0].Address+" may belong to it: its zone or name is not known")
		}
	}
	return reasons
}

// mayBe says that two sets can be one, as far as zone, name and type are known.
func (s *routeSet) mayBe(other *routeSet) bool {
	sameType := s.key.recordType == other.key.recordType || s.key.recordType == "" || other.key.recordType == ""
	sameName := s.key.name == other.key.name || !s.nameKnown || !other.nameKnown
	return sameType && sameName && s.zone.mayBe(other.zone)
}

// opaqueCalls lists modules that are not on disk and may make records of the set.
func (r *routing) opaqueCalls(set *routeSet) []string {
	var reasons []string
	for _, root := range r.roots {
		for _, call := range root.Calls {
			if call.IsOpaque() && r.makesRecords(root, call, set) {
				reasons = append(reasons, call.Address+", whose code is not on disk, may make records of it")
			}
		}
	}
	return reasons
}

// makesRecords says that a call may get the set's zone and either makes records
// by its name or gets the set's name.
func (r *routing) makesRecords(root *terraform.Root, call *terraform.Call, set *routeSet) bool {
	if !r.mayGetZone(root, call, set.zone) {
		return false
	}
	source := strings.ToLower(call.Source)
	byName := slices.ContainsFunc([]string{"route53", "dns", "record"}, func(word string) bool {
		return strings.Contains(source, word)
	})
	return byName || set.nameKnown && slices.ContainsFunc(namesIn(call.Inputs), func(input string) bool {
		return fullName(input, set.zone.name) == set.key.name
	})
}

// mayGetZone says that an input of a call is a zone, or may be.
func (r *routing) mayGetZone(root *terraform.Root, call *terraform.Call, wanted zone) bool {
	told := false
	for _, input := range r.here.resolve(root, call.References, "") {
		if input.Type == "aws_route53_zone" {
			told = true
			if describeZone(input.instance).key == wanted.key {
				return true
			}
		}
	}
	inputs := &instance{Resource: &terraform.Resource{Values: call.Inputs}}
	return slices.ContainsFunc([]string{"zone_id", "hosted_zone_id", "zone_name"}, func(path string) bool {
		text, p := inputs.text(path)
		named := text != "" && (text == wanted.key || fullName(text, "") == wanted.name)
		return named || p == unknown && !told
	})
}
