package topology

import (
	"slices"
	"strings"
)

// instancesKind says what a cluster needs to serve.
type instancesKind struct {
	// Type is that of its instances, whose part_of names the cluster.
	Type string `json:"type"`
	// Unless are values of the cluster's arguments with which it needs none, "*"
	// for any.
	Unless map[string][]string `json:"unless"`
}

// copiesKind says that a type copies from one datastore to another.
type copiesKind struct {
	// From and To are the arguments that name them.
	From      string   `json:"from"`
	To        string   `json:"to"`
	Types     []string `json:"types"`
	Mechanism string   `json:"mechanism"`
}

// exclusion is values of an argument that a global cluster does not take.
type exclusion struct {
	// Type is that of the global cluster, of its members or of their instances.
	Type      string `json:"type"`
	Attribute string `json:"attribute"`
	// Values can end in "*".
	Values []string `json:"values"`
}

// capacityKind says how much of something runs.
type capacityKind struct {
	// Units are the arguments with the number, of which the largest counts. Each
	// instance counts as one where there are none.
	Units []string `json:"units"`
	// Open says that how much runs stands outside the code; Unless are values of
	// arguments with which it does.
	Open   bool                `json:"open"`
	Unless map[string][]string `json:"unless"`
	// Raises is the argument that names what this keeps at Units or more.
	Raises string `json:"raises"`
}

// matches says that a value is one of some, which can end in "*".
func matches(value string, some []string) bool {
	return slices.ContainsFunc(some, func(one string) bool {
		start, open := strings.CutSuffix(one, "*")
		return value == one || open && strings.HasPrefix(value, start)
	})
}

// hasOneOf says whether arguments of an instance have one of some values.
func (i *instance) hasOneOf(values map[string][]string) presence {
	found := absent
	for argument, some := range values {
		text, p := i.text(argument)
		switch {
		case p == known && matches(text, some):
			return known
		case p == unknown:
			found = unknown
		}
	}
	return found
}
