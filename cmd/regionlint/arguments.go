package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// noArguments is for commands that take none.
func noArguments(command *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments: what is %s?", command.Name(), strings.Join(args, " "))
	}
	return nil
}

// onePath is for commands that take at most one PATH.
func onePath(command *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%s takes one PATH, not %d", command.Name(), len(args))
	}
	return nil
}

// oneRule is for commands that take the id of a rule.
func oneRule(command *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("%s takes the id of one rule, not %d. See regionlint rules", command.Name(), len(args))
	}
	return nil
}
