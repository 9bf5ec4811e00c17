package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/spelling"
)

func newHelpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show the help of a command",
		Long:  "help COMMAND is COMMAND --help.\n\n" + plainStatusHelp,
		RunE: func(command *cobra.Command, names []string) error {
			root := command.Root()
			found, rest, err := root.Find(names)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				suggestion := spelling.Suggestion(rest[0], commandNames(root))
				return fmt.Errorf("there is no command %s.%s", rest[0], suggestion)
			}
			found.InitDefaultHelpFlag()
			return found.Help()
		},
		ValidArgsFunction: func(command *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return commandNames(command.Root()), cobra.ShellCompDirectiveNoFileComp
		},
	}
}
