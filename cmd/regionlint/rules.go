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
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if err := checkViewFormat(format); err != nil {
				return err
			}
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
	command.Flags().StringVar(&format, "format", "text", "how to list them: text or json")
	return command
}

func newExplainCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "explain RULE",
		Short:   "Explain one rule, with a bad and a good example",
		Example: "  regionlint explain database/single-region",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			page, err := linter.Explain(args[0])
			if err != nil {
				return err
			}
			return view.Page(s.out, page)
		},
	}
}
