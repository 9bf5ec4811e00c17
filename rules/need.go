package rules

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// need is how people are told of a part of the document: when it is missing,
// and on the page of a rule that needs it.
type need struct {
	missing, present string
}

// words says a need in words.
func words(path string) need {
	if known, ok := needWords[path]; ok {
		return known
	}
	if several := alternatives(path); len(several) > 1 {
		return wordsOfAny(several)
	}
	first, rest, _ := strings.Cut(path, ".")
	name := strings.ReplaceAll(rest, "_", " ")
	switch first {
	case "intent":
		return need{"the rule files state no " + name, "the rule files state a " + name}
	case "resources":
		return need{"no " + rest, "the code has `" + rest + "`"}
	default:
		return need{"no " + name, "the code has " + name}
	}
}

// wordsOfAny says that one of several parts suffices: "the code has a, b or c".
func wordsOfAny(paths []string) need {
	const inCode = "the code has "
	var missing, present, had []string
	for _, path := range paths {
		each := words(path)
		missing = append(missing, each.missing)
		if what, ok := strings.CutPrefix(each.present, inCode); ok {
			had = append(had, what)
		} else {
			present = append(present, each.present)
		}
	}
	if len(had) > 0 {
		last := len(had) - 1
		list := had[last]
		if last > 0 {
			list = strings.Join(had[:last], ", ") + " or " + list
		}
		present = append(present, inCode+list)
	}
	return need{strings.Join(missing, " and "), strings.Join(present, ", or ")}
}

// ungated is why a warning is not looked for. A single-region system without
// rule files hears only of what the cloud refuses.
const ungated = "the system is in one region and no rule file states anything"

// unjudged is why a warning is not looked for in what shows or tests a module:
// nobody depends on it.
const unjudged = "the system is an example or test of a module and no rule file states anything"

// isGated says whether a system can have warnings and notes at all.
func isGated(document *topology.Document) bool {
	return document.System.MultiRegion && document.System.Shows == "" || document.Intent.Declared
}

// missing says why a rule has nothing to judge in a document, or "".
func (p policy) missing(document *topology.Document) string {
	for _, path := range p.Needs {
		if !isAnyPresent(document, alternatives(path)) {
			return words(path).missing
		}
	}
	if !p.isOwn && p.Level < finding.Error && !p.Refused && !isGated(document) {
		if document.System.Shows != "" {
			return unjudged
		}
		return ungated
	}
	return ""
}

// alternatives are the paths of which one suffices.
func alternatives(need string) []string { return strings.Split(need, "|") }

func isAnyPresent(document *topology.Document, paths []string) bool {
	return slices.ContainsFunc(paths, func(path string) bool {
		isPresent := presenceOf(reflect.TypeOf(document), strings.Split(path, "."))
		return isPresent(reflect.ValueOf(document))
	})
}

// presenceOf returns what says whether the part at path of a value of a type
// exists and is neither empty nor false. A path that leads through a list asks
// for one element. The path is resolved once, not for each element.
func presenceOf(t reflect.Type, path []string) func(reflect.Value) bool {
	switch {
	case t.Kind() == reflect.Pointer:
		isPresent := presenceOf(t.Elem(), path)
		return func(v reflect.Value) bool { return !v.IsNil() && isPresent(v.Elem()) }
	case len(path) == 0:
		return isFilled
	case t.Kind() == reflect.Slice:
		isPresent := presenceOf(t.Elem(), path)
		return func(v reflect.Value) bool {
			for i := range v.Len() {
				if isPresent(v.Index(i)) {
					return true
				}
			}
			return false
		}
	case t.Kind() == reflect.Map:
		key, isPresent := reflect.ValueOf(path[0]), presenceOf(t.Elem(), path[1:])
		return func(v reflect.Value) bool {
			found := v.MapIndex(key)
			return found.IsValid() && isPresent(found)
		}
	case t.Kind() == reflect.Struct:
		return presenceOfField(t, path)
	default:
		return isNothing
	}
}

// presenceOfField goes into the field that JSON calls as the path begins.
func presenceOfField(t reflect.Type, path []string) func(reflect.Value) bool {
	f, found := fieldNamed(t, path[0])
	if !found {
		return isNothing
	}
	isPresent := presenceOf(f.Type, path[1:])
	return func(v reflect.Value) bool { return isPresent(v.FieldByIndex(f.Index)) }
}

// fieldNamed finds a field by its name in JSON, those of embedded structs
// included. Listing all fields would cost more: this is asked for every need of
// every rule in every system.
func fieldNamed(t reflect.Type, wanted string) (reflect.StructField, bool) {
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			if inner, found := fieldNamed(f.Type, wanted); found {
				inner.Index = append(slices.Clone(f.Index), inner.Index...)
				return inner, true
			}
		case f.IsExported() && name != "-" && cmp.Or(name, f.Name) == wanted:
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func isFilled(v reflect.Value) bool {
	if v.Kind() == reflect.Slice || v.Kind() == reflect.Map {
		return v.Len() > 0
	}
	return !v.IsZero()
}

func isNothing(reflect.Value) bool { return false }
