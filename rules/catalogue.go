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
	// Refused says that a rule of a milder level has findings of level error, too:
	// what the cloud refuses is told in any system.
	Refused bool `json:"refused,omitempty"`
	// Modules are the files to load, below this directory: the rule's own and
	// every library that it imports.
	Modules []string `json:"modules"`
	// Reads are the parts of the document that these modules read.
	Reads []string `json:"reads"`
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
}

// Load reads the catalogue that the program embeds.
func Load() (*Catalogue, error) {
	c := &Catalogue{}
	if err := readJSON(embedded, "index.json", &c.policies); err != nil {
		return nil, err
	}
	return c, nil
}

// Rules lists the rules in order of id.
func (c *Catalogue) Rules() []finding.Rule {
	list := make([]finding.Rule, 0, len(c.policies))
	for _, p := range c.policies {
		list = append(list, p.Rule)
	}
	return list
}

// Page returns the page of a rule, in Markdown.
func (c *Catalogue) Page(id string) (string, error) {
	i := slices.IndexFunc(c.policies, func(p policy) bool { return p.ID == id })
	if i < 0 {
		return "", fmt.Errorf("there is no rule %q.%s", id, spelling.Suggestion(id, c.ids()))
	}
	var examples map[string]example
	if err := readJSON(embedded, "examples.json", &examples); err != nil {
		return "", err
	}
	return page(c.policies[i], examples[id]), nil
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
