package rulefile

import (
	"strings"
)

// statement is one sentence, list item, or pair of table cells, in tokens,
// with what its surroundings say of it.
type statement struct {
	item   *item
	tokens []token
	// question says that it ends with a question mark.
	question bool
	context  *context
	// origin is the statement that this one was made from, where a heading was
	// put before it.
	origin *statement
}

// context is what the headings above a statement and the list item that leads
// to it say.
type context struct {
	// headings are the tokens of all headings above, outermost first.
	headings []token
	// closest is where the tokens of the innermost heading start.
	closest int
	// unreal says that the section is no description of what is: non-goals,
	// alternatives, examples, history.
	unreal bool
	// topic says that a heading is about regions, recovery, DNS, replication
	// or residency.
	topic bool
	// environment is the one that a heading limits its section to.
	environment string
}

// has says whether the statement or a heading above it has a word of the class.
func (s *statement) has(c class) bool {
	return hasClass(s.tokens, c) || hasClass(s.context.headings, c)
}

func hasClass(tokens []token, c class) bool {
	for i := range tokens {
		if tokens[i].is(c) {
			return true
		}
	}
	return false
}

// startsAt says that a token opens its sentence, or what follows a "basis:" or
// an emphasised mark such as a tick.
func (s *statement) startsAt(at int) bool {
	for i := at - 1; i >= 0; i-- {
		t := &s.tokens[i]
		if t.is(classStop) || t.is(classSeparator) && t.norm != "-" {
			return true
		}
		if t.norm != "✅" && t.norm != "❌" && !t.is(classArticle) && t.norm != "*" {
			return false
		}
	}
	return true
}

func (s *statement) endsAt(at int) bool {
	return at >= len(s.tokens) || s.tokens[at].is(classStop)
}

// sentences splits tokens at full stops that end a sentence.
func sentences(tokens []token) [][]token {
	var found [][]token
	start := 0
	for i := range tokens {
		t := &tokens[i]
		if !t.is(classStop) || t.group != 0 {
			continue
		}
		if t.norm == "." && i+1 < len(tokens) && tokens[i+1].start == t.end {
			continue
		}
		found = append(found, tokens[start:i+1])
		start = i + 1
	}
	if start < len(tokens) {
		found = append(found, tokens[start:])
	}
	return found
}

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

// obstacle looks for words outside the match that change what it says.
func (s *statement) obstacle(m *match, facts []Fact) *obstacle {
	if s.context.unreal || s.question {
		return &obstacle{}
	}
	measured := concernsMeasure(facts)
	for i := range s.tokens {
		if i >= m.start && i < m.end && !s.hidden(m, i) {
			continue
		}
		if o := s.obstacleAt(m, i, measured); o != nil {
			return o
		}
	}
	return nil
}

// hidden says that a token inside the span of a match was passed over: it
// stands in brackets that the match skipped.
func (s *statement) hidden(m *match, i int) bool {
	return s.tokens[i].group != s.tokens[m.start].group && s.tokens[i].group != s.tokens[m.end-1].group
}

func (s *statement) obstacleAt(m *match, i int, measured bool) *obstacle {
	t := &s.tokens[i]
	if !s.reaches(t, m) {
		return nil
	}
	switch {
	case setOf(classUnreal, classExample, classPast)&classesOf(s.tokens[i:i+1]) != 0:
		return &obstacle{}
	case t.is(classNot) && s.sameClause(t, m) && !s.limitsEnvironment(i):
		return &obstacle{reason: negated}
	case t.is(classCondition):
		return &obstacle{reason: conditional}
	case t.weakens(measured) && s.sameSegment(t, m):
		return &obstacle{}
	case t.is(classForeign) && !s.isKeyValue(m):
		return &obstacle{reason: foreign}
	default:
		return nil
	}
}

// weakens says that a word takes the promise out of what is beside it; words
// such as "actual" do so with figures alone.
func (t *token) weakens(figure bool) bool {
	return t.is(classHedge) || figure && t.is(classMeasured)
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

// limitsEnvironment recognises "except in staging", which limits a statement
// without changing it.
func (s *statement) limitsEnvironment(at int) bool {
	if at < 0 {
		return false
	}
	norm := s.tokens[at].norm
	if norm != "except" && norm != "excluding" && norm != "other than" {
		return false
	}
	for i := at + 1; i < len(s.tokens) && i <= at+3; i++ {
		if s.tokens[i].is(classEnvironment) {
			return true
		}
	}
	return false
}

// isKeyValue says that a match opens the statement and has a colon or equals sign.
func (s *statement) isKeyValue(m *match) bool {
	if !s.startsAt(m.start) {
		return false
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

// scope finds the environment or tier that a match is limited to.
func (s *statement) scope(m *match) Scope {
	scope := Scope{Environment: s.context.environment, System: s.item.system, Tier: s.item.tier}
	if environment, except, ok := s.environmentOf(m); ok {
		scope.Environment, scope.Except = environment, except
	}
	for i := range s.tokens {
		if s.tokens[i].is(classTier) && i > 0 && i+1 < len(s.tokens) && s.isTierScope(i) {
			scope.Tier = s.tokens[i].value(classTier)
		}
	}
	return scope
}

func (s *statement) isTierScope(i int) bool {
	before, after := s.tokens[i-1].norm, s.tokens[i+1].norm
	return (before == "for" || before == "of") &&
		containsWord([]string{
			"services", "service", "systems", "workloads", "tier", "applications", "apps", "data",
			":",
		}, after)
}

// environmentOf finds the environment in the segment of a match, else the only
// one of the whole statement.
func (s *statement) environmentOf(m *match) (environment string, except, ok bool) {
	var all []string
	for i := range s.tokens {
		t := &s.tokens[i]
		if !t.is(classEnvironment) || !s.isEnvironment(i, m) {
			continue
		}
		value := t.value(classEnvironment)
		excluded := s.limitsEnvironment(i-1) || s.limitsEnvironment(i-2)
		if s.sameSegment(t, m) {
			return value, excluded, true
		}
		all, except = appendNew(all, value), except || excluded
	}
	if len(all) != 1 {
		return "", false, false
	}
	return all[0], except, true
}

// isEnvironment tells an environment from its homonyms: "production data" says
// which data, "live" in brackets and elsewhere is an adjective.
func (s *statement) isEnvironment(i int, m *match) bool {
	if at, ok := captured[subject](m, "subject"); ok && i >= at.start && i < at.end {
		return false
	}
	if s.tokens[i].norm == "live" || s.tokens[i].norm == "stage" {
		return i+1 < len(s.tokens) && s.tokens[i+1].norm == ":"
	}
	return true
}

// text returns the words of the statement as written.
func (s *statement) text() string {
	if s.item.cells {
		return s.item.text
	}
	first, last := s.tokens[0], s.tokens[len(s.tokens)-1]
	if first.start < s.item.leadLength {
		first.start = s.item.leadLength
	}
	return strings.TrimSpace(s.item.text[first.start:last.end])
}
