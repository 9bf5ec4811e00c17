package rulefile

import "slices"

// What can stand in the way of a statement, in words.
const (
	negated     = "it is negated"
	conditional = "it holds only under a condition"
	foreign     = "only key-value statements are read in this language"
)

// obstacle is why a match gives no fact.
type obstacle struct {
	// reason is in words; "" where the statement is understood to promise
	// nothing, as with "usually".
	reason string
}

// claim is a match with what it would say.
type claim struct {
	*match
	facts []Fact
	// measure says that a fact is a figure, negates that the match has a
	// negation of its own.
	measure, negates bool
}

// obstacle looks for what changes or takes away what a match says.
func (s *statement) obstacle(m *match, facts []Fact) *obstacle {
	c := &claim{match: m, facts: facts, measure: concernsMeasure(facts)}
	c.negates = hasClass(s.tokens[m.start:m.end], classNot) || forbids(facts)
	switch {
	case s.context.unreal, s.question, s.isFixedElsewhere(c):
		return &obstacle{}
	case s.context.region != "" && concernsAllData(facts):
		return &obstacle{reason: "it is about " + s.context.region + " alone"}
	case s.context.negated && !c.negates:
		return &obstacle{reason: negated}
	}
	for i := range s.tokens {
		if o := s.obstacleAt(c, i); o != nil {
			return o
		}
	}
	return nil
}

func (s *statement) obstacleAt(c *claim, i int) *obstacle {
	t := &s.tokens[i]
	if s.covers(c.match, i) {
		if c.measure && t.is(classMeasured) {
			return &obstacle{}
		}
		return nil
	}
	switch {
	case !s.reaches(t, c.match):
		return nil
	case s.weakens(c, i):
		return &obstacle{}
	case s.negates(c, i):
		return &obstacle{reason: negated}
	case t.is(classCondition):
		return &obstacle{reason: conditional}
	case t.is(classForeign) && !s.isKeyValue(c.match):
		return &obstacle{reason: foreign}
	default:
		return nil
	}
}

// covers says that a match took a token. It passed over one inside its span
// that stands in brackets of its own.
func (s *statement) covers(m *match, i int) bool {
	group := s.tokens[i].group
	return i >= m.start && i < m.end && (group == s.tokens[m.start].group || group == s.tokens[m.end-1].group)
}

// negates says that a token turns a claim around.
func (s *statement) negates(c *claim, i int) bool {
	t := &s.tokens[i]
	return t.is(classNot) && s.sameClause(t, c.match) && (!c.negates || !isMark(t)) && !s.limitsEnvironment(i) &&
		!s.opensContrast(c, i) && !s.opensSentence(c, i)
}

// forbids says that a fact is a prohibition.
func forbids(facts []Fact) bool {
	for _, f := range facts {
		switch fact := f.(type) {
		case Regions:
			return fact.Role == roleForbidden
		case Residency:
			return !fact.Deny.Empty()
		default:
		}
	}
	return false
}

// isMark says that a negation is a mark before a statement, which a statement
// that negates by itself only repeats.
func isMark(t *token) bool {
	return containsWord([]string{
		"❌", "✗", "✘", "🚫", "⛔", "bad", "wrong", "incorrect", "forbidden", "prohibited",
	}, t.norm)
}

// opensContrast says that a negation sets something else apart from the claim:
// "latency routing, not failover", "instead of failover, latency routing".
func (s *statement) opensContrast(c *claim, at int) bool {
	if at < c.end {
		return isInstead(&s.tokens[at]) && s.tokens[at].segment < s.tokens[c.start].segment
	}
	if at > c.end && !s.tokens[at-1].isOneOf(classComma, classOpen, classSeparator) {
		return false
	}
	next := skipArticles(s.tokens, at+1, element{})
	return next < len(s.tokens) && (s.tokens[at].norm == "not" || isInstead(&s.tokens[at])) &&
		s.tokens[next].isOneOf(classRegion, classModel, classPolicy, classDuration, classNumber, classMode, classRole,
			classMechanism, classSession)
}

func isInstead(t *token) bool { return t.norm == "instead of" || t.norm == "rather than" }

// opensSentence says that a negation belongs to a sentence that follows the
// claim with "and": "we run in X, and data is not copied".
func (s *statement) opensSentence(c *claim, at int) bool {
	for i := c.end; i+1 < at; i++ {
		if s.tokens[i].norm == "," && s.tokens[i+1].norm == "and" {
			return true
		}
	}
	return false
}

// weakens says that a word takes the promise out of a claim: plans, examples and
// history do so with the whole statement, "usually" with what is beside it, and
// words such as "actual" with figures alone.
func (s *statement) weakens(c *claim, i int) bool {
	t := &s.tokens[i]
	if t.isOneOf(classUnreal, classExample, classPast) {
		return true
	}
	return (t.is(classHedge) || c.measure && t.is(classMeasured)) && s.sameSegment(t, c.match) &&
		!s.isAboutOtherFigure(c.match, i)
}

// isAboutOtherFigure says that a word such as "about" stands before a figure
// outside of the match.
func (s *statement) isAboutOtherFigure(m *match, at int) bool {
	next := at + 1
	for next < len(s.tokens) && s.tokens[next].is(classBound) {
		next++
	}
	if next >= len(s.tokens) || next >= m.start && next < m.end {
		return false
	}
	return s.tokens[next].isOneOf(classDuration, classNumber)
}

// isFixedElsewhere says that regions are those of something whose region a
// cloud dictates, such as a certificate for CloudFront.
func (s *statement) isFixedElsewhere(c *claim) bool {
	roles := []string{roleServing, roleAllowed, roleForbidden}
	if !slices.ContainsFunc(c.facts, func(f Fact) bool {
		regions, ok := f.(Regions)
		return ok && slices.Contains(roles, regions.Role)
	}) {
		return false
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; t.is(classOtherPlace) && s.reaches(t, c.match) && s.sameSegment(t, c.match) {
			return true
		}
	}
	return false
}

// reaches says whether a word can change a match: one inside brackets that the
// match is outside of cannot.
func (s *statement) reaches(t *token, m *match) bool {
	for i := m.start; i < m.end; i++ {
		if s.tokens[i].group == t.group {
			return true
		}
	}
	return t.group == 0
}

func (s *statement) sameClause(t *token, m *match) bool {
	return t.clause >= s.tokens[m.start].clause && t.clause <= s.tokens[m.end-1].clause
}

func (s *statement) sameSegment(t *token, m *match) bool {
	return t.segment >= s.tokens[m.start].segment && t.segment <= s.tokens[m.end-1].segment
}

// isKeyValue says that a match opens the statement and has a colon or equals
// sign, or is the value behind one.
func (s *statement) isKeyValue(m *match) bool {
	if !s.startsAt(m.start) {
		return false
	}
	if m.start > 0 && containsWord([]string{":", "="}, s.tokens[m.start-1].norm) {
		return true
	}
	for i := m.start; i < m.end; i++ {
		if s.tokens[i].norm == ":" || s.tokens[i].norm == "=" {
			return true
		}
	}
	return s.item.cells
}

// concernsMeasure says that a fact is a figure, which "actual" or "current"
// turn into a report of what is.
func concernsMeasure(facts []Fact) bool {
	for _, f := range facts {
		switch f.(type) {
		case Objective, TTL, HealthCheck, Replication:
			return true
		default:
		}
	}
	return false
}

// concernsAllData says that a fact tells where all data may be.
func concernsAllData(facts []Fact) bool {
	for _, f := range facts {
		if residency, ok := f.(Residency); ok && residency.All {
			return true
		}
	}
	return false
}
