package rulefile

import (
	"fmt"
	"slices"
	"strings"
)

// tooLong records that a sentence which reads like a rule was not read.
func (r *reading) tooLong(s *statement) {
	about := s.context.topic || hasClass(s.tokens, classRegion) || hasClass(s.tokens, classObjective)
	if about && s.readsLikeRule() && !s.context.unreal {
		reason := fmt.Sprintf("it has %d words and signs; at most %d are read", len(s.tokens), longestStatement)
		r.gaps = append(r.gaps, Gap{Source: r.source(s), Reason: reason})
	}
}

// gap records a statement that reads like a rule and was not understood.
func (r *reading) gap(s *statement, o *obstacle) {
	if s.question || s.context.unreal || !s.isOnTopic() || !s.readsLikeRule() || s.leadsOrIsForeign() {
		return
	}
	switch {
	case o != nil && o.reason != "":
		r.gaps = append(r.gaps, Gap{Source: r.source(s), Reason: o.reason})
	case o != nil || hasMood(s.tokens):
		// Understood, and no promise.
	default:
		r.gaps = append(r.gaps, Gap{Source: r.source(s), Reason: s.difficulty()})
	}
}

// difficulty says what stood in the way of a statement that no pattern matched.
func (s *statement) difficulty() string {
	for i := range s.tokens {
		switch t := &s.tokens[i]; {
		case t.value(classOpaque) == "region":
			return t.text + " is no region that regionlint knows"
		case t.is(classNot) && !t.is(classMust):
			return negated
		case t.is(classCondition):
			return conditional
		}
	}
	return "no phrasing that regionlint knows says this"
}

// leadsOrIsForeign says that a statement leads to a list, which says the rest,
// or tells the timing of something else: a cache, a token, a container's probe.
func (s *statement) leadsOrIsForeign() bool {
	last := s.tokens[len(s.tokens)-1].norm
	if last == ":" {
		return true
	}
	for i := range s.tokens {
		if strings.HasPrefix(s.tokens[i].norm, "ttl") && hasClass(s.tokens, classOtherTiming) {
			return true
		}
	}
	return hasClass(s.tokens, classOtherProbe) && hasClass(s.tokens, classHealth)
}

// isOnTopic says that a statement is about what regionlint reads: by a heading
// above it, or because it says itself where data must be.
func (s *statement) isOnTopic() bool {
	if s.context.topic {
		return true
	}
	classes := classesOf(s.tokens)
	place, about := setOf(classRegion, classGlob), s.namesData()
	if classes&setOf(classResidency) != 0 {
		place, about = place|setOf(classPlace), true
	}
	return about && classes&place != 0 && classes&setOf(classMust) != 0
}

// namesData says that a statement speaks of data or of those whom data is about.
func (s *statement) namesData() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		return t.is(classData) || t.is(classGeneric) && containsWord([]string{
			"customer", "customers", "customer's", "customers'", "user", "users", "user's", "users'", "personal",
			"client", "clients", "sensitive", "regulated", "confidential",
		}, t.norm)
	})
}

// hasMood says that a statement tells of the past, of plans or of examples.
func hasMood(tokens []token) bool {
	return hasClass(tokens, classPast) || hasClass(tokens, classUnreal) || hasClass(tokens, classExample) ||
		hasClass(tokens, classHedge)
}

// readsLikeRule says that a statement carries a number, a region or a must-word.
func (s *statement) readsLikeRule() bool {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.start < s.item.leadLength {
			continue
		}
		if t.is(classRegion) || t.is(classDuration) || t.is(classMust) || t.is(classGlob) ||
			t.is(classNumber) && t.norm != "one" || t.value(classOpaque) == "region" {
			return true
		}
	}
	return false
}
