package rulefile

import (
	"fmt"
	"maps"
	"net/netip"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

func (s *settings) dns(block *hcl.Block) {
	content := s.content(block, "ttl", "routing")
	s.ttl(content.Attributes["ttl"])
	s.choice(content.Attributes["routing"], values(classPolicy), func(v string) Fact { return Routing{Policy: v} })
}

// ttl reads one TTL, or the two ends of a range.
func (s *settings) ttl(attribute *hcl.Attribute) {
	value, ok := s.value(attribute)
	if !ok {
		return
	}
	ends := []cty.Value{value}
	if value.CanIterateElements() {
		ends = nil
		if value.Type().IsTupleType() {
			ends = value.AsValueSlice()
		}
	}
	if len(ends) < 1 || len(ends) > 2 {
		s.fail(attribute.Range, "Not a TTL", "ttl takes one TTL, or a list of the lowest and the highest.")
		return
	}
	low, lowOK := s.timeOf(attribute, ends[0])
	high, highOK := s.timeOf(attribute, ends[len(ends)-1])
	if !lowOK || !highOK {
		return
	}
	if low.low > high.high {
		s.fail(attribute.Range, "TTL is reversed", "ttl takes the lowest TTL first, then the highest.")
		return
	}
	fact := TTL{MinSeconds: low.low, MaxSeconds: high.high, HasMin: true, HasMax: true}
	if len(ends) == 1 { // "< 60s" is a bound, and says nothing of the other side
		fact = bareTTL(low)
	}
	s.add(attribute.Range, fact)
}

// bareTTL is a TTL that is written as one duration, which may be a bound.
func bareTTL(time span) TTL {
	fact := TTL{HasMin: time.comparator == "" || time.comparator == ">=", HasMax: time.comparator != ">="}
	if fact.HasMin {
		fact.MinSeconds = time.low
	}
	if fact.HasMax {
		fact.MaxSeconds = time.high
	}
	return fact
}

func (s *settings) healthCheck(block *hcl.Block) {
	content := s.content(block, "interval", "failures", "path")
	var fact HealthCheck
	if time, ok := s.time(content.Attributes["interval"]); ok {
		fact.IntervalSeconds = time.high
	}
	fact.FailureThreshold, _ = s.count(content.Attributes["failures"])
	fact.Path, _ = s.text(content.Attributes["path"])
	if fact != (HealthCheck{}) {
		s.add(block.DefRange, fact)
	}
}

func (s *settings) replication(block *hcl.Block) {
	content := s.content(block, "mode", "max_lag", "mechanism", "write_forwarding")
	s.choice(content.Attributes["mode"], []string{"async", "sync", "semi-sync"},
		func(v string) Fact { return Replication{Mode: v} })
	if time, ok := s.time(content.Attributes["max_lag"]); ok {
		s.add(content.Attributes["max_lag"].Range, Replication{MaxLagSeconds: time.high})
	}
	s.mechanisms(content.Attributes["mechanism"])
	if s.flag(content.Attributes["write_forwarding"]) {
		s.add(content.Attributes["write_forwarding"].Range, Replication{WriteForwarding: true})
	}
}

// mechanisms reads what copies the data, in the words of prose or of reports.
func (s *settings) mechanisms(attribute *hcl.Attribute) {
	names, _ := s.strings(attribute)
	known := values(classMechanism)
	for _, name := range names {
		mechanism := s.canonical(name, classMechanism)
		if !slices.Contains(known, mechanism) {
			s.fail(attribute.Range, "Unknown value",
				fmt.Sprintf("mechanism cannot be %q. Use one of: %s.", name, strings.Join(known, ", ")))
			return
		}
		s.add(attribute.Range, Replication{Mechanism: mechanism})
	}
}

func (s *settings) egress(block *hcl.Block) {
	content := s.content(block, "deny", "tags", "budget")
	if cidrs, ok := s.strings(content.Attributes["deny"]); ok && s.areCIDRs(content.Attributes["deny"], cidrs) {
		s.add(content.Attributes["deny"].Range, Egress{Kind: "deny", CIDRs: cidrs})
	}
	if tags, ok := s.strings(content.Attributes["tags"]); ok && len(tags) > 0 {
		s.add(content.Attributes["tags"].Range, Egress{Kind: "tags", Tags: tags})
	}
	if s.flag(content.Attributes["budget"]) {
		s.add(content.Attributes["budget"].Range, Egress{Kind: "budget"})
	}
}

// areCIDRs says that a list has address blocks, and nothing else.
func (s *settings) areCIDRs(attribute *hcl.Attribute, texts []string) bool {
	for _, text := range texts {
		if _, err := netip.ParsePrefix(text); err != nil {
			s.fail(attribute.Range, "Not an address block",
				fmt.Sprintf("%s takes address blocks such as \"0.0.0.0/0\", not %q.", attribute.Name, text))
			return false
		}
	}
	return len(texts) > 0
}

// residency reads a residency block. Its match selects by tags and names; a
// block without one is about all data.
func (s *settings) residency(block *hcl.Block) {
	content := s.content(block, "match", "regions", "deny", "basis")
	fact := Residency{Subject: block.Labels[0]}
	var allowOK, denyOK bool
	fact.Allow, allowOK = s.locations(content.Attributes["regions"])
	fact.Deny, denyOK = s.locations(content.Attributes["deny"])
	fact.Basis, _ = s.text(content.Attributes["basis"])
	switch matchOK := s.match(content.Attributes["match"], &fact); {
	case content.Attributes["regions"] != nil && !allowOK, content.Attributes["deny"] != nil && !denyOK, !matchOK:
		// An error says why.
	case fact.Allow.Empty() && fact.Deny.Empty():
		s.fail(block.DefRange, "No regions", "A residency block needs regions or deny.")
	default:
		s.add(block.DefRange, fact)
	}
}

// match reads which data a block is about: all of it where that is not set.
func (s *settings) match(attribute *hcl.Attribute, fact *Residency) bool {
	value, ok := s.value(attribute)
	if !ok {
		fact.All = attribute == nil
		return fact.All
	}
	if !value.Type().IsObjectType() {
		s.fail(attribute.Range, "Not a match", `match takes an object such as { tags = { data = "eu-*" } }.`)
		return false
	}
	parts := value.AsValueMap()
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if !fact.matchBy(name, parts[name]) {
			s.fail(attribute.Range, "Not a match",
				"match takes tags (an object of strings), names (a list of strings) or all (true or false).")
			return false
		}
	}
	return true
}

// matchBy takes one part of a match.
func (r *Residency) matchBy(name string, part cty.Value) bool {
	kind, texts := part.Type(), isStrings(part)
	switch {
	case part.IsNull():
	case name == "tags" && texts && kind.IsObjectType():
		r.Tags = globsByTag(part)
	case name == "names" && texts && kind.IsTupleType():
		for _, glob := range part.AsValueSlice() {
			r.Names = append(r.Names, glob.AsString())
		}
	case name == "all" && kind == cty.Bool:
		r.All = part.True()
	default:
		return false
	}
	return true
}

func globsByTag(tags cty.Value) map[string]string {
	globs := map[string]string{}
	for tag, glob := range tags.AsValueMap() {
		globs[tag] = glob.AsString()
	}
	return globs
}

// isStrings says that all elements are strings.
func isStrings(value cty.Value) bool {
	if value.IsNull() || !value.CanIterateElements() {
		return false
	}
	for _, element := range value.Elements() {
		if element.IsNull() || element.Type() != cty.String {
			return false
		}
	}
	return true
}

// cell reads a block on the tier of some data, or on how often it is read.
func (s *settings) cell(block *hcl.Block) {
	content := s.content(block, "value", "temperature")
	s.choice(content.Attributes["temperature"], values(classTemperature),
		func(v string) Fact { return Temperature{Subject: block.Labels[0], Value: v} })
	s.choice(content.Attributes["value"], []string{"region-local", "region-affine", "global"},
		func(v string) Fact { return Cell{Subject: block.Labels[0], Value: v} })
}
