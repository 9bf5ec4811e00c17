package rulefile

import (
	"slices"
	"strings"
)

// longestName is the most words that the name of a system has.
const longestName = 3

// leadingSystems returns the last names that stand before a colon, dash or
// bracket ahead of a match: "checkout: RTO 5 min", "Targets: a and b: RTO 5 min",
// "checkout (RTO 5 min)"; or behind "for" at the start: "for checkout, RTO is 5
// min". Words that say something else there name no system: a goal, a topic, a
// sentence, the number of a requirement.
func (s *statement) leadingSystems(end int) []string {
	var names []string
	start := 0
	for i := range end {
		t := &s.tokens[i]
		if t.is(classClose) || t.norm == "·" {
			start = i + 1
			continue
		}
		opened := start < i && s.tokens[start].norm == "for"
		if !t.isOneOf(classSeparator, classOpen) && (!opened || t.norm != ",") || t.norm == "=" {
			continue
		}
		if opened {
			start++
		}
		if found, next := s.namesAt(start); next == i && len(found) > 0 {
			names = found
		}
		start = i + 1
	}
	return names
}

// purpose returns the names of "RPO 0 for orders and payments", none where the
// words there name no system.
func (s *statement) purpose(at int) []string {
	if at >= len(s.tokens) || s.tokens[at].norm != "for" {
		return nil
	}
	names, next := s.namesAt(at + 1)
	all := []string{
		"everything", "everyone", "services", "systems", "workloads", "applications", "apps", "users", "now",
	}
	ends := s.endsAt(next) || s.tokens[next].isOneOf(classComma, classOpen) ||
		containsWord([]string{"and", "or", "while"}, s.tokens[next].norm)
	if !ends || slices.ContainsFunc(names, func(n string) bool { return containsWord(all, strings.ToLower(n)) }) {
		return nil
	}
	return names
}

// namesAt reads a list of names, and returns the token behind it.
func (s *statement) namesAt(at int) (names []string, next int) {
	for {
		start := skipArticles(s.tokens, at)
		end := s.nameEnd(start)
		if end == start {
			return names, at
		}
		names = append(names, s.item.text[s.tokens[start].start:s.tokens[end-1].end])
		next := skipArticles(s.tokens, end+1)
		if next >= len(s.tokens) || !containsWord([]string{"and", ",", "/", "&"}, s.tokens[end].norm) ||
			!namesPart(&s.tokens[next]) {
			return names, end
		}
		at = end + 1
	}
}

// nameEnd returns the token behind the name that starts at a token: that token
// itself where none does.
func (s *statement) nameEnd(at int) int {
	end := at
	for end < len(s.tokens) && end-at < longestName && namesPart(&s.tokens[end]) {
		end++
	}
	return end
}

// owner returns the name of "checkout's RTO is 5 minutes".
func (s *statement) owner(start int) string {
	if start == 0 || !s.tokens[start-1].isPlain() {
		return ""
	}
	name, found := strings.CutSuffix(s.tokens[start-1].text, "'s")
	if !found || containsWord(namesOfAll(), strings.ToLower(name)) || hasOneOf([]token{s.tokens[start-1]}, "today's",
		"team's", "region's", "company's", "bank's", "shop's", "year's") {
		return ""
	}
	return name
}

// namesPart says that a word can be part of the name of a system or of a part of
// one: a word with no meaning of its own, what data are called, a cache.
func namesPart(t *token) bool {
	switch {
	case isRequirementNumber(t.text), containsWord([]string{
		"tier", "tiers", "level", "levels", "class", "classes", "priority", "step", "phase", "has", "gets", "needs",
		"requires", "carries",
	}, t.norm):
		return false
	case t.is(classData) && t.norm != "data":
		return true
	default:
		return t.canNameSystem() || containsWord([]string{
			"cache", "caches", "queue", "queues", "redis", "kafka", "cdn", "frontend", "worker", "workers", "mongodb",
			"elasticache", "clickhouse", "cassandra", "postgres", "billing",
		}, t.norm)
	}
}

// isRequirementNumber recognises "REQ-BC-05" and "NFR7".
func isRequirementNumber(text string) bool {
	return text == strings.ToUpper(text) && strings.ContainsAny(text, "0123456789")
}

// canNameSystem says that a word can be part of the name of a system: one with
// no meaning of its own, what a system's data are called, or "service".
func (t *token) canNameSystem() bool {
	return t.isPlain() || t.is(classData) && !t.is(classGeneric) ||
		containsWord([]string{"service", "system", "api", "app"}, t.norm)
}

// readName takes the words that name a system.
func (s *statement) readName(at int) (any, int, bool) {
	end := s.nameEnd(at)
	name := s.tokens[at:end]
	if len(name) == 0 || hasOneOf(name, failureWords()...) || hasOneOf(name, withinRegion()...) {
		return nil, 0, false
	}
	if len(name) > 1 && name[len(name)-1].norm == "service" {
		name = name[:len(name)-1]
	}
	return s.item.text[name[0].start:name[len(name)-1].end], end, true
}
