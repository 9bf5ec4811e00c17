package rulefile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lexer turns scanned words into tokens: phrases, numbers with units, ranges,
// regions, globs and address blocks.
type lexer struct {
	vocabulary *vocabulary
	scanned    []scannedWord
	text       string
	at         int
	tokens     []token
}

// tokenize appends the tokens of one text to others. code says which offsets of the
// text are in code spans, none where it is nil.
func (v *vocabulary) tokenize(tokens []token, text string, code func(offset int) bool) []token {
	buffer, ok := v.buffers.Get().(*[]scannedWord)
	if !ok {
		buffer = &[]scannedWord{}
	}
	defer v.buffers.Put(buffer)
	*buffer = v.cut(scan((*buffer)[:0], text, code))
	tokens = slices.Grow(tokens, len(*buffer))
	l := &lexer{vocabulary: v, text: text, scanned: *buffer, tokens: tokens[len(tokens):]}
	for i := range l.scanned {
		l.scanned[i].known = v.known(l.scanned[i].norm)
	}
	for l.at < len(l.scanned) {
		l.next()
	}
	settle(l.tokens)
	return append(tokens, l.tokens...)
}

// longestWide bounds what is cut: a longer run without spaces is prose.
const longestWide = 60

// cut cuts runs of scripts without spaces and names of settings into their words.
func (v *vocabulary) cut(scanned []scannedWord) []scannedWord {
	for i := 0; i < len(scanned); i++ {
		if name := v.cutSetting(&scanned[i]); name != nil {
			scanned = slices.Replace(scanned, i, i+1, name...)
			continue
		}
		w := scanned[i]
		if w.norm[0] < utf8.RuneSelf || w.kind != scanWord || len(w.norm) > longestWide || v.isWord(w.norm) {
			continue
		}
		lengths := v.segment(w.norm)
		if len(lengths) < 2 || len(w.norm) != len(w.text) {
			continue
		}
		parts := make([]scannedWord, 0, len(lengths))
		for _, n := range lengths {
			part := w
			part.text, part.norm, part.end = w.text[:n], w.norm[:n], w.start+n
			parts = append(parts, part)
			w.text, w.norm, w.start, w.spaced = w.text[n:], w.norm[n:], w.start+n, false
		}
		scanned = slices.Replace(scanned, i, i+1, parts...)
		i += len(parts) - 1
	}
	return scanned
}

// cutSetting cuts the name of a setting such as "dr_region" in two, where its
// first word is a role.
func (v *vocabulary) cutSetting(w *scannedWord) []scannedWord {
	at := strings.LastIndexByte(w.norm, '_')
	if at < 1 || w.kind != scanWord || v.isWord(w.norm) ||
		!containsWord([]string{"region", "regions"}, w.norm[at+1:]) ||
		!slices.ContainsFunc(v.known(w.norm[:at]).phrases, (*phrase).isRole) {
		return nil
	}
	role, noun := *w, *w
	role.text, role.norm, role.end = w.text[:at], w.norm[:at], w.start+at
	noun.text, noun.norm, noun.start, noun.spaced = w.text[at+1:], w.norm[at+1:], w.start+at+1, false
	return []scannedWord{role, noun}
}

func (l *lexer) next() {
	w := &l.scanned[l.at]
	switch {
	case w.kind == scanOpaque:
		l.add(1, opaqueMeaning(w.text))
	case l.underUnit(), l.quantity():
	case w.kind != scanNumber && l.phrase():
	case w.kind == scanNumber:
		l.number()
	case w.kind == scanSign:
		l.sign(w)
	default:
		l.word(w)
	}
}

// add appends a token of n scanned words.
func (l *lexer) add(n int, meanings ...meaning) *token {
	first, last := &l.scanned[l.at], &l.scanned[l.at+n-1]
	t := token{
		text: l.text[first.start:last.end], norm: first.norm, start: first.start, end: last.end, code: first.code,
	}
	t.mean(meanings...)
	if n > 1 {
		t.norm = normalise(t.text)
	}
	l.tokens = append(l.tokens, t)
	l.at += n
	return &l.tokens[len(l.tokens)-1]
}

// sign takes a sign.
func (l *lexer) sign(w *scannedWord) {
	if meanings, ok := l.vocabulary.signs[w.norm]; ok {
		l.add(1, meanings...)
		return
	}
	l.add(1, signMeaning(w.norm))
}

// frequentSigns are the meanings of the signs that most texts have, made once.
func frequentSigns() map[string][]meaning {
	signs := map[string][]meaning{}
	for _, sign := range []string{".", ",", ":", "-", "/", "(", ")", "\n"} {
		signs[sign] = []meaning{signMeaning(sign)}
	}
	return signs
}

func opaqueMeaning(text string) meaning {
	if strings.HasPrefix(text, "/") {
		return meaning{class: classPath}
	}
	return meaning{class: classOpaque}
}

func signMeaning(sign string) meaning {
	switch sign {
	case ":", "=", "=>", "->", "→", "–", "—", "-", "⇒":
		return meaning{classSeparator, sign}
	case ",", "&", "+", "/", "|", "↔", "<->", "·", "•":
		return meaning{classComma, sign}
	case "(", "[", "{":
		return meaning{class: classOpen}
	case ")", "]", "}":
		return meaning{class: classClose}
	case ".", "!", "?", ";", "\n":
		return meaning{classStop, sign}
	case "::/0":
		return meaning{class: classCIDR}
	case "....":
		return meaning{classSeparator, ":"}
	default:
		if isDecoration(sign) {
			return meaning{class: classArticle}
		}
		return meaning{classWord, sign}
	}
}

// isDecoration says that a sign is a picture that says nothing: a flag, a circle.
// Ticks, crosses and signs of prohibition do.
func isDecoration(sign string) bool {
	const variation = 0xFE0F
	r, _ := utf8.DecodeRuneInString(sign)
	if r != variation && r < 0x2600 || containsWord([]string{"⛔", "🚫", "✅", "❌", "✗", "✘", "✓", "✔", "☑", "✖"}, sign) {
		return false
	}
	return unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r == variation
}

// phrase takes the longest entry of the vocabulary. A region code or glob
// wins, so that the "us" of "us-east-1" is never a word.
func (l *lexer) phrase() bool {
	w := &l.scanned[l.at]
	if w.kind == scanWord && (len(w.known.regions) > 0 || isGlob(w.norm)) {
		return false
	}
	p := l.vocabulary.find(l.scanned, l.at)
	if p == nil {
		return false
	}
	// A sentence may end with the dot of an abbreviation: "at most 5 min."
	if l.dotEndsText(len(p.words)) {
		return false
	}
	t := l.add(len(p.words), p.meanings...)
	t.regions, t.number = p.regions, p.number
	if p.norm != "" {
		t.norm = p.norm
	}
	return true
}

func (l *lexer) dotEndsText(n int) bool {
	return n == 1 && l.scanned[l.at].norm == "."
}

func (l *lexer) word(w *scannedWord) {
	if isGlob(w.norm) {
		t := l.add(1, meaning{classGlob, strings.TrimSuffix(w.norm, "*") + "*"})
		t.norm = t.value(classGlob)
		return
	}
	if regions := w.known.regions; len(regions) > 0 {
		l.add(1, meaning{classRegion, regions[0].Name}).regions = regions
		return
	}
	if l.shortForm(w) {
		return
	}
	if w.known.isNumber {
		l.add(1, meaning{class: classNumber}).number = w.known.number
		return
	}
	if first, _ := utf8.DecodeRuneInString(w.norm); isWide(first) {
		l.add(1, meaning{class: classForeign})
		return
	}
	if strings.Contains(w.norm, "_") {
		l.add(1, identifierMeanings(w.norm)...)
		return
	}
	if looksLikeRegion(w.norm) {
		l.add(1, meaning{classOpaque, "region"})
		return
	}
	l.add(1)
}

// identifierMeanings reads the name of a resource type: aws_route53_record.
func identifierMeanings(name string) []meaning {
	var meanings []meaning
	if strings.Contains(name, "health_check") {
		meanings = append(meanings, meaning{class: classHealth})
	}
	if slices.ContainsFunc([]string{"route53", "dns_record", "traffic_manager"}, func(part string) bool {
		return strings.Contains(name, part)
	}) {
		meanings = append(meanings, meaning{class: classDNS})
	}
	return meanings
}

func (l *lexer) number() {
	w := l.scanned[l.at]
	if strings.Count(w.norm, ".") == 3 {
		l.add(1, meaning{class: classCIDR})
		return
	}
	// "3x", "2nd" and "24x7" are words.
	if next := l.at + 1; next < len(l.scanned) && !l.scanned[next].spaced && l.scanned[next].kind == scanWord &&
		l.scanned[next].norm[0] < utf8.RuneSelf {
		l.add(2, meaning{class: classWord})
		return
	}
	value, ok := parseNumber(w.norm)
	if !ok {
		l.add(1)
		return
	}
	meanings := []meaning{{class: classNumber}}
	if p := l.vocabulary.find(l.scanned, l.at); p != nil && len(p.words) == 1 {
		meanings = append(meanings, p.meanings...)
	}
	l.add(1, meanings...).number = value
}
