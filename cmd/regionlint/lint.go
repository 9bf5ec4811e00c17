package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/spelling"
	"github.com/regionlint/regionlint/reporters"
)

// lintOptions are the flags of lint.
type lintOptions struct {
	input         inputFlags
	formats       []string
	output        string
	only, skip    []string
	failOn        string
	failOnUnknown bool
	allowEmpty    bool
	color         string
	quiet         bool
}

func newLintCommand(s streams) *cobra.Command {
	var options lintOptions
	command := &cobra.Command{
		Use:   "lint [PATH...]",
		Short: "Report what losing a region would break (the default command)",
		Long: `lint reads every root module at or below each PATH (default: the current
directory) with the rule files that govern it, and reports findings.

` + exitStatusHelp,
		Example: `  regionlint lint
  regionlint lint live/prod --format sarif=regionlint.sarif --format text
  regionlint lint --only residency --fail-on error`,
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
	flags := command.Flags()
	flags.StringArrayVar(&o.formats, "format", []string{"text"},
		"how to report: "+strings.Join(reporters.Names(), ", ")+"; FORMAT=FILE writes to a file (repeatable)")
	flags.StringVar(&o.output, "output", "", "write the report to this file (default: standard output)")
	flags.StringSliceVar(&o.only, "only", nil, "evaluate only these rules or categories (default all)")
	flags.StringSliceVar(&o.skip, "skip", nil, "leave out these rules or categories (default none)")
	flags.StringVar(&o.failOn, "fail-on", "warning",
		"exit with 1 for findings of this severity or worse: error, warning, note or never")
	flags.BoolVar(&o.failOnUnknown, "fail-on-unknown", false,
		"exit with 2 where a region is unknown or a module is not on disk (default false)")
	flags.BoolVar(&o.allowEmpty, "allow-empty", false,
		"exit with 0 where there is nothing to lint (default false)")
	flags.StringVar(&o.color, "color", "auto", "colour the text report: auto, always or never")
	flags.BoolVar(&o.quiet, "quiet", false, "leave out the summary of the text report (default false)")
}

func runLint(ctx context.Context, s streams, options lintOptions, paths []string) error {
	threshold, err := parseThreshold(options.failOn)
	if err != nil {
		return err
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
	lintOptions.AllowEmpty, lintOptions.FailOnUnknown = options.allowEmpty, options.failOnUnknown
	report, err := linter.Lint(ctx, lintOptions)
	if err != nil {
		return suggestCommand(err)
	}
	for _, output := range outputs {
		if err := output.write(report); err != nil {
			return err
		}
	}
	return lintStatus(report, threshold)
}

// lintStatus turns a report into the exit status.
func lintStatus(report finding.Report, threshold finding.Severity) error {
	for _, diagnostic := range report.Diagnostics {
		if diagnostic.Severity == finding.Error {
			return statusError(statusUntrusted)
		}
	}
	for _, f := range report.Findings {
		if !f.Suppressed && f.Severity >= threshold {
			return statusError(statusFindings)
		}
	}
	return nil
}

// neverFail is worse than every severity.
const neverFail = finding.Error + 1

func parseThreshold(name string) (finding.Severity, error) {
	if name == "never" {
		return neverFail, nil
	}
	severity, err := finding.ParseSeverity(name)
	if err != nil {
		known := []string{"error", "warning", "note", "never"}
		return 0, fmt.Errorf("--fail-on %s: use %s.%s",
			name, strings.Join(known, ", "), spelling.Suggestion(name, known))
	}
	return severity, nil
}

// suggestCommand explains that a PATH which does not exist may be a mistyped command.
func suggestCommand(err error) error {
	var wrong *linter.PathError
	if !errors.As(err, &wrong) || strings.ContainsAny(wrong.Path, `./\`) {
		return err
	}
	commands := []string{"lint", "inspect", "intent", "rules", "explain", "version", "completion", "help"}
	return fmt.Errorf("%w.%s", err, spelling.Suggestion(wrong.Path, commands))
}

// output is one report to write.
type output struct {
	reporter reporters.Reporter
	file     string
	stdout   io.Writer
}

// openOutputs checks every --format before the work starts.
func openOutputs(s streams, options lintOptions) ([]output, error) {
	var outputs []output
	taken := map[string]bool{}
	for _, setting := range options.formats {
		name, file, _ := strings.Cut(setting, "=")
		if file == "" {
			file = options.output
		}
		style, err := textStyle(s.out, options, file)
		if err != nil {
			return nil, err
		}
		reporter, err := reporters.New(name, style)
		if err != nil {
			return nil, fmt.Errorf("--format %s: %w", setting, err)
		}
		if taken[file] {
			return nil, errors.New("two formats would mix in one place: write --format FORMAT=FILE for all but one")
		}
		taken[file] = true
		outputs = append(outputs, output{reporter: reporter, file: file, stdout: s.out})
	}
	return outputs, nil
}

func (o output) write(report finding.Report) error {
	if o.file == "" {
		return o.reporter.Report(o.stdout, report)
	}
	file, err := os.Create(o.file)
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return errors.Join(o.reporter.Report(file, report), file.Close())
}

// textStyle decides colour and width from the stream that the report goes to.
func textStyle(out io.Writer, options lintOptions, file string) (reporters.Options, error) {
	style := reporters.Options{Quiet: options.quiet}
	terminal, isFile := out.(*os.File)
	onTerminal := file == "" && isFile && term.IsTerminal(int(terminal.Fd()))
	if onTerminal {
		if width, _, err := term.GetSize(int(terminal.Fd())); err == nil {
			style.Width = width
		}
	}
	switch options.color {
	case "always":
		style.Color = true
	case "never":
	case "auto":
		// https://no-color.org: any value that is not empty turns colour off.
		style.Color = onTerminal && os.Getenv("NO_COLOR") == ""
	default:
		return style, fmt.Errorf("--color %s: use auto, always or never", options.color)
	}
	return style, nil
}
