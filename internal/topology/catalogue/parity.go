package catalogue

import (
	"slices"
	"strings"
)

// Parity says what two regions of one stack are compared by.
type Parity struct {
	// Once are the types of which one for all regions suffices, or that a region
	// has for a reason of its own; they can begin or end in "*".
	Once []string `json:"once"`
	// Scaling are the types that are there for the sake of capacity alone, beside
	// workloads; Credentials those with what opens a database that a copy shares.
	Scaling     []string `json:"scaling"`
	Credentials []string `json:"credentials"`
	// Alike are types that do the same.
	Alike [][]string `json:"alike"`
	// Safety says which settings of a type protect.
	Safety map[string][]Safety `json:"safety"`
}

// Safety is a setting that protects.
type Safety struct {
	// What it is in words, which "is off" and "is on" fit: "deletion protection".
	What string `json:"what"`
	// Attribute is its path. It is on where that is true or above 0, or has one of
	// the values of On, of which "*" is any.
	Attribute string   `json:"attribute"`
	On        []string `json:"on"`
	// Default is the value where it is unset, "" where the code does not tell.
	Default string `json:"default"`
	// Unless are values of arguments with which the default does not hold, "*" for
	// any.
	Unless map[string][]string `json:"unless"`
	// Of is the argument that names what is protected, of a type that does nothing
	// else: where there is none, it is off.
	Of string `json:"of"`
}

// IsOnce says that one of a type suffices for all regions.
func (p Parity) IsOnce(name string) bool {
	return Matches(name, p.Once) || slices.ContainsFunc(p.Once, func(pattern string) bool {
		end, open := strings.CutPrefix(pattern, "*")
		return open && strings.HasSuffix(name, end)
	})
}
