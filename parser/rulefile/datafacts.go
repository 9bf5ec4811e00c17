package rulefile

import (
	"strings"
)

// basis returns the law that a statement names.
func (s *statement) basis() string {
	for i := range s.tokens {
		if law := s.tokens[i].value(classLaw); law != "" {
			return law
		}
	}
	for i := range s.context.headings {
		if law := s.context.headings[i].value(classLaw); law != "" {
			return law
		}
	}
	return ""
}

// subjectOf reads the words that name the data: as written without article,
// and those that tell it from other data. ok is false where the words name no data.
func subjectOf(m *match) (fact Residency, ok bool) {
	at, found := captured[subject](m, "subject")
	if !found {
		return Residency{}, false
	}
	tokens := m.statement.tokens[at.start:at.end]
	tokens = withoutVerbs(tokens)
	if len(tokens) == 0 || !hasClass(tokens, classData) {
		return Residency{}, false
	}
	fact.Subject = m.statement.item.text[tokens[0].start:tokens[len(tokens)-1].end]
	fact.All, fact.Words = significantWords(tokens)
	fact.Basis = m.statement.basis()
	return fact, true
}

// withoutVerbs cuts what does not belong to the name of some data: articles
// before it, a verb behind it, and the end of a sentence that came before.
func withoutVerbs(tokens []token) []token {
	for i := range tokens {
		opens := tokens[i].is(classComma) || containsWord([]string{"that", "sure", "ensure"}, tokens[i].norm)
		if opens && !hasClass(tokens[:i], classData) {
			return withoutVerbs(tokens[i+1:])
		}
	}
	for len(tokens) > 0 && (tokens[0].is(classArticle) || tokens[0].norm == "and") {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && containsWord([]string{"is", "are", "be"}, tokens[len(tokens)-1].norm) {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// significantWords returns the singular, lower-case words that narrow a
// subject. A subject of general words alone, such as "all customer data",
// means all data; so does one with a general part ("PII and payment data").
func significantWords(tokens []token) (all bool, narrow []string) {
	part := 0
	for i := range tokens {
		t := &tokens[i]
		if t.norm == "and" || t.norm == "or" || t.is(classComma) {
			if part == 0 && i > 0 {
				return true, nil
			}
			part = 0
			continue
		}
		if !t.narrows() {
			continue
		}
		part++
		for word := range strings.FieldsSeq(t.norm) {
			narrow = appendNew(narrow, singular(word))
		}
	}
	if len(narrow) == 0 {
		narrow = copies(tokens)
	}
	return len(narrow) == 0, narrow
}

// copies returns the words of a subject that is about copies of data alone, such
// as "all backups"; none where it is about data as well.
func copies(tokens []token) []string {
	var narrow []string
	for i := range tokens {
		switch t := &tokens[i]; {
		case containsWord([]string{"backup", "backups", "snapshot", "snapshots", "replica", "replicas"}, t.norm):
			narrow = appendNew(narrow, singular(t.norm))
		case t.is(classData) && !t.is(classArticle):
			return nil
		}
	}
	return narrow
}

// narrows says that a word tells some data from other data.
func (t *token) narrows() bool {
	return !t.is(classGeneric) && !t.is(classArticle) && !t.is(classRun) && (t.is(classData) || !t.is(classMove))
}

// singular cuts the plural ending of an English word.
func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word,
		"us"):
		return word[:len(word)-1]
	default:
		return word
	}
}

func readResidency(m *match) []Fact {
	fact, ok := subjectOf(m)
	where, _ := captured[Locations](m, "where")
	if !ok {
		return nil
	}
	fact.Allow = where
	return []Fact{fact}
}

// readKept reads "X must stay in A" and "X is stored in A and replicated to B".
// That data may be somewhere promises nothing, unless it may only be there.
func readKept(m *match) []Fact {
	fact, ok := subjectOf(m)
	if !ok || m.has("may", "can") && !m.has("only", "exclusively", "only be stored") {
		return nil
	}
	if at, _ := captured[subject](m, "subject"); len(copies(m.statement.tokens[at.start:at.end])) > 0 &&
		!hasClass(m.statement.tokens, classMust) {
		return nil // "backups are kept in X" tells the role of X
	}
	for _, c := range m.captures {
		if where, ok := c.value.(Locations); ok {
			fact.Allow.Regions = append(fact.Allow.Regions, where.Regions...)
			fact.Allow.Globs = append(fact.Allow.Globs, where.Globs...)
			fact.Allow.Places = append(fact.Allow.Places, where.Places...)
		}
	}
	return []Fact{fact}
}

// readOnlyResidency reads "EU data: eu-west-1 only".
func readOnlyResidency(m *match) []Fact {
	if !m.clauseHas("only") {
		return nil
	}
	return readResidency(m)
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
	where, _ := captured[Locations](m, "where")
	return []Fact{Residency{Subject: "all data", All: true, Allow: where, Basis: m.statement.basis()}}
}

func readDenial(m *match) []Fact {
	fact, ok := subjectOf(m)
	where, _ := captured[Locations](m, "where")
	if !ok {
		return nil
	}
	fact.Deny = where
	return []Fact{fact}
}

// readInstruction reads "store X in Y". That something is stored somewhere is
// a promise only where the statement or its heading says so: with "only" or
// "must", a law, a jurisdiction, or under a heading on residency.
func readInstruction(m *match) []Fact {
	where, _ := captured[Locations](m, "where")
	s := m.statement
	binding := len(where.Places) > 0 || s.basis() != "" || hasClass(s.tokens, classMust)
	if !binding && !s.context.onResidency() {
		return nil
	}
	return readResidency(m)
}

func readEgressDenial(m *match) []Fact {
	if m.has("restrict", "limit", "filter") {
		return nil
	}
	cidrs, _ := captured[[]string](m, "cidrs")
	return []Fact{Egress{Kind: "deny", CIDRs: cidrs}}
}

// readWorldDenial reads "no egress to the internet".
func readWorldDenial(*match) []Fact {
	return []Fact{Egress{Kind: "deny", CIDRs: []string{"0.0.0.0/0", "::/0"}}}
}

// readTags reads that cross-region traffic carries tags; keys in code spans
// are their names.
func readTags(m *match) []Fact {
	var tags []string
	for i := range m.statement.tokens {
		if t := &m.statement.tokens[i]; t.code && !t.is(classRegion) && !t.is(classCIDR) {
			tags = appendNew(tags, t.text)
		}
	}
	return []Fact{Egress{Kind: "tags", Tags: tags}}
}

func readBudget(*match) []Fact { return []Fact{Egress{Kind: "budget"}} }

func readSessions(m *match) []Fact {
	return []Fact{Sessions{Strategy: m.token("session").value(classSession)}}
}

func readSticky(*match) []Fact { return []Fact{Sessions{Strategy: "sticky"}} }

// readCellList reads "Region-local: sessions, cache": one cell each.
func readCellList(m *match) []Fact {
	value := m.token("cell").value(classCell)
	at, _ := captured[subject](m, "subject")
	if value == "global" && !m.statement.onDataTiers() {
		return nil
	}
	var facts []Fact
	for part := range strings.SplitSeq(m.statement.words(at), ",") {
		part = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(part), "and "))
		if part != "" {
			facts = append(facts, Cell{Subject: part, Value: value})
		}
	}
	return facts
}

func readCell(m *match) []Fact {
	value := m.token("cell").value(classCell)
	at, _ := captured[subject](m, "subject")
	if value == "global" && !m.statement.onDataTiers() {
		return nil
	}
	return []Fact{Cell{Subject: strings.TrimSpace(m.statement.words(at)), Value: value}}
}

// words returns a stretch as written.
func (s *statement) words(at subject) string {
	start := at.start
	for start < at.end-1 && s.tokens[start].is(classArticle) {
		start++
	}
	return s.item.text[s.tokens[start].start:s.tokens[at.end-1].end]
}

// onDataTiers says that a heading or lead speaks of tiers of data, where
// "global" is one of them.
func (s *statement) onDataTiers() bool {
	words := []string{
		"tier", "tiers", "cell", "cells", "consistency", "partition", "partitioning", "boundaries", "affinity",
	}
	for i := range s.context.headings {
		if containsWord(words, s.context.headings[i].norm) {
			return true
		}
	}
	for i := range s.tokens {
		if s.tokens[i].start < s.item.leadLength && containsWord(words, s.tokens[i].norm) {
			return true
		}
	}
	return false
}

func readTier(m *match) []Fact { return []Fact{Tier{Value: m.token("tier").value(classTier)}} }
