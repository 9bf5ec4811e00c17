package rulefile

import (
	"cmp"
	"strings"
)

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

// limited narrows a statement on all data to the jurisdiction of its row or
// section. "All" in so many words is all.
func (s *statement) limited(fact Fact) Fact {
	place := s.item.jurisdiction
	if place == "" {
		place = s.context.jurisdiction
	}
	residency, ok := fact.(Residency)
	if !ok || !residency.All || place == "" || strings.HasPrefix(strings.ToLower(residency.Subject), "all ") {
		return fact
	}
	residency.All, residency.Words = false, []string{place}
	return residency
}

// scope finds the environment or tier that a match is limited to.
func (s *statement) scope(m *match) Scope {
	scope := Scope{Environment: s.context.environment, System: s.item.system, Tier: s.item.tier}
	if environment, except, ok := s.environmentOf(m); ok {
		scope.Environment, scope.Except = environment, except
	}
	if scope.System == "" && isObjective(m) {
		scope.System = cmp.Or(s.leadingSystem(m.start), s.namedSystem(), s.purpose(m.end))
	}
	if scope.Tier == "" {
		scope.Tier = s.context.tier
	}
	if tier := tierScope(s.tokens); tier != "" {
		scope.Tier = tier
	}
	return scope
}

func isObjective(m *match) bool {
	_, timed := captured[span](m, "time")
	return timed && m.token("objective") != nil
}

// leadingSystem returns the name that opens "checkout: RTO 5 min", "" where the
// words before the colon say something else: a goal, a topic, a sentence.
func (s *statement) leadingSystem(end int) string {
	const longestName = 3
	start := skipArticles(s.tokens, 0, element{})
	colon := start
	for colon < end && s.tokens[colon].norm != ":" {
		if !s.tokens[colon].canNameSystem() {
			return ""
		}
		colon++
	}
	if colon == start || colon >= end || colon-start > longestName {
		return ""
	}
	return s.item.text[s.tokens[start].start:s.tokens[colon-1].end]
}

// canNameSystem says that a word can be part of the name of a system: one with
// no meaning of its own, what a system's data are called, or "service".
func (t *token) canNameSystem() bool {
	return len(t.meanings) == 0 || t.is(classData) && !t.is(classGeneric) ||
		containsWord([]string{"service", "system", "api", "app"}, t.norm)
}

// namedSystem returns the system that an objective is limited to: "the checkout
// service has an RTO of 5 minutes".
func (s *statement) namedSystem() string {
	for i := 1; i < len(s.tokens); i++ {
		if !containsWord([]string{"service", "system", "application", "app", "api"}, s.tokens[i].norm) {
			continue
		}
		name := &s.tokens[i-1]
		if len(name.meanings) == 0 && !containsWord([]string{
			"this", "that", "each", "whole", "entire", "your", "main", "core", "web", "same",
		}, name.norm) {
			return name.text
		}
	}
	return ""
}

// purpose returns the plain word of "RPO 0 for orders", "" where the statement
// does not end with one.
func (s *statement) purpose(at int) string {
	if at+1 >= len(s.tokens) || s.tokens[at].norm != "for" || !s.endsAt(at+2) && !s.tokens[at+2].is(classComma) {
		return ""
	}
	name := &s.tokens[at+1]
	all := []string{
		"everything", "everyone", "services", "systems", "workloads", "applications", "apps", "users", "now",
	}
	if len(name.meanings) > 0 && !name.is(classData) || name.norm == "data" || containsWord(all, name.norm) {
		return ""
	}
	return name.text
}

// tierScope returns the tier that words are limited to: "for critical services",
// "tier 1: ...". A word such as "critical" by itself is no tier.
func tierScope(tokens []token) string {
	for i := range tokens {
		numbered := strings.HasPrefix(tokens[i].norm, "t")
		if tokens[i].is(classTier) && (numbered || namesSystems(tokens[i+1:])) && opensScope(tokens[:i]) {
			return tokens[i].value(classTier)
		}
	}
	return ""
}

func namesSystems(tokens []token) bool {
	return len(tokens) > 0 && containsWord([]string{
		"services", "service", "systems", "system", "workloads", "tier", "applications", "apps", "data",
	}, tokens[0].norm)
}

// opensScope says that what follows limits a statement: it opens it, or has
// "for all" or "of" before it.
func opensScope(before []token) bool {
	for len(before) > 0 {
		switch last := &before[len(before)-1]; {
		case last.is(classArticle), containsWord([]string{"all", "every", "each"}, last.norm):
			before = before[:len(before)-1]
		default:
			return last.isOneOf(classStop, classSeparator) || last.norm == "for" || last.norm == "of"
		}
	}
	return true
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
	if !s.reaches(&s.tokens[i], m) && s.bracketHasFigures(s.tokens[i].group) {
		return false
	}
	if s.tokens[i].norm == "live" || s.tokens[i].norm == "stage" {
		return i+1 < len(s.tokens) && s.tokens[i+1].norm == ":"
	}
	return true
}

// bracketHasFigures says that brackets hold values of their own: what "staging"
// says in "5 minutes (staging: 4 hours)" is about these.
func (s *statement) bracketHasFigures(group int) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.group == group && (t.is(classDuration) || t.is(classRegion)) {
			return true
		}
	}
	return false
}
