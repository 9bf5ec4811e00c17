package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/spelling"
)

// The exit statuses of every command.
const (
	statusFine      = 0
	statusFindings  = 1
	statusUntrusted = 2
)

// The exit statuses that end the help of each command.
const (
	lintStatusHelp = `Exit status:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  the run could not be trusted: a wrong flag, an input that could not be
     read, a policy with mistakes, or nothing to lint. Findings of everything
     else are still printed.`

	inputStatusHelp = `Exit status:
  0  everything was read
  2  the run could not be trusted: a wrong flag, an input that could not be
     read, or nothing to read. What was read is still printed.`

	catalogueStatusHelp = `Exit status:
  0  done
  2  a wrong flag or argument, or a policy with mistakes`

	plainStatusHelp = `Exit status:
  0  done
  2  a wrong flag or argument`
)

// streams are the three streams of a process.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// statusError ends a command with an exit status when everything that there
// is to say has been said.
type statusError int

// Error names the status.
func (s statusError) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// run executes the command line and returns the exit status.
func run(ctx context.Context, args []string, s streams) int {
	root := newRootCommand(s)
	root.SetArgs(args)
	err := suggestCommand(root, root.ExecuteContext(ctx))
	var status statusError
	switch {
	case err == nil:
		return statusFine
	case errors.As(err, &status):
		return int(status)
	default:
		// Where standard error is closed, the status alone has to tell.
		_, _ = fmt.Fprintf(s.err, "regionlint: %s\n", err)
		return statusUntrusted
	}
}

// newRootCommand builds the program. Without a subcommand it lints.
func newRootCommand(s streams) *cobra.Command {
	root := newLintCommand(s)
	root.Use = "regionlint [PATH...]"
	root.Short = "Lose a region on paper before you lose it in production"
	root.Long = `regionlint judges multi-region infrastructure as a system. It reads Terraform and
the team's rule files (CLAUDE.md, AGENTS.md and their kin), works out which
region everything is in, and reports what losing a region would break.

Without a command it lints: regionlint PATH is regionlint lint PATH.

` + lintStatusHelp
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(describeFlagError)
	root.Version = linter.Version
	root.SetVersionTemplate(versionLine)
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), ".FlagUsages", ".FlagUsagesWrapped 80"))
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(newHelpCommand())
	root.AddCommand(
		newLintCommand(s),
		newInspectCommand(s),
		newIntentCommand(s),
		newInitCommand(s),
		newRulesCommand(s),
		newExplainCommand(s),
		newTestCommand(s),
		newNewCommand(s),
		newVersionCommand(s),
		newCompletionCommand(s),
	)
	return root
}

// suggestCommand explains that a PATH which does not exist may be a mistyped command.
func suggestCommand(root *cobra.Command, err error) error {
	var wrong *linter.PathError
	if !errors.As(err, &wrong) || strings.ContainsAny(wrong.Path, `./\`) {
		return err
	}
	return fmt.Errorf("%w.%s", err, spelling.Suggestion(wrong.Path, commandNames(root)))
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, command := range root.Commands() {
		if !command.Hidden {
			names = append(names, command.Name())
		}
	}
	return names
}
