package topology

import "slices"

// capacities is what serves, by region.
type capacities struct {
	in       map[string][]Capacity
	entries  map[string][]Element
	headless map[string][]Headless
	// unplaced says that something serves in a region that is not known, and opaque
	// are the regions where a module that is not on disk may have something.
	unplaced bool
	opaque   map[string]bool
}

// serves says that something serves somewhere.
func (c *capacities) serves() bool {
	for _, parts := range c.in {
		if slices.ContainsFunc(parts, func(part Capacity) bool { return part.Units != nil && *part.Units > 0 }) {
			return true
		}
	}
	return false
}

func (a *assembly) capacities() *capacities {
	c := &capacities{
		in: map[string][]Capacity{}, entries: map[string][]Element{}, headless: map[string][]Headless{},
		opaque: map[string]bool{},
	}
	scaled, steering, scaledParts := a.scaling(), a.steersFailover(), a.scaledParts()
	for _, i := range a.here.all {
		if !i.managed() {
			continue
		}
		name := i.place().Region
		facts := i.kind.Capacity
		switch {
		case i.isLoadBalancer():
			c.entries[name] = append(c.entries[name], i.element())
		case facts == nil || facts.Raises != "" || steering[i.element()] || scaledParts[i]:
		case name == "":
			c.unplaced = true
		default:
			c.in[name] = append(c.in[name], scaled.capacity(i))
		}
	}
	for _, found := range a.headless {
		c.headless[found.region] = append(c.headless[found.region], found.Headless)
	}
	a.eachOpaqueCall(func(place Place) { c.opaque[place.Region] = true })
	return c
}

func (i *instance) isLoadBalancer() bool {
	return i.kind.Workload != nil && i.kind.Workload.Kind == "load-balancer"
}

func (s scaling) capacity(i *instance) Capacity {
	found := Capacity{Element: i.element()}
	for _, path := range i.kind.Capacity.Units {
		if found.Attribute == "" && i.presence(path) != absent {
			found.Attribute = path
		}
	}
	if i.kind.Capacity.Open {
		return found
	}
	if units, p := s.units(i); p == known {
		found.Units = &units
	}
	return found
}

// steersFailover are the functions that serve nobody: they perform a failover,
// or run at the edge.
func (a *assembly) steersFailover() map[Element]bool {
	steering := map[Element]bool{}
	for _, orchestrator := range a.topology.Orchestrators {
		steering[orchestrator.Element] = true
	}
	for _, workload := range a.topology.Workloads {
		if workload.MustBeThere {
			steering[workload.Element] = true
		}
	}
	return steering
}

// scaledParts are the clusters whose own parts say how much runs, and that run
// nothing besides.
func (a *assembly) scaledParts() map[*instance]bool {
	told := map[*instance]bool{}
	for _, i := range a.here.all {
		if !i.managed() || i.kind.Capacity == nil || i.kind.PartOf == "" {
			continue
		}
		for _, whole := range a.here.reads(i, i.kind.PartOf) {
			facts := whole.kind.Capacity
			if facts != nil && facts.Open && whole.hasOneOf(facts.Unless) == absent {
				told[whole.instance] = true
			}
		}
	}
	return told
}
