// Package view shows what is not a finding, for people and programs: the
// document that rules judge, intent, and the rules themselves. It decides nothing.
package view

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// The formats of every view.
const (
	Text = "text"
	JSON = "json"
)

// writeJSON writes indented JSON as the reports do.
func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// Diagnostic renders a diagnostic as one line.
func Diagnostic(d finding.Diagnostic) string {
	var line strings.Builder
	fmt.Fprintf(&line, "%s: ", d.Severity)
	if d.File != "" {
		fmt.Fprintf(&line, "%s:%d: ", d.File, d.Line)
	}
	line.WriteString(d.Summary)
	if d.Detail != "" {
		line.WriteString(": " + d.Detail)
	}
	return line.String()
}

// printer writes lines and remembers the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) linef(format string, values ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", values...)
	}
}
