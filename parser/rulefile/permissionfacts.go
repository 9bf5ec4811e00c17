package rulefile

import "strings"

// readPermission reads allow-lists and deny-lists; other roles are not its matter.
func readPermission(m *match) []Fact {
	if m.isOfAction() || m.isOfWay() {
		return nil
	}
	switch m.token("role").value(classRole) {
	case roleAllowed:
		return allowed(m, m.where())
	case roleForbidden:
		return forbidden(m, m.where())
	default:
		return nil
	}
}

// isOfAction says that what is allowed or forbidden is not a region: "access
// from X is forbidden", "resources outside X are allowed".
func (m *match) isOfAction() bool {
	tokens := m.statement.tokens
	return m.start > 0 && tokens[m.start].isOneOf(classRegion, classGlob, classPlace) && containsWord([]string{
		"to", "in", "into", "from", "at", "on", "with", "of", "→", "->", "⇒", "outside", "outside of", "out of",
		"beyond", "other than", "except", "besides", "apart from", "save for",
	}, tokens[m.start-1].norm)
}

// isOfWay says that two places are the ends of a way, which are neither allowed nor
// forbidden: "PHI EU → US is blocked", "no data crosses EU <-> US".
func (m *match) isOfWay() bool {
	tokens := m.statement.tokens
	for i := m.start + 1; i+1 < m.end; i++ {
		if isWay(&tokens[i]) && tokens[i-1].isOneOf(classRegion, classGlob, classPlace) &&
			tokens[i+1].isOneOf(classRegion, classGlob, classPlace) {
			return true
		}
	}
	return false
}

func isWay(t *token) bool { return isArrow(t) || containsWord([]string{"↔", "<->", "<=>"}, t.norm) }

// namesKind says that a place only tells of what kind something is: "never run an EU
// tenant's job from the US".
func (m *match) namesKind() bool {
	tokens := m.statement.tokens
	at := m.end - 1
	return at > m.start && tokens[at].is(classPlace) && containsWord([]string{"a", "an"}, tokens[at-1].norm) &&
		!m.statement.endsPhrase(m.end)
}

// readForbidden reads a prohibition. "Do not" forbids where it opens the
// statement; behind a subject it tells what is: "we do not run in X".
func readForbidden(m *match) []Fact {
	tells := containsWord([]string{"do not", "don't", "not"}, m.statement.tokens[m.start].norm) &&
		!m.has("allow", "permit", "accept", "approve", "merge")
	ofData := m.isOfAction() && hasClass(m.statement.tokens[:m.start], classData) // "copying data to X is forbidden"
	if tells && !m.statement.startsAt(m.start) || m.statement.hasPurpose(m.end) || ofData || m.namesKind() {
		return nil
	}
	return forbidden(m, m.where())
}

// readOnlyAllowed reads "allows X only": what is merely allowed may not be all.
func readOnlyAllowed(m *match) []Fact {
	if !m.clauseHas("only") || !m.where().namesRegions() {
		return nil
	}
	return readOnly(m)
}

// readBareOnly reads "X only" where a statement says no more.
func readBareOnly(m *match) []Fact {
	if m.start > 0 || !m.has("only") || !m.where().namesRegions() || !m.isWhole() {
		return nil
	}
	return allowed(m, m.where())
}

// readRestricted reads "deployments are restricted to X". That resources stay
// somewhere says less.
func readRestricted(m *match) []Fact {
	keep := m.token("keep").norm
	if !strings.HasSuffix(keep, " to") && !containsWord([]string{"stay", "stays", "remain", "remains"}, keep) {
		return nil
	}
	return readOnly(m)
}

// readDeployedOnly reads "always create resources in X only".
func readDeployedOnly(m *match) []Fact {
	if !m.statement.startsAt(m.start) && m.start > 0 && !m.statement.tokens[m.start-1].is(classMust) ||
		!m.has("only", "exclusively") {
		return nil
	}
	return readOnly(m)
}

// readOnly reads "only deploy to X". What follows may limit it to one purpose:
// "for tests", "first", "with a ticket".
func readOnly(m *match) []Fact {
	if !m.isWhole() || m.isOfData() {
		return nil
	}
	return allowed(m, m.where())
}

// isOfData says that a permission is about data, which is residency: "PII is never
// stored outside X".
func (m *match) isOfData() bool {
	tokens := m.statement.tokens
	for i := m.start - 1; i >= 0 && tokens[i].segment == tokens[m.start].segment; i-- {
		if tokens[i].is(classData) {
			return true
		}
	}
	return false
}

// isWhole says that nothing limits a permission.
func (m *match) isWhole() bool {
	s := m.statement
	if !s.endsAt(m.end) && s.tokens[m.end].norm == "yet" {
		return false
	}
	if s.endsAt(m.end) || s.tokens[m.end].isOneOf(classComma, classClose, classOpen, classContrast, classSeparator,
		classCondition, classNot, classMust) {
		return true
	}
	next := skipArticles(s.tokens, m.end+1)
	limited := s.tokens[m.end].norm == "for" && next < len(s.tokens) &&
		containsWord([]string{"all", "any", "everything", "every"}, s.tokens[next].norm) ||
		containsWord([]string{"for", "in", "on"}, s.tokens[m.end].norm) && next < len(s.tokens) &&
			(s.tokens[next].is(classEnvironment) || containsWord([]string{
				"organisation", "organization", "org", "account", "accounts", "project", "landing",
			}, s.tokens[next].norm))
	return limited || containsWord([]string{
		"ever", "please", "is", "are", "at", "and", "because", "since", "so", "by", "which", "today", "everywhere",
		"use", "used",
	}, s.tokens[m.end].norm)
}

// readUnwelcome reads "resources in X are forbidden", where that is all.
func readUnwelcome(m *match) []Fact {
	if !m.isWhole() || m.has("blocked", "rejected", "denied") {
		return nil // a firewall blocks what runs
	}
	return readForbidden(m)
}

// readOnlyRegions reads "blocks everything outside X". Who may call from where
// is said with countries.
func readOnlyRegions(m *match) []Fact {
	if !m.where().namesRegions() {
		return nil
	}
	return readOnly(m)
}

// namesRegions says that a set has more than places, which people are in as well.
func (l Locations) namesRegions() bool { return len(l.Regions)+len(l.Globs) > 0 }

// readMayOnly reads "you may only deploy to X". Of data it is residency.
func readMayOnly(m *match) []Fact {
	deployers := []string{
		"you", "we", "they", "agents", "agent", "developers", "teams", "everyone", "everybody", "accounts", "account",
		"claude", "copilot", "codex", "terraform", "resources", "workloads", "services", "infrastructure", "stacks",
		"deployments", "everything", "pipelines",
	}
	if m.start > 0 {
		at := m.start - 1
		if at > 0 && containsWord([]string{"is", "are"}, m.statement.tokens[at].norm) {
			at-- // "we are only allowed to"
		}
		before := &m.statement.tokens[at]
		if !containsWord(deployers, before.norm) && !before.isOneOf(classEnvironment, classStop, classSeparator) {
			return nil
		}
	}
	return readOnly(m)
}

// readMustRun reads "must be deployed to X": a permission where it says
// "only", else a statement of where things run.
func readMustRun(m *match) []Fact {
	where := m.where()
	if m.isOfData() {
		return nil // where data must live is residency
	}
	if hasOneOf(m.statement.tokens[m.end:], "nowhere else", "else", "elsewhere", "nothing else") {
		return readOnly(m)
	}
	if m.clauseHas("only") && (m.token("must").norm != "only" || m.token("must").end+1 >= m.token("run").start) {
		return readOnly(m)
	}
	if m.token("must").is(classNot) || len(where.Regions) == 0 || m.isCheck() {
		return nil
	}
	return []Fact{Regions{Role: roleServing, Regions: where.Regions}}
}

// isCheck says that "ensure" is about one thing with a name of its own.
func (m *match) isCheck() bool {
	tokens := m.statement.tokens
	return m.token("must").norm == "ensure" && m.start+1 < len(tokens) && tokens[m.start+1].isPlain()
}

// allowed gives a residency statement on all data, and the regions by name.
func allowed(m *match, where Locations) []Fact {
	facts := []Fact{Residency{Subject: "all data", All: true, Allow: where, Basis: m.statement.basis()}}
	if len(where.Regions) > 0 {
		facts = append(facts, Regions{Role: roleAllowed, Regions: where.Regions})
	}
	return facts
}

// forbidden names regions that nothing may be in; a glob or place forbids all
// data there.
func forbidden(m *match, where Locations) []Fact {
	if m.isOutside() {
		return nil
	}
	var facts []Fact
	if len(where.Regions) > 0 {
		facts = append(facts, Regions{Role: roleForbidden, Regions: where.Regions})
	}
	if len(where.Globs)+len(where.Places) > 0 {
		deny := Locations{Globs: where.Globs, Places: where.Places}
		facts = append(facts, Residency{Subject: "all data", All: true, Deny: deny, Basis: m.statement.basis()})
	}
	return facts
}

// isOutside says that a prohibition is of what is elsewhere: "resources outside
// X are not allowed".
func (m *match) isOutside() bool {
	const before = 5
	if containsWord([]string{"stay", "keep", "steer"}, m.statement.tokens[m.start].norm) {
		return false // "stay out of X"
	}
	for i := max(0, m.start-before); i < m.end; i++ {
		norm := m.statement.tokens[i].norm
		if inList("outside", norm) || inList("but-for", norm) {
			return true
		}
	}
	return false
}
