package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/spelling"
)

const newStatusHelp = `Exit status:
  0  the files are written
  2  nothing was written: a wrong flag or id, or a file that is there already`

// newNewCommand is the command that starts things; so far, rules.
func newNewCommand(s streams) *cobra.Command {
	command := &cobra.Command{
		Use:   "new rule ID",
		Short: "Start a rule of your own",
		Long: `new rule writes a rule of your own, with its tests and two fixtures that pass as
they are. Change them into the rule that you want.

` + newStatusHelp,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("new starts a rule: write regionlint new rule ID")
			}
			return fmt.Errorf("new starts no %s.%s", args[0], spelling.Suggestion(args[0], []string{"rule"}))
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	command.AddCommand(newNewRuleCommand(s))
	return command
}

func newNewRuleCommand(s streams) *cobra.Command {
	var directory string
	command := &cobra.Command{
		Use:   "rule ID",
		Short: "Start a rule of your own, with tests and fixtures",
		Long: `new rule writes DIR/CATEGORY/NAME.rego, its tests beside it and two fixtures in
DIR/testdata, for the ID CATEGORY/NAME. The category is one of your own. Nothing that
is there is overwritten.

` + newStatusHelp,
		Example:           "  regionlint new rule acme/two-copies",
		Args:              oneRule,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			names, err := linter.NewRule(args[0], directory)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(s.out, "Wrote %s.\nNext: regionlint test %s runs the tests, "+
				"regionlint lint --policy %s applies the rule;\npolicies = [%q] in .regionlint.hcl does so always.\n",
				strings.Join(names, ",\n  "), directory, directory, directory)
			return err
		},
	}
	command.Flags().StringVar(&directory, "dir", "policy", "write below this `DIR`")
	completeBy(command, "dir", completeDirectories)
	return command
}
