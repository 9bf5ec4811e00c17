package intent

import (
	"maps"
	"slices"
)

// inherit adds the facts of a farther directory that no nearer one states.
func (d *Document) inherit(far Document) {
	d.Claims = append(d.Claims, overriddenBy(d.Claims, far.Claims)...)
	inherit(&d.Model, far.Model)
	inherit(&d.RTO, far.RTO)
	inherit(&d.RPO, far.RPO)
	inherit(&d.TTL, far.TTL)
	inherit(&d.Routing, far.Routing)
	inherit(&d.HealthCheck, far.HealthCheck)
	inherit(&d.Replication, far.Replication)
	inherit(&d.Sessions, far.Sessions)
	if len(d.Regions) > 0 {
		d.Overridden = append(append(d.Overridden, far.Regions...), far.Overridden...)
	}
	inheritList(&d.Regions, far.Regions)
	inheritList(&d.Auxiliary, far.Auxiliary)
	inheritList(&d.Residency, far.Residency)
	inheritList(&d.Egress, far.Egress)
	inheritList(&d.Cells, far.Cells)
	inheritList(&d.Temperatures, far.Temperatures)
	inheritList(&d.Facilities, far.Facilities)
	d.Contradictions = append(d.Contradictions, far.Contradictions...)
}

func inherit[T any](near **T, far *T) {
	if *near == nil {
		*near = far
	}
}

func inheritList[T any](near *[]T, far []T) {
	if len(*near) == 0 {
		*near = far
	}
}

// finish says whether any fact exists.
func (b *binder) finish() Document {
	b.document.declare()
	return b.document
}

func (d *Document) declare() {
	d.Declared = d.Model != nil || d.RTO != nil || d.RPO != nil || d.TTL != nil || d.Routing != nil ||
		d.HealthCheck != nil || d.Replication != nil || d.Sessions != nil ||
		len(d.Regions)+len(d.Auxiliary)+len(d.Residency)+len(d.Egress)+len(d.Cells)+len(d.Temperatures)+
			len(d.Facilities) > 0
}

// Merge joins the intent of the roots of one system. Lists are joined without
// doubles; of single facts the first counts, and one that differs is a
// contradiction.
func Merge(documents ...Document) Document {
	if len(documents) == 0 {
		return Document{}
	}
	merged := documents[0].clone()
	for i := range documents[1:] {
		merged.join(&documents[i+1])
	}
	merged.declare()
	return merged
}

func (d *Document) clone() Document {
	c := *d
	c.Regions, c.Auxiliary = slices.Clone(d.Regions), slices.Clone(d.Auxiliary)
	c.Overridden = slices.Clone(d.Overridden)
	c.Residency, c.Egress, c.Cells = slices.Clone(d.Residency), slices.Clone(d.Egress), slices.Clone(d.Cells)
	c.Temperatures, c.Facilities = slices.Clone(d.Temperatures), slices.Clone(d.Facilities)
	c.NotUnderstood, c.Unbound = slices.Clone(d.NotUnderstood), slices.Clone(d.Unbound)
	c.Claims = slices.Clone(d.Claims)
	c.Contradictions, c.Sources = slices.Clone(d.Contradictions), slices.Clone(d.Sources)
	return c
}

func (d *Document) join(other *Document) {
	join(d, other, "model", &d.Model, other.Model)
	join(d, other, "rto", &d.RTO, other.RTO)
	join(d, other, "rpo", &d.RPO, other.RPO)
	join(d, other, "ttl", &d.TTL, other.TTL)
	join(d, other, "routing", &d.Routing, other.Routing)
	join(d, other, "health_check", &d.HealthCheck, other.HealthCheck)
	join(d, other, "replication", &d.Replication, other.Replication)
	join(d, other, "sessions", &d.Sessions, other.Sessions)
	d.Regions = joinList(d.Regions, other.Regions, sameRegion)
	d.Overridden = joinList(d.Overridden, other.Overridden, sameRegion)
	d.Auxiliary = joinList(d.Auxiliary, other.Auxiliary, sameAuxiliary)
	d.Residency = joinList(d.Residency, other.Residency, sameResidency)
	d.Egress = joinList(d.Egress, other.Egress, sameEgress)
	d.Cells = joinList(d.Cells, other.Cells, sameCell)
	d.Temperatures = joinList(d.Temperatures, other.Temperatures, sameTemperature)
	d.Facilities = joinList(d.Facilities, other.Facilities, sameFacility)
	d.NotUnderstood = joinList(d.NotUnderstood, other.NotUnderstood, equal)
	d.Unbound = joinList(d.Unbound, other.Unbound, equal)
	d.Contradictions = joinList(d.Contradictions, other.Contradictions, equal)
	d.Sources = joinList(d.Sources, other.Sources, equal)
	d.Claims = append(d.Claims, other.Claims...)
}

// fact is a single fact of the document.
type fact[T any] interface {
	sameAs(other T) bool
	from() Source
}

func join[T fact[T]](d, far *Document, name string, slot **T, other *T) {
	switch {
	case other == nil:
	case *slot == nil:
		*slot = other
	case !(**slot).sameAs(*other):
		first, second := (**slot).from(), (*other).from()
		d.Contradictions = append(d.Contradictions, Contradiction{
			Fact: name, First: first, Second: second,
			FirstSays: d.said(name, first), SecondSays: far.said(name, second),
		})
	}
}

func joinList[T any](list, others []T, same func(a, b T) bool) []T {
	for _, other := range others {
		list = appendNew(list, other, same)
	}
	return list
}

func appendNew[T any](list []T, value T, same func(a, b T) bool) []T {
	if slices.ContainsFunc(list, func(known T) bool { return same(known, value) }) {
		return list
	}
	return append(list, value)
}

func equal[T comparable](a, b T) bool { return a == b }

// What follows compares facts by what they say, not by where they say it.

func sameRegion(a, b Region) bool {
	return a.Name == b.Name && a.Role == b.Role && a.Environment == b.Environment
}

func sameAuxiliary(a, b Auxiliary) bool {
	return a.Name == b.Name && a.Role == b.Role && a.Environment == b.Environment
}

func sameCell(a, b Cell) bool { return a.Subject == b.Subject && a.Value == b.Value }

func sameFacility(a, b Facility) bool { return a.Name == b.Name && a.Environment == b.Environment }

func sameTemperature(a, b Temperature) bool { return a.Subject == b.Subject && a.Value == b.Value }

func sameEgress(a, b Egress) bool {
	return a.Kind == b.Kind && slices.Equal(a.CIDRs, b.CIDRs) && slices.Equal(a.Tags, b.Tags)
}

func sameResidency(a, b Residency) bool {
	return a.Subject == b.Subject && a.Match.sameAs(b.Match) && a.Environment == b.Environment &&
		slices.Equal(a.Allow, b.Allow) && slices.Equal(a.Deny, b.Deny) &&
		slices.Equal(a.Places, b.Places) && slices.Equal(a.DenyPlaces, b.DenyPlaces)
}

func (m Match) sameAs(other Match) bool {
	return m.All == other.All && maps.Equal(m.Tags, other.Tags) &&
		slices.Equal(m.Names, other.Names) && slices.Equal(m.Words, other.Words)
}

func (m Model) sameAs(other Model) bool {
	return m.Value == other.Value || m.isKindOf(other) || other.isKindOf(m)
}

// isKindOf says that a model is a narrower word for another: a warm standby is
// one of the ways to be active-passive.
func (m Model) isKindOf(other Model) bool {
	return other.Value == "active-passive" &&
		slices.Contains([]string{"hot-standby", "warm-standby", "pilot-light"}, m.Value)
}

func (m Model) from() Source { return m.Source }

func (o Objective) sameAs(other Objective) bool { return o.Seconds == other.Seconds }
func (o Objective) from() Source                { return o.Source }

func (t TTL) sameAs(other TTL) bool {
	return t.MinSeconds == other.MinSeconds && t.MaxSeconds == other.MaxSeconds
}
func (t TTL) from() Source { return t.Source }

func (r Routing) sameAs(other Routing) bool { return r.Policy == other.Policy }
func (r Routing) from() Source              { return r.Source }

// sameAs leaves out the path: each service has one of its own.
func (h HealthCheck) sameAs(other HealthCheck) bool {
	return h.IntervalSeconds == other.IntervalSeconds && h.FailureThreshold == other.FailureThreshold
}
func (h HealthCheck) from() Source { return h.Source }

func (r Replication) sameAs(other Replication) bool {
	return r.Mode == other.Mode && r.MaxLagSeconds == other.MaxLagSeconds &&
		slices.Equal(r.Mechanisms, other.Mechanisms) && r.WriteForwarding == other.WriteForwarding
}
func (r Replication) from() Source { return r.Source }

func (s Sessions) sameAs(other Sessions) bool {
	stored := s.Strategy == storedSessions || other.Strategy == storedSessions
	stateless := s.Strategy == "stateless" || other.Strategy == "stateless"
	sameStore := s.Store == "" || other.Store == "" || s.Store == other.Store
	return s.Strategy == other.Strategy || stored && sameStore && !stateless
}
func (s Sessions) from() Source { return s.Source }
