package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/spelling"
)

// Options choose rules by id ("health/missing") or category ("health").
type Options struct {
	// Only, where not empty, leaves every other rule out.
	Only []string
	// Skip leaves rules out.
	Skip []string
	// Policies are the rules of a user; nil for none.
	Policies *Policies
	// Settings are what a team sets for rules otherwise than they come.
	Settings []Setting
	// Timed evaluates rule by rule and says how long each took. Rules that
	// share work do it again, so all together take longer than otherwise.
	Timed bool
}

// selection is the rules that a user wants to hear of, and those that are
// evaluated only because they may silence them.
type selection struct {
	policies []policy
	// reported says which ids may appear in a report.
	reported map[string]bool
}

// selectPolicies applies the options. A name that is neither a rule nor a
// category is an error.
func (c *Catalogue) selectPolicies(options Options) (selection, error) {
	if err := c.checkNames(slices.Concat(options.Only, options.Skip)); err != nil {
		return selection{}, err
	}
	chosen := selection{reported: c.reported(options)}
	if len(chosen.reported) == 0 && !slices.ContainsFunc(options.Only, c.isBroken) {
		return selection{}, errors.New("no rule is left: all that are asked for are skipped, too")
	}
	for _, p := range c.policies {
		silences := slices.ContainsFunc(p.Silences, func(id string) bool { return chosen.reported[id] })
		if chosen.reported[p.ID] || silences && !p.named(options.Skip) {
			chosen.policies = append(chosen.policies, p)
		}
	}
	return chosen, nil
}

// reported says which rules the options ask for.
func (c *Catalogue) reported(options Options) map[string]bool {
	ids := map[string]bool{}
	for _, p := range c.policies {
		if !p.named(options.Skip) && (len(options.Only) == 0 || p.named(options.Only)) {
			ids[p.ID] = true
		}
	}
	return ids
}

// named says whether the names include the rule or its category.
func (p policy) named(names []string) bool {
	return slices.Contains(names, p.ID) || slices.Contains(names, p.category())
}

func (c *Catalogue) checkNames(names []string) error {
	known := c.names()
	for _, name := range names {
		if !slices.Contains(known, name) && !c.isBroken(name) {
			return fmt.Errorf("there is no rule or category %q.%s", name, spelling.Suggestion(name, known))
		}
	}
	return nil
}

// isBroken says that a name is that of a rule with mistakes, or of its category.
func (c *Catalogue) isBroken(name string) bool {
	for id := range c.broken {
		if category, _, _ := strings.Cut(id, "/"); name == id || name == category {
			return true
		}
	}
	return false
}
