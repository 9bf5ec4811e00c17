package rulefile

import "strings"

// namesData says that words name data: by a word for data, or, where the
// statement tells what happens to data alone, as a plural that is no word for
// what runs or who works somewhere: "loan applications are never replicated".
func (m *match) namesData(tokens []token) bool {
	head := headOf(tokens)
	aboutData := m.has(dataVerbs()...)
	switch {
	case tellsOfOthers(tokens), runs(head) && (head.norm != "applications" || !aboutData) && !selects(head, tokens):
		return false
	case hasClass(tokens, classData), hasClass(tokens, classSelector):
		return true
	case tokens[0].is(classLaw):
		return false
	case inList("holder", head.norm):
		// "The invoices bucket must never be replicated outside X."
		return aboutData && m.statement.has(classNot)
	default:
		// "Prices must stay in US dollars" is about no place.
		return canBeData(head) && m.endsClause() && m.binds()
	}
}

// tellsOfOthers says that words are about another place, or tell of somebody: "a
// tenant whose data ...".
func tellsOfOthers(tokens []token) bool {
	return hasClass(tokens, classOtherPlace) || hasOneOf(tokens, "whose", "who", "where")
}

// selects says that "resources" are those that a tag selects, which hold data.
func selects(head *token, tokens []token) bool {
	return head.norm == "resources" && hasClass(tokens, classSelector)
}

// canBeData says that a word without a meaning of its own may be for data.
func canBeData(head *token) bool {
	return strings.HasSuffix(head.norm, "s") && !strings.HasSuffix(head.norm, "ss") &&
		!head.isOneOf(classPeople, classStranger, classRole, classObjective,
			classModel, classPolicy, classDNS, classHealth, classSession, classUnit)
}

// binds says that a match tells where something has to be, not where it is.
func (m *match) binds() bool {
	s := m.statement
	own := s.tokens[m.start:m.end]
	return hasClass(own, classMust) || hasClass(own, classNot) || len(m.where().Places) > 0 && m.token("keep") != nil ||
		m.has(bindingVerbs()...) || m.has(alternatives(wordLists()["outside"])...) ||
		s.context.onResidency() || s.basis() != ""
}

// bindingVerbs are those that tell where something has to be.
func bindingVerbs() []string {
	return []string{
		"only", "stay", "stays", "stay put", "stays put", "remain", "remains", "nowhere else", "belong in",
		"belongs in",
		"is restricted to",
		"are restricted to", "restricted to", "pinned to", "is pinned to", "are pinned to", "isolated to",
		"is isolated to", "are isolated to", "locked to", "is locked to", "are locked to",
	}
}

// dataVerbs are verbs whose object is data and nothing else.
func dataVerbs() []string {
	return []string{
		"replicate", "replicated", "be replicated", "copy", "copied", "be copied", "export", "exported", "be exported",
		"store", "stored", "be stored", "persist", "be persisted", "back up", "be backed up",
	}
}

// headOf returns the word that others describe: "data" of "data of EU users".
func headOf(tokens []token) *token {
	for i := 1; i < len(tokens); i++ {
		if containsWord([]string{"of", "from", "for", "about", "with", "on", "belonging", "containing", ","},
			tokens[i].norm) || tokens[i].is(classSelector) {
			return &tokens[i-1]
		}
	}
	return &tokens[len(tokens)-1]
}

// runs says that a word is for what computes or works, or for a place, and not
// for data: "the data plane", "data teams".
func runs(t *token) bool {
	return happens(t) || containsWord([]string{
		"team", "teams", "engineers", "scientists", "user", "customer", "others", "things", "prices", "costs",
		"processors", "processor", "officer", "center", "centers", "centre", "centres", "operators", "accounts",
		"access", "region", "regions", "location", "locations", "zone", "zones",
	}, t.norm)
}

// happens says that a word is for what computes, or for what is done.
func happens(t *token) bool {
	return inList("who", t.norm) && !t.is(classData) || containsWord([]string{
		"plane", "planes", "server", "servers", "pod", "pods", "machine", "machines", "vm", "vms", "function",
		"worker", "workers", "job", "pipeline", "pipelines", "controller", "controllers", "gateway", "gateways",
		"balancer", "balancers", "load balancer", "load balancers", "alb", "nlb", "endpoint", "endpoints", "call",
		"calls", "packets", "queries", "writes", "reads", "changes", "transfer", "transfers", "replication", "applies",
		"requires", "means", "demands", "rules", "regulations", "laws", "requirements", "exports", "failover",
		"failovers", "migration", "migrations", "operations", "deployment", "operator", "auditor", "admin",
		"administrator", "viewer", "editor", "role", "roles", "permission", "permissions", "policy", "policies",
		"scope",
	}, t.norm)
}

// isLanguage says that the place of a match is an adjective that stands alone:
// "labels must be in German".
func (m *match) isLanguage() bool {
	s := m.statement
	if len(m.where().Places) == 0 {
		return false
	}
	for i := m.end - 1; i > m.start; i-- {
		t := &s.tokens[i]
		if !t.is(classPlace) {
			continue
		}
		alone := i+1 >= len(s.tokens) || !containsWord([]string{
			"region", "regions", "aws", "azure", "gcp", "soil", "territory", "borders",
		}, s.tokens[i+1].norm)
		return alone && isDemonym(t.norm) && m.endsClause()
	}
	return false
}

// isDemonym says that the name of a place is its adjective.
func isDemonym(name string) bool {
	for _, ending := range []string{"ian", "ean", "rman", "ican", "ese", "ish", "ench", "utch", "wiss"} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return false
}
