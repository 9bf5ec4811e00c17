package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
	"github.com/regionlint/regionlint/reporters"
)

// lintOptions are the flags of lint.
type lintOptions struct {
	input         inputFlags
	policies      policyFlags
	formats       []string
	output        string
	only, skip    []string
	failOn        string
	failOnUnknown bool
	allowEmpty    bool
	color         string
	quiet         bool
	expand        bool
	timing        bool
}

func newLintCommand(s streams) *cobra.Command {
	var options lintOptions
	command := &cobra.Command{
		Use:   "lint [PATH...]",
		Short: "Report what losing a region would break (the default command)",
		Long: `lint reads every root module at or below each PATH (default: the current
directory) with the rule files that govern it, and reports findings.

` + lintStatusHelp,
		Example: `  regionlint lint
  regionlint lint live/prod --format sarif=regionlint.sarif --format text
  regionlint lint --only residency --fail-on error
  regionlint lint --policy policy`,
		Args: cobra.ArbitraryArgs,
		RunE: func(command *cobra.Command, paths []string) error {
			return runLint(command.Context(), s, options, paths)
		},
	}
	options.add(command)
	return command
}

// add declares the flags on a command.
func (o *lintOptions) add(command *cobra.Command) {
	o.input.add(command)
	o.policies.add(command)
	flags := command.Flags()
	flags.StringArrayVar(&o.formats, "format", nil, fmt.Sprintf(
		"report as `FORMAT`: %s; FORMAT=FILE writes to a file (repeatable; default %s)",
		alternatives(reporters.Names()), reporters.Names()[0]))
	complete(command, "format", reporters.Names())
	flags.StringVar(&o.output, "output", "", "write the report to this `FILE` (default: standard output)")
	flags.StringSliceVar(&o.only, "only", nil, "evaluate only these `RULES` or categories (default all)")
	completeBy(command, "only", completeRules)
	flags.StringSliceVar(&o.skip, "skip", nil, "leave out these `RULES` or categories (default none)")
	completeBy(command, "skip", completeRules)
	o.failOn = "warning"
	addChoice(command, &o.failOn, "fail-on", []string{"error", "warning", "note", neverFails},
		"exit with 1 for findings of this `SEVERITY` or worse: error, warning, note or never")
	flags.BoolVar(&o.failOnUnknown, "fail-on-unknown", false,
		"exit with 2 where a region is unknown or a module is not on disk (default false)")
	flags.BoolVar(&o.allowEmpty, "allow-empty", false,
		"exit with 0 where there is nothing to lint (default false)")
	o.color = "auto"
	addChoice(command, &o.color, "color", []string{"auto", "always", "never"},
		"colour the text report `WHEN`: auto, always or never")
	flags.BoolVar(&o.quiet, "quiet", false, "leave out the summary of the text report (default false)")
	flags.BoolVar(&o.expand, "expand", false,
		"show each of the findings that are alike, in text and SARIF (default false)")
	flags.BoolVar(&o.timing, "timing", false,
		"write to standard error where the time went, with the ten slowest rules (default false)")
}

func runLint(ctx context.Context, s streams, options lintOptions, paths []string) error {
	if options.only != nil && len(options.only) == 0 {
		return errors.New("--only names no rule")
	}
	outputs, err := openOutputs(s, options)
	if err != nil {
		return err
	}
	lintOptions, err := options.input.options(paths)
	if err != nil {
		return err
	}
	lintOptions.Only, lintOptions.Skip = options.only, options.skip
	lintOptions.Policies = options.policies.directories
	lintOptions.AllowEmpty, lintOptions.FailOnUnknown = options.allowEmpty, options.failOnUnknown
	if options.timing {
		lintOptions.Timing = &finding.Timing{}
	}
	ctx, cancel := options.input.bounded(ctx)
	defer cancel()
	report, err := linter.Lint(ctx, lintOptions)
	if err != nil {
		return options.input.stopReason(ctx, err)
	}
	if err := writeAll(outputs, report); err != nil {
		return err
	}
	if options.timing {
		if err := view.Timing(s.err, *lintOptions.Timing); err != nil {
			return err
		}
	}
	return lintStatus(report, options.failOn)
}

// neverFails is the --fail-on of those who only want to see.
const neverFails = "never"

// lintStatus turns a report into the exit status.
func lintStatus(report finding.Report, failOn string) error {
	if status := inputStatus(report.Diagnostics); status != nil || failOn == neverFails {
		return status
	}
	threshold, err := finding.ParseSeverity(failOn)
	if err != nil {
		return err
	}
	for _, f := range report.Findings {
		if !f.Suppressed && f.Severity >= threshold {
			return statusError(statusFindings)
		}
	}
	return nil
}

// inputStatus says whether a run can be trusted.
func inputStatus(diagnostics []finding.Diagnostic) error {
	for _, diagnostic := range diagnostics {
		if diagnostic.Severity == finding.Error {
			return statusError(statusUntrusted)
		}
	}
	return nil
}
