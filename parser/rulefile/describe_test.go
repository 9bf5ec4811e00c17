package rulefile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/rulefile"
)

func newParser(tb testing.TB) *rulefile.Parser {
	tb.Helper()
	table, err := region.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return rulefile.New(table)
}

// describe writes the facts of a file in one line each, in the order of the file.
func describe(file *rulefile.File) []string {
	lines := []string{}
	for _, s := range file.Statements {
		lines = append(lines, describeFact(s.Fact)+describeScope(s.Scope))
	}
	return lines
}

func describeScope(s rulefile.Scope) string {
	var out string
	switch {
	case s.Except:
		out += " not in " + s.Environment
	case s.Environment != "":
		out += " in " + s.Environment
	}
	if s.Tier != "" {
		out += " tier " + s.Tier
	}
	if s.System != "" {
		out += " of " + s.System
	}
	return out
}

func describeFact(fact rulefile.Fact) string {
	switch f := fact.(type) {
	case rulefile.Regions:
		return f.Role + " " + describeRegions(f.Regions)
	case rulefile.Model:
		return "model " + f.Value
	case rulefile.Objective:
		return fmt.Sprintf("%s %s %gs", f.Measure, f.Comparator, f.Seconds)
	case rulefile.TTL:
		return "ttl " + side(f.HasMin, f.MinSeconds) + ".." + side(f.HasMax, f.MaxSeconds)
	case rulefile.Routing:
		return "routing " + f.Policy
	case rulefile.HealthCheck:
		return strings.TrimSpace(fmt.Sprintf("health %gs x%g %s", f.IntervalSeconds, f.FailureThreshold, f.Path))
	case rulefile.Replication:
		return strings.TrimSpace(fmt.Sprintf("replication %s %gs %s %v", f.Mode, f.MaxLagSeconds, f.Mechanism,
			f.WriteForwarding))
	case rulefile.Residency:
		return describeResidency(f)
	case rulefile.Egress:
		return strings.TrimSpace("egress " + f.Kind + " " + strings.Join(f.CIDRs, ",") + strings.Join(f.Tags, ","))
	case rulefile.Sessions:
		return "sessions " + f.Strategy
	case rulefile.Cell:
		return "cell " + f.Subject + " = " + f.Value
	case rulefile.Tier:
		return "tier " + f.Value
	default:
		return fmt.Sprintf("%T", f)
	}
}

func side(has bool, seconds float64) string {
	if !has {
		return ""
	}
	return fmt.Sprintf("%g", seconds)
}

func describeResidency(f rulefile.Residency) string {
	out := fmt.Sprintf("residency %q", f.Subject)
	switch {
	case f.All:
		out += " all"
	case len(f.Words) > 0:
		out += " words " + strings.Join(f.Words, ",")
	default:
		out += fmt.Sprintf(" match %v %v", f.Tags, f.Names)
	}
	if !f.Allow.Empty() {
		out += " in " + describeLocations(f.Allow)
	}
	if !f.Deny.Empty() {
		out += " not in " + describeLocations(f.Deny)
	}
	if f.Basis != "" {
		out += " for " + f.Basis
	}
	return out
}

func describeLocations(l rulefile.Locations) string {
	parts := []string{}
	if len(l.Regions) > 0 {
		parts = append(parts, describeRegions(l.Regions))
	}
	return strings.Join(append(append(parts, l.Globs...), l.Places...), " ")
}

// describeRegions writes a display name that several regions share as "Tokyo?".
func describeRegions(refs []rulefile.RegionRef) string {
	var names []string
	for _, ref := range refs {
		if len(ref.Candidates) == 1 {
			names = append(names, ref.Candidates[0].Name)
			continue
		}
		names = append(names, ref.Text+"?")
	}
	return strings.Join(names, " ")
}
