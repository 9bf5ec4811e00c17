package accuracy

import (
	"fmt"
	"strings"
)

// layoutSeparator stands between the words of a layout.
const layoutSeparator = "; "

// layouts say what the words for layouts mean.
var layouts = map[string]string{
	"Terragrunt":            "a `terragrunt.hcl`",
	"broken files":          "a Terraform file that does not parse",
	"directory per region":  "folders that are named after regions",
	"directory per role":    "folders that are named primary, secondary or dr, outside `modules`",
	"for_each over regions": "a `for_each` with region or location in it",
	"module with examples":  "Terraform files at the top, and a folder of examples",
	"one provider":          "none of the ways to span regions that stand here",
	"provider aliases":      "a provider block with `alias`",
	"provider for_each":     "a provider block with `for_each`",
	"provider maps":         "a module call with `providers`",
	"region argument":       "an AWS resource with `region`, as provider 6 has it",
	"remote modules":        "a module call whose source is no path",
	"rule files":            "a rule file that regionlint reads: CLAUDE.md, AGENTS.md and their kin",
}

// LayoutMeaning says what a word of a layout means, "" where there is no such
// word.
func LayoutMeaning(word string) string { return layouts[word] }

// checkLayout says whether a layout is made of known words.
func checkLayout(layout string) error {
	for word := range strings.SplitSeq(layout, layoutSeparator) {
		if layouts[word] == "" {
			return fmt.Errorf("no layout is called %q", word)
		}
	}
	return nil
}

// Layouts counts repositories by each word of their layout.
func (d Data) Layouts() []Count {
	counts := make(map[string]int)
	for _, r := range d.Repositories {
		for word := range strings.SplitSeq(r.Layout, layoutSeparator) {
			counts[word]++
		}
	}
	return ranked(counts)
}
