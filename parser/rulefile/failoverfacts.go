package rulefile

import "slices"

// readArrow reads "DR: A → B": what B stands by for is the primary.
func readArrow(m *match) []Fact {
	if m.token("role").value(classRole) != roleStandby {
		return nil
	}
	return m.primaryAndStandby()
}

// readStandby reads "failover to X".
func readStandby(m *match) []Fact {
	return regionFacts(m.regions(), roleStandby)
}

// readBackup reads "backups go to X".
func readBackup(m *match) []Fact {
	return regionFacts(m.regions(), roleBackup)
}

// readFailover reads "failover goes from A to B".
func readFailover(m *match) []Fact {
	if m.clauseHas("vice versa") || m.clauseHas("each other") {
		return nil
	}
	return m.primaryAndStandby()
}

// primaryAndStandby takes two regions, the first of which fails over to the second.
func (m *match) primaryAndStandby() []Fact {
	ends := m.tokens("region")
	if len(ends) != 2 {
		return nil
	}
	return []Fact{
		Regions{Role: rolePrimary, Regions: []RegionRef{ends[0].ref()}},
		Regions{Role: roleStandby, Regions: []RegionRef{ends[1].ref()}},
	}
}

// readPromoted reads "promote X": what is promoted was the standby. "Promote X
// back" is the way home.
func readPromoted(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) {
		return nil
	}
	return readStandby(m)
}

// readBackupCopy reads "cross-region copy to X" below a heading on backups.
func readBackupCopy(m *match) []Fact {
	onBackups := func(t token) bool { return t.value(classRole) == roleBackup }
	if !slices.ContainsFunc(m.statement.context.headings, onBackups) {
		return nil
	}
	return readBackup(m)
}

// readTakeover reads "X takes over when the primary fails". What it takes over
// then is everything; where regions take over from each other, none stands by.
func readTakeover(m *match) []Fact {
	s := m.statement
	if len(m.regions()) != 1 || m.takesTurns() || m.end < len(s.tokens) && !s.endsPhrase(m.end) &&
		!s.tokens[m.end].isOneOf(classCondition, classBound) &&
		!containsWord([]string{"for", "as", "from", "automatically"}, s.tokens[m.end].norm) {
		return nil
	}
	return readStandby(m)
}

// takesTurns says that regions take over from each other.
func (m *match) takesTurns() bool {
	s := m.statement
	takers := 0
	for i := range s.tokens {
		if containsWord([]string{"take", "takes", "takes over", "vice versa", "each other"}, s.tokens[i].norm) {
			takers++
		}
	}
	return takers > 1
}

// readDiverted reads "in case of an outage traffic is moved to X": where it goes
// when something is lost. Else it tells how traffic is routed.
func readDiverted(m *match) []Fact {
	if len(m.regions()) != 1 || m.clauseHas("back") || !hasOneOf(m.statement.tokens, failureWords()...) {
		return nil
	}
	return readTakeover(m)
}

// readWaiting reads "X is kept warm".
func readWaiting(m *match) []Fact {
	s := m.statement
	goesOn := m.has("until", "unless", "for") || m.end < len(s.tokens) && s.tokens[m.end].norm == "as"
	if len(m.regions()) != 1 || !goesOn && !s.endsPhrase(m.end) {
		return nil
	}
	return readStandby(m)
}
