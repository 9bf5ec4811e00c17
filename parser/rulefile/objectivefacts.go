package rulefile

import "strings"

// readObjective reads "RTO: < 15 minutes".
func readObjective(m *match) []Fact {
	if m.statement.changesFrom(m.end) || m.statement.isHalfOfPair(m) || m.followsFromMode() {
		return nil
	}
	measure := Measure(m.token("objective").value(classObjective))
	for _, c := range m.captures {
		// "within 5 minutes of data loss (RPO)": the abbreviation decides.
		if c.token != nil && c.token.is(classObjective) && containsWord([]string{"rto", "rpo"}, c.token.norm) {
			measure = Measure(c.token.norm)
		}
	}
	return objective(m, measure)
}

// readObjectives reads "RTO / RPO: 15 min / 1 min": a figure each, or one for both.
func readObjectives(m *match) []Fact {
	var measures []Measure
	var spans []span
	for _, c := range m.captures {
		if c.token != nil && c.name == "objective" {
			measures = append(measures, Measure(c.token.value(classObjective)))
		}
		if read, ok := c.value.(span); ok {
			spans = append(spans, m.inUnit(read))
		}
	}
	facts := make([]Fact, 0, len(measures))
	for i, measure := range measures {
		seconds, comparator, ok := spans[min(i, len(spans)-1)].bound()
		if !ok {
			return nil
		}
		facts = append(facts, Objective{Measure: measure, Seconds: seconds, Comparator: comparator})
	}
	return facts
}

// objective reads the figure of a match as that of an objective.
func objective(m *match, measure Measure) []Fact {
	read, _ := m.span()
	return read.objective(measure)
}

// objective turns a span into a promise.
func (s span) objective(measure Measure) []Fact {
	seconds, comparator, ok := s.bound()
	if !ok {
		return nil
	}
	return []Fact{Objective{Measure: measure, Seconds: seconds, Comparator: comparator}}
}

// isHalfOfPair says that a match took the second of two objectives and the first
// of two figures: "RTO / RPO by tier: T0: 1 min / 0 s".
func (s *statement) isHalfOfPair(m *match) bool {
	joins := []string{"/", "and", "&"}
	return m.start > 1 && containsWord(joins, s.tokens[m.start-1].norm) && s.tokens[m.start-2].is(classObjective) &&
		m.end+1 < len(s.tokens) && containsWord(joins, s.tokens[m.end].norm) &&
		s.tokens[m.end+1].isOneOf(classDuration, classNumber)
}

// followsFromMode says that a figure is what one of several modes gives:
// "Synchronous replication: the standby has every row → RPO 0".
func (m *match) followsFromMode() bool {
	s := m.statement
	return m.start > 1 && isArrow(&s.tokens[m.start-1]) && s.tokens[0].is(classMode)
}

// changesFrom says that an arrow leads from a figure to another one: "RTO: 4 h ->
// 15 min" tells of a change, and not whether it is done.
func (s *statement) changesFrom(at int) bool {
	return at+1 < len(s.tokens) && containsWord([]string{"→", "->", "=>", "⇒"}, s.tokens[at].norm) &&
		s.tokens[at+1].isOneOf(classDuration, classBound, classNumber)
}

// readNamedObjective reads "the RTO of checkout is 10 minutes".
func readNamedObjective(m *match) []Fact {
	if name, _ := captured[string](m, "name"); strings.HasPrefix(strings.ToLower(name), "other ") {
		return nil // the rest, which nothing tells apart
	}
	m.limitToName()
	return readObjective(m)
}

// readNamedObjectives reads "checkout: 5 min / 0" below "RTO/RPO".
func readNamedObjectives(m *match) []Fact {
	m.limitToName()
	return readObjectives(m)
}

// limitToName limits a match to the system that it names, if that is not all.
func (m *match) limitToName() {
	if name, _ := captured[string](m, "name"); !containsWord(namesOfAll(), strings.ToLower(name)) {
		m.system = name
	}
}

// namesOfAll are what teams call everything that they run.
func namesOfAll() []string {
	return []string{
		"platform", "system", "service", "application", "app", "product", "stack", "solution", "site", "website",
		"business", "company", "organisation", "organization", "infrastructure", "workload", "production", "api",
		"services", "systems", "applications", "workloads", "apis", "customers", "users", "operations", "traffic",
		"each", "whole", "entire system", "whole system", "whole platform", "entire platform",
	}
}

// readCappedObjective reads "the RTO must not be more than 15 minutes".
func readCappedObjective(m *match) []Fact {
	return m.capped(Measure(m.token("objective").value(classObjective)))
}

// capped turns a figure that must not be exceeded into a promise. Any other
// figure that is ruled out leaves all others.
func (m *match) capped(measure Measure) []Fact {
	read, _ := m.span()
	if read.comparator != ">=" {
		return nil
	}
	return []Fact{Objective{Measure: measure, Seconds: read.low, Comparator: "<="}}
}

// readNextObjective reads "and 5 minutes for reporting", where the statement has
// said before of what.
func readNextObjective(m *match) []Fact {
	name, _ := captured[string](m, "name")
	if containsWord([]string{"failback", "rollback", "restore", "fallback"}, strings.ToLower(name)) {
		return nil
	}
	tokens := m.statement.tokens
	if m.end+1 < len(tokens) && tokens[m.end].norm == "/" && tokens[m.end+1].is(classDuration) ||
		tokens[m.start].norm == "/" && namesBoth(tokens[:m.start]) {
		return nil // one of a pair
	}
	for i := m.start - 1; i >= 0; i-- {
		if t := &tokens[i]; t.is(classObjective) {
			m.system = name
			m.captures = append(m.captures, capture{name: "objective", token: t})
			return objective(m, Measure(t.value(classObjective)))
		}
	}
	return nil
}

// namesBoth says that words name an RTO and an RPO.
func namesBoth(tokens []token) bool {
	rto, rpo := false, false
	for i := range tokens {
		rto = rto || tokens[i].value(classObjective) == string(RTO)
		rpo = rpo || tokens[i].value(classObjective) == string(RPO)
	}
	return rto && rpo
}

// readNextPair reads "T1 15m/1m" behind "RTO/RPO": a figure for each objective.
func readNextPair(m *match) []Fact {
	var measures []Measure
	for i := range m.start {
		if t := &m.statement.tokens[i]; t.is(classObjective) {
			measures = append(measures, Measure(t.value(classObjective)))
		}
	}
	var facts []Fact
	for _, c := range m.captures {
		if read, ok := c.value.(span); ok && len(facts) < len(measures) {
			facts = append(facts, read.objective(measures[len(facts)])...)
		}
	}
	if len(facts) < 2 {
		return nil
	}
	return facts
}

// readBoundObjective reads "maximum RTO: 5 minutes".
func readBoundObjective(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if bound := m.token("bound"); bound != nil && bound.value(classBound) == ">=" {
		return nil
	}
	return read.atMost().objective(Measure(m.token("objective").value(classObjective)))
}

// readCeiling reads "RPO ceiling: 30 s".
func readCeiling(m *match) []Fact {
	read, _ := m.span()
	return read.atMost().objective(Measure(m.token("objective").value(classObjective)))
}

// readTargetBehind reads "RTO: 15-20 minutes (target: < 30 minutes)": the target
// is what is promised.
func readTargetBehind(m *match) []Fact {
	var target span
	for _, c := range m.captures {
		if read, ok := c.value.(span); ok {
			target = read
		}
	}
	return target.objective(Measure(m.token("objective").value(classObjective)))
}
