package rulefile

// bracketedPlace returns the place in brackets behind the name of some data:
// "subscriber data (EU)".
func (m *match) bracketedPlace() string {
	for _, t := range m.bracketed() {
		if t.is(classPlace) {
			return t.norm
		}
	}
	return ""
}

// bracketed returns what stands in brackets behind the name of some data.
func (m *match) bracketed() []token {
	at, ok := captured[subject](m, "subject")
	end, closed := m.statement.closing(at.end)
	if !ok || !closed || end >= m.end {
		return nil
	}
	return m.statement.tokens[at.end:end]
}

// openingPlace returns whom a sentence is about from its start, and their place:
// "for EU users, data must stay in X".
func (m *match) openingPlace(name int) (lead, place string) {
	s := m.statement
	start := skipArticles(s.tokens, 0)
	if start >= len(s.tokens) || s.tokens[start].norm != "for" {
		return "", ""
	}
	for i := start + 1; i < len(s.tokens) && s.tokens[i].start < name; i++ {
		switch t := &s.tokens[i]; {
		case t.is(classPlace):
			place = t.norm
		case t.norm == "," && place != "" && i > start+1:
			return s.words(s.tokens[start+1 : i]), place
		}
	}
	return "", ""
}

// leadingPlace returns what stands before a colon ahead of a match, and the place
// that it is about: "Swiss customers: data in X only".
func (m *match) leadingPlace() (lead, place string) {
	s := m.statement
	colon := m.start - 1
	if s.item.row != nil || colon < 1 || s.tokens[colon].norm != ":" {
		return "", ""
	}
	start := skipArticles(s.tokens, 0)
	for i := start; i < colon; i++ {
		if s.tokens[i].is(classPlace) {
			place = s.tokens[i].norm
		}
		if s.tokens[i].isOneOf(classSeparator, classStop, classResidency, classLaw) {
			return "", ""
		}
	}
	if place == "" {
		return "", ""
	}
	return s.words(s.tokens[start:colon]), place
}
