package rulefile

import (
	"slices"
)

// The roles that a region can carry and that the intent tells apart.
const (
	rolePrimary   = "primary"
	roleServing   = "serving"
	roleStandby   = "standby"
	roleBackup    = "backup"
	roleAllowed   = "allowed"
	roleForbidden = "forbidden"
)

func isAuxiliary(role string) bool {
	return slices.Contains([]string{"witness", "hub", "control-plane", "state", "logs"}, role)
}

// regionFacts gives each region its own role, or the one of the statement, and
// joins neighbours with the same role.
func regionFacts(list []namedRegion, role string) []Fact {
	var facts []Fact
	for _, named := range list {
		own := named.role
		if own == "" {
			own = role
		}
		if own == "" {
			continue
		}
		if n := len(facts); n > 0 {
			if last, ok := facts[n-1].(Regions); ok && last.Role == own {
				last.Regions = append(last.Regions, named.ref)
				facts[n-1] = last
				continue
			}
		}
		facts = append(facts, Regions{Role: own, Auxiliary: isAuxiliary(own), Regions: []RegionRef{named.ref}})
	}
	return facts
}

func readRole(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	role := m.token("role")
	value := role.value(classRole)
	switch {
	case role.is(classRegion), m.statement.isOneOfSeveralRoles(m.start), m.statement.goesOnWithArrow(m.end):
		return nil
	case value == roleAllowed:
		return allowed(m, locationsOf(list))
	case value == roleForbidden:
		return forbidden(m, locationsOf(list))
	}
	if role.norm == "active" && len(list) > 1 {
		value = roleServing
	}
	return regionFacts(list, value)
}

// isOneOfSeveralRoles says that a role is the last of "primary and secondary".
func (s *statement) isOneOfSeveralRoles(at int) bool {
	if at < 2 || !containsWord([]string{"and", "/", "&", "+"}, s.tokens[at-1].norm) {
		return false
	}
	role, before := &s.tokens[at], &s.tokens[at-2]
	return role.is(classRole) && before.is(classRole) && before.value(classRole) != role.value(classRole)
}

// goesOnWithArrow says that an arrow leads from a region to another one.
func (s *statement) goesOnWithArrow(at int) bool {
	return at+1 < len(s.tokens) && isArrow(&s.tokens[at]) && s.tokens[at+1].is(classRegion)
}

func isArrow(t *token) bool { return containsWord([]string{"→", "->", "=>", "⇒"}, t.norm) }

// readRoles reads "primary / secondary: A / B": a region for each role.
func readRoles(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	var roles []string
	for _, c := range m.captures {
		if c.name == "role" {
			roles = append(roles, c.token.value(classRole))
		}
	}
	if len(list) != len(roles) {
		return nil
	}
	var facts []Fact
	for i := range list {
		facts = append(facts, regionFacts(list[i:i+1], roles[i])...)
	}
	return facts
}

// readArrow reads "DR: A → B": what B stands by for is the primary.
func readArrow(m *match) []Fact {
	var ends []RegionRef
	for _, c := range m.captures {
		if c.name == "region" {
			ends = append(ends, c.token.ref())
		}
	}
	if m.token("role").value(classRole) != roleStandby || len(ends) != 2 {
		return nil
	}
	return []Fact{Regions{Role: rolePrimary, Regions: ends[:1]}, Regions{Role: roleStandby, Regions: ends[1:]}}
}

func locationsOf(list []namedRegion) Locations {
	var where Locations
	for _, named := range list {
		where.Regions = append(where.Regions, named.ref)
	}
	return where
}

// readRunningRole reads "the writer is in X". A "main" or "default" that is
// deployed somewhere is a branch or a setting.
func readRunningRole(m *match) []Fact {
	if containsWord([]string{"main", "master", "default", "home", "active"}, m.token("role").norm) {
		return nil
	}
	return readRole(m)
}

// readActive reads "active region: X": the primary where it is one region,
// else those that serve.
func readActive(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	if len(list) == 1 && m.statement.tokens[m.start].norm != "live" {
		return regionFacts(list, rolePrimary)
	}
	return regionFacts(list, roleServing)
}

// readServing reads where things run. "Must be deployed to X only" permits
// nothing else.
func readServing(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	if m.clauseHas("only") && (m.clauseHas("must") || m.clauseHas("shall")) {
		return allowed(m, locationsOf(list))
	}
	return regionFacts(list, roleServing)
}

func readStandby(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	return regionFacts(list, roleStandby)
}

func readBackup(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	return regionFacts(list, roleBackup)
}

// readAnnotated takes regions whose brackets name their role, wherever they stand.
func readAnnotated(m *match) []Fact {
	list, _ := captured[[]namedRegion](m, "regions")
	return regionFacts(list, "")
}

// readPermission reads allow-lists and deny-lists; other roles are not its matter.
func readPermission(m *match) []Fact {
	where, _ := captured[Locations](m, "where")
	switch m.token("role").value(classRole) {
	case roleAllowed:
		return allowed(m, where)
	case roleForbidden:
		return forbidden(m, where)
	default:
		return nil
	}
}

// readForbidden reads a prohibition. "Do not" forbids where it opens the
// statement; behind a subject it tells what is: "we do not run in X".
func readForbidden(m *match) []Fact {
	where, _ := captured[Locations](m, "where")
	tells := containsWord([]string{"do not", "don't", "not"}, m.statement.tokens[m.start].norm)
	if tells && !m.statement.startsAt(m.start) || m.statement.hasPurpose(m.end) {
		return nil
	}
	return forbidden(m, where)
}

// hasPurpose says that a statement goes on with what it is limited to: "for
// customer data" is not "for anything".
func (s *statement) hasPurpose(at int) bool {
	if at >= len(s.tokens) || s.tokens[at].norm != "for" && s.tokens[at].norm != "as" {
		return false
	}
	return at+1 >= len(s.tokens) || !s.tokens[at+1].is(classEnvironment)
}

func readOnly(m *match) []Fact {
	where, _ := captured[Locations](m, "where")
	return allowed(m, where)
}

// readMustRun reads "must be deployed to X": a permission where it says
// "only", else a statement of where things run.
func readMustRun(m *match) []Fact {
	where, _ := captured[Locations](m, "where")
	if m.start > 0 && m.statement.tokens[m.start-1].is(classData) && m.token("run").norm == "live in" {
		return nil // where data must live is residency
	}
	if m.clauseHas("only") {
		return allowed(m, where)
	}
	if m.token("must").is(classNot) || len(where.Regions) == 0 {
		return nil
	}
	return []Fact{Regions{Role: roleServing, Regions: where.Regions}}
}

// clauseHas says whether a word stands in the clause of a match.
func (m *match) clauseHas(norm string) bool {
	for i := range m.statement.tokens {
		t := &m.statement.tokens[i]
		if t.norm == norm && m.statement.sameClause(t, m) {
			return true
		}
	}
	return false
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

// readModel reads a deployment model. Where a statement names two, the one
// that says more counts ("warm standby (active-passive)"); two that exclude
// each other are a comparison.
func readModel(m *match) []Fact {
	value := m.token("model").value(classModel)
	for i := range m.statement.tokens {
		t := &m.statement.tokens[i]
		if !t.is(classModel) || t.value(classModel) == value || t.is(classRole) && i < m.start ||
			m.statement.isOfOther(i, m) {
			continue
		}
		other := t.value(classModel)
		switch {
		case value == "active-passive" && isStandby(other):
			value = other
		case other == "active-passive" && isStandby(value):
		default:
			return nil
		}
	}
	return []Fact{Model{Value: value}}
}

// isOfOther says that a model is only named to be set apart ("not
// active-passive"), or is that of another environment.
func (s *statement) isOfOther(at int, m *match) bool {
	if at > 0 && containsWord([]string{"not", "instead of", "rather than"}, s.tokens[at-1].norm) {
		return true
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; t.is(classEnvironment) && t.segment == s.tokens[at].segment && !s.sameSegment(t, m) {
			return true
		}
	}
	return false
}

func isStandby(model string) bool {
	return model == "hot-standby" || model == "warm-standby" || model == "pilot-light"
}

// readLooseModel reads a model behind a verb. "Backup and restore" and "single
// region" are then what somebody does, not how the system is built.
func readLooseModel(m *match) []Fact {
	switch m.token("model").value(classModel) {
	case "backup-restore", "single-region":
		return nil
	default:
		return readModel(m)
	}
}
