package view

import (
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/regionlint/regionlint/internal/finding"
)

// ruleEntry is a rule in the JSON listing.
type ruleEntry struct {
	ID          string           `json:"id"`
	Level       finding.Severity `json:"level"`
	Title       string           `json:"title"`
	MultiRegion bool             `json:"multi_region"`
	NeedsIntent bool             `json:"needs_intent"`
	Fixable     bool             `json:"fixable"`
	Docs        string           `json:"docs"`
	// Thresholds are the figures that .regionlint.hcl can set for the rule.
	Thresholds []finding.Threshold `json:"thresholds"`
}

// RulesJSON lists the rules for programs.
func RulesJSON(w io.Writer, rules []finding.Rule) error {
	entries := make([]ruleEntry, 0, len(rules))
	for _, rule := range rules {
		entries = append(entries, ruleEntry{
			ID: rule.ID, Level: rule.Level, Title: rule.Title,
			MultiRegion: needsMultiRegion(rule), NeedsIntent: needsIntent(rule),
			Fixable: rule.Fixable, Docs: rule.Docs, Thresholds: append([]finding.Threshold{}, rule.Thresholds...),
		})
	}
	return writeJSON(w, map[string][]ruleEntry{"rules": entries})
}

// Rules lists the rules for a person.
func Rules(w io.Writer, rules []finding.Rule) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	p := &printer{w: table}
	p.linef("RULE\tLEVEL\tWHEN\tTITLE")
	for _, rule := range rules {
		p.linef("%s\t%s\t%s\t%s", rule.ID, rule.Level, whenEvaluated(rule), rule.Title)
	}
	if p.err != nil {
		return p.err
	}
	return table.Flush()
}

func whenEvaluated(rule finding.Rule) string {
	switch {
	case needsMultiRegion(rule) && needsIntent(rule):
		return "multi-region, stated"
	case needsMultiRegion(rule):
		return "multi-region"
	case needsIntent(rule):
		return "stated"
	default:
		return "always"
	}
}

func needsMultiRegion(rule finding.Rule) bool {
	return slices.Contains(rule.Needs, "system.multi_region")
}

func needsIntent(rule finding.Rule) bool {
	return slices.ContainsFunc(rule.Needs, func(need string) bool { return strings.HasPrefix(need, "intent.") })
}
