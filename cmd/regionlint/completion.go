package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/spelling"
)

// shell is one whose completion script the program can write.
type shell struct {
	name  string
	write func(root *cobra.Command, out io.Writer) error
}

func shells() []shell {
	return []shell{
		{"bash", func(root *cobra.Command, out io.Writer) error { return root.GenBashCompletionV2(out, true) }},
		{"zsh", func(root *cobra.Command, out io.Writer) error { return root.GenZshCompletion(out) }},
		{"fish", func(root *cobra.Command, out io.Writer) error { return root.GenFishCompletion(out, true) }},
		{"powershell", func(root *cobra.Command, out io.Writer) error {
			return root.GenPowerShellCompletionWithDesc(out)
		}},
	}
}

func newCompletionCommand(s streams) *cobra.Command {
	var names []string
	for _, known := range shells() {
		names = append(names, known.name)
	}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print the completion script of a shell: " + alternatives(names),
		Long: `completion prints a script that makes the shell complete commands, flags, rules
and values.

` + plainStatusHelp,
		Example: `  source <(regionlint completion bash)
  regionlint completion zsh > "${fpath[1]}/_regionlint"
  regionlint completion fish > ~/.config/fish/completions/regionlint.fish
  regionlint completion powershell | Out-String | Invoke-Expression`,
		ValidArgsFunction: cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(command *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("completion takes one shell: %s", alternatives(names))
			}
			for _, known := range shells() {
				if known.name == args[0] {
					return known.write(command.Root(), s.out)
				}
			}
			return fmt.Errorf("there is no completion for %s: use %s.%s",
				args[0], alternatives(names), spelling.Suggestion(args[0], names))
		},
	}
}

// complete offers words for the value of a flag, and no files.
func complete(command *cobra.Command, flag string, words []string) {
	completeBy(command, flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

// completeBy offers what a function finds for the value of a flag. The library
// refuses only flags that do not exist; the test of the completions finds those.
func completeBy(command *cobra.Command, flag string, find cobra.CompletionFunc) {
	_ = command.RegisterFlagCompletionFunc(flag, find)
}

// completeRule offers rules by id, with their titles.
func completeRule(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return ruleWords("", typed), cobra.ShellCompDirectiveNoFileComp
}

// completeRules offers rules and categories for the last word of a list with
// commas.
func completeRules(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	last := strings.LastIndexByte(typed, ',') + 1
	before, word := typed[:last], typed[last:]
	words := ruleWords(before, word)
	for _, category := range categories() {
		if strings.HasPrefix(category, word) {
			words = append(words, before+category)
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// ruleWords are the rules whose ids start with a word, behind what is typed
// before it.
func ruleWords(before, word string) []cobra.Completion {
	var words []cobra.Completion
	for _, rule := range knownRules() {
		if strings.HasPrefix(rule.ID, word) {
			words = append(words, cobra.CompletionWithDesc(before+rule.ID, rule.Title))
		}
	}
	return words
}

// categories are those of all rules, in order.
func categories() []string {
	var names []string
	for _, rule := range knownRules() {
		category, _, _ := strings.Cut(rule.ID, "/")
		names = append(names, category)
	}
	return slices.Compact(names)
}

// knownRules are the rules, with those that .regionlint.hcl adds. Without rules
// there is nothing to offer; every other command says why.
func knownRules() []finding.Rule {
	var flags catalogueFlags
	options, err := flags.options()
	if err != nil {
		return nil
	}
	rules, _, _ := linter.Rules(options)
	return rules
}
