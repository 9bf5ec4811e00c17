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
	"topology.routes.unidentified": {
		"each routed record has a set identifier", "a routed record has no set identifier",
	},
	"topology.routes.astray": {
		"each latency record leads to its own region", "a latency record leads to another region",
	},
	"topology.routes.doubles":    {"no two records share a place in a set", "two records share a place in a set"},
	"topology.routes.mixed":      {"no records of one name mix policies", "records of one name mix policies"},
	"topology.routes.alone":      {"no routed set has one record", "a routed set has one record"},
	"topology.routes.lacks":      {"each failover pair is whole", "a failover set has one half"},
	"topology.routes.no_default": {"each geolocation set has a default", "a geolocation set has no default"},
	"topology.routes.region":     {"no routed set leads to one region", "a routed set leads to one region"},
	"topology.routes":            {"no routes", "the code has DNS records"},
	"topology.bucket_rules.unversioned": {
		"every bucket that is replicated is versioned", "a bucket that is replicated is not versioned",
	},
	"topology.bucket_rules.idle": {
		"no destination of S3 replication is switched off", "a destination of S3 replication is switched off",
	},
	"topology.bucket_rules.skipped": {
		"no replication rule leaves out encrypted objects", "a replication rule leaves out encrypted objects",
	},
	"topology.bucket_rules.cold": {
		"no rule copies all of a bucket for logs or backups", "a rule copies all of a bucket for logs or backups",
	},
	"topology.access_points.unreplicated": {
		"no access point has a bucket without replication", "an access point has a bucket without replication",
	},
	"topology.key_uses.fault": {
		"every encrypted copy has a key of its own region", "an encrypted copy has no key of its own region",
	},
	"topology.near_copies": {
		"no copy is in the region of what it copies", "a copy is in the region of what it copies",
	},
	"topology.streams.insufficient": {
		"no copied table lacks the stream for it", "a copied DynamoDB table lacks the stream for it",
	},
	"topology.replication.source_unbacked": {
		"no source of a replica is without backups", "the source of a read replica keeps no backups",
	},
	"topology.replication.unmonitored": {
		"the lag of every copy in another region is watched or has no metric",
		"nothing watches the lag of a copy in another region",
	},
	"topology.lag_alarms": {
		"no alarm has a threshold on replication lag", "an alarm has a threshold on replication lag",
	},
	"topology.twins.unexplained": {
		"no database stands in several regions without copies", "a database stands in several regions without copies",
	},
	"topology.zonal_writers": {"no database in one zone takes writes", "a database in one zone takes writes"},
	"topology.single_writers": {
		"no copied database takes its writes in one region", "a copied database takes its writes in one region",
	},
	"topology.misfits":        {"no group has a member that the cloud refuses", "the cloud refuses a member of a group"},
	"topology.standbys.empty": {"no standby region has a capacity of 0", "a standby region has a capacity of 0"},
	"topology.standbys.headless": {
		"each secondary cluster in a standby region has an instance",
		"a secondary cluster in a standby region has no instance",
	},
	"topology.failovers": {
		"no failover of which the time can be told", "the least that a failover takes can be told",
	},
	"topology.recovery_points": {
		"no data of which the loss can be told", "the least that is lost with a region can be told",
	},
	"topology.unbacked": {"no database is without backups", "a database has no backups"},
	"topology.uncopied": {
		"no database is without a copy in another region", "no copy of a database leaves its region",
	},
	"topology.orchestrators.in_failing_region": {
		"nothing performs a failover in the region that fails alone",
		"what performs the failover runs in the region that fails alone",
	},
	"topology.groups": {"no datastores", "the code has datastores"},
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
	for _, f := range fieldsOf(t) {
		if f.name == path[0] {
			index, isPresent := f.index, presenceOf(t.FieldByIndex(f.index).Type, path[1:])
			return func(v reflect.Value) bool { return isPresent(v.FieldByIndex(index)) }
		}
	}
	return isNothing
}

func isFilled(v reflect.Value) bool {
	if v.Kind() == reflect.Slice || v.Kind() == reflect.Map {
		return v.Len() > 0
	}
	return !v.IsZero()
}

func isNothing(reflect.Value) bool { return false }
