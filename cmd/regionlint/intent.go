package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
)

// intentOptions are the flags of intent.
type intentOptions struct {
	input    inputFlags
	policies policyFlags
	format   string
	explain  string
}

const intentStatusHelp = `Exit status:
  0  everything was read, and nothing is broken
  1  the code breaks a statement
  2  the run could not be trusted: a wrong flag, an input that could not be
     read, or nothing to read. What was read is still printed.`

func newIntentCommand(s streams) *cobra.Command {
	var options intentOptions
	command := &cobra.Command{
		Use:   "intent [PATH]",
		Short: "Show what the rule files promise, and which of it the code keeps",
		Long: `intent goes through the rule files (CLAUDE.md, AGENTS.md and their kin) that govern
the roots at or below PATH, statement by statement: what regionlint read there, and
whether the code keeps it, breaks it, or does not show. What was not understood is
listed with the reason.

` + intentStatusHelp,
		Example: `  regionlint intent
  regionlint intent live/prod --format markdown
  regionlint intent --explain CLAUDE.md:12`,
		Args: onePath,
		RunE: func(command *cobra.Command, paths []string) error {
			if options.explain != "" {
				return explainLine(s, options, paths)
			}
			return runIntent(command.Context(), s, options, paths)
		},
	}
	options.input.add(command)
	options.policies.add(command)
	options.format = view.Text
	addChoice(command, &options.format, "format", []string{view.Text, view.JSON, view.Markdown},
		"print as `FORMAT`: text, json or markdown")
	command.Flags().StringVar(&options.explain, "explain", "",
		"show how the line of a rule file at this `FILE:LINE` is read (default: show all statements)")
	return command
}

func runIntent(ctx context.Context, s streams, options intentOptions, paths []string) error {
	linterOptions, err := options.input.options(paths)
	if err != nil {
		return err
	}
	linterOptions.Policies = options.policies.directories
	ctx, cancel := options.input.bounded(ctx)
	defer cancel()
	promises, err := linter.CheckPromises(ctx, linterOptions)
	if err != nil {
		return options.input.stopReason(ctx, err)
	}
	switch options.format {
	case view.JSON:
		err = view.IntentJSON(s.out, promises.Checklist, promises.Documents, promises.Diagnostics)
	case view.Markdown:
		err = view.IntentMarkdown(s.out, promises.Checklist, promises.Documents)
	default:
		err = view.Intent(s.out, promises.Checklist, promises.Documents)
	}
	if err != nil {
		return err
	}
	if err := endView(s, options.format, promises.Diagnostics); err != nil {
		return err
	}
	if promises.Checklist.Broken() {
		return statusError(statusFindings)
	}
	return nil
}

// explainLine shows how one line of a rule file is read.
func explainLine(s streams, options intentOptions, paths []string) error {
	switch {
	case len(paths) > 0:
		return errors.New("--explain takes no PATH: the rule file is in FILE:LINE")
	case options.format == view.Markdown:
		return errors.New("--explain prints text or json")
	}
	file, line, err := parsePlace(options.explain)
	if err != nil {
		return err
	}
	explanations, diagnostics, err := linter.ExplainLine(file, line)
	if err != nil {
		return fmt.Errorf("--explain %s: %w", options.explain, cause(err))
	}
	switch {
	case options.format == view.JSON:
		err = view.ExplanationJSON(s.out, explanations, diagnostics)
	case len(explanations) > 0 || len(diagnostics) == 0:
		err = view.Explanation(s.out, options.explain, explanations)
	}
	if err != nil {
		return err
	}
	return endView(s, options.format, diagnostics)
}

// parsePlace reads FILE:LINE.
func parsePlace(place string) (file string, line int, err error) {
	at := strings.LastIndex(place, ":")
	if at > 0 {
		line, err = strconv.Atoi(place[at+1:])
	}
	if at <= 0 || err != nil || line < 1 {
		return "", 0, fmt.Errorf("--explain %s: write a file and a line, such as CLAUDE.md:12", place)
	}
	return place[:at], line, nil
}

// cause returns what went wrong with a file, without the name that the caller
// gives already.
func cause(err error) error {
	if failure, ok := errors.AsType[*os.PathError](err); ok {
		return failure.Err
	}
	return err
}
