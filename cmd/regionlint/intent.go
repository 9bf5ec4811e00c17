package main

import (
	"context"

	"github.com/spf13/cobra"

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

` + inputStatusHelp,
		Example: `  regionlint intent
  regionlint intent live/prod --format json`,
		Args: onePath,
		RunE: func(command *cobra.Command, paths []string) error {
			return runIntent(command.Context(), s, options, paths)
		},
	}
	options.input.add(command)
	addViewFormat(command, &options.format)
	return command
}

func runIntent(ctx context.Context, s streams, options intentOptions, paths []string) error {
	linterOptions, err := options.input.options(paths)
	if err != nil {
		return err
	}
	ctx, cancel := options.input.bounded(ctx)
	defer cancel()
	inspection, err := linter.Inspect(ctx, linterOptions)
	if err != nil {
		return options.input.stopReason(ctx, err)
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
