package rulefile

import "strings"

// readTier reads the tier of the system. Of two, the numbered one counts: "it
// is business-critical; treat it as tier 0".
func readTier(m *match) []Fact {
	tier := m.token("tier")
	if m.statement.item.heading && m.end < len(m.statement.tokens) {
		return nil // "Tier: Critical (RPO < 1 h)" heads what is said of one of several
	}
	all := m.statement.all()
	for i := range all {
		if t := &all[i]; t.is(classTier) && isNumberedTier(t) && !isNumberedTier(tier) {
			return nil
		}
	}
	return []Fact{Tier{Value: tier.value(classTier)}}
}

// readKeyedTier reads "Service tier: critical".
func readKeyedTier(m *match) []Fact {
	if !m.endsPart() {
		return nil
	}
	return readTier(m)
}

// readBareTier reads "DR tier 1", which is a topic as a heading.
func readBareTier(m *match) []Fact {
	if m.statement.item.heading {
		return nil
	}
	return readTier(m)
}

// readClassification reads "Classification: tier 1". Data are classified as well,
// and as high or low.
func readClassification(m *match) []Fact {
	if tier := m.token("tier"); !isNumberedTier(tier) && !strings.HasSuffix(tier.norm, "critical") {
		return nil
	}
	return readKeyedTier(m)
}

// readSystemTier reads "the service is tier 1" and "this is a business-critical
// system". That something is important, or what else is of a tier, tells none.
func readSystemTier(m *match) []Fact {
	named := strings.Split(wordLists()["stack"], "|")
	s := m.statement
	noun := m.end < len(s.tokens) && (s.tokens[m.end].norm == "tier" ||
		containsWord(named, strings.TrimSuffix(s.tokens[m.end].norm, "s")))
	switch {
	case !noun && !m.endsPart() && !hasOneOf(s.tokens[m.end:min(m.end+1, len(s.tokens))], "in", "by"):
		return nil
	case isNumberedTier(m.token("tier")):
	case !hasOneOf(s.tokens[m.start:m.end], "this") || !noun && !hasOneOf(s.tokens[m.start:m.end], named...):
		return nil
	}
	return readTier(m)
}

func isNumberedTier(t *token) bool { return strings.ContainsAny(t.value(classTier), "01234") }

// readTierNumber reads "Service tier: 1".
func readTierNumber(m *match) []Fact {
	const lowest = 4
	number := m.token("number")
	if number.number > lowest || len(number.norm) != 1 || !m.endsPart() {
		return nil
	}
	return []Fact{Tier{Value: number.norm}}
}
