package reporters

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/terminal"
)

const (
	// defaultWidth suits a log; a terminal tells its own.
	defaultWidth = 100
	// widest is how long a line can be and still be read with ease.
	widest = 120
	// expandHint says how to see what is left out.
	expandHint = " (--expand shows all)"
	// minimumWidth keeps deep indents from leaving a column of single words.
	minimumWidth = 30
)

// textReporter writes for a person in a terminal.
type textReporter struct{ options Options }

func newText(options Options) Reporter {
	if options.Width <= 0 {
		options.Width = defaultWidth
	}
	options.Width = min(options.Width, widest)
	return textReporter{options}
}

// Report implements [Reporter].
func (t textReporter) Report(w io.Writer, r finding.Report) error {
	p := &page{color: t.options.Color, width: t.options.Width, expand: t.options.Expand, steps: shownSteps}
	if p.expand {
		p.steps = math.MaxInt
	}
	list := kinds(blocks(r.Findings, p.expand), p.expand)
	p.findings(list, r.Summary.Systems > 1)
	p.diagnostics(r.Diagnostics)
	if !t.options.Quiet {
		p.summary(r, list)
	}
	if _, err := w.Write(p.bytes()); err != nil {
		return fmt.Errorf("writing the text report: %w", err)
	}
	return nil
}

// findings writes the findings file by file, as they are sorted.
func (p *page) findings(list []told, nameSystem bool) {
	for len(list) > 0 {
		end := 1
		for end < len(list) && list[end].instances[0].File == list[0].instances[0].File {
			end++
		}
		p.file(list[:end], nameSystem)
		list = list[end:]
	}
}

// file writes the findings of one file under its name.
func (p *page) file(list []told, nameSystem bool) {
	p.line(p.paint(bold, terminal.Visible(list[0].instances[0].File)) + p.paint(dim, "  "+tallyOf(list).String()))
	p.blank()
	for _, t := range list {
		first := t.instances[0]
		p.finding(first, nameSystem)
		if len(t.instances) > 1 {
			p.blank()
			p.paragraph("    ", otherInstances(t.instances, expandHint))
		}
		if len(t.elsewhere) > 0 {
			p.blank()
			p.elsewhere(first, t.elsewhere)
		}
		p.blank()
	}
}

// elsewhere writes a line for each other block with the fault of the first.
func (p *page) elsewhere(first finding.Finding, others [][]finding.Finding) {
	p.line(fmt.Sprintf("    The same at %d more places:", len(others)))
	for _, other := range others {
		const lead = "    - "
		place := placeOf(other[0].File, other[0].Start.Line)
		p.hanging(lead, len(lead), strings.TrimSpace(place+" "+otherBlock(first, other)))
	}
}

// finding writes one block: what it is and where, what is so, what makes it so.
func (p *page) finding(f finding.Finding, nameSystem bool) {
	place := placeOf(f.File, f.Start.Line)
	if f.Start.Line > 0 {
		place += ":" + strconv.Itoa(f.Start.Column)
	}
	p.line("  " + p.severity(f.Severity) + "  " + p.paint(bold, terminal.Visible(f.Rule)) + "  " + p.paint(dim, place))
	p.paragraph("    ", f.Message)
	if len(f.Trace) > 0 {
		p.blank()
		trace := f.Trace
		if !p.expand {
			trace = distinct(trace)
		}
		shown := trace[:atMost(p.steps, len(trace))]
		p.trace(shown)
		if more := len(trace) - len(shown); more > 0 {
			p.line(fmt.Sprintf("    and %d more places%s", more, expandHint))
		}
	}
	p.details(f, nameSystem)
}

// trace writes the steps that make a finding true, numbered in order, as two
// columns: where and what. Beside a place that is too long for its column there
// is no room: what it says has lines of its own.
func (p *page) trace(steps []finding.Step) {
	column, limit := 0, p.width/3
	for _, step := range steps {
		if n := terminal.Columns(placeOf(step.File, step.Line)); n <= limit {
			column = max(column, n)
		}
	}
	digits := len(strconv.Itoa(len(steps)))
	for i, step := range steps {
		number := fmt.Sprintf("    %*d. ", digits, i+1)
		place := placeOf(step.File, step.Line)
		gap := column - terminal.Columns(place)
		switch {
		case step.File == "":
			p.paragraph(number, step.Message)
		case gap < 0:
			p.line(number + p.paint(dim, place))
			p.paragraph(strings.Repeat(" ", len(number)), step.Message)
		default:
			lead := number + p.paint(dim, place) + strings.Repeat(" ", gap+2)
			p.hanging(lead, len(number)+column+2, step.Message)
		}
	}
}

// details writes what else is known of a finding, a line each.
func (p *page) details(f finding.Finding, nameSystem bool) {
	var lines []string
	if statement := brokenElsewhere(f); statement != nil {
		lines = append(lines, judged(f, placeOf(statement.File, statement.Line)))
	}
	if f.Fix != nil {
		lines = append(lines, remedy(f.Fix))
	}
	if nameSystem && !strings.HasPrefix(f.File, f.System+"/") {
		lines = append(lines, "In system "+f.System)
	}
	if len(lines) > 0 {
		p.blank()
	}
	for _, line := range lines {
		p.paragraph("    ", line)
	}
}

// diagnostics writes what the run could not read or understand.
func (p *page) diagnostics(diagnostics []finding.Diagnostic) {
	if len(diagnostics) == 0 {
		return
	}
	p.line(p.paint(bold, "Not read or not understood"))
	p.blank()
	for _, same := range sayings(diagnostics, p.expand) {
		p.diagnostic(same[0])
		if len(same) > 1 {
			p.paragraph("    ", otherPlaces(same, expandHint))
		}
		p.blank()
	}
}

// diagnostic writes one block: what and, where there is room, where, then the detail.
func (p *page) diagnostic(d finding.Diagnostic) {
	indent := len("    ") + len(d.Severity.String())
	place := placeOf(d.File, d.Line)
	lead := "  " + p.severity(d.Severity) + "  "
	if title := terminal.Prose(d.Summary); indent+terminal.Columns(title)+2+terminal.Columns(place) <= p.width {
		p.line(lead + title + "  " + p.paint(dim, place))
	} else {
		p.hanging(lead, indent, title)
		if place != "" {
			p.line("    " + p.paint(dim, place))
		}
	}
	if d.Detail != "" {
		p.paragraph("    ", d.Detail)
	}
}

// severity returns the name of a severity in its colour.
func (p *page) severity(s finding.Severity) string {
	switch s {
	case finding.Error:
		return p.paint(red, s.String())
	case finding.Warning:
		return p.paint(yellow, s.String())
	default:
		return p.paint(blue, s.String())
	}
}

// brokenElsewhere returns the statement that a finding breaks, unless the
// finding stands on that very line.
func brokenElsewhere(f finding.Finding) *finding.Place {
	if f.Statement == nil || *f.Statement == (finding.Place{File: f.File, Line: f.Start.Line}) {
		return nil
	}
	return f.Statement
}

// judged says what a finding means for the statement at a place: a note does not
// prove that it is broken.
func judged(f finding.Finding, place string) string {
	if f.Severity == finding.Note {
		return "Leaves " + place + " unproven."
	}
	return "Breaks " + place + "."
}

// placeOf returns file:line, or as much of it as is known.
func placeOf(file string, line int) string {
	if line < 1 {
		return terminal.Visible(file)
	}
	return terminal.Visible(file) + ":" + strconv.Itoa(line)
}
