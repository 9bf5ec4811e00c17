package rules

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/spelling"
)

// metadata collects what is wrong with the annotation of a module.
type metadata struct {
	file       string
	module     *ast.Module
	annotation *ast.Annotations
	faults     []*PolicyError
}

// newMetadata returns the annotation of a module's package.
func newMetadata(file string, module *ast.Module) *metadata {
	m := &metadata{file: file, module: module}
	i := slices.IndexFunc(module.Annotations, func(a *ast.Annotations) bool { return a.Scope == "package" })
	if i >= 0 {
		m.annotation = module.Annotations[i]
	}
	return m
}

// fail notes a mistake at the line of a key, or else at the annotation.
func (m *metadata) fail(key, message string) {
	m.faults = append(m.faults, &PolicyError{File: m.file, Line: m.line(key), Message: message})
}

// line finds a key in the comment that the annotation is, or else the key that
// it is below: "thresholds.acme_days".
func (m *metadata) line(path string) int {
	last := m.module.Package.Location.Row
	if m.annotation == nil || path == packageLine {
		return last
	}
	keys := strings.Split(path, ".")
	for _, key := range slices.Backward(keys) {
		for _, comment := range m.comments() {
			if name, _, ok := strings.Cut(string(comment.Text), ":"); ok && strings.TrimSpace(name) == key {
				return comment.Location.Row
			}
		}
	}
	return m.annotation.Location.Row
}

// packageLine stands for the line of the package where a key is asked for.
const packageLine = "package"

// comments are the lines of the annotation.
func (m *metadata) comments() []*ast.Comment {
	first, last := m.annotation.Location.Row, m.module.Package.Location.Row
	return slices.DeleteFunc(slices.Clone(m.module.Comments), func(c *ast.Comment) bool {
		return c.Location.Row < first || c.Location.Row > last
	})
}

// topKeys are what the policy engine reads of an annotation. It drops any other
// key in silence.
var topKeys = []string{
	"scope", "title", "description", "entrypoint", "custom", "related_resources", "authors", "organizations", "schemas",
	"compile",
}

// topKey is a key on the first level of an annotation.
var topKey = regexp.MustCompile(`^ ([A-Za-z_]+):`)

// checkKeys refuses keys that nobody reads and finds those that are missing.
func (m *metadata) checkKeys(requiredKeys []string) {
	for _, comment := range m.comments() {
		key := topKey.FindSubmatch(comment.Text)
		if key == nil || slices.Contains(topKeys, string(key[1])) {
			continue
		}
		message := unknownKey(string(key[1]), topKeys)
		if slices.Contains(customKeys(), string(key[1])) {
			message = fmt.Sprintf("its METADATA has %s beside custom: indent it below custom", key[1])
		}
		m.faults = append(m.faults, &PolicyError{File: m.file, Line: comment.Location.Row, Message: message})
	}
	for _, key := range slices.Sorted(maps.Keys(m.annotation.Custom)) {
		if !slices.Contains(customKeys(), key) {
			m.fail(key, unknownKey("custom."+key, customKeys()))
		}
	}
	for _, key := range requiredKeys {
		if _, ok := m.annotation.Custom[key]; !ok {
			m.fail("custom", "its METADATA has no custom."+key)
		}
	}
	if m.annotation.Title == "" || m.annotation.Description == "" {
		m.fail("title", "its METADATA has no title or no description")
	}
}

func unknownKey(key string, known []string) string {
	_, name, ok := strings.Cut(key, ".")
	if !ok {
		name = key
	}
	return fmt.Sprintf("its METADATA has the unknown key %s.%s", key, spelling.Suggestion(name, known))
}

// customKeys are the keys below custom.
func customKeys() []string {
	var keys []string
	for _, f := range fieldsOf(reflect.TypeFor[custom]()) {
		keys = append(keys, f.name)
	}
	return keys
}

// plainJSON names the key whose value is of the wrong kind.
func plainJSON(err error) string {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		kind := "a " + wrong.Value
		if strings.ContainsAny(wrong.Value[:1], "ao") {
			kind = "an " + wrong.Value
		}
		return fmt.Sprintf("%s cannot be %s", cmp.Or(wrong.Field, "it"), kind)
	}
	if key, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return "it has the unknown key " + strings.Trim(key, `"`)
	}
	return err.Error()
}
