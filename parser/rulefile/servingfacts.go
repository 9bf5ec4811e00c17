package rulefile

import (
	"cmp"
	"slices"
	"strings"
)

// readServing reads where things run. "Must be deployed to X only" permits
// nothing else.
func readServing(m *match) []Fact {
	list := m.regions()
	if m.clauseHas("only") && (m.clauseHas("must") || m.clauseHas("shall")) {
		return allowed(m, locationsOf(list))
	}
	if m.isOfOther() || m.statement.opensRole(m.end) || haveEnvironments(list) || m.isHeadingOfProse() || m.isEither() {
		return nil
	}
	return regionFacts(list, m.roleOfServing(len(list)))
}

// roleOfServing is the role of regions that no word of the match tells: that of the
// heading, or the primary's beside a standby.
func (m *match) roleOfServing(regions int) string {
	run := m.token("run")
	switch {
	case regions > 1:
		return roleServing
	case run != nil && run.norm == "active in" && m.isBesideStandby():
		return rolePrimary
	case containsWord([]string{"region", "location"}, m.statement.tokens[m.start].norm):
		return cmp.Or(m.statement.context.role, roleServing)
	default:
		return roleServing
	}
}

// isOfOther says that what a match says is not where the system runs: it is about
// data, read replicas, state or logs, or what somebody else runs.
func (m *match) isOfOther() bool {
	tokens := m.statement.tokens
	first := &tokens[m.start]
	return hasClass(tokens[m.start:m.end], classData) || first.norm == "readers" && first.is(classRole) ||
		m.start > 0 && m.isOfAuxiliary() || m.isOtherSite()
}

// readCounted reads "two regions: A and B". Where fewer are named, what follows
// tells what each is for.
func readCounted(m *match) []Fact {
	if first := m.token("count"); len(m.regions()) == 1 && !containsWord([]string{"all", "one"}, first.norm) {
		return nil
	}
	return readServing(m)
}

// readRemarked reads "regions (all take traffic): A and B". Brackets with a role are
// about one of them.
func readRemarked(m *match) []Fact {
	for i := m.start; i < m.end && !m.statement.tokens[i].is(classClose); i++ {
		if m.statement.tokens[i].is(classRole) {
			return nil
		}
	}
	return readServing(m)
}

// readAllIn reads "everything in X", where that is all of a clause.
func readAllIn(m *match) []Fact {
	s := m.statement
	opens := s.startsAt(m.start) || s.tokens[m.start-1].isOneOf(classComma, classSeparator, classOpen)
	if !opens || !s.endsPhrase(m.end) {
		return nil
	}
	return readServing(m)
}

// readEnvironmentIn reads "staging lives alone in X". "Runs only in X" permits
// nothing else.
func readEnvironmentIn(m *match) []Fact {
	if m.has("only", "exclusively", "solely") {
		return nil
	}
	return readServing(m)
}

// readListed reads "clusters: A and B", where no names follow.
func readListed(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) {
		return nil
	}
	return readServing(m)
}

// readTaken reads "orders are taken in A and B".
func readTaken(m *match) []Fact { return regionFacts(m.regions(), roleServing) }

// readTraffic reads "X takes all traffic", which a standby does after a failover.
func readTraffic(m *match) []Fact {
	if m.statement.isAfterLoss(m.start) {
		return readStandby(m)
	}
	return readServing(m)
}

// readDeploying reads "this repository deploys to X"; where else it is says nothing.
func readDeploying(m *match) []Fact {
	if !strings.HasPrefix(m.token("run").norm, "deploys ") {
		return nil
	}
	return readUsed(m)
}

// readHosted reads "X hosts staging" and "X is production", where that is all.
func readHosted(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) || m.start > 0 && m.statement.tokens[m.start-1].is(classData) {
		return nil
	}
	return readEnvironment(m)
}

// readActive reads "active region: X": the primary where it is one region,
// else those that serve.
func readActive(m *match) []Fact {
	list := m.regions()
	if len(list) == 1 && m.statement.tokens[m.start].norm != "live" && !m.has("regions", "locations") {
		return regionFacts(list, rolePrimary)
	}
	return regionFacts(list, roleServing)
}

// readUsed reads "we use X". What X is used for may be one thing of many.
func readUsed(m *match) []Fact {
	if m.statement.hasPurpose(m.end) || m.start > 0 && m.statement.tokens[m.start-1].is(classRole) {
		return nil
	}
	return readServing(m)
}

// readAcross reads "across A and B", where something runs in both.
func readAcross(m *match) []Fact {
	list := m.regions()
	if len(list) < 2 {
		return nil
	}
	return regionFacts(list, roleServing)
}

// readBothActive reads "A and B run active-active".
func readBothActive(m *match) []Fact {
	list := m.regions()
	if len(list) < 2 || m.token("model").value(classModel) != "active-active" {
		return nil
	}
	return regionFacts(list, roleServing)
}

// readMainly reads "we run primarily in X".
func readMainly(m *match) []Fact {
	list := m.regions()
	if len(list) != 1 {
		return nil
	}
	return regionFacts(list, rolePrimary)
}

// readListedRegion reads "account 1234, region X".
func readListedRegion(m *match) []Fact {
	if !m.statement.endsPhrase(m.end) {
		return nil
	}
	return readEnvironment(m)
}

// readListedEnvironment reads "prod X, dev Y".
func readListedEnvironment(m *match) []Fact {
	tokens := m.statement.tokens
	if !m.statement.endsPhrase(m.end) || !m.statement.startsAt(m.start) && !tokens[m.start-1].is(classComma) {
		return nil
	}
	return readServing(m)
}

// readEnvironment reads "X (prod)".
func readEnvironment(m *match) []Fact {
	return []Fact{Regions{Role: roleServing, Regions: []RegionRef{m.token("region").ref()}}}
}

// readAlone reads "AWS (X)", where a statement says no more.
func readAlone(m *match) []Fact {
	end := m.end
	if end < len(m.statement.tokens) && m.statement.tokens[end].is(classClose) {
		end++
	}
	if !m.statement.endsAt(end) {
		return nil
	}
	return readServing(m)
}

// isOfAuxiliary says that something that serves the whole stands before what runs
// in a region: "the state bucket for all environments sits in X".
func (m *match) isOfAuxiliary() bool {
	s := m.statement
	for i := m.start - 1; i >= 0 && s.tokens[i].segment == s.tokens[m.start].segment; i-- {
		if isAuxiliary(s.tokens[i].value(classRole)) {
			return true
		}
	}
	return false
}

// isOtherSite says that "we" belongs to a clause of its own: "the site that we use
// is hosted in X".
func (m *match) isOtherSite() bool {
	tokens := m.statement.tokens
	return m.start > 0 && tokens[m.start].norm == "we" &&
		containsWord([]string{"use", "have", "rent", "buy", "monitor", "call"}, tokens[m.start+1].norm) &&
		hasClass(tokens[m.start+2:m.end], classRun)
}

// isBesideStandby says that what follows names a standby: "active in A and passive
// in B".
func (m *match) isBesideStandby() bool {
	tokens := m.statement.tokens
	return slices.ContainsFunc(tokens[m.end:], func(t token) bool { return t.value(classRole) == roleStandby })
}
