package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
)

func newVersionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(s.out, "%s %s\n", linter.ToolName, linter.Version)
			return err
		},
	}
}
