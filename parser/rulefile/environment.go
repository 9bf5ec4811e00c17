package rulefile

import "slices"

// environmentOf returns the environment that a heading names. "Where our data
// may live" names none.
func environmentOf(heading []token) string {
	environment := ""
	for i := range heading {
		if t := &heading[i]; t.is(classEnvironment) && (i == 0 || t.norm != "live") && !hasClass(heading, classNot) {
			environment = t.value(classEnvironment)
		}
	}
	return environment
}

// limitsEnvironment recognises "except in staging", which limits a statement
// without changing it.
func (s *statement) limitsEnvironment(at int) bool {
	if at < 0 {
		return false
	}
	norm := s.tokens[at].norm
	allBut := norm == "but" && at > 0 && containsWord([]string{"everywhere", "anywhere", "environments", "all"},
		s.tokens[at-1].norm)
	if norm != "except" && norm != "excluding" && norm != "other than" && !allBut {
		return false
	}
	for i := at + 1; i < len(s.tokens) && i <= at+3; i++ {
		if s.tokens[i].is(classEnvironment) {
			return true
		}
	}
	return false
}

// environmentOf finds the environment in the segment of a match, else the only
// one of the whole statement.
func (s *statement) environmentOf(m *match) (environment string, except, ok bool) {
	if named := m.token("env"); named != nil && !s.isLoad(named) {
		return named.value(classEnvironment), false, true
	}
	if environment, except, ok = s.ownEnvironment(m); ok {
		return environment, except, true
	}
	var all []string
	for i := range s.tokens {
		t := &s.tokens[i]
		if !t.is(classEnvironment) || !s.isEnvironment(i, m) || i >= m.end && s.hasOtherFigure(t.segment, m) {
			continue
		}
		all, except = appendNew(all, t.value(classEnvironment)), except || s.isExcluded(i)
	}
	if len(all) != 1 {
		return "", false, false
	}
	return all[0], except, true
}

// ownEnvironment finds the environment in the segment of a match.
func (s *statement) ownEnvironment(m *match) (environment string, except, ok bool) {
	own := -1
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.is(classEnvironment) && s.sameSegment(t, m) && s.isEnvironment(i, m) &&
			(own < 0 || s.isNearer(i, own, m)) {
			own, environment, except = i, t.value(classEnvironment), s.isExcluded(i)
		}
	}
	return environment, except, own >= 0
}

// isExcluded says that "except" stands before an environment.
func (s *statement) isExcluded(at int) bool {
	return s.limitsEnvironment(at-1) || s.limitsEnvironment(at-2)
}

// isNearer says that of two environments the later one is a match's, as the first has
// a figure of its own: "prod RTO 5 min / staging RTO 4 h".
func (s *statement) isNearer(later, first int, m *match) bool {
	return later < m.start && hasClass(s.tokens[first:later], classDuration)
}

// hasOtherFigure says that a part of a statement between commas has a figure of
// its own, which is what an environment there is about.
func (s *statement) hasOtherFigure(segment int, m *match) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.segment == segment && t.is(classDuration) && (i < m.start || i >= m.end) {
			return true
		}
	}
	return false
}

// isEnvironment tells an environment from its homonyms: "production data" says
// which data, "100 % of production traffic" how much, "a mirror of production" how
// large; "live" in brackets and elsewhere is an adjective.
func (s *statement) isEnvironment(i int, m *match) bool {
	if at, ok := captured[subject](m, "subject"); ok && i >= at.start && i < at.end {
		return s.opensWithEnvironment(i)
	}
	if !s.reaches(&s.tokens[i], m) && s.bracketHasFigures(s.tokens[i].group) {
		return false
	}
	if s.tokens[i].norm == "live" || s.tokens[i].norm == "stage" {
		return i+1 < len(s.tokens) && s.tokens[i+1].norm == ":"
	}
	return !s.measuresBy(i)
}

// opensWithEnvironment says that a statement begins with the environment that it
// is about: "in production, all data must stay in X".
func (s *statement) opensWithEnvironment(at int) bool {
	if at == 0 || !s.startsAt(at-1) {
		return false
	}
	behind := at+1 < len(s.tokens) && s.tokens[at+1].is(classComma)
	return s.tokens[at-1].norm == "in" || s.tokens[at-1].norm == "for" && behind
}

// measuresBy says that an environment only tells how much or how large something
// is. "For production traffic" limits.
func (s *statement) measuresBy(environment int) bool {
	if environment == 0 {
		return false
	}
	behind := s.tokens[environment+1:]
	switch s.tokens[environment-1].norm {
	case "for":
		return false
	case "of":
		return hasOneOf(s.tokens[:environment], "mirror", "copy", "replica", "clone") || opensLoad(behind)
	default:
		return opensLoad(behind)
	}
}

// isLoad says that "live" tells which traffic is meant.
func (s *statement) isLoad(t *token) bool {
	at := slices.IndexFunc(s.tokens, func(other token) bool { return other.start == t.start })
	return t.norm == "live" && opensLoad(s.tokens[at+1:])
}

func opensLoad(tokens []token) bool {
	return len(tokens) > 0 && containsWord([]string{"traffic", "load", "requests"}, tokens[0].norm)
}

// bracketHasFigures says that brackets hold values of their own: what "staging"
// says in "5 minutes (staging: 4 hours)" is about these.
func (s *statement) bracketHasFigures(group int) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.group == group && (t.is(classDuration) || t.is(classRegion) || t.norm == ":") {
			return true
		}
	}
	return false
}
