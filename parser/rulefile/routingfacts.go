package rulefile

import (
	"slices"
	"strings"
)

// readRouting reads a routing policy. "Latency for the API, failover for the
// console" says it of parts, not of all.
func readRouting(m *match) []Fact {
	s, policy := m.statement, m.token("policy").value(classPolicy)
	behind := s.tokens[m.end:]
	texts := []string{
		"page", "docs", "documentation", "section", "guide", "chapter", "surcharge", "surcharges", "pricing", "costs",
	}
	isOther := func(t token) bool { return t.is(classPolicy) && t.value(classPolicy) != policy }
	switch {
	case s.item.heading && !hasOneOf(s.tokens[m.start:m.end], ":", "="),
		len(behind) > 0 && containsWord(texts, behind[0].norm):
		return nil // a topic
	case hasOneOf(behind, "canary", "canaries", "canarying", "blue", "blue/green", "blue-green", "rollouts",
		"experiments"):
		return nil // how releases are tried
	case slices.ContainsFunc(s.tokens, isOther) && s.hasPurpose(m.end):
		return nil
	default:
		return []Fact{Routing{Policy: policy}}
	}
}

// readShortRouting reads "Route 53 failover" without the word routing. The
// latency of DNS and the time that a failover takes are no policies.
func readShortRouting(m *match) []Fact {
	policy := m.token("policy")
	if containsWord([]string{"latency", "レイテンシー", "レイテンシ"}, policy.norm) {
		return nil
	}
	behind := m.statement.tokens[m.end:]
	joins := []string{"between", "to", "with", "from", "for", "and", "across", "via", "through", "by", "using", "in"}
	if policy.value(classPolicy) == "failover" && len(behind) > 0 && !containsWord(joins, behind[0].norm) &&
		!behind[0].isOneOf(classComma, classStop, classOpen, classClose, classSeparator) {
		return nil
	}
	return readRouting(m)
}

// readSplitRouting reads "traffic is split by weight". A failover or a latency is
// then no policy.
func readSplitRouting(m *match) []Fact {
	switch m.token("policy").value(classPolicy) {
	case "failover", "latency":
		return nil
	default:
		if !m.statement.has(classDNS) && !strings.HasPrefix(m.token("policy").norm, "by ") {
			return nil
		}
		return readRouting(m)
	}
}

// readNamedPolicy reads the name of a block of a record, "latency_routing_policy",
// and "latency-routed".
func readNamedPolicy(m *match) []Fact {
	name := m.token("policy").norm
	if !strings.HasSuffix(name, " routing policy") && !strings.HasSuffix(name, "-routed") {
		return nil
	}
	return readRouting(m)
}
