package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
)

// versionLine is what version and --version print.
const versionLine = linter.ToolName + " " + linter.Version + "\n"

func newVersionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             "Print the version",
		Long:              "version prints the program's name and version.\n\n" + plainStatusHelp,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(s.out, versionLine)
			return err
		},
	}
}
