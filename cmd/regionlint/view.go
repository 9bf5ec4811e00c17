package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/view"
)

// addViewFormat declares --format of the commands beside lint.
func addViewFormat(command *cobra.Command, format *string) {
	*format = view.Text
	addChoice(command, format, "format", []string{view.Text, view.JSON}, "print as `FORMAT`: text or json")
}

// endView prints what went wrong on the way, unless JSON has it already, and
// turns errors into the exit status.
func endView(s streams, format string, diagnostics []finding.Diagnostic) error {
	if format != view.JSON {
		for _, d := range diagnostics {
			if _, err := fmt.Fprintln(s.err, view.Diagnostic(d)); err != nil {
				return err
			}
		}
	}
	return inputStatus(diagnostics)
}
