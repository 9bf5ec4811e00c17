package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
)

const testStatusHelp = `Exit status:
  0  every test passed
  1  a test or a fixture failed, or the coverage is below --coverage-min
  2  nothing was run: a wrong flag, a policy or a test with mistakes, or no tests`

// testOptions are the flags of test.
type testOptions struct {
	format   string
	coverage bool
	least    percentage
	verbose  bool
	timeout  time.Duration
}

func newTestCommand(s streams) *cobra.Command {
	var options testOptions
	command := &cobra.Command{
		Use:   "test DIR...",
		Short: "Test rules of your own",
		Long: `test runs the tests of the policies in each DIR: the rules in Rego whose names
start with test_, in files that end in _test.rego, and the fixtures: Terraform in
DIR/testdata/CATEGORY/NAME/CASE, where the lines that the rule has to fire on end in
# want "CATEGORY/NAME".

` + testStatusHelp,
		Example: `  regionlint test policy
  regionlint test policy --coverage-min 90`,
		Args: func(_ *cobra.Command, directories []string) error {
			if len(directories) == 0 {
				return errors.New("test takes the directory of your policies: regionlint test DIR")
			}
			return nil
		},
		ValidArgsFunction: completeDirectories,
		RunE: func(command *cobra.Command, directories []string) error {
			return runTest(command.Context(), s, options, directories)
		},
	}
	addViewFormat(command, &options.format)
	flags := command.Flags()
	flags.BoolVar(&options.coverage, "coverage", false,
		"show which lines of the rules no test evaluates (default false)")
	flags.Var(&options.least, "coverage-min",
		"exit with 1 where the tests evaluate less than `PERCENT` of the lines (default: any will do)")
	flags.BoolVar(&options.verbose, "verbose", false, "list the tests that passed, too (default false)")
	flags.DurationVar(&options.timeout, "timeout", 10*time.Minute, "stop after this `TIME`; 0 for no limit")
	complete(command, "coverage-min", nil)
	complete(command, "timeout", nil)
	return command
}

func runTest(ctx context.Context, s streams, options testOptions, directories []string) error {
	bounds := inputFlags{timeout: options.timeout}
	ctx, cancel := bounds.bounded(ctx)
	defer cancel()
	least, hasLeast := options.least.value()
	tests, err := linter.TestPolicies(ctx, directories, options.coverage || hasLeast)
	if err != nil {
		return bounds.stopReason(ctx, err)
	}
	if options.format == view.JSON {
		err = view.TestsJSON(s.out, tests.TestRun, tests.Diagnostics)
	} else {
		err = view.Tests(s.out, tests.TestRun, options.verbose)
	}
	if err != nil {
		return err
	}
	if err := endView(s, options.format, tests.Diagnostics); err != nil {
		return err
	}
	isLow := hasLeast && tests.Coverage.Percent < least
	if isLow {
		if err := hint(s, fmt.Sprintf("The tests evaluate %.1f %% of the lines; --coverage-min asks for %v %%.",
			tests.Coverage.Percent, least)); err != nil {
			return err
		}
	}
	if isLow || tests.Failed() > 0 {
		return statusError(statusFindings)
	}
	return nil
}
