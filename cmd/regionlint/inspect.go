package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/view"
)

// inspectOptions are the flags of inspect.
type inspectOptions struct {
	input    inputFlags
	format   string
	resource string
}

func newInspectCommand(s streams) *cobra.Command {
	var options inspectOptions
	command := &cobra.Command{
		Use:   "inspect [PATH]",
		Short: "Show the document that rules judge: regions, data, routes",
		Long: `inspect shows what regionlint understood: each system with its regions, datastores,
replication, routes and health checks. --format json prints the document that
rules judge. --resource explains step by step where one resource is.

` + exitStatusHelp,
		Example: `  regionlint inspect live/prod
  regionlint inspect --resource module.db.aws_db_instance.main
  regionlint inspect --format json | jq '.systems[].topology.groups'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, paths []string) error {
			return runInspect(command.Context(), s, options, paths)
		},
	}
	options.input.add(command)
	flags := command.Flags()
	flags.StringVar(&options.format, "format", "text", "how to show it: text or json")
	flags.StringVar(&options.resource, "resource", "",
		"explain the region of the resource at this address (default: show all)")
	return command
}

func runInspect(ctx context.Context, s streams, options inspectOptions, paths []string) error {
	if err := checkViewFormat(options.format); err != nil {
		return err
	}
	linterOptions, err := options.input.options(paths)
	if err != nil {
		return err
	}
	inspection, err := linter.Inspect(ctx, linterOptions)
	if err != nil {
		return err
	}
	switch {
	case options.resource != "":
		err = view.Resource(s.out, inspection.Documents, options.resource, options.format)
	case options.format == view.JSON:
		err = view.InspectJSON(s.out, inspection.Documents, inspection.Diagnostics)
	default:
		err = view.Inspect(s.out, inspection.Documents)
	}
	if err != nil {
		return err
	}
	return endView(s, options.format, inspection.Diagnostics)
}

// checkViewFormat refuses what the commands beside lint cannot print.
func checkViewFormat(format string) error {
	if format != view.Text && format != view.JSON {
		return fmt.Errorf("--format %s: use %s or %s", format, view.Text, view.JSON)
	}
	return nil
}
