// Package terminal makes text fit for a terminal: nothing in it acts on the
// terminal, and lines are as long as they should be. It does not know what the
// text says.
package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns text on one line in which nothing can act on a terminal:
// control and formatting characters (escape sequences, changes of writing
// direction) and bytes that are no UTF-8 are spelt out.
func Visible(text string) string {
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

// Prose is Visible for text that is going to be wrapped: line ends and tabs
// are white space like any other.
func Prose(text string) string { return Visible(strings.Join(strings.Fields(text), " ")) }

// Inert breaks what the runner of a GitHub workflow would take for a command:
// a line that starts with "::" or contains "##[". Names from files could form
// one.
func Inert(line string) string {
	line = strings.ReplaceAll(line, "##[", `##\[`)
	if bare := strings.TrimLeft(line, " "); strings.HasPrefix(bare, "::") {
		line = line[:len(line)-len(bare)] + `\` + bare
	}
	return line
}
