package rulefile

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scannedWord is a run of text before phrases are found: a word, a number or a sign.
type scannedWord struct {
	text, norm string
	start, end int
	kind       scanKind
	code       bool
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

// scanner splits a text into words. code says which offsets are in code spans.
type scanner struct {
	text  string
	at    int
	found []scannedWord
	code  func(offset int) bool
}

func scan(text string, code func(offset int) bool) []scannedWord {
	s := &scanner{text: text, code: code, found: make([]scannedWord, 0, len(text)/5+1)}
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

func (s *scanner) add(end int, kind scanKind) {
	text := s.text[s.at:end]
	w := scannedWord{text: text, norm: normalise(text), start: s.at, end: end, kind: kind}
	if s.code != nil {
		w.code = s.code(s.at)
	}
	s.found = append(s.found, w)
	s.at = end
}

// scanOpaque takes a run without spaces that is no prose: a URL, an ARN, a
// path of several segments, a file or host name, a flag.
func (s *scanner) scanOpaque() bool {
	end := s.at + runLength(s.text[s.at:])
	run := strings.TrimRight(s.text[s.at:end], ".,;:!?)]}\"'")
	run = strings.TrimLeft(run, "([{\"'")
	if !isOpaque(run) {
		return false
	}
	s.add(s.at+strings.Index(s.text[s.at:], run)+len(run), scanOpaque)
	return true
}

func runLength(text string) int {
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return end
	}
	return len(text)
}

func isOpaque(run string) bool {
	switch {
	case len(run) < 3:
		return false
	case strings.Contains(run, "://"), strings.HasPrefix(run, "arn:"), strings.HasPrefix(run, "--"),
		strings.HasPrefix(run, "./"), strings.HasPrefix(run, "../"), strings.HasPrefix(run, "~/"),
		strings.HasPrefix(run, "@"), strings.HasPrefix(run, "$"):
		return true
	case run[0] == '/' || run[0] >= '0' && run[0] <= '9' || run[0] == ':':
		return false
	}
	return hasInnerDots(run) || isFolderPath(run)
}

// hasInnerDots recognises host, file and attribute names: letters on both
// sides of a dot, but not the abbreviation "e.g.".
func hasInnerDots(run string) bool {
	for i := 2; i < len(run)-1; i++ {
		if run[i] == '.' && isASCIILetterOrDigit(run[i-1]) && isASCIILetterOrDigit(run[i+1]) &&
			isASCIILetterOrDigit(run[i-2]) {
			return true
		}
	}
	return false
}

func isFolderPath(run string) bool {
	const separators = 2
	return strings.Count(run, "/") >= separators
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isASCIILetterOrDigit(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

// scanNumber takes digits with a decimal point, or an address block.
func (s *scanner) scanNumber() {
	end := s.at
	for end < len(s.text) && s.isNumberByte(end) {
		end++
	}
	if strings.Count(s.text[s.at:end], ".") == 3 {
		for end < len(s.text) && (s.text[end] == '/' || s.text[end] >= '0' && s.text[end] <= '9') {
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
	b := s.text[at]
	if b >= '0' && b <= '9' {
		return true
	}
	next := at + 1
	return (b == '.' || b == ',') && next < len(s.text) && s.text[next] >= '0' && s.text[next] <= '9'
}

// scanWord takes letters with inner digits, dashes, underscores, apostrophes
// and a trailing star. A word ends where the script changes.
func (s *scanner) scanWord() {
	first, _ := utf8.DecodeRuneInString(s.text[s.at:])
	wide := isWide(first)
	end := s.at
	afterDigit := s.at > 0 && isDigit(s.text[s.at-1])
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !s.continuesWord(r, end+size, wide) {
			break
		}
		// "30s-60s" is two figures with their units.
		if afterDigit && isDash(r) && end+size < len(s.text) && isDigit(s.text[end+size]) {
			break
		}
		end += size
	}
	if end < len(s.text) && s.text[end] == '*' && strings.HasSuffix(s.text[s.at:end], "-") {
		end++
	}
	s.add(end, scanWord)
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

// scanPath takes a URL path such as /health or /healthz.
func (s *scanner) scanPath(spaced bool) bool {
	if !spaced && s.at > 0 && strings.IndexByte("(\":=", s.text[s.at-1]) < 0 {
		return false
	}
	rest := s.text[s.at+1:]
	length := strings.IndexFunc(rest, func(r rune) bool {
		return !isWordRune(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/-_.", r)
	})
	if length < 0 {
		length = len(rest)
	}
	path := strings.TrimRight(rest[:length], ".")
	if path == "" || path[0] == '/' {
		return false
	}
	s.add(s.at+1+len(path), scanOpaque)
	return true
}

// globAhead keeps "*" from being a sign of its own in "*-east-1"; such globs
// name no region prefix and are no prose.
func (s *scanner) globAhead() bool {
	if s.at+1 >= len(s.text) || s.text[s.at+1] != '-' {
		return false
	}
	s.add(s.at+runLength(s.text[s.at:]), scanOpaque)
	return true
}

// scanSign takes one sign, or one of the signs of several runes.
func (s *scanner) scanSign() {
	for _, sign := range []string{"<=", ">=", "=<", "=>", "<->", "->", "::/0", "--"} {
		if strings.HasPrefix(s.text[s.at:], sign) {
			s.add(s.at+len(sign), scanSign)
			return
		}
	}
	_, size := utf8.DecodeRuneInString(s.text[s.at:])
	s.add(s.at+size, scanSign)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
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
