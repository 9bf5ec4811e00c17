package rulefile

import (
	"slices"
	"strings"
)

const secondsADay = 86400

// readTTL reads a TTL of DNS records. The TTL of a cache, token or table is
// another matter, unless the statement speaks of DNS itself.
func readTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok || m.flagsExcess(read) || hasBoundAndUnit(m.statement.tokens[m.start:m.end]) {
		return nil
	}
	return []Fact{read.ttl()}
}

// ttl gives the sides that a span sets.
func (s span) ttl() TTL {
	switch {
	case s.comparator == ">=":
		return TTL{MinSeconds: s.low, HasMin: true}
	case s.comparator != "" && !s.isRange: // "within 30-60 s" has both sides
		return TTL{MaxSeconds: s.high, HasMax: true}
	default:
		return TTL{MinSeconds: s.low, MaxSeconds: s.high, HasMin: true, HasMax: true}
	}
}

// readBoundTTL reads "maximum TTL: 60 s".
func readBoundTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok || hasBoundAndUnit(m.statement.tokens[m.start:m.end]) {
		return nil
	}
	if read.comparator == "" {
		read.comparator = m.token("bound").value(classBound)
	}
	return []Fact{read.ttl()}
}

// readTTLBounds reads "TTL: min 30 s, max 60 s".
func readTTLBounds(m *match) []Fact {
	if _, ok := dnsTime(m); !ok {
		return nil
	}
	var both TTL
	for _, c := range m.captures {
		read, ok := c.value.(span)
		if !ok {
			continue
		}
		if side := read.ttl(); side.HasMin != side.HasMax {
			both.MinSeconds, both.MaxSeconds = both.MinSeconds+side.MinSeconds, both.MaxSeconds+side.MaxSeconds
			both.HasMin, both.HasMax = both.HasMin || side.HasMin, both.HasMax || side.HasMax
		}
	}
	if !both.HasMin || !both.HasMax {
		return nil
	}
	return []Fact{both}
}

// readNamedTTLBounds reads "max TTL: 60 s, min TTL: 30 s".
func readNamedTTLBounds(m *match) []Fact {
	bound := ""
	for i, c := range m.captures {
		if c.token != nil && c.token.is(classBound) {
			bound = c.token.value(classBound)
		}
		if read, ok := c.value.(span); ok && read.comparator == "" {
			read.comparator = bound
			m.captures[i].value = read
		}
	}
	return readTTLBounds(m)
}

// readForbiddenTTL reads "no TTL above 300 s", which bounds it from above, and
// "never use a TTL below 30 s", which bounds it from below. A figure by itself
// that is forbidden leaves all others.
func readForbiddenTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	switch {
	case !ok:
		return nil
	case read.comparator == ">=":
		return []Fact{TTL{MaxSeconds: read.low, HasMax: true}}
	case read.comparator == "<":
		return []Fact{TTL{MinSeconds: read.high, HasMin: true}}
	default:
		return nil
	}
}

// readForbiddenBoundTTL reads "do not go below a TTL of 30 s".
func readForbiddenBoundTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok || read.comparator != "" {
		return nil
	}
	if m.token("bound").value(classBound) == ">=" {
		return []Fact{TTL{MaxSeconds: read.high, HasMax: true}}
	}
	return []Fact{TTL{MinSeconds: read.low, HasMin: true}}
}

// readHighestTTL reads "do not exceed a TTL of 60 s".
func readHighestTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok {
		return nil
	}
	return []Fact{TTL{MaxSeconds: read.high, HasMax: true}}
}

// readLowestTTL reads "TTL floor 30 s".
func readLowestTTL(m *match) []Fact {
	read, ok := dnsTime(m)
	if !ok {
		return nil
	}
	return []Fact{TTL{MinSeconds: read.low, HasMin: true}}
}

// readNextTTL reads "..., 300 s in dev" behind the TTL of another environment.
func readNextTTL(m *match) []Fact {
	if !hasOneOf(m.statement.tokens[:m.start], "ttl", "ttls") {
		return nil
	}
	return readTTL(m)
}

// readNextLowestTTL reads "..., minimum 30 s" behind the upper bound of a TTL.
func readNextLowestTTL(m *match) []Fact {
	if !m.endsPart() || readNextTTL(m) == nil {
		return nil
	}
	return readLowestTTL(m)
}

// readNextHighestTTL reads "..., maximum 60 s" behind the lower bound of a TTL.
func readNextHighestTTL(m *match) []Fact {
	if !m.endsPart() || readNextTTL(m) == nil {
		return nil
	}
	return readHighestTTL(m)
}

// readRecordLife reads a TTL in other words: "records are cached for 60 s". A
// record is one of DNS where something else says so.
func readRecordLife(m *match) []Fact {
	if !m.isOnDNS() {
		return nil
	}
	return readTTL(m)
}

// readForbiddenLife reads "resolvers must not cache our names for longer than
// 60 s".
func readForbiddenLife(m *match) []Fact {
	if !m.isOnDNS() {
		return nil
	}
	return readForbiddenTTL(m)
}

// isOnDNS says that a statement, or the heading right above it, speaks of DNS with
// more than the word "record", and of nothing else that keeps things for a time.
func (m *match) isOnDNS() bool {
	s := m.statement
	isOther := func(t token) bool {
		return t.is(classOtherTiming) && !containsWord([]string{"cache", "caches", "cached"}, t.norm)
	}
	return namesDNS(slices.Concat(s.tokens, s.context.innermost())) &&
		!slices.ContainsFunc(s.tokens, isOther)
}

// namesDNS says that words are about DNS with more than the word "record".
func namesDNS(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.is(classDNS) && !t.is(classData) })
}

// dnsTime returns the figure of a TTL, unless it is that of something else.
func dnsTime(m *match) (span, bool) {
	s := m.statement
	if s.isOtherTTL(m) || s.tellsRest(m) || s.preparesMove() || s.isOtherRecord(m) {
		return span{}, false
	}
	if (hasClass(s.context.innermost(), classOtherTiming) || s.context.onCache()) && !s.has(classDNS) {
		return span{}, false
	}
	if next := m.end + 1; next < len(s.tokens) && containsWord([]string{"allowed", "acceptable", "fine", "ok"},
		s.tokens[next].norm) {
		return span{}, false // "a TTL above 300 s is fine"
	}
	read, ok := m.span()
	return read, ok && read.high < secondsADay
}

// onCache says that a heading above, such as the title, is about a cache.
func (c *context) onCache() bool {
	return hasOneOf(c.headings, "cache", "caching", "redis", "valkey", "elasticache", "memcached", "varnish", "cdn")
}

// isOtherTTL says that a TTL is that of a cache, a token or a table: by the word
// before it, else by what its part of the statement speaks of, else by the rest.
func (s *statement) isOtherTTL(m *match) bool {
	if s.hasOtherOwner(m) || !hasClass(s.tokens, classOtherTiming) {
		return s.hasOtherOwner(m)
	}
	var own []token
	for i := range s.tokens {
		if s.sameSegment(&s.tokens[i], m) && s.sameClause(&s.tokens[i], m) {
			own = append(own, s.tokens[i])
		}
	}
	for _, tokens := range [][]token{own, s.tokens} {
		switch {
		case hasOneOf(tokens, "redis", "valkey", "memcached", "dynamodb", "mongodb") && !namesDNS(tokens):
			return true
		case hasClass(tokens, classDNS):
			return false
		case hasClass(tokens, classOtherTiming):
			return true
		}
	}
	return false
}

// hasOtherOwner says that the words beside a TTL name what has it, and that it is no
// record: "cache TTL", "the TTL of the cache", "a ticket has a TTL of 30 s".
func (s *statement) hasOtherOwner(m *match) bool {
	const nearby = 2
	for i := m.start - 1; i >= max(0, m.start-nearby) && !s.tokens[i].is(classDNS); i-- {
		if s.tokens[i].is(classOtherTiming) {
			return true
		}
	}
	owner := skipArticles(s.tokens, m.end+1)
	if owner < len(s.tokens) && s.tokens[m.end].norm == "of" && s.tokens[owner].is(classOtherTiming) &&
		!s.tokens[owner].is(classDNS) {
		return true
	}
	return s.isOfPlainThing(m)
}

// isOfPlainThing says that a TTL has a subject which is none of DNS, and that
// nothing around it speaks of DNS: "a ticket has a TTL of 30 s".
func (s *statement) isOfPlainThing(m *match) bool {
	verb := m.start - 1
	for verb > 0 && s.tokens[verb].is(classArticle) {
		verb--
	}
	return verb > 0 && containsWord([]string{"has", "have", "gets", "carries"}, s.tokens[verb].norm) &&
		s.tokens[verb-1].isPlain() && !s.has(classDNS)
}

// isOtherRecord says that a record is none that leads to an endpoint: "MX records".
func (s *statement) isOtherRecord(m *match) bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		return t.value(classOtherTiming) == "record" && s.sameSegment(&t, m)
	})
}

// preparesMove says that a TTL is lowered for a while: "lower the TTL to 60 s two
// days before the cutover".
func (s *statement) preparesMove() bool {
	return hasOneOf(s.tokens, "lower", "reduce", "drop", "decrease", "shorten") &&
		hasOneOf(s.tokens, "cutover", "cut-over", "migration", "ahead", "switchover")
}

// tellsRest says that a figure is that of one host, or of all but those named
// elsewhere: "api.example.com: 30 s", "everything else: 300 s".
func (s *statement) tellsRest(m *match) bool {
	for i := range s.tokens[:m.start] {
		t := &s.tokens[i]
		isHost := t.is(classOpaque) && strings.Contains(t.text, ".") && !s.isZone(i)
		if isHost || containsWord([]string{"everything else", "other", "others", "rest", "else"}, t.norm) {
			return true
		}
	}
	return false
}

// isZone says that a name is that of a zone, whose records are ours: "records under
// example.com".
func (s *statement) isZone(at int) bool {
	return at > 0 && hasClass(s.tokens[:at], classDNS) &&
		hasOneOf(s.tokens[at-1:at], "under", "below", "within", "in")
}

// hasBoundAndUnit finds "(min)": "TTL (min)" is a number of minutes to some and
// the lowest TTL to others.
func hasBoundAndUnit(tokens []token) bool {
	for i := 1; i < len(tokens); i++ {
		if tokens[i].is(classBound) && tokens[i].is(classUnit) && tokens[i-1].is(classOpen) {
			return true
		}
	}
	return false
}

// flagsExcess says that a lower bound describes TTLs that somebody has to look
// at, and asks for none: "a TTL of more than 300 s is a bug".
func (m *match) flagsExcess(read span) bool {
	if read.comparator != ">=" {
		return false
	}
	for i := m.start + 1; i < m.end; i++ {
		t := &m.statement.tokens[i]
		if t.is(classBound) && containsWord([]string{
			"more than", "greater than", "longer than", "higher than", "exceeding", "above", "over", ">",
		}, t.norm) {
			before := &m.statement.tokens[i-1]
			asked := []string{"be", "must be", "should", "stay", "must stay", ":"}
			return !before.is(classMust) && !containsWord(asked, before.norm)
		}
	}
	return false
}
