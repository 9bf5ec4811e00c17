package topology

import "strings"

// scaling finds what keeps the number of something at a least.
type scaling struct {
	by map[*instance][]*instance
	// loose says that something keeps up the number of what is not known.
	loose bool
}

// scaling reads what raises numbers: scaling targets and schedules.
func (a *assembly) scaling() scaling {
	s := scaling{by: map[*instance][]*instance{}}
	var named map[string][]*instance
	for _, i := range a.here.all {
		if !i.managed() || i.kind.Capacity == nil || i.kind.Capacity.Raises == "" {
			continue
		}
		raised := a.raisedByReference(i)
		if len(raised) == 0 {
			if named == nil {
				named = a.scalableNames()
			}
			text, p := i.text(i.kind.Capacity.Raises)
			raised = named[lastPart(text)]
			s.loose = s.loose || p == unknown
		}
		for _, target := range raised {
			s.by[target] = append(s.by[target], i)
		}
	}
	return s
}

// isScalable says that the number of something can be kept up: services,
// groups of servers, and clusters of databases.
func (i *instance) isScalable() bool {
	if !i.managed() {
		return false
	}
	if facts := i.kind.Capacity; facts != nil {
		return len(facts.Units) > 0 && facts.Raises == ""
	}
	return i.kind.Datastore != nil && i.kind.Datastore.Instances != nil
}

func (a *assembly) raisedByReference(i *instance) []*instance {
	var raised []*instance
	for _, target := range a.here.reads(i, i.kind.Capacity.Raises) {
		if target.isScalable() {
			raised = append(raised, target.instance)
		}
	}
	return raised
}

// scalableNames finds by name what can be scaled.
func (a *assembly) scalableNames() map[string][]*instance {
	named := map[string][]*instance{}
	for _, i := range a.here.all {
		if !i.isScalable() {
			continue
		}
		name := i.identifier()
		if name == "" {
			name = i.known("name")
		}
		if name != "" {
			named[name] = append(named[name], i)
		}
	}
	return named
}

// lastPart is the name in an id such as "service/shop/web" or "cluster:orders".
func lastPart(id string) string { return id[strings.LastIndexAny(id, "/:")+1:] }

// units returns how much of something runs at the least.
func (s scaling) units(i *instance) (float64, presence) {
	facts := i.kind.Capacity
	if i.Unexpanded || i.hasOneOf(facts.Unless) != absent {
		return 0, unknown
	}
	if len(facts.Units) == 0 {
		return 1, known
	}
	units, p := i.largest(facts.Units)
	if p != known {
		return 0, unknown
	}
	raised, p := s.raised(i)
	units = max(units, raised)
	if p == unknown || units == 0 && (s.loose || i.ignoresOne(facts.Units)) {
		return 0, unknown
	}
	return units, known
}

// raised returns the least at which something keeps a number, 0 where nothing does.
func (s scaling) raised(i *instance) (float64, presence) {
	least := 0.0
	for _, by := range s.by[i] {
		units, p := by.largest(by.kind.Capacity.Units)
		if p == unknown || by.Unexpanded {
			return 0, unknown
		}
		least = max(least, units)
	}
	return least, known
}

// largest returns the largest number at some paths.
func (i *instance) largest(paths []string) (float64, presence) {
	most, found := 0.0, absent
	for _, path := range paths {
		number, p := i.number(path)
		if p == unknown {
			return 0, unknown
		}
		if p == known {
			most, found = max(most, number), known
		}
	}
	return most, found
}

// ignoresOne says that something else than the code sets one of some paths.
func (i *instance) ignoresOne(paths []string) bool {
	for _, path := range paths {
		if root := splitPath(path)[0]; i.Ignores(root) {
			return true
		}
	}
	return false
}
