package rules

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/spelling"
)

// embedded holds the policies and what is generated from them, so that listing
// rules and choosing among them parses no Rego.
//
//go:embed index.json examples.json config.json policies.bin */*.rego
var embedded embed.FS

// policy is what the index knows of one rule.
type policy struct {
	finding.Rule

	// Silences lists the rules whose findings about the same thing are dropped.
	Silences []string `json:"silences,omitempty"`
	// Refused says that the rule's findings of level error are what the cloud
	// refuses. They are told in any system, also by a rule of a milder level, and
	// stay errors unless the team names the rule.
	Refused bool `json:"refused,omitempty"`
	// Modules are the files to load, below this directory: the rule's own and
	// every library that it imports.
	Modules []string `json:"modules"`
	// Reads are the parts of the document that these modules read.
	Reads []string `json:"reads"`

	// own are the thresholds that a rule of a user brings along.
	own map[string]figure
	// isOwn says that the rule is the user's.
	isOwn bool
	// findings is where a rule of a user makes its findings.
	findings finding.Place
}

// category is the part of the id before the slash.
func (p policy) category() string {
	category, _, _ := strings.Cut(p.ID, "/")
	return category
}

// Catalogue is everything that is known of the rules without evaluating them.
type Catalogue struct {
	// policies are in order of id.
	policies []policy
	// broken are the ids of rules of the user that have mistakes.
	broken map[string]bool
}

// Load reads the catalogue that the program embeds.
func Load() (*Catalogue, error) {
	c := &Catalogue{}
	if err := readJSON(embedded, "index.json", &c.policies); err != nil {
		return nil, err
	}
	return c, nil
}

// With returns the catalogue with the rules of a user in it; nil adds none.
func (c *Catalogue) With(users *Policies) *Catalogue {
	if users == nil {
		return c
	}
	all := slices.Concat(c.policies, users.policies)
	slices.SortFunc(all, func(a, b policy) int { return strings.Compare(a.ID, b.ID) })
	return &Catalogue{policies: all, broken: users.broken}
}

// Rules lists the rules in order of id.
func (c *Catalogue) Rules() []finding.Rule {
	list := make([]finding.Rule, 0, len(c.policies))
	for _, p := range c.policies {
		list = append(list, p.Rule)
	}
	return list
}

// Page returns the page of a rule, in Markdown. A rule of a user is shown by the
// given example.
func (c *Catalogue) Page(id string, own Example) (string, error) {
	i := slices.IndexFunc(c.policies, func(p policy) bool { return p.ID == id })
	if i < 0 {
		if c.broken[id] {
			return "", fmt.Errorf("the rule %s has mistakes", id)
		}
		return "", fmt.Errorf("there is no rule %q.%s", id, spelling.Suggestion(id, c.ids()))
	}
	if c.policies[i].isOwn {
		return page(c.policies[i], own), nil
	}
	var examples map[string]Example
	if err := readJSON(embedded, "examples.json", &examples); err != nil {
		return "", err
	}
	return page(c.policies[i], examples[id]), nil
}

// names are the ids and the categories.
func (c *Catalogue) names() []string {
	names := c.ids()
	for _, p := range c.policies {
		names = append(names, p.category())
	}
	return names
}

func (c *Catalogue) ids() []string {
	ids := make([]string, 0, len(c.policies))
	for _, p := range c.policies {
		ids = append(ids, p.ID)
	}
	return ids
}

// readJSON decodes a file strictly: a key that nobody reads is a mistake.
func readJSON(files fs.FS, name string, value any) error {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("reading the rules: %w", err)
	}
	if err := decodeStrictly(text, value); err != nil {
		return fmt.Errorf("reading the rules: %s: %w", name, err)
	}
	return nil
}

func decodeStrictly(text []byte, value any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return decoder.Decode(value)
}
