package rulefile

import "strings"

// confinement is what says that data does not go on from where it is kept:
// "never leaves it", "is not replicated to other regions", "with no
// cross-region copies".
type confinement struct {
	// where is the place that the words name, empty where they point back at
	// the one that the sentence has named.
	where Locations
}

// readConfinement takes a negation, a verb of leaving or copying, and what it
// points at.
func (s *statement) readConfinement(at int) (any, int, bool) {
	if at >= len(s.tokens) || !negatesVerb(&s.tokens[at]) {
		return nil, 0, false
	}
	strict := s.tokens[at].is(classMust)
	at = s.skip(at+1, "be", "ever", "cross-border")
	if at >= len(s.tokens) {
		return nil, 0, false
	}
	switch t := &s.tokens[at]; {
	case containsWord([]string{"anywhere", "elsewhere"}, t.norm):
		return s.readElsewhere(at)
	case inList("leaves", t.norm):
		return s.readLeft(at + 1)
	case inList("between", t.norm):
		next := s.skip(at+1, strings.Split(wordLists()["a-replica"], "|")...)
		return confinement{}, next, next > at+1
	case strict && inList("a-replica", t.norm) && s.closesAt(at+1):
		// "Never replicated" is a promise, "not replicated" tells what is.
		return confinement{}, at + 1, true
	case t.is(classMove), containsWord(append(alternatives(wordLists()["a-replica"]), "go", "goes", "exist"), t.norm):
		return s.readElsewhere(at + 1)
	default:
		return nil, 0, false
	}
}

// negatesVerb says that a word is a negation and no mark.
func negatesVerb(t *token) bool { return t.is(classNot) && !isMark(t) }

// closesAt says that a sentence or a bracket ends at a token.
func (s *statement) closesAt(at int) bool { return s.endsAt(at) || s.tokens[at].is(classClose) }

// readLeft takes what data does not leave: a place, "it", "the region".
func (s *statement) readLeft(at int) (any, int, bool) {
	if value, next, ok := s.readWhere(at); ok {
		where, _ := value.(Locations)
		return confinement{where}, next, true
	}
	at = s.skip(at, "that", "this", "same")
	next := s.skip(at, "it", "there", "region", "cluster", "area", "location", "jurisdiction", "geography", "boundary",
		"border", "borders", "country")
	return confinement{}, next, next > at || s.endsAt(at)
}

// readElsewhere takes where data does not go: "to any other region", "outside
// of it", "elsewhere".
func (s *statement) readElsewhere(at int) (any, int, bool) {
	at = s.skip(at, "it", "them", "to", "in", "into", "across", "or")
	switch {
	case at >= len(s.tokens):
		return nil, 0, false
	case inList("between", s.tokens[at].norm),
		containsWord([]string{"elsewhere", "cross-region", "abroad", "overseas"}, s.tokens[at].norm):
		return confinement{}, at + 1, true
	case s.tokens[at].norm == "anywhere" && at+1 < len(s.tokens) && s.tokens[at+1].norm == "else":
		return confinement{}, at + 2, true
	case inList("outside", s.tokens[at].norm):
		return s.readLeft(s.skip(at+1, "of"))
	}
	other := s.skip(at, "any", "some", "other", "another", "different", "second", "any other")
	next := s.skip(other, "aws", "azure", "gcp", "cloud", "region", "regions", "location", "locations", "cluster",
		"clusters", "country", "countries", "continent", "geography", "geographies", "jurisdiction", "jurisdictions")
	return confinement{}, next, other > at && next > other
}

// readMoving takes verbs of storing and copying: "store, process or transmit".
func (s *statement) readMoving(at int) (any, int, bool) {
	end := 0
	for ; at < len(s.tokens); at++ {
		switch t := &s.tokens[at]; {
		case t.is(classMove):
			end = at + 1
		case !t.is(classComma) && !containsWord([]string{"or", "and", "nor", "to", "in", "into"}, t.norm) || end == 0:
			return nil, end, end > 0
		}
	}
	return nil, end, end > 0
}

// skip passes over articles and the given words.
func (s *statement) skip(at int, words ...string) int {
	for at < len(s.tokens) && (s.tokens[at].is(classArticle) || containsWord(words, s.tokens[at].norm)) {
		at++
	}
	return at
}
