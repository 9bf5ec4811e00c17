package rulefile

import (
	"cmp"
	"strings"
)

// tierOf returns the tier that a match is limited to: by words in the same
// brackets, else by those outside of any, else by brackets that say no more.
func (s *statement) tierOf(m *match, fact Fact) string {
	if _, ok := fact.(Objective); ok && m.token("tier") != nil {
		return m.token("tier").value(classTier)
	}
	if _, ok := fact.(Tier); ok || !hasClass(s.tokens, classTier) {
		return ""
	}
	own := s.tokens[m.start].group
	if tier := s.nearestTier(m); tier != "" {
		return tier
	}
	tier := cmp.Or(s.bracketedTier(m), tierScope(s.inGroup(own)))
	if tier != "" || own != 0 {
		return cmp.Or(tier, tierScope(s.inGroup(0)))
	}
	for i := range s.tokens {
		if group := s.tokens[i].group; group != 0 && s.tokens[i].is(classTier) && !s.bracketHasFigures(group) {
			return tierScope(s.inGroup(group))
		}
	}
	return ""
}

// bracketedTier returns the tier that stands alone in brackets inside a match or
// right behind it: "RTO (critical): 5 min".
func (s *statement) bracketedTier(m *match) string {
	for i := m.start + 1; i < min(m.end+2, len(s.tokens)-1); i++ {
		if t := &s.tokens[i]; t.is(classTier) && s.tokens[i-1].is(classOpen) && s.tokens[i+1].is(classClose) {
			return t.value(classTier)
		}
	}
	return ""
}

// inGroup returns the tokens of one pair of brackets, or those outside of any.
func (s *statement) inGroup(group int) []token {
	var tokens []token
	for i := range s.tokens {
		if t := &s.tokens[i]; t.group == group && !t.isOneOf(classOpen, classClose) {
			tokens = append(tokens, *t)
		}
	}
	return tokens
}

// tierScope returns the tier that words are limited to: "for critical services",
// "tier 1: ...". A word such as "critical" by itself is no tier.
func tierScope(tokens []token) string {
	for i := range tokens {
		numbered := strings.HasPrefix(tokens[i].norm, "t")
		if tokens[i].is(classTier) && (numbered || namesSystems(tokens[i+1:]) || isTierKey(tokens, i)) &&
			opensScope(tokens[:i]) {
			return tokens[i].value(classTier)
		}
	}
	return ""
}

// soleTier returns the tier that a heading consists of, "Critical" or "High
// (search)", below one on tiers.
func soleTier(heading, above []token) string {
	sole := len(heading) > 0 && heading[0].is(classTier) && (len(heading) == 1 || heading[1].is(classOpen))
	if !sole || !hasOneOf(above, "tiers", "classes", "criticality", "levels", "tier") {
		return ""
	}
	return heading[0].value(classTier)
}

// nearestTier returns the tier that stands closer to a match than one with figures
// of its own: "tier 1 has an RTO of 1 min, tier 2 one of 15 min".
func (s *statement) nearestTier(m *match) string {
	for i := m.start - 1; i >= 0; i-- {
		t := &s.tokens[i]
		if t.is(classTier) && strings.HasPrefix(t.norm, "t") && t.group == s.tokens[m.start].group {
			if hasClass(s.tokens[:i], classTier) && hasClass(s.tokens[:i], classDuration) {
				return t.value(classTier)
			}
			return ""
		}
	}
	return ""
}

// isTierKey says that a tier's name is the key of what follows: "critical -> RTO
// 2 min", "Tier: Critical (RTO 2 min)".
func isTierKey(tokens []token, at int) bool {
	if at > 1 && tokens[at-1].norm == ":" && tokens[at-2].norm == "tier" {
		return true
	}
	return at+1 < len(tokens) && tokens[at].norm != "important" && tokens[at+1].is(classSeparator) &&
		tokens[at+1].norm != "-" && hasClass(tokens, classObjective)
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
