package rulefile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scannedWord is a run of text before phrases are found: a word, a number or a sign.
type scannedWord struct {
	text, norm string
	start, end int
	kind       scanKind
	// known is what the vocabulary has of the word.
	known *knownWord
	code  bool
	// spaced says that white space comes before.
	spaced bool
}

type scanKind uint8

const (
	scanWord scanKind = iota
	scanNumber
	scanSign
	// scanOpaque is a URL, path, ARN, host or command: no prose.
	scanOpaque
)

// scanner splits a text into words. code says which offsets are in code spans, none
// where it is nil.
type scanner struct {
	text string
	// lower is the text in lower case, "" where not all of it is ASCII.
	lower string
	at    int
	found []scannedWord
	code  func(offset int) bool
}

// scan appends the words of a text to a slice without words.
func scan(words []scannedWord, text string, code func(offset int) bool) []scannedWord {
	s := &scanner{text: text, code: code, found: words}
	if isASCII(text) {
		s.lower = strings.ToLower(text)
	}
	spaced := true
	for s.at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if unicode.IsSpace(r) && r != '\n' {
			s.at += size
			spaced = true
			continue
		}
		if r == '\n' {
			s.add(s.at+size, scanSign)
			spaced = true
			continue
		}
		count := len(s.found)
		s.next(r, spaced)
		for i := count; i < len(s.found); i++ {
			s.found[i].spaced = spaced && i == count
		}
		spaced = false
	}
	return s.found
}

func (s *scanner) next(r rune, spaced bool) {
	switch {
	case s.plainWord():
	case spaced && s.scanOpaque():
	case unicode.IsDigit(r):
		s.scanNumber()
	case isWordRune(r):
		s.scanWord()
	case r == '/' && s.scanPath(spaced):
	case r == '*' && s.globAhead():
	default:
		s.scanSign()
	}
}

// plainWord takes letters with a space behind them: most words are no more.
func (s *scanner) plainWord() bool {
	end := s.at
	for end < len(s.text) && isASCIILetter(s.text[end]) {
		end++
	}
	if end == s.at || end < len(s.text) && s.text[end] != ' ' {
		return false
	}
	s.add(end, scanWord)
	return true
}

func (s *scanner) add(end int, kind scanKind) {
	text := s.text[s.at:end]
	w := scannedWord{text: text, start: s.at, end: end, kind: kind}
	if s.lower != "" {
		w.norm = s.lower[s.at:end]
	} else {
		w.norm = normalise(text)
	}
	if s.code != nil {
		w.code = s.code(s.at)
	}
	s.found = append(s.found, w)
	s.at = end
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isASCIILetter[T byte | rune](b T) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isASCIILetterOrDigit(b byte) bool { return isASCIILetter(b) || isDigit(b) }

// scanNumber takes digits with a decimal point, or an address block.
func (s *scanner) scanNumber() {
	end := s.at
	for end < len(s.text) && s.isNumberByte(end) {
		end++
	}
	if strings.Count(s.text[s.at:end], ".") == 3 {
		for end < len(s.text) && (s.text[end] == '/' || isDigit(s.text[end])) {
			end++
		}
	}
	if end == s.at { // a digit of another script
		_, size := utf8.DecodeRuneInString(s.text[s.at:])
		end += size
	}
	s.add(end, scanNumber)
}

func (s *scanner) isNumberByte(at int) bool {
	b, next := s.text[at], at+1
	return isDigit(b) || (b == '.' || b == ',') && next < len(s.text) && isDigit(s.text[next])
}

// scanWord takes letters with inner digits, dashes, underscores, apostrophes
// and a trailing star. A word ends where the script changes.
func (s *scanner) scanWord() {
	first, _ := utf8.DecodeRuneInString(s.text[s.at:])
	wide := isWide(first)
	end := s.at
	for end < len(s.text) {
		size := s.wordRune(end, wide)
		if size == 0 {
			break
		}
		end += size
	}
	if plural := "(s)"; strings.HasPrefix(s.text[end:], plural) {
		s.add(end+len(plural), scanWord)
		last := &s.found[len(s.found)-1]
		last.norm = strings.TrimSuffix(last.norm, plural) + "s"
		return
	}
	if end < len(s.text) && s.text[end] == '*' && strings.HasSuffix(s.text[s.at:end], "-") {
		end++
	}
	s.add(end, scanWord)
}

// wordRune returns the size of the letter or sign at an offset if the word goes
// on with it, else 0.
func (s *scanner) wordRune(at int, wide bool) int {
	if !wide && isASCIILetter(s.text[at]) {
		return 1
	}
	r, size := utf8.DecodeRuneInString(s.text[at:])
	if !s.continuesWord(r, at+size, wide) || s.endsUnit(r, at, at+size) {
		return 0
	}
	return size
}

// endsUnit says that another figure follows the unit of a first one, as in
// "30s-60s" and "4h30m".
func (s *scanner) endsUnit(r rune, at, next int) bool {
	switch {
	case s.at == 0 || !isDigit(s.text[s.at-1]):
		return false
	case isDash(r):
		return next < len(s.text) && isDigit(s.text[next])
	default:
		return isDigit(s.text[at]) && isUnitBeforeFigure(s.text[s.at:at], s.text[at:])
	}
}

// isUnitBeforeFigure tells the "h" of "4h30m" from a letter of an identifier: a
// figure with its unit follows, and nothing behind it.
func isUnitBeforeFigure(unit, rest string) bool {
	figure := strings.TrimLeft(rest, "0123456789")
	smaller := figure
	if length := strings.IndexFunc(figure, func(r rune) bool { return !isWordRune(r) }); length >= 0 {
		smaller, figure = figure[:length], figure[length:]
	} else {
		figure = ""
	}
	return slices.Contains([]string{"d", "h", "hr", "m", "min"}, strings.ToLower(unit)) &&
		slices.Contains([]string{"h", "m", "min", "mins", "s", "sec", "secs"}, strings.ToLower(smaller)) &&
		(figure == "" || figure[0] != '_' && !isDigit(figure[0]))
}

func (s *scanner) continuesWord(r rune, next int, wide bool) bool {
	if isWordRune(r) {
		return isWide(r) == wide
	}
	switch {
	case wide:
		return false
	case unicode.IsDigit(r), r == '_':
		return true
	case isDash(r), r == '\'', r == '’':
		return s.joinsWord(r, next)
	default:
		return false
	}
}

// joinsWord says whether a dash or apostrophe has more of its word behind it.
// A dash before a star, a comma or a space ends a glob ("eu-*").
func (s *scanner) joinsWord(r rune, next int) bool {
	if next >= len(s.text) {
		return r == '-'
	}
	following, _ := utf8.DecodeRuneInString(s.text[next:])
	if isWordRune(following) || unicode.IsDigit(following) {
		return true
	}
	return r == '-' && (following == '*' || following == ',' || unicode.IsSpace(following))
}

// scanSign takes one sign, or one of the signs of several runes.
func (s *scanner) scanSign() {
	for _, sign := range []string{"<=", ">=", "=<", "=>", "<->", "->", "::/0", "--"} {
		if strings.HasPrefix(s.text[s.at:], sign) {
			s.add(s.at+len(sign), scanSign)
			return
		}
	}
	if rest := strings.TrimLeft(s.text[s.at:], "."); len(s.text)-s.at-len(rest) > len("...") {
		// A line of dots leads from a key to its value.
		s.add(len(s.text)-len(rest), scanSign)
		s.found[len(s.found)-1].norm = "...."
		return
	}
	_, size := utf8.DecodeRuneInString(s.text[s.at:])
	s.add(s.at+size, scanSign)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r)
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == 'ー'
}

// isWide says that a letter belongs to a script that is written without spaces.
func isWide(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '‑' || r == '‐' || r == '−' }

// normalise writes a word in lower case, with plain dashes, apostrophes and signs.
func normalise(text string) string {
	for i := range len(text) {
		if b := text[i]; b >= 'A' && b <= 'Z' || b >= utf8.RuneSelf {
			return strings.Map(plainRune, text)
		}
	}
	return text
}

// plainRune writes typographic and wide signs as their ASCII kin.
func plainRune(r rune) rune {
	const wideFirst, wideLast, wideOffset = '！', '～', '！' - '!'
	switch {
	case isDash(r):
		return '-'
	case r == '’':
		return '\''
	case r == '、':
		return ','
	case r == '。':
		return '.'
	case r == '〜':
		return '~'
	case r >= wideFirst && r <= wideLast:
		return unicode.ToLower(r - wideOffset)
	default:
		return unicode.ToLower(r)
	}
}
