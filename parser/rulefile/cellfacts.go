package rulefile

import (
	"slices"
	"strings"
)

// readCellList reads "Region-local: sessions, cache": one cell each.
func readCellList(m *match) []Fact {
	value := m.token("cell").value(classCell)
	if value == "global" && !m.statement.onDataTiers() {
		return nil
	}
	var facts []Fact
	for _, name := range m.listedSubjects() {
		facts = append(facts, Cell{Subject: name, Value: value})
	}
	return facts
}

// listedSubjects are what a match names, one by one: "sessions, caches and carts".
func (m *match) listedSubjects() []string {
	var names []string
	for part := range strings.SplitSeq(listed(m.statement.words(m.subjectTokens())), ",") {
		part = strings.TrimLeft(strings.TrimSpace(part), "| ")
		if part = strings.TrimSpace(strings.TrimPrefix(part, "and ")); part != "" {
			names = append(names, part)
		}
	}
	return names
}

// listed writes a list of two as one with a comma: "wallets and orders".
func listed(words string) string {
	if first, second, ok := strings.Cut(words, " and "); ok && !strings.ContainsAny(first, ", ") &&
		!strings.Contains(second, ",") {
		return first + ", " + second
	}
	return words
}

// readCell reads "order history is region-affine". What computes or happens is
// no data: "changes are region-scoped".
func readCell(m *match) []Fact {
	value := m.token("cell").value(classCell)
	at, _ := captured[subject](m, "subject")
	tokens := withoutVerbs(m.subjectTokens())
	if hasClass(m.subjectTokens(), classCell) {
		return m.readCellsFrom(at.start)
	}
	if len(tokens) == 0 || happens(headOf(tokens)) || hasClass(tokens, classRun) || isNameOfTiers(tokens) {
		return nil
	}
	if value == "global" && (!m.statement.onDataTiers() || !m.statement.endsPhrase(m.end)) {
		return nil // "Lab 3: Azure Cosmos DB – Global Distribution"
	}
	return []Fact{Cell{Subject: m.statement.words(tokens), Value: value}}
}

// readListedCells reads "keep the catalogue global, baskets region-affine": a
// subject right before each of several tiers.
func readListedCells(m *match) []Fact {
	s := m.statement
	if !containsWord([]string{"keep", "make", "hold"}, s.tokens[m.start].norm) {
		return nil
	}
	return m.readCellsFrom(m.start)
}

// readCellsFrom reads "A is region-affine, B is region-local, and C is global".
func (m *match) readCellsFrom(start int) []Fact {
	s := m.statement
	var facts []Fact
	for i := start; i < m.end; i++ {
		t := &s.tokens[i]
		if !t.is(classCell) {
			continue
		}
		name := withoutVerbs(s.tokens[start:i])
		if len(name) == 0 || happens(headOf(name)) {
			return nil
		}
		facts = append(facts, Cell{Subject: s.words(name), Value: t.value(classCell)})
		start = i + 1
	}
	if len(facts) < 2 {
		return nil
	}
	return facts
}

// onDataTiers says that a heading, a lead, the headers of a table or the rest of
// the statement speak of tiers of data, where "global" is one of them.
func (s *statement) onDataTiers() bool {
	if namesTiers(s.context.headings) {
		return true
	}
	all := s.all()
	if namesTiers(all[:leadTokens(all, s.item)]) || hasRegionalCell(all) {
		return true
	}
	if s.item.row == nil {
		return false
	}
	for _, header := range s.item.row.grid.columns {
		if namesTiers(header.tokens) || hasRegionalCell(header.tokens) {
			return true
		}
	}
	return false
}

// isInTierTable says that a row of a table tells the tier of some data: "session
// cache | region-local" is about the cache.
func (s *statement) isInTierTable() bool { return s.item.row != nil && s.onDataTiers() }

func namesTiers(tokens []token) bool {
	return hasOneOf(tokens, "tier", "tiers", "cell", "cells", "consistency", "partition", "partitioning", "boundaries",
		"affinity", "placement", "classification", "classes", "class", "distribution", "locality")
}

func hasRegionalCell(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.is(classCell) && t.value(classCell) != "global" })
}

// isNameOfTiers says that words name what a tier is told by: "Tier: global".
func isNameOfTiers(tokens []token) bool {
	return len(tokens) == 1 && hasOneOf(tokens, "tier", "tiers", "scope", "locality", "affinity", "placement", "class")
}
