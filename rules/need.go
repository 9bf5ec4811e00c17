package rules

import (
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

// needWords has the needs whose path does not tell its own words.
var needWords = map[string]need{
	"system.multi_region": {"the system is in one region", "the system is multi-region"},
	"intent.declared":     {"the rule files state nothing", "the rule files state something"},
	"intent.rto":          {"the rule files state no RTO", "the rule files state an RTO"},
	"intent.rpo":          {"the rule files state no RPO", "the rule files state an RPO"},
	"intent.ttl":          {"the rule files state no TTL", "the rule files state a TTL"},
	"intent.model":        {"the rule files state no deployment model", "the rule files state a deployment model"},
	"intent.residency":    {"the rule files pin no data", "the rule files say where data may be"},
	"intent.regions":      {"the rule files name no region", "the rule files name regions"},
	"intent.routing":      {"the rule files name no routing policy", "the rule files name a routing policy"},
	"intent.not_understood": {
		"every statement of the rule files is understood", "a statement of the rule files is not understood",
	},
	"intent.contradictions": {
		"no two statements of the rule files exclude each other", "two statements of the rule files exclude each other",
	},
	"topology.routes.members.unidentified": {
		"each routed record has a set identifier", "a routed record has no set identifier",
	},
	"topology.routes.members.astray": {
		"each latency record leads to its own region", "a latency record leads to another region",
	},
	"topology.routes.doubles":    {"no two records share a place in a set", "two records share a place in a set"},
	"topology.routes.mixed":      {"no records of one name mix policies", "records of one name mix policies"},
	"topology.routes.alone":      {"no routed set has one record", "a routed set has one record"},
	"topology.routes.lacks":      {"each failover pair is whole", "a failover set has one half"},
	"topology.routes.no_default": {"each geolocation set has a default", "a geolocation set has no default"},
	"topology.routes.region":     {"no routed set leads to one region", "a routed set leads to one region"},
	"topology.routes":            {"no routes", "the code has DNS records"},
	"topology.groups":            {"no datastores", "the code has datastores"},
}

// words says a need in words.
func words(path string) need {
	if known, ok := needWords[path]; ok {
		return known
	}
	if first, others, ok := strings.Cut(path, "|"); ok {
		return need{
			words(first).missing + " and " + words(others).missing,
			words(first).present + ", or " + words(others).present,
		}
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

// ungated is why a warning is not looked for. A single-region system without
// rule files hears only of what the cloud refuses.
const ungated = "the system is in one region and no rule file states anything"

// isGated says whether a system can have warnings and notes at all.
func isGated(document *topology.Document) bool {
	return document.System.MultiRegion || document.Intent.Declared
}

// missing says why a rule has nothing to judge in a document, or "".
func (p policy) missing(document *topology.Document) string {
	for _, path := range p.Needs {
		if !isAnyPresent(document, alternatives(path)) {
			return words(path).missing
		}
	}
	if p.Level < finding.Error && !isGated(document) {
		return ungated
	}
	return ""
}

// alternatives are the paths of which one suffices.
func alternatives(need string) []string { return strings.Split(need, "|") }

func isAnyPresent(document *topology.Document, paths []string) bool {
	return slices.ContainsFunc(paths, func(path string) bool {
		return isPresent(reflect.ValueOf(document), strings.Split(path, "."))
	})
}

// isPresent says whether the part of a value at path exists and is neither
// empty nor false. A path that leads through a list asks for one element.
func isPresent(value reflect.Value, path []string) bool {
	for value.Kind() == reflect.Pointer && !value.IsNil() {
		value = value.Elem()
	}
	if len(path) > 0 && value.Kind() == reflect.Slice {
		for i := range value.Len() {
			if isPresent(value.Index(i), path) {
				return true
			}
		}
		return false
	}
	if len(path) > 0 {
		return isPresent(member(value, path[0]), path[1:])
	}
	if value.Kind() == reflect.Slice || value.Kind() == reflect.Map {
		return value.Len() > 0
	}
	return value.IsValid() && !value.IsZero()
}

// member is what a struct or map has under a key of JSON; invalid where it has
// nothing.
func member(value reflect.Value, key string) reflect.Value {
	if value.Kind() == reflect.Map {
		return value.MapIndex(reflect.ValueOf(key))
	}
	if value.Kind() == reflect.Struct {
		for _, f := range fieldsOf(value.Type()) {
			if f.name == key {
				return value.FieldByIndex(f.index)
			}
		}
	}
	return reflect.Value{}
}
