package rulefile

import "cmp"

// basis returns the law that a statement or a heading above it names.
func (s *statement) basis() string {
	return cmp.Or(lawIn(s.tokens), lawIn(s.context.headings))
}

func lawIn(tokens []token) string {
	for i := range tokens {
		if law := tokens[i].value(classLaw); law != "" {
			return law
		}
	}
	return ""
}

// where returns the set of places that "<where>" took.
func (m *match) where() Locations {
	where, _ := captured[Locations](m, "where")
	return where
}

// allWhere returns the sets that each "<where>" of a phrasing took.
func (m *match) allWhere() []Locations {
	var all []Locations
	for _, c := range m.captures {
		if where, ok := c.value.(Locations); ok {
			all = append(all, where)
		}
	}
	return all
}

// subjectTokens returns the words that "<subject>" took.
func (m *match) subjectTokens() []token {
	at, _ := captured[subject](m, "subject")
	return m.statement.tokens[at.start:at.end]
}

// readResidency reads "X must never leave A".
func readResidency(m *match) []Fact {
	fact, ok := subjectOf(m)
	if !ok || m.isOfWay() {
		return nil
	}
	fact.Allow = m.where()
	return []Fact{fact}
}

// readKept reads "X must stay in A" and "X is stored in A and replicated to B".
// That data may be somewhere promises nothing, unless it may only be there.
func readKept(m *match) []Fact {
	fact, ok := subjectOf(m)
	if !ok || m.has("may", "can") && !m.has("only", "exclusively", "only be stored") {
		return nil
	}
	if m.tellsRole(headOf(withoutCopies(m.subjectTokens()))) {
		return nil
	}
	for _, where := range m.allWhere() {
		fact.Allow.Regions = append(fact.Allow.Regions, where.Regions...)
		fact.Allow.Globs = append(fact.Allow.Globs, where.Globs...)
		fact.Allow.Places = append(fact.Allow.Places, where.Places...)
	}
	return []Fact{fact}
}

// tellsRole says that where copies and logs are kept tells the role of a region:
// "backups are kept in X". What must be kept there is a promise.
func (m *match) tellsRole(head *token) bool {
	s := m.statement
	logs := head.value(classRole) == "logs" && !s.context.onResidency() &&
		m.has("is stored", "are stored", "is kept", "are kept")
	copies := isCopy(head) || containsWord([]string{"copy", "copies"}, head.norm)
	return (copies || logs) && !hasClass(s.tokens, classMust)
}

// readKeptApart reads "X is kept in A, never in B".
func readKeptApart(m *match) []Fact {
	fact, ok := subjectOf(m)
	places := m.allWhere()
	if !ok || len(places) != 2 {
		return nil
	}
	fact.Allow, fact.Deny = places[0], places[1]
	return []Fact{fact}
}

// readLiving reads "EU data lives in X". It promises something where the data is
// that of a place or a law, or the words or the heading say so; where a database
// lives is else the place of a system.
func readLiving(m *match) []Fact {
	fact, ok := subjectOf(m)
	s := m.statement
	if !ok || hasClass(s.tokens[m.end:], classNot) {
		return nil
	}
	bound := m.has("only") || fact.Basis != "" || len(m.where().Places) > 0 || s.context.onResidency()
	if !bound && !hasClass(m.subjectTokens(), classPlace) {
		return nil
	}
	return readKept(m)
}

// readOnlyResidency reads "EU data: eu-west-1 only".
func readOnlyResidency(m *match) []Fact {
	s := m.statement
	keyed := s.context.onResidency() && s.startsAt(m.start) && s.endsAt(m.end) || m.isElliptic()
	only := m.clauseHas("only") || m.has("no") && m.has("other") // "(no other region)"
	if !keyed && (!only || !m.endsClause()) {
		return nil // "backups of EU data only" names whose they are
	}
	return readResidency(m)
}

// isElliptic says that a match goes on with the verb of the clause before: "EU data
// must stay in A, US data in B".
func (m *match) isElliptic() bool {
	s := m.statement
	if m.start == 0 || !s.tokens[m.start-1].is(classComma) && s.tokens[m.start-1].norm != "and" {
		return false
	}
	before := s.tokens[:m.start]
	return hasClass(before, classKeep) && hasClass(before, classMust) && hasClass(before, classData) &&
		hasClass(m.subjectTokens(), classPlace) && m.endsClause()
}

// readNoOther reads "EU data: X (no other region)".
func readNoOther(m *match) []Fact {
	if !m.has("other", "nowhere else", "nothing else") {
		return nil
	}
	return readResidency(m)
}

// readNothingLeaves reads "nothing leaves Canada".
func readNothingLeaves(m *match) []Fact {
	if !m.endsClause() {
		return nil
	}
	return []Fact{Residency{Subject: "all data", All: true, Allow: m.where(), Basis: m.statement.basis()}}
}

// readPeople reads "EU customers: eu-west-1" below a heading on residency: where
// the data of those people, or of that place, has to be.
func readPeople(m *match) []Fact {
	tokens := m.subjectTokens()
	if hasClass(tokens, classRegion) || !hasClass(tokens, classPlace) ||
		hasOtherThan(tokens, classPlace, classGeneric) {
		return nil
	}
	_, narrow := significantWords(tokens)
	return []Fact{Residency{
		Subject: m.statement.words(tokens), Words: narrow, Allow: m.where(), Basis: m.statement.basis(),
	}}
}

// readResidencyHere reads "deployed to X, and data is not replicated outside of
// this region": the region is the one that the sentence has named.
func readResidencyHere(m *match) []Fact {
	fact, ok := subjectOf(m)
	for i := range m.start {
		if t := &m.statement.tokens[i]; t.is(classRegion) && isCode(t) {
			fact.Allow.Regions = append(fact.Allow.Regions, t.ref())
		}
	}
	if !ok || fact.Allow.Empty() {
		return nil
	}
	return []Fact{fact}
}

// readAllResidency reads "Data residency: EU".
func readAllResidency(m *match) []Fact {
	s := m.statement
	if !m.endsClause() || m.end < len(s.tokens) && s.tokens[m.end].isOneOf(classSeparator, classGeneric) {
		return nil // "Data residency: EU customers: eu-west-1" is about those alone
	}
	return []Fact{Residency{Subject: "all data", All: true, Allow: m.where(), Basis: s.basis()}}
}

// readDenial reads "X must never go to A".
func readDenial(m *match) []Fact {
	fact, ok := subjectOf(m)
	if !ok || m.isOfWay() {
		return nil
	}
	fact.Deny = m.where()
	return []Fact{fact}
}

// readInstruction reads "store X in Y". That something is stored somewhere is
// a promise only where the statement or its heading says so: with "only" or
// "must", a law, a jurisdiction, or under a heading on residency.
func readInstruction(m *match) []Fact {
	s := m.statement
	binding := len(m.where().Places) > 0 || s.basis() != "" || hasClass(s.tokens, classMust) ||
		hasClass(m.subjectTokens(), classPlace)
	if !binding && !s.context.onResidency() {
		return nil
	}
	return readResidency(m)
}

// readConfined reads "X is kept in A and never leaves it". Where the second
// half names a place of its own ("and never leaves the EU"), that is the
// promise, unless the first is one by itself: "is kept in A only".
func readConfined(m *match) []Fact {
	fact, ok := subjectOf(m)
	confined, found := captured[confinement](m, "confinement")
	if !ok || !found {
		return nil
	}
	fact.Allow = confined.where
	if fact.Allow.Empty() || m.has("only", "exclusively", "must", "only be stored", "only stored") {
		fact.Allow = m.where()
	}
	return []Fact{fact}
}
