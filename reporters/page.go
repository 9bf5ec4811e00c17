package reporters

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/regionlint/regionlint/internal/terminal"
)

// style is how a stretch of text looks in a terminal: the parameters of an
// ANSI "select graphic rendition" sequence (ECMA-48, 8.3.117).
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	yellow style = "1;33"
	blue   style = "1;34"
)

// page collects the lines of a text report.
type page struct {
	buffer bytes.Buffer
	color  bool
	width  int
	// expand says that nothing is told in one.
	expand bool
	// steps is how many steps of a trace are shown.
	steps int
}

// paint gives text a style.
func (p *page) paint(s style, text string) string {
	if !p.color || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}

// line writes one line, in which nothing is a command to a workflow's runner.
func (p *page) line(text string) {
	p.buffer.WriteString(strings.TrimRight(terminal.Inert(text), " "))
	p.buffer.WriteByte('\n')
}

// bytes returns the page without blank lines at its end.
func (p *page) bytes() []byte {
	text := bytes.TrimRight(p.buffer.Bytes(), "\n")
	if len(text) == 0 {
		return nil
	}
	return append(text, '\n')
}

func (p *page) blank() { p.buffer.WriteByte('\n') }

// paragraph writes text wrapped behind lead, which starts the first line; the
// others are indented by its width.
func (p *page) paragraph(lead, text string) { p.hanging(lead, terminal.Columns(lead), text) }

// hanging is paragraph for a painted lead, whose width in columns the caller knows.
func (p *page) hanging(lead string, columns int, text string) {
	indent := strings.Repeat(" ", columns)
	for i, part := range terminal.Wrap(terminal.Prose(text), max(p.width-columns, minimumWidth)) {
		if i == 0 {
			p.line(lead + part)
		} else {
			p.line(indent + part)
		}
	}
}

// count returns "1 file", "2 files".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
