package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/regionlint/regionlint/internal/spelling"
)

// choice is the value of a flag that takes one of some words.
type choice struct {
	chosen *string
	known  []string
}

// addChoice declares such a flag, with its default and its completion. Its
// usage has to name the words.
func addChoice(command *cobra.Command, chosen *string, name string, known []string, usage string) {
	command.Flags().Var(&choice{chosen, known}, name, usage)
	complete(command, name, known)
}

// String returns the word that is chosen.
func (c *choice) String() string { return *c.chosen }

// Set refuses a word that is none of the choice.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.known, word) {
		return fmt.Errorf("use %s.%s", alternatives(c.known), spelling.Suggestion(word, c.known))
	}
	*c.chosen = word
	return nil
}

// Type is what help calls the value where the usage has no name for it.
func (c *choice) Type() string { return "word" }

// alternatives lists words as a sentence does: "a, b or c".
func alternatives(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
