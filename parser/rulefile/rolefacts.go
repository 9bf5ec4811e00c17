package rulefile

import "slices"

// readRole reads "primary: X".
func readRole(m *match) []Fact {
	list := m.regionsOfRole()
	role := m.token("role")
	value := role.value(classRole)
	switch {
	case m.isNoRole():
		return nil
	case value == roleAllowed:
		return allowed(m, locationsOf(list))
	case value == roleForbidden:
		return forbidden(m, locationsOf(list))
	}
	if role.norm == "active" && len(list) > 1 || value == rolePrimary && haveRoles(list) {
		value = roleServing
	}
	return regionFacts(list, value)
}

// regionsOfRole returns the regions of a list, without one that opens a clause of
// its own.
func (m *match) regionsOfRole() []namedRegion {
	list := m.regions()
	if len(list) > 1 && m.statement.opensClause(m.end) {
		return list[:len(list)-1]
	}
	return list
}

// readRoles reads "primary / secondary: A / B": a region for each role.
func readRoles(m *match) []Fact {
	list := m.regions()
	roles := m.tokens("role")
	if len(list) != len(roles) {
		return nil
	}
	var facts []Fact
	for i := range list {
		facts = append(facts, regionFacts(list[i:i+1], roles[i].value(classRole))...)
	}
	return facts
}

// readRunningRole reads "the writer is in X". A "main" or "default" that is
// deployed somewhere is a branch or a setting.
func readRunningRole(m *match) []Fact {
	if containsWord([]string{"main", "master", "home", "active"}, m.token("role").norm) && !m.has("site", "cluster") {
		return nil
	}
	return readRole(m)
}

// readRoleNow reads "X used to be the standby and is now the primary": the
// last role counts.
func readRoleNow(m *match) []Fact {
	roles := m.tokens("role")
	return regionFacts(m.regions(), roles[len(roles)-1].value(classRole))
}

// readKeptRole reads "the primary stays in X". Where backups or logs stay is
// residency.
func readKeptRole(m *match) []Fact {
	kept := []string{rolePrimary, roleSecondary, roleStandby, "state", "witness", "hub"}
	if !slices.Contains(kept, m.token("role").value(classRole)) {
		return nil
	}
	return readRunningRole(m)
}

// readShipped reads "logs are shipped to X". Backups have phrasings of their own.
func readShipped(m *match) []Fact {
	role := m.token("role").value(classRole)
	isResidency := role == "logs" && m.has("stored", "kept", "are stored", "are kept") &&
		(m.statement.context.onResidency() || hasClass(m.statement.tokens, classMust))
	if isResidency || !slices.Contains([]string{roleBackup, "state", "logs"}, role) {
		return nil
	}
	return readRole(m)
}

// readWriter reads "X accepts all writes". Where several regions write, none
// is the primary.
func readWriter(m *match) []Fact {
	list := m.regions()
	if len(list) == 1 {
		return regionFacts(list, rolePrimary)
	}
	return regionFacts(list, roleServing)
}

// readWrites reads "all writes go to X", where that opens a clause.
func readWrites(m *match) []Fact {
	s := m.statement
	if !s.startsAt(m.start) && !s.tokens[m.start-1].isOneOf(classComma, classContrast) &&
		!containsWord([]string{"and", "while", "that"}, s.tokens[m.start-1].norm) {
		return nil
	}
	return readWriter(m)
}

// readWritable reads "X is authoritative", where that is all.
func readWritable(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) {
		return nil
	}
	return readWriter(m)
}

// readHome reads "X is the home of our platform".
func readHome(m *match) []Fact {
	if len(m.regions()) != 1 {
		return nil
	}
	return regionFacts(m.regions(), rolePrimary)
}

// readReads reads "X takes the reads" beside another region that takes the writes.
func readReads(m *match) []Fact {
	if len(m.regions()) != 1 || !m.clauseHas("only") &&
		!slices.ContainsFunc(m.statement.tokens[:m.start], func(t token) bool { return t.norm == "writes" }) {
		return nil
	}
	return readReader(m)
}

// readCopyOf reads "a read replica of the database runs in X" and "the state
// bucket for all environments sits in X".
func readCopyOf(m *match) []Fact {
	role := m.token("role").value(classRole)
	isCopy := role == roleSecondary && !m.has("table", "tables")
	if !isCopy && (role == "logs" || !isAuxiliary(role)) || !m.statement.startsAt(m.start) {
		return nil
	}
	return regionFacts(m.regions(), role)
}

// readRoleOf reads "read replica of the database: X".
func readRoleOf(m *match) []Fact {
	role := m.token("role").value(classRole)
	roles := []string{rolePrimary, roleSecondary, roleStandby, "witness", "hub", "state"}
	if !slices.Contains(roles, role) || m.has("table", "tables") || !m.statement.endsPhrase(m.end) {
		return nil
	}
	return regionFacts(m.regions(), role)
}

// readRoleOfHeading reads "Role: primary" below the heading of a region.
func readRoleOfHeading(m *match) []Fact {
	s, role := m.statement, m.token("role").value(classRole)
	if s.context.region == "" || hasClass(s.tokens, classRegion) || role == roleAllowed || role == roleForbidden {
		return nil
	}
	for _, t := range s.context.innermost() {
		if isCode(&t) {
			return []Fact{Regions{Role: role, Auxiliary: isAuxiliary(role), Regions: []RegionRef{t.ref()}}}
		}
	}
	return nil
}

// readKeptAside reads "keeps X in reserve".
func readKeptAside(m *match) []Fact {
	if m.token("role").value(classRole) != roleStandby || len(m.regions()) != 1 {
		return nil
	}
	return readStandby(m)
}

// readRegionIs reads "X is the standby", and not "from X to the standby".
func readRegionIs(m *match) []Fact {
	role := m.token("role").value(classRole)
	if m.has("to", "at", "of") || (role == roleAllowed || role == roleForbidden) && !m.isWhole() {
		return nil
	}
	return readRole(m)
}

// readNamedRegion reads "the third region, X, is only a witness".
func readNamedRegion(m *match) []Fact {
	role := m.token("role").value(classRole)
	return []Fact{Regions{Role: role, Auxiliary: isAuxiliary(role), Regions: []RegionRef{m.token("region").ref()}}}
}

// readReader reads "X serves reads only".
func readReader(m *match) []Fact {
	return regionFacts(m.regions(), roleSecondary)
}

// readRoleThere reads "in X we keep a warm standby".
func readRoleThere(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) {
		return nil
	}
	return readKeptRole(m)
}

// readRoleFor reads "the standby of A is B".
func readRoleFor(m *match) []Fact {
	return regionFacts(m.regions(), m.token("role").value(classRole))
}
