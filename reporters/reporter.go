// Package reporters renders reports for people and programs. It decides
// nothing: what is in a report, and in which order, is settled before.
package reporters

import (
	"fmt"
	"io"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/spelling"
)

// Reporter writes a report in one format.
type Reporter interface {
	Report(w io.Writer, r finding.Report) error
}

// Options are what a format can take into account. JSON ignores them.
type Options struct {
	// Color marks severities with ANSI escape sequences.
	Color bool
	// Width is where lines wrap, in columns, at most 120; 0 means 100.
	Width int
	// Quiet leaves out the summary: no findings, no output.
	Quiet bool
	// Expand shows each of the findings or diagnostics that are alike, and every
	// step of a trace.
	Expand bool
}

// Format is one way to write a report.
type Format struct {
	Name string
	New  func(Options) Reporter
}

// Formats lists every format; the first is the default.
func Formats() []Format {
	return []Format{
		{"text", newText},
		{"json", newJSON},
		{"sarif", newSARIF},
	}
}

// Names lists the names of the formats in order.
func Names() []string {
	var names []string
	for _, format := range Formats() {
		names = append(names, format.Name)
	}
	return names
}

// New returns the reporter of the format with this name.
func New(name string, options Options) (Reporter, error) {
	for _, format := range Formats() {
		if format.Name == name {
			return format.New(options), nil
		}
	}
	names := Names()
	return nil, fmt.Errorf("there is no format %q.%s The formats are %s",
		name, spelling.Suggestion(name, names), strings.Join(names, ", "))
}
