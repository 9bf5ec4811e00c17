package main

import (
	"cmp"
	"context"

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

` + inputStatusHelp,
		Example: `  regionlint inspect live/prod
  regionlint inspect --resource module.db.aws_db_instance.main
  regionlint inspect --format json | jq '.systems[].topology.groups'`,
		Args: onePath,
		RunE: func(command *cobra.Command, paths []string) error {
			return runInspect(command.Context(), s, options, paths)
		},
	}
	options.input.add(command)
	addViewFormat(command, &options.format)
	command.Flags().StringVar(&options.resource, "resource", "",
		"explain the region of the resource at this `ADDRESS` (default: show all)")
	complete(command, "resource", nil)
	return command
}

func runInspect(ctx context.Context, s streams, options inspectOptions, paths []string) error {
	linterOptions, err := options.input.options(paths)
	if err != nil {
		return err
	}
	ctx, cancel := options.input.bounded(ctx)
	defer cancel()
	inspection, err := linter.Inspect(ctx, linterOptions)
	if err != nil {
		return options.input.stopReason(ctx, err)
	}
	shown := showInspection(s, options, inspection)
	// What went wrong is the more welcome where there is nothing to show.
	status := endView(s, options.format, inspection.Diagnostics)
	return cmp.Or(shown, status)
}

func showInspection(s streams, options inspectOptions, inspection linter.Inspection) error {
	documents, diagnostics := inspection.Documents, inspection.Diagnostics
	asJSON := options.format == view.JSON
	switch {
	case options.resource != "" && asJSON:
		return view.ResourceJSON(s.out, documents, options.resource, diagnostics)
	case options.resource != "":
		return view.Resource(s.out, documents, options.resource)
	case asJSON:
		return view.InspectJSON(s.out, documents, diagnostics)
	default:
		return view.Inspect(s.out, documents)
	}
}
