package intent

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/parser/rulefile"
)

// healthCheck binds the parts of a health check. Services have a path each, so that
// a second path contradicts nothing; the first one counts.
func (b *binder) healthCheck(s rulefile.Statement, fact rulefile.HealthCheck) {
	if b.current.HealthCheck == nil {
		b.current.HealthCheck = &HealthCheck{Environment: environment(s), Source: Source(s.Source)}
		b.settled["health_check"] = b.specific
	}
	h := b.current.HealthCheck
	part(b, s, "health_check.interval_seconds", &h.IntervalSeconds, fact.IntervalSeconds, h.Source)
	part(b, s, "health_check.failure_threshold", &h.FailureThreshold, fact.FailureThreshold, h.Source)
	if fact.Path != "" {
		h.Path = cmp.Or(h.Path, fact.Path)
		b.claim(s, "health_check.path", fact.Path, nil)
	}
}

func (b *binder) replication(s rulefile.Statement, fact rulefile.Replication) {
	if b.current.Replication == nil {
		b.current.Replication = &Replication{Environment: environment(s), Source: Source(s.Source)}
		b.settled["replication"] = b.specific
	}
	r := b.current.Replication
	part(b, s, "replication.mode", &r.Mode, fact.Mode, r.Source)
	part(b, s, "replication.max_lag_seconds", &r.MaxLagSeconds, fact.MaxLagSeconds, r.Source)
	if fact.Mechanism != "" {
		if !slices.Contains(r.Mechanisms, fact.Mechanism) {
			r.Mechanisms = append(r.Mechanisms, fact.Mechanism)
			r.MechanismSources = append(r.MechanismSources, Source(s.Source))
			r.Mechanism = r.Mechanisms[0]
		}
		b.claim(s, "replication.mechanisms", fact.Mechanism, nil)
	}
	part(b, s, "replication.write_forwarding", &r.WriteForwarding, fact.WriteForwarding, r.Source)
}

// part sets what a statement says of a part of a fact, unless an earlier one,
// of which first is the statement that opened the fact, says otherwise.
func part[T comparable](b *binder, s rulefile.Statement, key string, slot *T, value T, first Source) {
	var none T
	if value == none {
		return
	}
	if *slot == none {
		*slot = value
	}
	var against *Source
	if *slot != value {
		against = b.sourceOf(key, first)
	}
	b.claim(s, key, value, against)
}

// sourceOf returns the statement that counts for a part of a fact.
func (b *binder) sourceOf(key string, otherwise Source) *Source {
	for i := range b.current.Claims {
		if c := &b.current.Claims[i]; c.Key == key && c.Standing == Counts {
			return &c.Source
		}
	}
	return &otherwise
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
	stated := Residency{
		Subject: fact.Subject,
		Match:   Match{All: fact.All, Tags: fact.Tags, Names: fact.Names, Words: fact.Words},
		Allow:   allow, Deny: deny, Places: fact.Allow.Places, DenyPlaces: fact.Deny.Places,
		Basis: fact.Basis, Environment: environment(s), Source: Source(s.Source),
	}
	b.current.Residency = appendNew(b.current.Residency, stated, sameResidency)
	b.claim(s, "residency", stated, nil)
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

// listed binds a statement of which a directory can have many.
func (b *binder) listed(s rulefile.Statement, env string, source Source) {
	switch fact := s.Fact.(type) {
	case rulefile.Cell:
		cell := Cell{Subject: fact.Subject, Value: fact.Value, Environment: env, Source: source}
		b.current.Cells = appendNew(b.current.Cells, cell, sameCell)
		b.claim(s, "cells", cell, nil)
	case rulefile.Facility:
		named := Facility{Name: fact.Name, Environment: env, Source: source}
		b.current.Facilities = appendNew(b.current.Facilities, named, sameFacility)
		b.claim(s, "facilities", named, nil)
	case rulefile.Temperature:
		stated := Temperature{Subject: fact.Subject, Value: fact.Value, Environment: env, Source: source}
		b.current.Temperatures = appendNew(b.current.Temperatures, stated, sameTemperature)
		b.claim(s, "temperatures", stated, nil)
	}
}
