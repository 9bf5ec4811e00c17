package view

import (
	"io"
	"strings"
	"unicode"

	"github.com/regionlint/regionlint/internal/terminal"
)

// Page writes a rule's page for a terminal of so many columns: wrapped, with
// code set in and tables as words. 0 means that there is none to fit, and that
// the page stays Markdown.
func Page(w io.Writer, markdown string, columns int) error {
	f := &filler{width: width}
	if columns > 0 {
		f.width, f.plain = min(columns, width), true
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
	// plain says that marks of Markdown are left out, and heads are those of the
	// open table.
	plain bool
	heads []string
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
		f.code(line, bare)
	case strings.HasPrefix(bare, "```"):
		f.fence = bare[:len(bare)-len(strings.TrimLeft(bare, "`"))]
		f.mark(line)
	case f.plain && strings.HasPrefix(bare, "|"):
		f.row(bare)
	case bare == "" || strings.HasPrefix(bare, "#") || strings.HasPrefix(bare, "|"):
		f.heads = nil
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

// code writes a line of a code block, or its end.
func (f *filler) code(line, bare string) {
	switch {
	case bare == f.fence:
		f.fence = ""
		f.mark(line)
	case f.plain && bare != "":
		f.keep("    " + line)
	default:
		f.keep(line)
	}
}

// mark keeps a line that is only for Markdown.
func (f *filler) mark(line string) {
	f.flush()
	if !f.plain {
		f.keep(line)
	}
}

// row writes a row of a table as words: "level: error, since: 0.1.0".
func (f *filler) row(line string) {
	f.flush()
	cells := strings.Split(strings.Trim(line, "|"), "|")
	for n := range cells {
		cells[n] = strings.TrimSpace(cells[n])
	}
	switch {
	case f.heads == nil:
		f.heads = cells
	case strings.HasPrefix(cells[0], "---"):
	default:
		for n := range cells {
			cells[n] = f.heads[min(n, len(f.heads)-1)] + ": " + cells[n]
		}
		f.words = strings.Fields(strings.Join(cells, ", "))
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
	if f.plain && len(f.words) > 0 {
		f.words[0] = strings.TrimPrefix(f.words[0], "**")
		last := len(f.words) - 1
		f.words[last] = strings.TrimSuffix(f.words[last], "**")
	}
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
