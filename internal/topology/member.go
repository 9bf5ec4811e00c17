package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// aliasTTL is what resolvers see for an alias to a load balancer or another
// AWS resource (Terraform AWS provider, aws_route53_record; Amazon Route 53
// Developer Guide, "Choosing between alias and non-alias records").
const aliasTTL = 60.0

// finish describes a record as a member of its set. An alias to a record that
// leads back to it stays without what that record would tell.
func (r *routing) finish(rec *record) {
	if rec.finished != unresolved {
		return
	}
	rec.finished = resolving
	m := RouteMember{
		Element: rec.element(), Place: unknownPlace(), Policies: policies(rec.instance),
		Targets: []string{}, Unknown: []string{},
	}
	rec.member = m
	if !certainPolicies(rec.instance) {
		m.Unknown = append(m.Unknown, "policies")
	}
	m.SetIdentifier = noted(rec, "set_identifier", "set_identifier", &m)
	m.FailoverRole = strings.ToUpper(noted(rec, "failover_routing_policy[0].type", "failover_role", &m))
	m.TTL = optionalNumber(rec.instance, "ttl", "ttl", &m.Unknown)
	r.addHealth(rec, &m)
	led := r.ledTo(rec)
	for _, set := range led {
		for _, other := range set.records {
			r.finish(other)
		}
	}
	r.addTarget(rec, &m, led)
	r.addEffectiveTTL(rec, &m, led)
	r.addDetection(rec, &m, led)
	m.FromRootVariable = r.fromRootVariable(rec.instance)
	slices.Sort(m.Unknown)
	rec.member = m
	rec.finished = done
}

// noted returns the text at a path, and notes under name that it is unknown.
func noted(rec *record, path, name string, m *RouteMember) string {
	text, p := rec.text(path)
	if p == unknown {
		m.Unknown = append(m.Unknown, name)
	}
	return text
}

// policyBlock is an argument that makes a routing policy.
type policyBlock struct{ path, policy string }

func policyBlocks() []policyBlock {
	return []policyBlock{
		{"cidr_routing_policy", "cidr"},
		{"failover_routing_policy", "failover"},
		{"geolocation_routing_policy", "geolocation"},
		{"geoproximity_routing_policy", "geoproximity"},
		{"latency_routing_policy", "latency"},
		{"multivalue_answer_routing_policy", "multivalue"},
		{"weighted_routing_policy", "weighted"},
	}
}

// certainPolicies says whether the code decides which routing policies a record has.
func certainPolicies(i *instance) bool {
	return !slices.ContainsFunc(policyBlocks(), func(block policyBlock) bool {
		return i.uncertain(block.path+"[0]") || i.presence(block.path) == unknown
	})
}

// policies lists the routing policies that a record certainly has, in the
// order of the source.
func policies(i *instance) []string {
	type placed struct {
		policy string
		offset int
	}
	var found []placed
	for _, block := range policyBlocks() {
		if block.policy == "multivalue" {
			if on, _ := i.flag(block.path); !on {
				continue
			}
		} else if len(i.blocks(block.path)) == 0 || i.uncertain(block.path+"[0]") {
			continue
		}
		at, _ := i.AttributeRange(block.path + "[0]")
		if block.policy == "multivalue" {
			at, _ = i.AttributeRange(block.path)
		}
		found = append(found, placed{block.policy, at.Start.Byte})
	}
	slices.SortStableFunc(found, func(a, b placed) int { return a.offset - b.offset })
	list := make([]string, 0, len(found))
	for _, one := range found {
		list = append(list, one.policy)
	}
	return list
}

func (r *routing) addHealth(rec *record, m *RouteMember) {
	p := rec.presence("health_check_id")
	m.HealthCheckSet = p != absent && (p == unknown || rec.known("health_check_id") != "")
	if !m.HealthCheckSet {
		return
	}
	var checks []string
	for _, check := range r.here.reads(rec.instance, "health_check_id") {
		if check.Type == "aws_route53_health_check" && !slices.Contains(checks, check.Address) {
			checks = append(checks, check.Address)
		}
	}
	// Of several that the expression reads, the code does not tell which it is.
	if len(checks) == 1 {
		m.HealthCheck = checks[0]
	} else {
		m.Unknown = append(m.Unknown, "health_check")
	}
}

func (r *routing) addEffectiveTTL(rec *record, m *RouteMember, led []*routeSet) {
	switch {
	case m.Alias == nil:
		m.EffectiveTTL = m.TTL
	case len(led) > 0:
		for _, set := range led {
			for _, other := range set.records {
				if other.member.EffectiveTTL == nil {
					m.EffectiveTTL = nil
					return
				}
				if m.EffectiveTTL == nil || *other.member.EffectiveTTL > *m.EffectiveTTL {
					m.EffectiveTTL = other.member.EffectiveTTL
				}
			}
		}
	case m.Alias.Kind != "other" || len(m.Targets) > 0 || hostOf(r.regions, rec.known("alias[0].name")).kind != "":
		ttl := aliasTTL
		m.EffectiveTTL = &ttl
	}
}

// addDetection says how soon Route 53 sees the target fail: by the record's
// check or by the target's own health, whichever is first.
func (r *routing) addDetection(rec *record, m *RouteMember, led []*routeSet) {
	var best *detection
	if m.HealthCheckSet {
		check := r.here.byAddress[Element{Root: m.Root, Address: m.HealthCheck}]
		if check == nil {
			return
		}
		// What is not known of the check may be sooner than what its target tells.
		found, ok := r.detectionOf(check)
		if !ok {
			return
		}
		best = &found
	}
	if m.Alias != nil && m.Alias.EvaluateTargetHealth != nil && *m.Alias.EvaluateTargetHealth {
		best = r.aliasDetection(rec, led, best)
	}
	if best != nil {
		m.DetectionSeconds, m.Detection, m.DetectedBy = &best.seconds, best.words, &best.by
	}
}

// aliasDetection says how soon the health of an alias's target tells.
func (r *routing) aliasDetection(rec *record, led []*routeSet, best *detection) *detection {
	for _, target := range r.targetsOf(rec) {
		if target.kind.Alias != "load-balancer" {
			continue
		}
		if found, ok := r.targetDetection(target.instance, r.parts); ok {
			best = soonest(best, found)
		}
	}
	for _, set := range led {
		best = slowestOf(set, best)
	}
	return best
}

// slowestOf returns when an alias to a set sees all of its records fail: with
// the last of them. Records that nothing checks never fail.
func slowestOf(set *routeSet, best *detection) *detection {
	var slowest *RouteMember
	for _, rec := range set.records {
		if rec.member.DetectionSeconds == nil {
			return best
		}
		if slowest == nil || *rec.member.DetectionSeconds > *slowest.DetectionSeconds {
			slowest = &rec.member
		}
	}
	if slowest == nil {
		return best
	}
	return soonest(best, detection{*slowest.DetectionSeconds, slowest.Detection, *slowest.DetectedBy})
}

// fromRootVariable says that what tells a record from the others of its set
// comes from a variable of the root: other values of it make the other records.
func (r *routing) fromRootVariable(i *instance) bool {
	for _, path := range []string{
		"set_identifier", "latency_routing_policy[0].region", "failover_routing_policy[0].type",
		"geolocation_routing_policy[0].country", "geolocation_routing_policy[0].continent",
		"geoproximity_routing_policy[0].aws_region",
	} {
		if i.presence(path) == absent {
			continue
		}
		origin := i.Origin(path)
		switch origin.Kind {
		case terraform.OriginVariable, terraform.OriginUnset:
			return true
		case terraform.OriginResource:
			source := r.resolver.locationOf(i.root, origin.Reference)
			if source != nil && source.fromVariable {
				return true
			}
		case terraform.OriginComputed:
			if i.Module == "" && computedFromVariable(origin) {
				return true
			}
		case terraform.OriginLiteral, terraform.OriginAbsent:
		}
	}
	return false
}

// computedFromVariable says that the expression of a computed value names a variable.
func computedFromVariable(origin terraform.Origin) bool {
	return slices.ContainsFunc(origin.Hops, func(h terraform.Hop) bool { return strings.Contains(h.Message, "var.") })
}
