package rulefile

import (
	"maps"
	"slices"

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
		ends = value.AsValueSlice()
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
	s.add(attribute.Range, TTL{
		MinSeconds: min(low.low, high.low), MaxSeconds: max(low.high, high.high), HasMin: true, HasMax: true,
	})
}

func (s *settings) healthCheck(block *hcl.Block) {
	content := s.content(block, "interval", "failures", "path")
	var fact HealthCheck
	if time, ok := s.time(content.Attributes["interval"]); ok {
		fact.IntervalSeconds = time.high
	}
	if value, ok := s.value(content.Attributes["failures"]); ok && value.Type() == cty.Number {
		fact.FailureThreshold, _ = value.AsBigFloat().Float64()
	}
	if texts, ok := s.strings(content.Attributes["path"]); ok && len(texts) == 1 {
		fact.Path = texts[0]
	}
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
	if texts, ok := s.strings(content.Attributes["mechanism"]); ok {
		for _, mechanism := range texts {
			s.add(content.Attributes["mechanism"].Range, Replication{Mechanism: mechanism})
		}
	}
	if value, ok := s.value(content.Attributes["write_forwarding"]); ok && value.Type() == cty.Bool && value.True() {
		s.add(content.Attributes["write_forwarding"].Range, Replication{WriteForwarding: true})
	}
}

func (s *settings) egress(block *hcl.Block) {
	content := s.content(block, "deny", "tags", "budget")
	if cidrs, ok := s.strings(content.Attributes["deny"]); ok {
		s.add(content.Attributes["deny"].Range, Egress{Kind: "deny", CIDRs: cidrs})
	}
	if tags, ok := s.strings(content.Attributes["tags"]); ok {
		s.add(content.Attributes["tags"].Range, Egress{Kind: "tags", Tags: tags})
	}
	if value, ok := s.value(content.Attributes["budget"]); ok && value.Type() == cty.Bool && value.True() {
		s.add(content.Attributes["budget"].Range, Egress{Kind: "budget"})
	}
}

// residency reads a residency block. Its match selects by tags and names; a
// block without one is about all data.
func (s *settings) residency(block *hcl.Block) {
	content := s.content(block, "match", "regions", "deny", "basis")
	fact := Residency{Subject: block.Labels[0]}
	if texts, ok := s.strings(content.Attributes["regions"]); ok {
		fact.Allow = s.locations(content.Attributes["regions"], texts)
	}
	if texts, ok := s.strings(content.Attributes["deny"]); ok {
		fact.Deny = s.locations(content.Attributes["deny"], texts)
	}
	if texts, ok := s.strings(content.Attributes["basis"]); ok && len(texts) == 1 {
		fact.Basis = texts[0]
	}
	s.match(content.Attributes["match"], &fact)
	if fact.Allow.Empty() && fact.Deny.Empty() {
		s.fail(block.DefRange, "No regions", "A residency block needs regions or deny.")
		return
	}
	s.add(block.DefRange, fact)
}

func (s *settings) match(attribute *hcl.Attribute, fact *Residency) {
	value, ok := s.value(attribute)
	if !ok {
		fact.All = attribute == nil
		return
	}
	if !value.Type().IsObjectType() {
		s.fail(attribute.Range, "Not a match", `match takes an object such as { tags = { data = "eu-*" } }.`)
		return
	}
	parts := value.AsValueMap()
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		part := parts[name]
		switch {
		case part.IsNull():
		case name == "tags" && part.Type().IsObjectType():
			fact.Tags = tags(part)
		case name == "names" && part.Type().IsTupleType():
			fact.Names = texts(part)
		case name == "all" && part.Type() == cty.Bool:
			fact.All = part.True()
		default:
			s.fail(attribute.Range, "Unknown match", "match takes tags, names or all, not "+name+".")
		}
	}
}

// tags reads the globs of an object, by tag.
func tags(object cty.Value) map[string]string {
	globs := map[string]string{}
	for key, glob := range object.AsValueMap() {
		if glob.Type() == cty.String && !glob.IsNull() {
			globs[key] = glob.AsString()
		}
	}
	return globs
}

// texts reads the strings of a tuple.
func texts(tuple cty.Value) []string {
	var list []string
	for _, element := range tuple.AsValueSlice() {
		if element.Type() == cty.String && !element.IsNull() {
			list = append(list, element.AsString())
		}
	}
	return list
}
