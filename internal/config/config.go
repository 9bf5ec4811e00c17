// Package config reads .regionlint.hcl: what a team settles for its
// repository. It opens no file; who calls it hands the content in.
package config

import (
	"path"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/bounds"
	"github.com/regionlint/regionlint/parser/rulefile"
)

// FileName is how the file is called in the directory that it governs.
const FileName = ".regionlint.hcl"

// Config is one configuration file.
type Config struct {
	// Name is the file's, as reports have it; its paths are relative to its
	// directory.
	Name string
	// Systems are in the order of the file.
	Systems []System
	// Rules are in the order of the file, those of a system with it.
	Rules []Rule
	// Policies are directories of the team's own policies, in the tree.
	Policies []Text
	// Settings hold the facts that a regionlint block of a rule file can hold.
	Settings hcl.Body
}

// Parse reads a configuration file. A file with errors must not be used in
// part: a system that is left out would make findings that are none.
func Parse(name string, src []byte) (*Config, hcl.Diagnostics) {
	config := &Config{Name: name, Settings: hcl.EmptyBody()}
	if diags := bounds.UTF8(src, name); diags.HasErrors() {
		return config, diags
	}
	body, diags := bounds.Settings(src, name, hcl.InitialPos)
	if body == nil || diags.HasErrors() {
		return config, diags
	}
	schema := rulefile.SettingsSchema()
	schema.Blocks = append(schema.Blocks,
		hcl.BlockHeaderSchema{Type: "system", LabelNames: []string{"name"}}, ruleBlock())
	schema.Attributes = append(schema.Attributes, arguments("policies")...)
	content, contentDiags := body.Content(schema)
	diags = append(diags, contentDiags...)
	reader := &reader{dir: path.Dir(name)}
	config.Policies = reader.policies(content.Attributes["policies"])
	for _, block := range content.Blocks {
		switch block.Type {
		case "system":
			made, rules := reader.system(block)
			config.Systems = append(config.Systems, made)
			config.Rules = append(config.Rules, rules...)
		case "rule":
			config.Rules = append(config.Rules, reader.rule(block, ""))
		}
	}
	reader.distinct(config.Systems)
	config.Settings = checked{body}
	return config, append(diags, reader.diags...)
}

// checked is a body whose names have been checked against a wider schema, so
// that what a narrower one does not know is no error.
type checked struct{ hcl.Body }

// Content returns what the schema knows.
func (c checked) Content(schema *hcl.BodySchema) (*hcl.BodyContent, hcl.Diagnostics) {
	content, _, diags := c.PartialContent(schema)
	return content, diags
}
