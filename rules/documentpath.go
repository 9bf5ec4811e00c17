package rules

import (
	"reflect"
	"slices"

	"github.com/regionlint/regionlint/internal/topology"
)

// documentType is what the paths of METADATA lead into.
var documentType = reflect.TypeFor[topology.Document]()

// exists says whether a type can have a value at path.
func exists(t reflect.Type, path []string) bool {
	for t.Kind() == reflect.Pointer || len(path) > 0 && t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	switch {
	case len(path) == 0 || t.Kind() == reflect.Map:
		return true
	case t.Kind() != reflect.Struct:
		return false
	}
	return slices.ContainsFunc(fieldsOf(t), func(f field) bool {
		return f.name == path[0] && exists(t.FieldByIndex(f.index).Type, path[1:])
	})
}

// isStated says whether the intent can have a fact, a part of a fact, or a
// region with a role.
func isStated(key []string) bool {
	roles := map[string][]string{
		"regions":   {"primary", "secondary", "standby", "serving", "backup", "allowed", "forbidden"},
		"auxiliary": {"witness", "hub", "control-plane", "state", "logs"},
	}
	if of := roles[key[0]]; of != nil && len(key) > 1 {
		return slices.Contains(of, key[1]) && len(key) == 2
	}
	return exists(documentType, append([]string{"intent"}, key...))
}
