package terminal

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Wrap breaks text at spaces into lines of at most limit columns. A word that
// is longer than that, such as an address, stays whole: it can be copied.
func Wrap(text string, limit int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for word := range strings.SplitSeq(text, " ") {
		columns := Columns(word)
		if used > 0 && used+1+columns > limit {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += columns
	}
	return append(lines, line.String())
}

// Columns counts what text takes on a terminal: the letters of East Asian
// scripts take two columns each, combining marks none.
func Columns(text string) int {
	columns := 0
	for _, r := range text {
		kind := width.LookupRune(r).Kind()
		switch {
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			columns += 2
		case !unicode.Is(unicode.Mn, r):
			columns++
		}
	}
	return columns
}
