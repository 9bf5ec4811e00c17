package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
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
		Element: rec.element(), Place: unknownPlace(), TargetRegionStatus: region.Unknown,
		Policies: policies(rec.instance), Unexpanded: rec.Unexpanded,
		Targets: []string{}, Unknown: []string{},
	}
	rec.member = m
	if !certainPolicies(rec.instance) {
		m.Unknown = append(m.Unknown, "policies")
	}
	r.addPolicy(rec, &m)
	m.TTL = optionalNumber(rec.instance, "ttl", "ttl", &m.Unknown)
	r.addHealth(rec, &m)
	led := r.ledTo(rec)
	for _, set := range led {
		if len(m.Policies) > 0 && !slices.Contains(set.ledBy, rec.set) {
			set.ledBy = append(set.ledBy, rec.set)
		}
		for _, other := range set.records {
			r.finish(other)
		}
	}
	r.addTarget(rec, &m, led)
	r.addEffectiveTTL(rec, &m, led)
	r.addDetection(rec, &m, led)
	m.FromRootVariable = r.fromRootVariable(rec.instance) || r.followsRoot(rec)
	slices.Sort(m.Unknown)
	rec.member = m
	rec.finished = done
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
		if found, ok := r.targetDetection(target.instance); ok {
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
		case terraform.OriginComputed, terraform.OriginLiteral:
			if i.Module == "" && readsFrom(origin, "var.") || readsFrom(origin, "terraform.workspace") {
				return true
			}
		case terraform.OriginAbsent:
		}
	}
	return false
}

// followsRoot says that the target is where a variable of the root says, like all
// else of the root: it is applied once per region, with one record each.
func (r *routing) followsRoot(rec *record) bool {
	return slices.ContainsFunc(r.targetsOf(rec), func(target read) bool {
		return target.fromVariable && target.region.Distinct() && r.inOneRegion(target.root)
	})
}

// inOneRegion says that all of a root is in one region.
func (r *routing) inOneRegion(root *terraform.Root) bool {
	if r.single == nil {
		r.single = map[*terraform.Root]string{}
		for _, i := range r.here.all {
			name, seen := r.single[i.root]
			switch {
			case !i.region.Distinct():
			case !seen:
				r.single[i.root] = i.region.Name
			case name != i.region.Name:
				r.single[i.root] = ""
			}
		}
	}
	return r.single[root] != ""
}

// readsFrom says that an expression on the way to a value names something, such as a
// variable: it computes the value, or chooses among literals.
func readsFrom(origin terraform.Origin, start string) bool {
	return slices.ContainsFunc(origin.Hops, func(h terraform.Hop) bool { return strings.Contains(h.Message, start) })
}
