package rulefile

import "slices"

// isNoRole says that what stands around a role and a region keeps them from
// being one fact.
func (m *match) isNoRole() bool {
	s, role := m.statement, m.token("role")
	switch {
	case role.is(classRegion), s.isOneOfSeveralRoles(m.start), s.goesOnWithArrow(m.end), s.opensRole(m.end),
		m.isReplicaOfTable(), m.isProse(), m.isEither():
		return true
	}
	switch role.value(classRole) {
	case roleStandby:
		return m.tellsWhoServes()
	case roleAllowed, roleForbidden:
		return m.isOfAction()
	case roleBackup:
		return m.isSourceOfCopies()
	default:
		return false
	}
}

// tellsWhoServes says that a region behind a colon is the subject of a sentence that
// contradicts the role: "a warm standby: A serves, B waits".
func (m *match) tellsWhoServes() bool {
	behind := m.statement.tokens[m.end:]
	return m.has(":") && len(behind) > 0 &&
		containsWord([]string{"serves", "takes", "handles", "receives"}, behind[0].norm)
}

// isSourceOfCopies says that a backup vault is the one that is copied from: "a backup
// vault in A and a destination vault in B".
func (m *match) isSourceOfCopies() bool {
	behind := m.statement.tokens[m.end:]
	return len(behind) > 0 && containsWord([]string{"and", ",", ";"}, behind[0].norm) &&
		hasOneOf(behind, "destination")
}

// isOneOfSeveralRoles says that a role is the last of "primary and secondary".
func (s *statement) isOneOfSeveralRoles(at int) bool {
	if at < 2 || !containsWord([]string{"and", "/", "&", "+", "↔", "→", "->", "<->"}, s.tokens[at-1].norm) {
		return false
	}
	role, before := &s.tokens[at], &s.tokens[at-2]
	return role.is(classRole) && before.is(classRole) && before.value(classRole) != role.value(classRole)
}

// goesOnWithArrow says that an arrow leads from a region to another one.
func (s *statement) goesOnWithArrow(at int) bool {
	return at+1 < len(s.tokens) && isArrow(&s.tokens[at]) && s.tokens[at+1].is(classRegion)
}

// isProse says that a role and a region are parts of a sentence that says
// something else: a heading above "X is used for tests", "check the logs in X".
func (m *match) isProse() bool {
	s, role := m.statement, m.token("role")
	if m.isHeadingOfProse() || m.has("of") {
		return true
	}
	nouns := []string{"state", "logs", "logging", "management", "failover", "fail-over", "recovery", "fallback"}
	at := m.start + slices.IndexFunc(s.tokens[m.start:m.end], func(t token) bool { return t.start == role.start }) + 1
	joined := at < len(s.tokens) && containsWord([]string{"in", "at", "on", "of"}, s.tokens[at].norm)
	if joined && !s.endsPhrase(m.end) && (role.value(classRole) == "control-plane" || !isCode(&s.tokens[m.end-1])) {
		return !s.tokens[m.end-1].is(classClose) // "readers in Sydney like ..."
	}
	return joined && containsWord(nouns, role.norm) && !m.isListedAuxiliary()
}

// isListedAuxiliary says that a sentence is a list of what is where: "state in A,
// logs in B".
func (m *match) isListedAuxiliary() bool {
	s := m.statement
	if !isAuxiliary(m.token("role").value(classRole)) || !s.endsPhrase(m.end) {
		return false
	}
	return s.startsAt(m.start) && !s.endsAt(m.end) ||
		m.start > 0 && s.tokens[m.start-1].is(classComma) && s.tokens[0].is(classRole) &&
			hasClass(s.tokens[:m.start], classRegion)
}

// isEither says that a region is one of two that are named with "or".
func (m *match) isEither() bool {
	tokens := m.statement.tokens
	return m.end+1 < len(tokens) && tokens[m.end].norm == "or" && tokens[m.end+1].is(classRegion) ||
		m.start > 1 && tokens[m.start-1].norm == "or" && tokens[m.start-2].is(classRegion)
}

// isHeadingOfProse says that a match takes a heading and the first words of a
// sentence below it.
func (m *match) isHeadingOfProse() bool {
	s := m.statement
	return s.origin != nil && s.tokens[m.start].start < s.item.leadLength && !s.endsPhrase(m.end) &&
		!s.tokens[m.end].isOneOf(classSeparator, classOpen)
}

// isReplicaOfTable says that "replicas (A and B) of" tells of a table.
func (m *match) isReplicaOfTable() bool {
	tokens := m.statement.tokens
	return containsWord([]string{"replica", "replicas"}, m.token("role").norm) && m.end < len(tokens) &&
		tokens[m.end].norm == "of"
}

// opensRole says that a region is the subject of a role behind it: in "warm
// standby: A is primary", A is no standby.
func (s *statement) opensRole(at int) bool {
	if at < len(s.tokens) && s.tokens[at].is(classRole) && !s.tokens[at].is(classRegion) && s.endsPhrase(at+1) {
		return true
	}
	if at >= len(s.tokens) || !containsWord([]string{"is", "are", "as"}, s.tokens[at].norm) {
		return false
	}
	next := skipArticles(s.tokens, at+1)
	return next < len(s.tokens) && s.tokens[next].is(classRole)
}

// opensClause says that the last region of a list is the subject of what follows:
// "the writer is in A, and B operates as a read replica".
func (s *statement) opensClause(at int) bool {
	verbs := []string{
		"operates", "acts", "serves", "works", "functions", "runs", "handles", "holds", "hosts", "takes", "forwards",
		"receives", "reads", "stays", "remains", "has", "gets",
	}
	return at < len(s.tokens) && containsWord(verbs, s.tokens[at].norm)
}
