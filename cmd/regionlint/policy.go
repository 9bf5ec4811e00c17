package main

import "github.com/spf13/cobra"

// policyFlags name the policies of the team's own.
type policyFlags struct {
	directories []string
}

// add declares the flag on a command.
func (f *policyFlags) add(command *cobra.Command) {
	command.Flags().StringArrayVar(&f.directories, "policy", nil,
		"add the rules in this `DIR`: Rego files of your own (repeatable; default: those that .regionlint.hcl names)")
	completeBy(command, "policy", completeDirectories)
}

// completeDirectories leaves the completion to the shell.
func completeDirectories(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}
