package rulefile

// quotations marks the tokens that stand between double quotes, up to where a
// quote closes: what others said, or an example of what to say.
func quotations(tokens []token) {
	open := -1
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.code:
		case open < 0 && opensQuote(t):
			open = i
		case open >= 0 && closesQuote(t):
			for j := open + 1; j < i; j++ {
				tokens[j].quoted = true
			}
			open = -1
		}
	}
}

func opensQuote(t *token) bool {
	switch t.norm {
	case `"`, "“", "„", "«", "「":
		return true
	default:
		return false
	}
}

func closesQuote(t *token) bool {
	switch t.norm {
	case `"`, "”", "“", "»", "」":
		return true
	default:
		return false
	}
}

// isQuotation says that a match is somebody's words: it stands in quotes with
// more than a name or a value.
func (s *statement) isQuotation(m *match) bool {
	const longestValue = 2
	start, end := m.start, m.end-1
	for start < end && opensQuote(&s.tokens[start]) {
		start++
	}
	for end > start && closesQuote(&s.tokens[end]) {
		end--
	}
	return end-start >= longestValue && s.tokens[start].quoted && s.tokens[end].quoted
}
