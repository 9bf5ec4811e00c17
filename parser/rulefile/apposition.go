package rulefile

import "slices"

// readApposition reads "the standby site, X, is kept warm" and "X, our
// primary": a role and a region that say the same, between commas.
func readApposition(m *match) []Fact {
	list := m.regions()
	s, role := m.statement, m.token("role")
	isKey := m.end+1 < len(s.tokens) && s.tokens[m.end].is(classClose) && s.tokens[m.end+1].is(classSeparator)
	if len(list) != 1 || role.is(classRegion) || isKey || s.isAfterLoss(m.start) || !s.endsPhrase(m.end) {
		return nil
	}
	return regionFacts(list, role.value(classRole))
}

// readRoleBeside reads "A primary, B standby". Words such as "failover" behind a
// region are nouns more often than its role.
func readRoleBeside(m *match) []Fact {
	roles := []string{rolePrimary, roleSecondary, roleStandby, "witness"}
	nouns := []string{"failover", "fail-over", "recovery", "fallback", "disaster recovery", "main", "master", "home"}
	if role := m.token("role"); !slices.Contains(roles, role.value(classRole)) || containsWord(nouns, role.norm) ||
		m.start > 0 && m.statement.tokens[m.start-1].is(classRole) {
		return nil
	}
	return readApposition(m)
}

// readSteering reads "X control plane runs the jobs of Y": a region that serves
// others, and what it does for them.
func readSteering(m *match) []Fact {
	role := m.token("role").value(classRole)
	if list := m.regions(); len(list) == 1 && slices.Contains([]string{"control-plane", "hub"}, role) {
		return regionFacts(list, role)
	}
	return nil
}

// readRoleBefore reads "(primary) X, (standby) Y".
func readRoleBefore(m *match) []Fact {
	s := m.statement
	if m.start > 0 && s.tokens[m.start-1].is(classRegion) && s.tokens[0].is(classRegion) {
		return nil
	}
	if list := m.regions(); len(list) == 1 && !s.endsAt(m.end) && s.tokens[m.end].is(classOpen) {
		return regionFacts(list, m.token("role").value(classRole))
	}
	return readApposition(m)
}

// readPurpose reads "X is reserved for failover". The primary is for everything.
func readPurpose(m *match) []Fact {
	switch m.token("role").value(classRole) {
	case rolePrimary, roleSecondary, roleAllowed, roleForbidden:
		return nil
	default:
		return readApposition(m)
	}
}
