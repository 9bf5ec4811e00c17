package rules

import (
	"encoding/json"
	"errors"
	"fmt"
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
}

// pages is where the pages of rules can be read.
const pages = "https://github.com/regionlint/regionlint/blob/main/docs/rules/"

// required lists the keys that no rule may leave out.
var required = []string{"level", "remediation", "sources", "since", "needs"}

// describe makes the index entry of a rule from its METADATA and from what it
// and the libraries that it imports read. Modules are by file.
func describe(file string, modules map[string]*ast.Module) (policy, error) {
	p, err := readMetadata(modules[file])
	if err != nil {
		return policy{}, fmt.Errorf("%s: %w", file, err)
	}
	if want := strings.TrimSuffix(file, ".rego"); p.ID != want {
		return policy{}, fmt.Errorf("%s: its package is that of %s", file, p.ID)
	}
	reads := map[string]bool{}
	loaded := map[string]bool{}
	for open := []string{file}; len(open) > 0; open = open[1:] {
		module, ok := modules[open[0]]
		if !ok {
			return policy{}, fmt.Errorf("%s: there is no library %s", file, open[0])
		}
		if loaded[open[0]] {
			continue
		}
		loaded[open[0]] = true
		open = append(open, librariesOf(module)...)
		maps.Insert(reads, maps.All(readsOf(module)))
	}
	p.Modules = slices.Sorted(maps.Keys(loaded))
	p.Reads = slices.Sorted(maps.Keys(reads))
	return p, nil
}

// readMetadata reads the annotation of a rule's package.
func readMetadata(module *ast.Module) (policy, error) {
	i := slices.IndexFunc(module.Annotations, func(a *ast.Annotations) bool { return a.Scope == "package" })
	if i < 0 {
		return policy{}, errors.New("it has no METADATA above its package")
	}
	annotation := module.Annotations[i]
	for _, key := range required {
		if _, ok := annotation.Custom[key]; !ok {
			return policy{}, fmt.Errorf("its METADATA has no custom.%s", key)
		}
	}
	if annotation.Title == "" || annotation.Description == "" {
		return policy{}, errors.New("its METADATA has no title or no description")
	}
	text, err := json.Marshal(annotation.Custom)
	if err != nil {
		return policy{}, fmt.Errorf("its METADATA: %w", err)
	}
	var c custom
	if err := decodeStrictly(text, &c); err != nil {
		return policy{}, fmt.Errorf("its METADATA: %w", err)
	}
	id := idOf(module.Package)
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
			Docs:        pages + id + ".md",
		},
		Silences: c.Silences,
		Refused:  c.Refused,
	}, nil
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

// librariesOf lists the files of the libraries that a module names.
func librariesOf(module *ast.Module) []string {
	var files []string
	ast.WalkRefs(module, func(ref ast.Ref) bool {
		if words := constantWords(ref, 4); len(words) == 4 &&
			words[0] == "data" && words[1] == "regionlint" && words[2] == "lib" {
			files = append(files, "lib/"+words[3]+".rego")
		}
		return false
	})
	return files
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
