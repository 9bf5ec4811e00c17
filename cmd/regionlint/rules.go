package main

import (
	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
)

func newRulesCommand(s streams) *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long: `rules lists every rule with its default level and when it is evaluated: always,
in multi-region systems, or where a rule file states the fact that it checks.

` + plainStatusHelp,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			rules, err := linter.Rules()
			if err != nil {
				return err
			}
			if format == view.JSON {
				return view.RulesJSON(s.out, rules)
			}
			return view.Rules(s.out, rules)
		},
	}
	addViewFormat(command, &format)
	return command
}

func newExplainCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE",
		Short: "Explain one rule, with a bad and a good example",
		Long: `explain prints the page of a rule: what it finds and why, when it stays quiet,
and how to fix what it finds.

` + plainStatusHelp,
		Example:           "  regionlint explain database/single-region",
		Args:              oneRule,
		ValidArgsFunction: completeRule,
		RunE: func(_ *cobra.Command, args []string) error {
			page, err := linter.Explain(args[0])
			if err != nil {
				return err
			}
			width, _ := terminalWidth(s.out)
			return view.Page(s.out, page, width)
		},
	}
}
