package rulefile

import "slices"

// readTemperatureList reads "Cold data: logs, archives": one fact each.
func readTemperatureList(m *match) []Fact {
	if !m.isTemperatureOfData() {
		return nil
	}
	value := m.token("temperature").value(classTemperature)
	var facts []Fact
	for _, name := range m.listedSubjects() {
		facts = append(facts, Temperature{Subject: name, Value: value})
	}
	return facts
}

// readTemperature reads "access logs are cold data".
func readTemperature(m *match) []Fact {
	at, _ := captured[subject](m, "subject")
	ends := m.statement.endsPhrase(m.end) || m.statement.tokens[m.end].is(classSeparator)
	if !ends || !m.isTemperatureOfData() {
		return nil
	}
	var facts []Fact
	start := at.start
	for i := at.start; i < m.end; i++ {
		t := &m.statement.tokens[i]
		if !t.is(classTemperature) {
			continue
		}
		end := i
		if start < at.end {
			end = min(i, at.end)
		}
		name := withoutVerbs(m.statement.tokens[start:end])
		switch {
		case len(name) > 0 && isNameOfData(name):
			facts = append(facts, Temperature{Subject: m.statement.words(name), Value: t.value(classTemperature)})
		case facts == nil: // "orders are hot data and belong to the hot tier" says it twice
			return nil
		}
		start = i + 1
	}
	return facts
}

// isNameOfData says that words can name data: not a region, what stands by in one,
// or what is cold in another sense.
func isNameOfData(tokens []token) bool {
	return !happens(headOf(tokens)) && classesOf(tokens)&setOf(classModel, classRegion) == 0 &&
		!slices.ContainsFunc(tokens, takesOver) && tokens[0].norm != "data"
}

// isTemperatureOfData says that a temperature is that of data: the word stands behind it, or
// the heading, the lead or the headers of the table speak of tiers. A standby and
// a cache are cold as well.
func (m *match) isTemperatureOfData() bool {
	s := m.statement
	for i := m.start; i < min(m.end+1, len(s.tokens)); i++ {
		if s.tokens[i].is(classTemperature) && i+1 < len(s.tokens) &&
			hasOneOf(s.tokens[i+1:i+2], "data", "tier", "datasets", "records", "objects", "buckets", "tables") {
			return true
		}
	}
	return s.onDataTiers() || s.onTemperatures()
}

// onTemperatures says that a heading, a lead or a header is on the temperature of
// data: "Data temperature", "Hot and cold data".
func (s *statement) onTemperatures() bool {
	named := func(tokens []token) bool {
		both := 0
		for i := range tokens {
			if tokens[i].is(classTemperature) {
				both++
			}
		}
		return hasOneOf(tokens, "temperature", "temperatures") || both > 1
	}
	all := s.all()
	if named(s.context.headings) || named(all[:leadTokens(all, s.item)]) {
		return true
	}
	inHeader := func(c column) bool { return named(c.tokens) }
	return s.item.row != nil && slices.ContainsFunc(s.item.row.grid.columns, inHeader)
}

// takesOver says that a word is for a region or what stands by in one.
func takesOver(t token) bool {
	return t.is(classRole) && t.value(classRole) != "logs" && t.value(classRole) != "backup" ||
		hasOneOf([]token{t}, "site", "sites", "environment", "stack", "cache", "caches", "start", "starts")
}
