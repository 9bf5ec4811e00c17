package view

import (
	"io"
	"strings"
	"unicode"

	"github.com/regionlint/regionlint/internal/terminal"
)

// Page writes a rule's page. Its Markdown is plain enough to read as it is;
// only its paragraphs are wrapped anew, to a terminal of so many columns. 0
// means that there is none to fit.
func Page(w io.Writer, markdown string, columns int) error {
	f := &filler{width: width}
	if columns > 0 {
		f.width = min(columns, width)
	}
	for line := range strings.Lines(markdown) {
		f.line(strings.TrimSuffix(line, "\n"))
	}
	f.flush()
	_, err := io.WriteString(w, f.out.String())
	return err
}

// filler fills the paragraphs and list items of a Markdown page.
type filler struct {
	out   strings.Builder
	width int
	// words are those of the open paragraph.
	words []string
	// indent stands before the lines of the open paragraph but its first.
	indent string
	// fence is what ends the open code block, "" outside of one.
	fence string
}

// line takes the next line of the page.
func (f *filler) line(line string) {
	bare := strings.TrimSpace(line)
	switch {
	case f.fence != "":
		f.keep(line)
		if bare == f.fence {
			f.fence = ""
		}
	case strings.HasPrefix(bare, "```"):
		f.fence = bare[:len(bare)-len(strings.TrimLeft(bare, "`"))]
		f.keep(line)
	case bare == "" || strings.HasPrefix(bare, "#") || strings.HasPrefix(bare, "|"):
		f.keep(line)
	case isItem(bare):
		f.flush()
		f.words = strings.Fields(line)
		f.indent = line[:len(line)-len(strings.TrimLeft(line, " "))]
		f.words[0] = f.indent + f.words[0]
		f.indent += "  "
	default:
		f.words = append(f.words, strings.Fields(line)...)
	}
}

// isItem says whether a line starts a list item.
func isItem(line string) bool {
	digits := strings.TrimLeftFunc(line, unicode.IsDigit)
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") ||
		len(digits) < len(line) && strings.HasPrefix(digits, ". ")
}

// keep writes a line as it is.
func (f *filler) keep(line string) {
	f.flush()
	f.out.WriteString(line + "\n")
}

// flush writes the open paragraph.
func (f *filler) flush() {
	for i, line := range terminal.Wrap(strings.Join(f.words, " "), f.width-len(f.indent)) {
		switch {
		case line == "":
			continue
		case i > 0:
			line = f.indent + line
		}
		f.out.WriteString(line + "\n")
	}
	f.words, f.indent = nil, ""
}
