package rulefile

// readWhere takes a list of regions, globs and places, with the words around
// them: "EU regions", "the EU or the UK", "Indian regions (ap-south-1/ap-south-2)".
func (s *statement) readWhere(at int) (any, int, bool) {
	where, end, ok := s.readLocations(at)
	if ok && s.namesCities(at, end) {
		where = Locations{Globs: where.Globs}
		for i := at; i < end; i++ {
			if t := &s.tokens[i]; t.is(classRegion) {
				where.Regions = append(where.Regions, t.ref())
			} else if t.is(classPlace) {
				where.Places = appendNew(where.Places, t.value(classPlace))
			}
		}
	}
	return where, end, ok
}

// namesCities says that a list names regions by their cities, so that a name
// which is a country as well, such as Bahrain beside Cape Town, is the region.
func (s *statement) namesCities(start, end int) bool {
	cities := false
	for i := start; i < end; i++ {
		t := &s.tokens[i]
		if t.is(classOpen) {
			return false
		}
		cities = cities || t.is(classRegion) && !t.is(classPlace) && !isCode(t)
	}
	return cities
}

func (s *statement) readLocations(at int) (Locations, int, bool) {
	var where Locations
	end := at
	for ; at < len(s.tokens); at++ {
		t := &s.tokens[at]
		switch {
		case !where.Empty() && s.opensNextSubject(at):
			return where, end, true
		case where.add(t), containsWord([]string{"region", "regions", "only"}, t.norm):
			end = at + 1
		case t.is(classOpen) && !where.Empty():
			next, ok := s.readBracket(at, &where)
			if !ok {
				return where, end, true
			}
			at, end = next-1, next
		case t.is(classArticle), t.is(classComma), containsWord(whereWords(), t.norm):
		default:
			return where, end, !where.Empty()
		}
	}
	return where, end, !where.Empty()
}

// opensNextSubject says that a place behind a comma tells whose the next data is:
// "in Canada, US customers' data in the US".
func (s *statement) opensNextSubject(at int) bool {
	joined := s.tokens[at-1].is(classComma) || s.tokens[at-1].norm == "and"
	if !s.tokens[at].is(classPlace) || !joined || at+1 >= len(s.tokens) {
		return false
	}
	next := &s.tokens[at+1]
	return next.is(classData) || containsWord([]string{
		"customer", "customers", "customers'", "user", "users", "users'", "tenant", "tenants", "tenants'", "client",
		"clients",
	}, next.norm)
}

// add takes a region, glob or place. A name that is both, such as Ireland or
// Singapore, is the country.
func (l *Locations) add(t *token) bool {
	switch {
	case t.is(classPlace) && !isCode(t):
		l.Places = appendNew(l.Places, t.value(classPlace))
	case t.is(classRegion):
		l.Regions = append(l.Regions, t.ref())
	case t.is(classGlob):
		l.Globs = append(l.Globs, t.value(classGlob))
	default:
		return false
	}
	return true
}

// whereWords join the members of a set of regions and places.
func whereWords() []string {
	return []string{
		"and", "or", "any", "aws", "azure", "gcp", "territory", "soil", "union", "borders", "both", "y", "und", "oder",
		"ou", "o",
	}
}

// readBracket reads what brackets behind a region or place say. Behind a region
// they name it again or tell its role; behind a place, regions narrow it.
func (s *statement) readBracket(at int, where *Locations) (next int, ok bool) {
	end, closed := s.closing(at)
	if _, _, confined := s.readConfinement(at + 1); confined || !closed {
		return at, false
	}
	if s.tokens[at-1].is(classRegion) && len(where.Regions) > 0 {
		_, next = s.readAnnotation(&where.Regions[len(where.Regions)-1], at)
		return next, next > at
	}
	if !s.tokens[at+1].is(classRegion) || len(where.Regions) > 0 && !isCode(&s.tokens[at+1]) {
		return at, false
	}
	if len(where.Regions) == 0 {
		where.Places = nil
	}
	for i := at + 1; i < end; i++ {
		where.add(&s.tokens[i])
	}
	return end + 1, true
}
