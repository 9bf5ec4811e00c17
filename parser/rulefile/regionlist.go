package rulefile

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// namedRegion is a region of a list with what its own brackets say of it.
type namedRegion struct {
	ref  RegionRef
	role string
	// at is the token of the region, behind the one after it.
	at, behind int
	// environment says that the brackets name one.
	environment bool
}

// readRegions takes a list of regions: "us-east-1 (primary), us-west-2 and
// Frankfurt". A display name in brackets behind a code is the same region.
func (s *statement) readRegions(at int) (any, int, bool) {
	var list []namedRegion
	end := at
	for at < len(s.tokens) {
		if t := &s.tokens[at]; t.is(classArticle) || containsWord(beforeRegion(), t.norm) ||
			len(list) > 0 && t.norm == "in" {
			at++
			continue
		}
		if len(list) > 0 && s.isSubject(at) {
			break
		}
		named, next, ok := s.readRegion(at)
		if !ok {
			break
		}
		if s.existsNow(named.behind) {
			list = append(list, named)
		}
		end = next
		if at, ok = s.readListSign(next); !ok {
			break
		}
	}
	return list, end, len(list) > 0
}

// readRegion takes one region with what stands behind it.
func (s *statement) readRegion(at int) (named namedRegion, next int, ok bool) {
	if code, ok := s.labelled(at); ok {
		return namedRegion{ref: s.tokens[code].ref(), at: code, behind: code + 2}, code + 2, true
	}
	if !s.tokens[at].is(classRegion) {
		return named, at, false
	}
	named = namedRegion{ref: s.tokens[at].ref(), at: at}
	at++
	if at < len(s.tokens) && closesQuote(&s.tokens[at]) {
		at++
	}
	if at+1 < len(s.tokens) && s.tokens[at].norm == "," && isSameRegion(&named.ref, &s.tokens[at+1]) {
		at += 2
	}
	named.behind = at
	if named.at > 1 && s.tokens[named.at-1].is(classClose) && s.tokens[named.at-2].is(classRole) {
		return named, at, true // "[primary] A [standby] B"
	}
	named.role, at = s.readAnnotation(&named.ref, at)
	named.environment = hasClass(s.tokens[named.behind:at], classEnvironment)
	if named.role == "" {
		named.role, at = s.readRoleBehind(named.at, at)
	}
	return named, at, true
}

// isSameRegion says that a city's name only repeats a code: "eu-west-1, Ireland".
func isSameRegion(ref *RegionRef, t *token) bool {
	return ref.isCode() && !isCode(t) && slices.ContainsFunc(t.regions, func(r region.Region) bool {
		return r.Cloud == ref.Candidates[0].Cloud && r.Name == ref.Candidates[0].Name
	})
}

// labelled finds the code in brackets behind what a team calls a region behind
// a colon or in a list: "EU West (eu-west-1)".
func (s *statement) labelled(at int) (code int, ok bool) {
	const longestLabel = 4
	if at == 0 || !s.tokens[at-1].isOneOf(classSeparator, classComma) && s.tokens[at-1].norm != "and" {
		return 0, false
	}
	open := at
	for open < len(s.tokens) && open-at < longestLabel && s.tokens[open].isLabel() {
		open++
	}
	code = open + 1
	return code, open > at && code+1 < len(s.tokens) && s.tokens[open].is(classOpen) && isCode(&s.tokens[code]) &&
		s.tokens[code+1].is(classClose)
}

// isLabel says that a word is none that the grammar knows as anything but a place.
func (t *token) isLabel() bool {
	return !t.is(classRegion) && (t.isPlain() || t.is(classPlace)) && !t.code
}

// isSubject says that a region opens the next sentence: "in A, and B is a standby".
func (s *statement) isSubject(at int) bool {
	return at+1 < len(s.tokens) && s.tokens[at+1].norm == "is"
}

// beforeRegion are words that may stand before each region of a list.
func beforeRegion() []string {
	return []string{"aws", "azure", "gcp", "google", "region", "both", `"`, "“", "["}
}

// readAnnotation reads the brackets behind a region: its city, its code or its role.
func (s *statement) readAnnotation(ref *RegionRef, at int) (role string, next int) {
	end, ok := s.closing(at)
	if !ok {
		return "", at
	}
	inside := s.tokens[at+1 : end]
	if hasClass(inside, classRole) && namesOther(ref, inside) {
		return "", at
	}
	if unsaid := slices.IndexFunc(inside, isUnsaid); unsaid >= 0 {
		inside = inside[:unsaid]
	}
	for i := range inside {
		t := &inside[i]
		switch {
		case role == "" && t.is(classRole) && !t.is(classRegion):
			role = t.value(classRole)
		case tellsCode(ref, inside, i):
			narrow(ref, t)
		}
	}
	return role, end + 1
}

// isUnsaid says that what follows a word is not so: "not", "formerly".
func isUnsaid(t token) bool {
	return setOf(classNot, classExample, classPast, classUnreal)&classesOf([]token{t}) != 0
}

// namesOther says that brackets behind a region tell of another one: "A (DR: B)".
func namesOther(ref *RegionRef, inside []token) bool {
	return slices.ContainsFunc(inside, func(t token) bool {
		return t.is(classRegion) && !slices.ContainsFunc(t.regions, func(r region.Region) bool {
			return slices.ContainsFunc(ref.Candidates, func(own region.Region) bool {
				return own.Cloud == r.Cloud && own.Name == r.Name
			})
		})
	})
}

// readRoleBehind reads what a list says of each region behind a dash or colon:
// "Sydney — secondary".
func (s *statement) readRoleBehind(region, at int) (role string, next int) {
	if at+1 >= len(s.tokens) || !s.tokens[at+1].is(classRole) || s.tokens[at+1].is(classRegion) {
		return "", at
	}
	end := at + 2
	if end < len(s.tokens) && s.tokens[end].norm == "only" {
		end++
	}
	switch {
	case s.tokens[at].is(classComma) && s.opensItem(region) && s.endsAt(end):
		return s.tokens[at+1].value(classRole), end
	case !s.tokens[at].is(classSeparator):
		return "", at
	}
	end = s.skipRoleWords(end)
	if !s.endsAt(end) && !s.tokens[end].isOneOf(classComma, classOpen) {
		return "", at
	}
	return s.tokens[at+1].value(classRole), end
}

// opensItem says that a region opens a statement, or what follows a colon or the
// words that lead to a list.
func (s *statement) opensItem(region int) bool {
	return region == 0 || s.tokens[region-1].norm == ":" ||
		s.tokens[region-1].start < s.item.leadLength && s.tokens[region].start >= s.item.leadLength
}

// skipRoleWords skips what belongs to a role: "read-only replica region".
func (s *statement) skipRoleWords(at int) int {
	for at < len(s.tokens) && (s.tokens[at].is(classRole) || containsWord(regionWords(), s.tokens[at].norm)) {
		at++
	}
	return at
}

func regionWords() []string {
	return []string{"region", "regions", "site", "location", "writer", "reader"}
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

// tellsCode says that a word in the brackets behind a name is the region that it
// means: the only one there, or the one of a list that the name can mean.
func tellsCode(ref *RegionRef, inside []token, at int) bool {
	t := &inside[at]
	return t.is(classRegion) && (at == 0 && !namesSeveral(inside) || isWithin(ref, t))
}

// namesSeveral says that brackets list regions.
func namesSeveral(inside []token) bool {
	isRegion := func(t token) bool { return t.is(classRegion) }
	first := slices.IndexFunc(inside, isRegion)
	return first >= 0 && slices.ContainsFunc(inside[first+1:], isRegion)
}

// isWithin says that a code is of one of the regions that a name can mean: the
// second code of "Ireland and Frankfurt (eu-west-1 and eu-central-1)".
func isWithin(ref *RegionRef, t *token) bool {
	return len(t.regions) == 1 && slices.ContainsFunc(ref.Candidates, func(r region.Region) bool {
		return r.Cloud == t.regions[0].Cloud && r.Name == t.regions[0].Name
	})
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
	for at < len(s.tokens) && (s.tokens[at].is(classComma) || containsWord(joins, s.tokens[at].norm) ||
		s.item != nil && s.item.cells && s.tokens[at].norm == ";") {
		at++
	}
	return at, at > start && at-start <= 2
}
