package rulefile

import (
	"slices"
	"strings"
)

// composite reads what takes several tokens. It returns the value and the
// token behind it.
func (s *statement) composite(name string, at int) (any, int, bool) {
	switch name {
	case "is":
		next, ok := s.readIs(at)
		return nil, next, ok
	case "regions":
		return s.readRegions(at)
	case "where":
		return s.readWhere(at)
	case "time":
		return s.readTime(at)
	case "seconds":
		return s.readSeconds(at)
	case "cidrs":
		return s.readCIDRs(at)
	case "confinement":
		return s.readConfinement(at)
	default:
		return nil, 0, false
	}
}

// readIs takes what joins a key and its value: a colon, an equals sign, a dash
// or a verb.
func (s *statement) readIs(at int) (int, bool) {
	start := at
	for at < len(s.tokens) && at-start < 4 {
		t := &s.tokens[at]
		if !t.is(classSeparator) && !containsWord(joiningWords(), t.norm) {
			break
		}
		at++
	}
	return at, at > start
}

func joiningWords() []string {
	return []string{
		"is", "are", "be", "of", "to", "at", "must be", "must", "should", "shall", "has", "have", "set",
		"must stay", "stay", "stays",
		"equals", "being", "は", "ist", "es", "é", "need", "needs",
	}
}

// namedRegion is a region of a list with what its own brackets say of it.
type namedRegion struct {
	ref  RegionRef
	role string
	at   int
}

// readRegions takes a list of regions: "us-east-1 (primary), us-west-2 and
// Frankfurt". A display name in brackets behind a code is the same region.
func (s *statement) readRegions(at int) (any, int, bool) {
	var list []namedRegion
	end := at
	for at < len(s.tokens) {
		if t := &s.tokens[at]; t.is(classArticle) || containsWord(beforeRegion(), t.norm) {
			at++
			continue
		}
		if !s.tokens[at].is(classRegion) || len(list) > 0 && s.isSubject(at) {
			break
		}
		named := namedRegion{ref: s.tokens[at].ref(), at: at}
		at++
		exists := s.existsNow(at)
		named.role, at = s.readAnnotation(&named.ref, at)
		if exists {
			list = append(list, named)
		}
		end = at
		next, ok := s.readListSign(at)
		if !ok {
			break
		}
		at = next
	}
	return list, end, len(list) > 0
}

// isSubject says that a region opens the next sentence: "in A, and B is a standby".
func (s *statement) isSubject(at int) bool {
	return at+1 < len(s.tokens) && s.tokens[at+1].norm == "is"
}

// beforeRegion are words that may stand before each region of a list.
func beforeRegion() []string { return []string{"aws", "azure", "gcp", "google", "region", "both"} }

// readAnnotation reads the brackets behind a region: its city, its code or its role.
func (s *statement) readAnnotation(ref *RegionRef, at int) (role string, next int) {
	end, ok := s.closing(at)
	if !ok {
		return "", at
	}
	inside := s.tokens[at+1 : end]
	for i := range inside {
		t := &inside[i]
		switch {
		case setOf(classNot, classExample, classPast, classUnreal)&classesOf(inside[i:i+1]) != 0:
			return role, end + 1
		case role == "" && t.is(classRole) && !t.is(classRegion):
			role = t.value(classRole)
		case i == 0 && t.is(classRegion):
			narrow(ref, t)
		}
	}
	return role, end + 1
}

// existsNow says that the brackets behind a region do not take it back: "(planned)",
// "(decommissioned)". "(was us-east-1)" tells of another region.
func (s *statement) existsNow(at int) bool {
	end, ok := s.closing(at)
	if !ok {
		return true
	}
	inside := s.tokens[at+1 : end]
	return !hasClass(inside, classUnreal) && (!hasClass(inside, classPast) || hasClass(inside, classRegion))
}

// closing returns the bracket that closes the one at a token.
func (s *statement) closing(at int) (int, bool) {
	if at >= len(s.tokens) || !s.tokens[at].is(classOpen) {
		return 0, false
	}
	for end := at + 1; end < len(s.tokens); end++ {
		if s.tokens[end].is(classClose) {
			return end, true
		}
	}
	return 0, false
}

// narrow settles an ambiguous name by the code in its brackets: "Tokyo (ap-northeast-1)".
func narrow(ref *RegionRef, t *token) {
	if len(ref.Candidates) > 1 && len(t.regions) == 1 {
		ref.Candidates = t.regions
	}
}

// readListSign takes the sign or word between two members of a list.
func (s *statement) readListSign(at int) (int, bool) {
	start := at
	joins := []string{"and", "plus", "y", "und", "e", "と"}
	for at < len(s.tokens) && (s.tokens[at].is(classComma) || containsWord(joins, s.tokens[at].norm)) {
		at++
	}
	return at, at > start && at-start <= 2
}

// readWhere takes a list of regions, globs and places, with the words around
// them: "EU regions", "the EU or the UK", "Indian regions (ap-south-1/ap-south-2)".
func (s *statement) readWhere(at int) (any, int, bool) {
	var where Locations
	end := at
	for ; at < len(s.tokens); at++ {
		t := &s.tokens[at]
		switch {
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
		return next, true
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

// isCode says that a region is written as its code.
func isCode(t *token) bool {
	return len(t.regions) > 0 && strings.EqualFold(t.regions[0].Name, t.text)
}

func appendNew(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// span is a duration with its comparator: "<", "<=", ">=", "=" or "" for none.
type span struct {
	low, high  float64
	comparator string
	isRange    bool
}

// readTime takes a duration with what bounds it, before or after.
func (s *statement) readTime(at int) (any, int, bool) {
	comparator, at := s.readBound(at)
	if at >= len(s.tokens) {
		return nil, 0, false
	}
	t := &s.tokens[at]
	read := span{comparator: comparator}
	switch {
	case t.is(classDuration):
		read.low, read.high, read.isRange = t.low, t.high, t.isRange
	case t.is(classNumber) && t.number == 0:
	default:
		return nil, 0, false
	}
	at++
	if comparator == "" && at < len(s.tokens) && s.tokens[at].is(classBoundAfter) {
		read.comparator = s.tokens[at].value(classBoundAfter)
		at++
	}
	return read, at, true
}

// readBound takes a comparator, "" where there is none.
func (s *statement) readBound(at int) (comparator string, next int) {
	if at >= len(s.tokens) || !s.tokens[at].is(classBound) {
		return "", at
	}
	comparator = s.tokens[at].value(classBound)
	at++
	if at < len(s.tokens) && (s.tokens[at].norm == ":" || s.tokens[at].norm == "of") {
		at++
	}
	return comparator, at
}

// readSeconds takes a duration, or plain numbers, which are seconds.
func (s *statement) readSeconds(at int) (any, int, bool) {
	if value, next, ok := s.readTime(at); ok {
		return value, next, ok
	}
	comparator, at := s.readBound(at)
	read := span{comparator: comparator}
	if at >= len(s.tokens) || !s.tokens[at].is(classNumber) {
		return nil, 0, false
	}
	read.low, read.high = s.tokens[at].number, s.tokens[at].number
	at++
	joins := []string{"-", "–", "to", "and"}
	if at+1 < len(s.tokens) && containsWord(joins, s.tokens[at].norm) && s.tokens[at+1].is(classNumber) {
		read.high, read.isRange = s.tokens[at+1].number, true
		at += 2
	}
	return read, at, true
}

func (s *statement) readCIDRs(at int) (any, int, bool) {
	var list []string
	end := at
	for at < len(s.tokens) {
		switch t := &s.tokens[at]; {
		case t.is(classCIDR):
			list = append(list, t.text)
			end = at + 1
		case t.is(classComma), t.norm == "or", t.norm == "and":
		default:
			return list, end, len(list) > 0
		}
		at++
	}
	return list, end, len(list) > 0
}
