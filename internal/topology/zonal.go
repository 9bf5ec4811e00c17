package topology

// addZonalWriter notes what confines a database of a group to one zone, where it
// takes the writes.
func (g *grouping) addZonalWriter(s *store, group []*store) {
	shape := groupFacts(group)
	isWriter := role(s, group) == "writer" && (shape.container == nil || !shape.container.presumed)
	if !s.database() || !isWriter || s.perhapsReplica || s.Unexpanded {
		return
	}
	found := ZonalWriter{Element: s.element(), Place: s.place(), Kind: s.kind.Datastore.Kind}
	switch {
	case s.fleet != nil:
		only := s.fleet.only()
		if only == nil {
			return
		}
		found.Instance = only.Address
	default:
		path, p := s.zonalBy()
		if path == "" {
			return
		}
		found.Attribute, found.Set, found.Value = path, p == known, s.zonalValue(path)
	}
	g.topology.ZonalWriters = append(g.topology.ZonalWriters, found)
}

// zonalBy returns the flag that would spread a datastore over zones and does
// not, "" where there is none or where something else than the code sets it.
func (s *store) zonalBy() (string, presence) {
	if scope, p := scopeOf(s); scope != "zonal" || p != known {
		return "", absent
	}
	for _, path := range s.kind.Datastore.RegionalWhen {
		if on, p := s.spreads(path); !on && !s.Ignores(splitPath(path)[0]) {
			return path, p
		}
	}
	return "", absent
}
