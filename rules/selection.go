package rules

import (
	"errors"
	"fmt"
	"slices"

	"github.com/regionlint/regionlint/internal/spelling"
)

// Options choose rules by id ("health/missing") or category ("health").
type Options struct {
	// Only, where not empty, leaves every other rule out.
	Only []string
	// Skip leaves rules out.
	Skip []string
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
func selectPolicies(policies []policy, options Options) (selection, error) {
	for _, name := range slices.Concat(options.Only, options.Skip) {
		if err := checkName(policies, name); err != nil {
			return selection{}, err
		}
	}
	chosen := selection{reported: map[string]bool{}}
	for _, p := range policies {
		if !p.named(options.Skip) && (len(options.Only) == 0 || p.named(options.Only)) {
			chosen.reported[p.ID] = true
		}
	}
	if len(chosen.reported) == 0 {
		return selection{}, errors.New("no rule is left: all that are asked for are skipped, too")
	}
	for _, p := range policies {
		silences := slices.ContainsFunc(p.Silences, func(id string) bool { return chosen.reported[id] })
		if chosen.reported[p.ID] || silences && !p.named(options.Skip) {
			chosen.policies = append(chosen.policies, p)
		}
	}
	return chosen, nil
}

// named says whether the names include the rule or its category.
func (p policy) named(names []string) bool {
	return slices.Contains(names, p.ID) || slices.Contains(names, p.category())
}

func checkName(policies []policy, name string) error {
	known := make([]string, 0, 2*len(policies))
	for _, p := range policies {
		known = append(known, p.ID, p.category())
	}
	if slices.Contains(known, name) {
		return nil
	}
	return fmt.Errorf("there is no rule or category %q.%s", name, spelling.Suggestion(name, known))
}
