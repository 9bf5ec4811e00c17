package intent

import (
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/rulefile"
)

// Claim is one thing that one statement of a rule file says of the system,
// and what became of it.
type Claim struct {
	// Key names the fact as the document does. Where a statement can say a part
	// of a fact alone, the part stands behind a dot: "rto", "ttl.max_seconds",
	// "health_check.path".
	Key string
	// Value is what is said: for a whole fact its type in the document (Model,
	// Region, Objective ...), for a part the part's (float64, string, bool).
	Value any
	// Environment is the only one that is meant, "" where all are.
	Environment string
	Source      Source
	Standing    Standing
	// Other is the statement that counts in place of this one, where one does.
	Other *Source
}

// Standing is what became of a claim.
type Standing string

// The standings.
const (
	// Counts is a claim that the document has.
	Counts Standing = "counts"
	// Overridden is a claim in place of which a nearer or narrower one counts.
	Overridden Standing = "overridden"
	// Contradicted is a claim that excludes another of the same directory.
	Contradicted Standing = "contradicted"
)

// Reason says in words why a claim does not count, "" where it does.
func (c Claim) Reason() string {
	switch {
	case c.Standing == Overridden && c.Other != nil:
		return fmt.Sprintf("%s:%d says otherwise, and is closer to this system", c.Other.File, c.Other.StartLine)
	case c.Standing == Contradicted && c.Other != nil:
		return fmt.Sprintf("%s:%d says otherwise, and counts", c.Other.File, c.Other.StartLine)
	default:
		return ""
	}
}

// fact returns the key of the whole fact that a claim is about.
func (c Claim) fact() string {
	name, _, _ := strings.Cut(c.Key, ".")
	return name
}

// claim records what a statement says. Where against is given, the statement
// differs from it, and against counts.
func (b *binder) claim(s rulefile.Statement, key string, value any, against *Source) {
	c := Claim{Key: key, Value: value, Environment: environment(s), Source: Source(s.Source), Standing: Counts}
	if against != nil {
		c.Other, c.Standing = against, Contradicted
		if b.settled[c.fact()] && !b.specific {
			c.Standing = Overridden
		}
	}
	b.current.Claims = append(b.current.Claims, c)
	if c.Standing == Contradicted {
		b.current.Contradictions = append(b.current.Contradictions, Contradiction{
			Fact: c.fact(), First: *against, Second: c.Source,
			FirstSays: b.current.said(c.Key, *against), SecondSays: c.says(),
		})
	}
}

// overriddenBy returns the claims of a farther directory, of which those on
// facts that a nearer one states do not count, unless it states the same.
func overriddenBy(near, far []Claim) []Claim {
	stated := map[string]*Source{}
	for i := range near {
		if near[i].Standing == Counts && stated[near[i].fact()] == nil {
			stated[near[i].fact()] = &near[i].Source
		}
	}
	claims := make([]Claim, 0, len(far))
	for _, c := range far {
		nearer := stated[c.fact()]
		if nearer != nil && c.Standing == Counts && !slices.ContainsFunc(near, c.repeats) {
			c.Standing, c.Other = Overridden, nearer
		}
		claims = append(claims, c)
	}
	return claims
}

// repeats says that another claim counts and says the same.
func (c Claim) repeats(other Claim) bool {
	if other.Standing != Counts || other.Key != c.Key || other.Environment != c.Environment {
		return false
	}
	return sameValue(c.Value, other.Value)
}

// sameValue compares what two claims with one key say, not where they say it.
func sameValue(a, b any) bool {
	switch value := a.(type) {
	case Model:
		return same(value, b, Model.sameAs)
	case Objective:
		return same(value, b, Objective.sameAs)
	case Routing:
		return same(value, b, Routing.sameAs)
	case Sessions:
		return same(value, b, Sessions.sameAs)
	case Region:
		return same(value, b, sameRegion)
	case Auxiliary:
		return same(value, b, sameAuxiliary)
	case Residency:
		return same(value, b, sameResidency)
	case Egress:
		return same(value, b, sameEgress)
	case Cell, Facility, Temperature:
		return sameListed(a, b)
	default: // a figure, a word or a yes
		return a == b
	}
}

// sameListed is sameValue for what a directory can state of many things.
func sameListed(a, b any) bool {
	switch value := a.(type) {
	case Cell:
		return same(value, b, sameCell)
	case Facility:
		return same(value, b, sameFacility)
	case Temperature:
		return same(value, b, sameTemperature)
	default:
		return false
	}
}

func same[T any](value T, other any, equal func(a, b T) bool) bool {
	typed, ok := other.(T)
	return ok && equal(value, typed)
}
