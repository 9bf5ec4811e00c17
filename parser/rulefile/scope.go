package rulefile

import (
	"cmp"
	"strings"
)

// limited narrows a statement on all data to the jurisdiction of its row or
// section. "All" in so many words is all.
func (s *statement) limited(fact Fact) Fact {
	place := cmp.Or(s.item.jurisdiction, s.context.jurisdiction)
	residency, ok := fact.(Residency)
	if !ok || !residency.All || place == "" || strings.HasPrefix(strings.ToLower(residency.Subject), "all ") {
		return fact
	}
	residency.All, residency.Words = false, []string{place}
	return residency
}

// scopes finds the environment, tier and systems that a match is limited to: one
// scope for each system.
func (s *statement) scopes(m *match, fact Fact) []Scope {
	scope := Scope{Environment: s.context.environment, System: s.item.system, Tier: s.item.tier}
	if environment, except, ok := s.environmentOf(m); ok {
		scope.Environment, scope.Except = environment, except
	}
	scope.Tier = cmp.Or(s.tierOf(m, fact), scope.Tier, s.context.tier)
	if regions, ok := fact.(Regions); ok && regions.Auxiliary && s.item.cells {
		scope.System = "" // "Terraform state" in a table of components is no system
		return []Scope{scope}
	}
	if scope.System != "" {
		return []Scope{scope}
	}
	scopes := []Scope{}
	for _, system := range s.systemsOf(m, fact) {
		scope.System = system
		scopes = append(scopes, scope)
	}
	return scopes
}

// systemsOf returns the systems that the words around a match limit a fact to,
// or one "" for none.
func (s *statement) systemsOf(m *match, fact Fact) []string {
	if m.system != "" {
		return []string{m.system}
	}
	switch fact.(type) {
	case Objective:
		return s.systemsOfObjective(m)
	case Regions, Model:
		return []string{s.namedService()}
	default:
		return []string{""}
	}
}

func (s *statement) systemsOfObjective(m *match) []string {
	if names := s.leadingSystems(m.start); len(names) > 0 {
		return names
	}
	if name := cmp.Or(s.owner(m.start), s.namedSystem()); name != "" {
		return []string{name}
	}
	if names := s.purpose(m.end); len(names) > 0 {
		return names
	}
	return []string{""}
}

// namedSystem returns the system that an objective is limited to: "the checkout
// service has an RTO of 5 minutes".
func (s *statement) namedSystem() string {
	for i := 1; i < len(s.tokens); i++ {
		if !containsWord([]string{"service", "system", "application", "app", "api"}, s.tokens[i].norm) {
			continue
		}
		name := &s.tokens[i-1]
		if name.namesSystem() && !containsWord([]string{
			"restore", "restores", "restoring", "restored", "resume", "per", "of", "to", "in", "and", "loss",
		}, name.norm) {
			return name.text
		}
	}
	return ""
}

// namesSystem says that a word before "service" is its name.
func (t *token) namesSystem() bool {
	plain := t.isPlain() || t.isOneOf(classData, classOtherPlace, classOtherTiming, classOtherProbe)
	return plain && !t.is(classGeneric) && !containsWord([]string{
		"this", "that", "each", "whole", "entire", "your", "main", "core", "web", "same", "every", "one", "new",
		"managed", "public", "saas", "stateless", "stateful", "another", "such", "customer-facing",
	}, t.norm)
}

// namedService returns the service that a sentence is about from its start: "the
// checkout service runs in X".
func (s *statement) namedService() string {
	const name = 2
	start := skipArticles(s.tokens, 0)
	if start+name >= len(s.tokens) || s.tokens[start+1].norm != "service" || !s.tokens[start].namesSystem() {
		return ""
	}
	if next := &s.tokens[start+name]; next.isOneOf(classSeparator, classOpen, classComma) {
		return ""
	}
	return s.tokens[start].text
}
