package rulefile

import "slices"

// composite is an element of a pattern that takes several tokens.
type composite struct {
	// read returns what stands at a token, and the token behind it.
	read func(s *statement, at int) (any, int, bool)
	// needs are classes of which it takes a token, none where it can do without.
	needs classSet
	// opens are all classes that it can start with, none where it can start
	// with anything.
	opens []class
}

// composites are those that patterns can have, by name. "<subject>" is read by
// match.runSubject: how far it reaches depends on what stands behind it.
func composites() map[string]*composite {
	times, opensTime := setOf(classDuration, classNumber), []class{classDuration, classBound, classNumber}
	return map[string]*composite{
		"subject": {},
		"is":      {read: (*statement).readIs},
		"name":    {read: (*statement).readName},
		"figure":  {read: (*statement).readFigure},
		"time":    {read: (*statement).readTime, needs: times, opens: opensTime},
		"seconds": {read: (*statement).readSeconds, needs: times, opens: opensTime},
		"regions": {
			read: (*statement).readRegions, needs: setOf(classRegion), opens: []class{classRegion},
		},
		"where":       {read: (*statement).readWhere, needs: setOf(classRegion, classGlob, classPlace)},
		"cidrs":       {read: (*statement).readCIDRs, needs: setOf(classCIDR)},
		"codes":       {read: (*statement).readCodes},
		"confinement": {read: (*statement).readConfinement, needs: setOf(classNot)},
		"moving":      {read: (*statement).readMoving, needs: setOf(classMove)},
	}
}

// readIs takes what joins a key and its value: a colon, an equals sign, a dash
// or a verb.
func (s *statement) readIs(at int) (any, int, bool) {
	const longest = 4
	start := at
	for at < len(s.tokens) && at-start < longest {
		t := &s.tokens[at]
		if !t.is(classSeparator) && !containsWord(joiningWords(), t.norm) && t.norm != `"` {
			break
		}
		at++
	}
	return nil, at, at > start
}

// joiningWords join a key and its value.
func joiningWords() []string {
	return []string{
		"is", "are", "be", "being", "equals", "of", "to", "at", "must be", "must", "should", "shall", "has", "have",
		"need", "needs", "must stay", "stay", "stays", "stays at", "stands", "set", "fixed", "agreed", "defined",
		"specified", "∈", "は", "ist", "es", "é",
	}
}

func appendNew(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
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

// readCodes takes a list of code spans: "`cost-center`, `team` and `env`".
func (s *statement) readCodes(at int) (any, int, bool) {
	start, end := at, at
	for at < len(s.tokens) {
		switch t := &s.tokens[at]; {
		case t.code:
			end = at + 1
		case at > start && (t.is(classComma) || t.norm == "or" || t.norm == "and"):
		default:
			return nil, end, end > start
		}
		at++
	}
	return nil, end, end > start
}
