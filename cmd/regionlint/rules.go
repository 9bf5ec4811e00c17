package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
)

// catalogueFlags are the flags of the commands that show rules.
type catalogueFlags struct {
	policies policyFlags
	config   string
}

// add declares the flags on a command.
func (f *catalogueFlags) add(command *cobra.Command) {
	f.policies.add(command)
	command.Flags().StringVar(&f.config, "config", "",
		"take policies from the settings in this `FILE` (default: the nearest .regionlint.hcl at or above)")
}

// options turns the flags into what the linter takes.
func (f *catalogueFlags) options() (linter.Options, error) {
	directory, err := os.Getwd()
	if err != nil {
		return linter.Options{}, fmt.Errorf("finding the working directory: %w", err)
	}
	return linter.Options{
		Paths: []string{directory}, WorkingDirectory: directory, Policies: f.policies.directories, Config: f.config,
	}, nil
}

func newRulesCommand(s streams) *cobra.Command {
	var format string
	var flags catalogueFlags
	command := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long: `rules lists every rule with its default level and when it is evaluated: always,
in multi-region systems, or where a rule file states the fact that it checks.
Your own rules are among them: those of --policy and of .regionlint.hcl.

` + catalogueStatusHelp,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			options, err := flags.options()
			if err != nil {
				return err
			}
			rules, diagnostics, err := linter.Rules(options)
			if err != nil {
				return err
			}
			if format == view.JSON {
				err = view.RulesJSON(s.out, rules)
			} else {
				err = view.Rules(s.out, rules)
			}
			if err != nil {
				return err
			}
			return endView(s, view.Text, diagnostics)
		},
	}
	addViewFormat(command, &format)
	flags.add(command)
	return command
}

func newExplainCommand(s streams) *cobra.Command {
	var flags catalogueFlags
	command := &cobra.Command{
		Use:   "explain RULE",
		Short: "Explain one rule, with a bad and a good example",
		Long: `explain prints the page of a rule: what it finds and why, when it stays quiet,
and how to fix what it finds. RULE can be one of your own.

` + catalogueStatusHelp,
		Example: `  regionlint explain database/single-region
  regionlint explain acme/two-copies --policy policy`,
		Args:              oneRule,
		ValidArgsFunction: completeRule,
		RunE: func(_ *cobra.Command, args []string) error {
			options, err := flags.options()
			if err != nil {
				return err
			}
			page, diagnostics, err := linter.Explain(args[0], options)
			if err != nil {
				return err
			}
			if page != "" {
				width, _ := terminalWidth(s.out)
				err = view.Page(s.out, page, width)
			}
			if err != nil {
				return err
			}
			return endView(s, view.Text, diagnostics)
		},
	}
	flags.add(command)
	return command
}
