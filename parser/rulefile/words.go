package rulefile

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Words writes what a fact says, one line for each thing that a reader could
// agree with or not: "primary us-east-1", "rto < 60 s", "health threshold 3".
// A display name that several regions share is written as "Tokyo?".
func Words(fact Fact) []string { return fact.words() }

// String writes what a statement is limited to, "" where it is to nothing:
// " | not in staging | tier critical | of checkout".
func (s Scope) String() string {
	var words string
	switch {
	case s.Except:
		words += " | not in " + s.Environment
	case s.Environment != "":
		words += " | in " + s.Environment
	}
	if s.Tier != "" {
		words += " | tier " + s.Tier
	}
	if s.System != "" {
		words += " | of " + s.System
	}
	return words
}

func (r Regions) words() []string {
	words := make([]string, 0, len(r.Regions))
	for _, ref := range r.Regions {
		words = append(words, r.Role+" "+ref.name())
	}
	return words
}

// name is the region's, or the words as written where they can mean several.
func (r RegionRef) name() string {
	if len(r.Candidates) == 1 {
		return r.Candidates[0].Name
	}
	return r.Text + "?"
}

func (m Model) words() []string { return []string{"model " + m.Value} }

func (o Objective) words() []string {
	return []string{fmt.Sprintf("%s %s %s s", o.Measure, o.Comparator, figure(o.Seconds))}
}

func (t TTL) words() []string {
	return []string{"ttl " + side(t.HasMin, t.MinSeconds) + ".." + side(t.HasMax, t.MaxSeconds) + " s"}
}

func side(has bool, seconds float64) string {
	if !has {
		return ""
	}
	return figure(seconds)
}

// figure writes a number without an exponent.
func figure(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

func (r Routing) words() []string { return []string{"routing " + r.Policy} }

func (h HealthCheck) words() []string {
	var words []string
	if h.IntervalSeconds > 0 {
		words = append(words, "health interval "+figure(h.IntervalSeconds)+" s")
	}
	if h.FailureThreshold > 0 {
		words = append(words, "health threshold "+figure(h.FailureThreshold))
	}
	if h.Path != "" {
		words = append(words, "health path "+h.Path)
	}
	return words
}

func (r Replication) words() []string {
	var words []string
	if r.Mode != "" {
		words = append(words, "replication "+r.Mode)
	}
	if r.MaxLagSeconds > 0 {
		words = append(words, "replication lag "+figure(r.MaxLagSeconds)+" s")
	}
	if r.Mechanism != "" {
		words = append(words, "replication by "+r.Mechanism)
	}
	if r.WriteForwarding {
		words = append(words, "replication forwards writes")
	}
	return words
}

func (f Facility) words() []string { return []string{"facility " + f.Name} }

func (r Residency) words() []string {
	subject := fmt.Sprintf("residency %q", r.Subject)
	if r.All && namesAllData(r.Subject) {
		subject = "residency all"
	}
	tags := make([]string, 0, len(r.Tags))
	for _, key := range slices.Sorted(maps.Keys(r.Tags)) {
		tags = append(tags, " by tag "+key+"="+r.Tags[key])
	}
	words := subject + strings.Join(tags, "")
	if !r.Allow.Empty() {
		words += " in " + strings.Join(r.Allow.words(), ", ")
	}
	if !r.Deny.Empty() {
		words += " not in " + strings.Join(r.Deny.words(), ", ")
	}
	return []string{words}
}

// namesAllData says that a subject is all data in so many words. "Customer data"
// covers all data as well, and is more to the point.
func namesAllData(subject string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(subject)) {
		if !slices.Contains([]string{
			"all", "any", "of", "our", "the", "data", "dataset", "datasets", "resources", "aws",
		}, word) {
			return false
		}
	}
	return true
}

func (l Locations) words() []string {
	words := make([]string, 0, len(l.Regions)+len(l.Globs)+len(l.Places))
	for _, ref := range l.Regions {
		words = append(words, ref.name())
	}
	return append(append(words, l.Globs...), l.Places...)
}

func (e Egress) words() []string {
	return []string{strings.TrimSpace("egress " + e.Kind + " " + strings.Join(e.CIDRs, ","))}
}

func (s Sessions) words() []string {
	if s.Strategy == "stored" {
		return []string{"sessions stored in " + s.Store}
	}
	return []string{"sessions " + s.Strategy}
}

func (c Cell) words() []string { return []string{fmt.Sprintf("cell %q %s", c.Subject, c.Value)} }

func (t Temperature) words() []string { return []string{fmt.Sprintf("%s %q", t.Value, t.Subject)} }

func (t Tier) words() []string { return []string{"tier " + t.Value} }
