package catalogue

import (
	"slices"
	"strings"
)

// Instances says what a cluster needs to serve.
type Instances struct {
	// Type is that of its instances, whose part_of names the cluster.
	Type string `json:"type"`
	// Unless are values of the cluster's arguments with which it needs none, "*"
	// for any.
	Unless map[string][]string `json:"unless"`
}

// Copies says that a type copies from one datastore to another.
type Copies struct {
	// From and To are the arguments that name them.
	From      string   `json:"from"`
	To        string   `json:"to"`
	Types     []string `json:"types"`
	Mechanism string   `json:"mechanism"`
}

// Exclusion is values of an argument that a global cluster does not take.
type Exclusion struct {
	// Type is that of the global cluster, of its members or of their instances.
	Type      string `json:"type"`
	Attribute string `json:"attribute"`
	// Values can end in "*".
	Values []string `json:"values"`
}

// Capacity says how much of something runs.
type Capacity struct {
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

// Matches says that a value is one of some, which can end in "*".
func Matches(value string, some []string) bool {
	return slices.ContainsFunc(some, func(one string) bool {
		start, open := strings.CutSuffix(one, "*")
		return value == one || open && strings.HasPrefix(value, start)
	})
}
