package rulefile

import "slices"

// match is a pattern that was found in a statement. The next one that is tried
// takes its place.
type match struct {
	statement  *statement
	start, end int
	captures   []capture
	// system is the name of the system that the phrasing limits itself to.
	system string
}

type capture struct {
	name  string
	token *token
	// value is what a composite read.
	value any
}

// token returns the token that a class element took.
func (m *match) token(name string) *token {
	for _, c := range m.captures {
		if c.name == name && c.token != nil {
			return c.token
		}
	}
	return nil
}

// tokens returns every token that elements of a class took, in order.
func (m *match) tokens(name string) []*token {
	var taken []*token
	for _, c := range m.captures {
		if c.name == name && c.token != nil {
			taken = append(taken, c.token)
		}
	}
	return taken
}

// captured returns what a composite read.
func captured[T any](m *match, name string) (T, bool) {
	for _, c := range m.captures {
		if c.name == name {
			if value, ok := c.value.(T); ok {
				return value, true
			}
		}
	}
	var none T
	return none, false
}

// has says that one of the words is inside the match.
func (m *match) has(words ...string) bool {
	return slices.ContainsFunc(m.statement.tokens[m.start:m.end], func(t token) bool {
		return containsWord(words, t.norm)
	})
}

// matches tries a pattern at a token.
func (m *match) matches(p *pattern, at int) bool {
	m.start, m.captures, m.system = at, m.captures[:0], ""
	end, ok := m.run(p.elements, at)
	m.end = end
	return ok && end > at
}

func (m *match) run(elements []element, at int) (int, bool) {
	if len(elements) == 0 {
		return at, true
	}
	e := &elements[0]
	if e.kind == elementGap {
		return m.runGap(elements[1:], at)
	}
	if e.kind == elementComposite && e.name == "subject" {
		return m.runSubject(elements[1:], at)
	}
	saved := len(m.captures)
	if next, ok := m.take(e, at); ok {
		if end, ok := m.run(elements[1:], next); ok {
			return end, true
		}
	}
	m.captures = m.captures[:saved]
	if e.optional {
		return m.run(elements[1:], at)
	}
	return 0, false
}

// runGap skips words that carry nothing, as few as will do.
func (m *match) runGap(rest []element, at int) (int, bool) {
	saved := len(m.captures)
	for skipped := 0; skipped <= maxGap; skipped++ {
		if end, ok := m.run(rest, at+skipped); ok {
			return end, true
		}
		m.captures = m.captures[:saved]
		if at+skipped >= len(m.statement.tokens) || !m.statement.tokens[at+skipped].isFiller() {
			return 0, false
		}
	}
	return 0, false
}

// runSubject takes the words that name the data, as many as will do.
func (m *match) runSubject(rest []element, at int) (int, bool) {
	if at < len(m.statement.tokens) && opensQuote(&m.statement.tokens[at]) {
		return 0, false
	}
	longest := at
	for longest < len(m.statement.tokens) && longest-at < maxSubject && m.statement.tokens[longest].inSubject() {
		longest++
	}
	saved := len(m.captures)
	for end := longest; end > at; end-- {
		m.captures = append(m.captures, capture{name: "subject", value: subject{at, end}})
		if next, ok := m.run(rest, end); ok {
			return next, true
		}
		m.captures = m.captures[:saved]
	}
	return 0, false
}

// subject is a stretch of tokens.
type subject struct{ start, end int }

func (m *match) take(e *element, at int) (int, bool) {
	tokens := m.statement.tokens
	switch e.kind {
	case elementStart:
		return at, m.statement.startsAt(at)
	case elementEnd:
		return at, m.statement.endsAt(at)
	case elementGap:
		return at, true
	case elementWords, elementClass, elementComposite:
	}
	at = skipArticles(tokens, at, e.words...)
	if at >= len(tokens) {
		return 0, false
	}
	switch e.kind {
	case elementWords:
		return at + 1, containsWord(e.words, tokens[at].norm)
	case elementClass:
		if !tokens[at].is(e.class) {
			return 0, false
		}
		m.captures = append(m.captures, capture{name: e.name, token: &tokens[at]})
		return at + 1, true
	default:
		value, next, ok := e.composite.read(m.statement, at)
		if !ok {
			return 0, false
		}
		m.captures = append(m.captures, capture{name: e.name, value: value})
		return next, true
	}
}

func containsWord(words []string, norm string) bool {
	return slices.Contains(words, norm)
}

// skipArticles returns where the next word stands that is no article, or is one
// of those that are asked for.
func skipArticles(tokens []token, at int, asked ...string) int {
	for at < len(tokens) && tokens[at].is(classArticle) && !containsWord(asked, tokens[at].norm) {
		at++
	}
	return at
}

// isFiller says that a word may stand between two parts of a phrasing without
// changing what they say.
func (t *token) isFiller() bool {
	const carry = 1<<classNot | 1<<classHedge | 1<<classUnreal | 1<<classExample | 1<<classPast | 1<<classCondition |
		1<<classContrast | 1<<classSeparator | 1<<classComma | 1<<classOpen | 1<<classClose | 1<<classStop |
		1<<classRegion | 1<<classDuration | 1<<classNumber | 1<<classForeign | 1<<classObjective
	return t.classes&carry == 0
}

// inSubject says that a word can belong to the name of some data.
func (t *token) inSubject() bool {
	modals := []string{"should", "will", "can", "may", "may only", "can only", "does", "do", "to", "in"}
	if t.is(classMust) && !t.is(classPlace) || containsWord(modals, t.norm) {
		return false
	}
	const end = 1<<classNot | 1<<classHedge | 1<<classUnreal | 1<<classExample | 1<<classPast | 1<<classCondition |
		1<<classContrast | 1<<classSeparator | 1<<classOpen | 1<<classClose | 1<<classStop | 1<<classRegion |
		1<<classDuration | 1<<classForeign | 1<<classKeep
	const named = 1<<classPlace | 1<<classData | 1<<classGeneric
	return t.classes&end == 0 || t.classes&named != 0
}
