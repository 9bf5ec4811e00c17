package rulefile

import (
	"slices"
	"strings"
	"unicode"
)

// subjectOf reads the words that name the data: as written without article,
// and those that tell it from other data. ok is false where the words name no data.
func subjectOf(m *match) (fact Residency, ok bool) {
	tokens := withoutVerbs(m.subjectTokens())
	if len(tokens) == 0 || m.cutsName() || !m.namesData(tokens) || m.isLanguage() || isSentence(tokens) ||
		namesAllowlist(tokens) {
		return Residency{}, false
	}
	fact.Subject = m.statement.words(tokens)
	fact.Basis = m.statement.basis()
	fact.Tags = selectedTags(append(slices.Clip(tokens), m.bracketed()...))
	if fact.Tags != nil {
		if tokens[0].is(classSelector) || containsWord([]string{"is", "are"}, tokens[0].norm) {
			fact.Subject = m.statement.asWritten(m.subjectTokens())
		}
		return fact, true
	}
	fact.All, fact.Words = significantWords(tokens)
	m.limitToPlace(&fact, tokens[0].start)
	return fact, true
}

// limitToPlace limits all data to that of the place which the statement names
// before it or in brackets: "EU: all data ...", "all data (EU)".
func (m *match) limitToPlace(fact *Residency, start int) {
	lead, place := m.leadingPlace()
	if place == "" {
		lead, place = m.openingPlace(start)
	}
	if fact.All && place != "" {
		fact.All, fact.Words = false, []string{place}
		if namesAllData(fact.Subject) {
			fact.Subject = lead
		}
	}
	if place := m.bracketedPlace(); place != "" {
		fact.All, fact.Words = false, appendNew(fact.Words, place)
	}
}

// cutsName says that the words before those that were taken are a region's, which
// is part of the name: "records of Quebec pupils". So is the key of a value:
// "class = pii".
func (m *match) cutsName() bool {
	at, _ := captured[subject](m, "subject")
	if at.start == 0 {
		return false
	}
	first, before := &m.statement.tokens[at.start], &m.statement.tokens[at.start-1]
	return before.is(classRegion) || first.is(classSelector) || before.norm == "=" ||
		before.norm == ":" && before.code && first.code
}

// isSentence says that words tell somebody to do something: "you add a table with
// PII, place it".
func isSentence(tokens []token) bool {
	return containsWord([]string{"you", "we", "i", "they"}, tokens[0].norm) || tokens[len(tokens)-1].norm == "it"
}

// namesAllowlist says that words name a list of regions: "region allow-list for
// customer data".
func namesAllowlist(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		return t.value(classRole) == roleAllowed || t.value(classRole) == roleForbidden
	})
}

// withoutVerbs cuts what does not belong to the name of some data: signs and
// articles before it, a verb behind it, and the end of a sentence that came before.
func withoutVerbs(tokens []token) []token {
	for i := range tokens {
		opening := []string{
			"that", "sure", "ensure", "while", "keeping", "also", "because", "even", "requires", "require", "demands",
			"mandates", "obliges", "expects", "want",
		}
		clause := containsWord(opening, tokens[i].norm) || tokens[i].is(classComma) && !isEnumeration(tokens, i)
		if clause && !hasClass(tokens[:i], classData) {
			return withoutVerbs(tokens[i+1:])
		}
	}
	if at := slices.IndexFunc(tokens, func(t token) bool { return t.norm == "including" }); at > 1 {
		tokens = tokens[:at]
	}
	tokens = withoutHolder(withoutReason(withoutPredicate(tokens)))
	for len(tokens) > 0 && opensName(&tokens[0]) {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && closesName(&tokens[len(tokens)-1]) {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// withoutPredicate cuts what a sentence has said of some data before an "and":
// "health data is subject to the law and must stay in X".
func withoutPredicate(tokens []token) []token {
	if len(tokens) == 0 || tokens[len(tokens)-1].norm != "and" {
		return tokens
	}
	at := slices.IndexFunc(tokens, func(t token) bool {
		return containsWord([]string{"is", "are", "has", "have"}, t.norm)
	})
	if at > 0 && hasClass(tokens[:at], classData) {
		return tokens[:at]
	}
	return tokens
}

// opensName says that a word before the name of some data is no part of it.
func opensName(t *token) bool {
	return t.is(classArticle) || isSign(t) ||
		containsWord([]string{
			"and", "these", "those", "such", "keep", "make", "hold", "treat", "classify", "contains", "holds",
			"includes",
		}, t.norm)
}

// closesName says so of a word behind it.
func closesName(t *token) bool {
	return isSign(t) || containsWord([]string{
		"local", "is", "are", "be", "as", "anywhere", "elsewhere", "allowed", "permitted",
	}, t.norm)
}

// withoutHolder cuts who holds some data: "all data held by the agency".
func withoutHolder(tokens []token) []token {
	at := slices.IndexFunc(tokens, func(t token) bool { return t.norm == "held by" })
	if at > 0 && hasClass(tokens[:at], classData) {
		return tokens[:at]
	}
	return tokens
}

// withoutReason cuts the law before the name of some data: "for GDPR reasons PII".
func withoutReason(tokens []token) []token {
	const farthest = 3
	if len(tokens) == 0 || !containsWord([]string{"for", "under", "per", "because", "due"}, tokens[0].norm) {
		return tokens
	}
	for i := 1; i < min(farthest, len(tokens)); i++ {
		if !tokens[i].is(classLaw) {
			continue
		}
		if i+1 < len(tokens) && containsWord([]string{"reasons", "compliance", "purposes"}, tokens[i+1].norm) {
			i++
		}
		return tokens[i+1:]
	}
	return tokens
}

// hasOwnSubject says that a match names its data behind an "and" that parts it
// from a negation: "X must never leave A, and Y must stay in B".
func (m *match) hasOwnSubject(negation int) bool {
	at, ok := captured[subject](m, "subject")
	if !ok || negation >= at.start {
		return false
	}
	for i := negation + 1; i+1 < at.end; i++ {
		if s := m.statement; s.tokens[i].is(classComma) && s.tokens[i+1].norm == "and" {
			return true
		}
	}
	return false
}

// isEnumeration says that a comma parts the kinds of some data: "payment,
// merchant and cardholder data".
func isEnumeration(tokens []token, comma int) bool {
	for i := comma + 1; i < len(tokens); i++ {
		if containsWord([]string{"and", "or", "&"}, tokens[i].norm) {
			return i > comma+1 && i+1 < len(tokens)
		}
	}
	return false
}

// isSign says that a token is a mark such as a tick or a padlock.
func isSign(t *token) bool {
	return !strings.ContainsFunc(t.text, isLetterOrDigit)
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// significantWords returns the singular, lower-case words that narrow a
// subject. A subject of general words alone, such as "all customer data",
// means all data; so does one with a general part ("PII and payment data").
func significantWords(tokens []token) (all bool, narrow []string) {
	tokens = withoutCopies(tokens)
	if head := headOf(tokens); isCopy(head) {
		tokens = slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return !t.narrows() && !isCopy(&t) })
		return false, singulars(tokens)
	}
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
			narrow = appendNew(narrow, singular(withoutSuffix(word)))
		}
	}
	return len(narrow) == 0, narrow
}

// withoutSuffix cuts what says only that data belongs to a place: "EU-resident".
func withoutSuffix(word string) string {
	for _, suffix := range []string{"-resident", "-based", "-origin", "-only", "-owned"} {
		if stem, ok := strings.CutSuffix(word, suffix); ok {
			return stem
		}
	}
	return word
}

func singulars(tokens []token) []string {
	var words []string
	for i := range tokens {
		for word := range strings.FieldsSeq(tokens[i].norm) {
			words = appendNew(words, singular(word))
		}
	}
	return words
}

// narrows says that a word tells some data from other data.
func (t *token) narrows() bool {
	return !t.is(classGeneric) && !t.is(classArticle) && !t.is(classRun) && (t.is(classData) || !t.is(classMove)) &&
		t.norm != "&"
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

// words returns the text of neighbouring tokens as written, without an article
// before them.
func (s *statement) words(tokens []token) string {
	for len(tokens) > 1 && tokens[0].is(classArticle) {
		tokens = tokens[1:]
	}
	return s.asWritten(tokens)
}

// asWritten returns the text of neighbouring tokens: "everything tagged pii=yes".
func (s *statement) asWritten(tokens []token) string {
	return s.item.text[tokens[0].start:tokens[len(tokens)-1].end]
}
