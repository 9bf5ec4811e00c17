package rules

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/finding"
)

// custom is what METADATA says of a rule under its custom key.
type custom struct {
	Level       finding.Severity `json:"level"`
	Remediation string           `json:"remediation"`
	Sources     []string         `json:"sources"`
	Since       string           `json:"since"`
	Needs       []string         `json:"needs"`
	Fixable     bool             `json:"fixable"`
	Silences    []string         `json:"silences"`
	Refused     bool             `json:"refused"`
	Breaks      []string         `json:"breaks"`
	// Thresholds are figures of the rule's own, by name.
	Thresholds map[string]figure `json:"thresholds"`
}

// pages is where the pages of rules can be read.
const pages = "https://github.com/regionlint/regionlint/blob/main/docs/rules/"

// required lists the keys that no embedded rule may leave out.
var required = []string{"level", "remediation", "sources", "since", "needs"}

// requiredOfUsers lists the keys that no rule of a user may leave out.
var requiredOfUsers = []string{"level", "remediation"}

// describe makes the index entry of a rule from its METADATA and from what it
// and the libraries that it names read.
func (s shelf) describe(file string, known figures, requiredKeys []string) (policy, []*PolicyError) {
	p, faults := readMetadata(file, s.modules[file], requiredKeys)
	reads, read := map[string]bool{}, map[string]bool{}
	p.Modules = s.closure(file)
	for _, name := range p.Modules {
		maps.Insert(reads, maps.All(readsOf(s.modules[name])))
		for _, ref := range dataRefs(s.modules[name]) {
			if figure, ok := strings.CutPrefix(ref.path, configPath+"."); ok {
				read[figure] = true
			}
		}
	}
	p.Reads = slices.Sorted(maps.Keys(reads))
	p.Thresholds = known.of(read)
	return p, faults
}

// describeEmbedded makes the index entry of an embedded rule.
func describeEmbedded(file string, modules map[string]*ast.Module, known figures) (policy, error) {
	s := newShelf(modules)
	p, faults := s.describe(file, known, required)
	for _, name := range p.Modules {
		faults = append(faults, s.strangers(name, known)...)
	}
	p.Docs = pages + p.ID + ".md"
	if want := strings.TrimSuffix(file, ".rego"); len(faults) == 0 && p.ID != want {
		faults = append(faults, &PolicyError{File: file, Message: "its package is that of " + p.ID})
	}
	if len(p.own) > 0 {
		faults = append(faults, &PolicyError{File: file, Message: "its thresholds belong in config.json"})
	}
	return p, joined(faults)
}

// readMetadata reads the annotation of a rule's package.
func readMetadata(file string, module *ast.Module, requiredKeys []string) (policy, []*PolicyError) {
	m := newMetadata(file, module)
	if m.annotation == nil {
		m.fail(packageLine, "it has no METADATA above its package")
		return policy{}, m.faults
	}
	m.checkKeys(requiredKeys)
	var c custom
	if text, err := json.Marshal(m.annotation.Custom); err != nil {
		m.fail("custom", "its METADATA: "+err.Error())
	} else if err := json.Unmarshal(text, &c); err != nil {
		m.fail("custom", "its METADATA: "+plainJSON(err))
	}
	return c.policy(idOf(module.Package), m.annotation), m.faults
}

// policy is what METADATA says of a rule.
func (c custom) policy(id string, annotation *ast.Annotations) policy {
	return policy{
		Rule: finding.Rule{
			ID:          id,
			Level:       c.Level,
			Title:       annotation.Title,
			Description: strings.TrimSpace(annotation.Description),
			Remediation: strings.TrimSpace(c.Remediation),
			Sources:     c.Sources,
			Since:       c.Since,
			Needs:       c.Needs,
			Breaks:      c.Breaks,
			Fixable:     c.Fixable,
		},
		Silences: c.Silences,
		Refused:  c.Refused,
		own:      c.Thresholds,
	}
}

// idOf turns data.regionlint.rules.database["single-region"] into
// "database/single-region".
func idOf(p *ast.Package) string {
	const prefix = 3
	var words []string
	for _, term := range p.Path[min(prefix, len(p.Path)):] {
		if word, ok := term.Value.(ast.String); ok {
			words = append(words, string(word))
		}
	}
	return path.Join(words...)
}

// readsOf lists what a module reads of the input: "intent", "topology.routes",
// "resources.aws_db_instance". A part that is named by a variable is everything
// on its level.
func readsOf(module *ast.Module) map[string]bool {
	reads := map[string]bool{}
	ast.WalkRefs(module, func(ref ast.Ref) bool {
		words := constantWords(ref, 3)
		switch {
		case len(words) == 0 || words[0] != "input":
		case len(words) == 1:
			for _, part := range []string{"schema", "system", "intent", "resources", "topology", "opaque"} {
				reads[part] = true
			}
		case words[1] == "resources" || words[1] == "topology":
			reads[strings.Join(words[1:], ".")] = true
		default:
			reads[words[1]] = true
		}
		return false
	})
	return reads
}

// constantWords returns the first words of a reference, up to the first that
// is a variable.
func constantWords(ref ast.Ref, limit int) []string {
	head, ok := ref[0].Value.(ast.Var)
	if !ok {
		return nil
	}
	words := []string{string(head)}
	for _, term := range ref[1:min(limit, len(ref))] {
		word, ok := term.Value.(ast.String)
		if !ok {
			break
		}
		words = append(words, string(word))
	}
	return words
}
