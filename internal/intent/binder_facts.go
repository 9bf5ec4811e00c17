package intent

import (
	"slices"

	"github.com/regionlint/regionlint/parser/rulefile"
)

// The range of a TTL whose other side is not written: below 30 s resolvers ask
// without end, above 60 s a failover takes minutes to be seen.
const (
	defaultMinTTL = 30
	defaultMaxTTL = 60
)

// addTTL joins the sides of the TTL that the statements of a layer set.
func (b *binder) addTTL(s rulefile.Statement, fact rulefile.TTL) {
	if b.ttl == nil {
		b.ttl, b.ttlFrom = &rulefile.TTL{}, s
		b.settled["ttl"] = b.specific
	}
	if fact.HasMin {
		b.side(&b.ttl.HasMin, &b.ttl.MinSeconds, fact.MinSeconds, s)
	}
	if fact.HasMax {
		b.side(&b.ttl.HasMax, &b.ttl.MaxSeconds, fact.MaxSeconds, s)
	}
}

func (b *binder) side(has *bool, seconds *float64, value float64, s rulefile.Statement) {
	if *has && *seconds != value {
		b.contradict("ttl", Source(b.ttlFrom.Source), Source(s.Source))
		return
	}
	*has, *seconds = true, value
}

// boundTTL completes the TTL of a layer: a side that is not written is the
// default, or the written one where that is tighter.
func (b *binder) boundTTL() {
	if b.ttl == nil {
		return
	}
	low, high := b.ttl.MinSeconds, b.ttl.MaxSeconds
	if !b.ttl.HasMin {
		low = min(defaultMinTTL, high)
	}
	if !b.ttl.HasMax {
		high = max(defaultMaxTTL, low)
	}
	b.current.TTL = &TTL{low, high, environment(b.ttlFrom), Source(b.ttlFrom.Source)}
}

func (b *binder) healthCheck(fact rulefile.HealthCheck, env string, source Source) {
	if b.current.HealthCheck == nil {
		b.current.HealthCheck = &HealthCheck{Environment: env, Source: source}
		b.settled["health_check"] = b.specific
	}
	h := b.current.HealthCheck
	differs := figure(&h.IntervalSeconds, fact.IntervalSeconds)
	differs = figure(&h.FailureThreshold, fact.FailureThreshold) || differs
	differs = figure(&h.Path, fact.Path) || differs
	if differs {
		b.contradict("health_check", h.Source, source)
	}
}

func (b *binder) replication(fact rulefile.Replication, env string, source Source) {
	if b.current.Replication == nil {
		b.current.Replication = &Replication{Environment: env, Source: source}
		b.settled["replication"] = b.specific
	}
	r := b.current.Replication
	differs := figure(&r.Mode, fact.Mode)
	differs = figure(&r.MaxLagSeconds, fact.MaxLagSeconds) || differs
	if differs {
		b.contradict("replication", r.Source, source)
	}
	if fact.Mechanism != "" && !slices.Contains(r.Mechanisms, fact.Mechanism) {
		r.Mechanisms = append(r.Mechanisms, fact.Mechanism)
		r.Mechanism = r.Mechanisms[0]
	}
	r.WriteForwarding = r.WriteForwarding || fact.WriteForwarding
}

// figure sets what is not set yet, and says whether it was set to something else.
func figure[T comparable](slot *T, value T) (differs bool) {
	var none T
	switch {
	case value == none:
		return false
	case *slot == none:
		*slot = value
		return false
	default:
		return *slot != value
	}
}

// residency binds a residency statement. One of its regions that cannot be
// told makes the whole statement unusable: half an allow-list is a wrong one.
func (b *binder) residency(s rulefile.Statement, fact rulefile.Residency) {
	allow, reason := b.names(fact.Allow)
	deny, other := b.names(fact.Deny)
	if reason == "" {
		reason = other
	}
	if reason != "" {
		b.document.NotUnderstood = append(b.document.NotUnderstood, notUnderstood(s.Source, reason))
		return
	}
	b.current.Residency = appendNew(b.current.Residency, Residency{
		Subject: fact.Subject,
		Match:   Match{All: fact.All, Tags: fact.Tags, Names: fact.Names, Words: fact.Words},
		Allow:   allow, Deny: deny, Places: fact.Allow.Places, DenyPlaces: fact.Deny.Places,
		Basis: fact.Basis, Environment: environment(s), Source: Source(s.Source),
	}, sameResidency)
}

func (b *binder) names(where rulefile.Locations) (names []string, reason string) {
	for _, ref := range where.Regions {
		name, reason := b.resolve(ref)
		if reason != "" {
			return nil, reason
		}
		names = append(names, name)
	}
	return append(names, where.Globs...), ""
}
