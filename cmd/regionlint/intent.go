package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
)

// intentOptions are the flags of intent.
type intentOptions struct {
	input  inputFlags
	format string
}

func newIntentCommand(s streams) *cobra.Command {
	var options intentOptions
	command := &cobra.Command{
		Use:   "intent [PATH]",
		Short: "Show what the rule files were understood to say, and what was not",
		Long: `intent lists each fact that regionlint read in the rule files (CLAUDE.md, AGENTS.md
and their kin) that govern the roots at or below PATH, with the line it came from,
and each statement that it did not understand.

` + exitStatusHelp,
		Example: `  regionlint intent
  regionlint intent live/prod --format json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, paths []string) error {
			return runIntent(command.Context(), s, options, paths)
		},
	}
	options.input.add(command)
	command.Flags().StringVar(&options.format, "format", "text", "how to show it: text or json")
	return command
}

func runIntent(ctx context.Context, s streams, options intentOptions, paths []string) error {
	if err := checkViewFormat(options.format); err != nil {
		return err
	}
	linterOptions, err := options.input.options(paths)
	if err != nil {
		return err
	}
	inspection, err := linter.Inspect(ctx, linterOptions)
	if err != nil {
		return err
	}
	if options.format == view.JSON {
		err = view.IntentJSON(s.out, inspection.Documents, inspection.Diagnostics)
	} else {
		err = view.Intent(s.out, inspection.Documents)
	}
	if err != nil {
		return err
	}
	return endView(s, options.format, inspection.Diagnostics)
}

// endView prints what went wrong on the way, unless JSON has it already, and
// turns errors into the exit status.
func endView(s streams, format string, diagnostics []finding.Diagnostic) error {
	var status error
	for _, d := range diagnostics {
		if d.Severity == finding.Error {
			status = statusError(statusUntrusted)
		}
		if format == view.JSON {
			continue
		}
		if _, err := fmt.Fprintln(s.err, view.Diagnostic(d)); err != nil {
			return err
		}
	}
	return status
}
