package reporters

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible returns text on one line in which nothing can act on a terminal:
// control and formatting characters (escape sequences, changes of writing
// direction) and bytes that are no UTF-8 are spelt out.
func visible(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < utf8.RuneSelf:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// isPlain says whether text is printable ASCII, as nearly all is.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// prose is visible for text that is going to be wrapped: line ends and tabs
// are white space like any other.
func prose(text string) string { return visible(strings.Join(strings.Fields(text), " ")) }
