package intent

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/rulefile"
)

// binder builds the document of one root, layer by layer, nearest first.
type binder struct {
	binding Binding
	regions *region.Table
	// called are the names that a statement can call the root by.
	called     []string
	clouds     []string
	statedTier string
	document   Document
	// current has the facts of the layer that is being read.
	current Document
	// specific says that the statement at hand names the root's environment,
	// tier or name; settled has the facts that such a statement has set. What
	// is said of all does not contradict them.
	specific bool
	settled  map[string]bool
	ttl      *ttlSides
}

// clouds returns those of the code; where it has none, those whose region
// codes the rule files use.
func clouds(bind Binding, layers []rulefile.Layer) []string {
	if len(bind.Clouds) > 0 {
		return bind.Clouds
	}
	var named []string
	for _, s := range statements(layers...) {
		regions, ok := s.Fact.(rulefile.Regions)
		if !ok {
			continue
		}
		for _, ref := range regions.Regions {
			if len(ref.Candidates) == 1 && !slices.Contains(named, ref.Candidates[0].Cloud) {
				named = append(named, ref.Candidates[0].Cloud)
			}
		}
	}
	return named
}

func statements(layers ...rulefile.Layer) []rulefile.Statement {
	var all []rulefile.Statement
	for _, layer := range layers {
		for _, file := range layer.Files {
			all = append(all, file.Statements...)
		}
		all = append(all, layer.Declared...)
	}
	return all
}

// layer binds what the files of one directory say and adds what no nearer
// directory has said.
func (b *binder) layer(layer rulefile.Layer) {
	b.current, b.ttl, b.settled = Document{}, nil, map[string]bool{}
	for _, s := range statements(layer) {
		if tier, ok := s.Fact.(rulefile.Tier); ok && b.statedTier == "" {
			b.statedTier = tier.Value
		}
	}
	for _, s := range b.bySpecificity(statements(layer)) {
		if reason := b.elsewhere(s.Scope); reason != "" {
			b.document.Unbound = append(b.document.Unbound, notUnderstood(s.Source, reason))
			continue
		}
		b.specific = general(s) == 0
		b.statement(s)
	}
	b.boundTTL()
	b.current.Regions = withoutRepeatedServing(b.current.Regions)
	b.contradictResidency()
	b.contradictRegions()
	b.contradictPrimaries()
	b.document.inherit(b.current)
	for _, file := range layer.Files {
		b.document.Sources = append(b.document.Sources, file.Path)
		for _, gap := range file.Gaps {
			b.document.NotUnderstood = append(b.document.NotUnderstood, notUnderstood(gap.Source, gap.Reason))
		}
	}
}

// bySpecificity puts single facts that name the root's environment, tier or
// name before those that hold for all; regions stay in the order of the text.
func (b *binder) bySpecificity(all []rulefile.Statement) []rulefile.Statement {
	ordered := slices.Clone(all)
	slices.SortStableFunc(ordered, func(x, y rulefile.Statement) int { return general(x) - general(y) })
	return ordered
}

func general(s rulefile.Statement) int {
	switch s.Fact.(type) {
	case rulefile.Regions, rulefile.Residency, rulefile.Egress, rulefile.Cell, rulefile.Temperature,
		rulefile.Facility:
		return 1
	default:
		if s.Scope == (rulefile.Scope{}) || s.Except {
			return 1
		}
		return 0
	}
}

func notUnderstood(s rulefile.Source, reason string) NotUnderstood {
	return NotUnderstood{Text: s.Text, Source: Source(s), Reason: reason}
}

func environment(s rulefile.Statement) string {
	if s.Except {
		return ""
	}
	return s.Environment
}

func (b *binder) statement(s rulefile.Statement) {
	source, env := Source(s.Source), environment(s)
	switch fact := s.Fact.(type) {
	case rulefile.Regions:
		b.nameRegions(s, fact)
	case rulefile.Model:
		b.model(s, Model{fact.Value, env, source})
	case rulefile.Objective:
		b.objective(s, fact)
	case rulefile.TTL:
		b.addTTL(s, fact)
	case rulefile.Routing:
		single(b, s, "routing", &b.current.Routing, Routing{fact.Policy, env, source})
	case rulefile.HealthCheck:
		b.healthCheck(s, fact)
	case rulefile.Replication:
		b.replication(s, fact)
	case rulefile.Residency:
		b.residency(s, fact)
	case rulefile.Egress:
		egress := Egress{Kind: fact.Kind, CIDRs: fact.CIDRs, Tags: fact.Tags, Environment: env, Source: source}
		b.current.Egress = appendNew(b.current.Egress, egress, sameEgress)
		b.claim(s, "egress", egress, nil)
	case rulefile.Sessions:
		b.sessions(s, Sessions{Strategy: fact.Strategy, Store: fact.Store, Environment: env, Source: source})
	case rulefile.Cell, rulefile.Facility, rulefile.Temperature:
		b.listed(s, env, source)
	}
}

// single sets a fact that a directory can state once. The first statement
// counts; another that differs is a contradiction, unless the first is the
// narrower: what is said of all does not contradict what is said of production.
func single[T fact[T]](b *binder, s rulefile.Statement, name string, slot **T, stated T) {
	if *slot == nil {
		*slot = &stated
		b.settled[name] = b.specific
	}
	var against *Source
	if !(**slot).sameAs(stated) {
		first := (**slot).from()
		against = &first
	}
	b.claim(s, name, stated, against)
}

// model sets the deployment model. Of two that agree the narrower counts.
func (b *binder) model(s rulefile.Statement, stated Model) {
	single(b, s, "model", &b.current.Model, stated)
	if stated.isKindOf(*b.current.Model) {
		b.current.Model = &stated
	}
}

// sessions sets where sessions live. Of two statements one of which says no more
// than what keeps them, both count.
func (b *binder) sessions(s rulefile.Statement, stated Sessions) {
	single(b, s, "sessions", &b.current.Sessions, stated)
	joined := *b.current.Sessions
	if joined.Strategy == storedSessions && stated.sameAs(joined) {
		joined.Strategy, joined.Environment, joined.Source = stated.Strategy, stated.Environment, stated.Source
	}
	if stated.sameAs(joined) {
		joined.Store = cmp.Or(joined.Store, stated.Store)
	}
	b.current.Sessions = &joined
}

// storedSessions is the strategy of a statement that says no more than what keeps
// sessions.
const storedSessions = "stored"

func (b *binder) objective(s rulefile.Statement, fact rulefile.Objective) {
	objective := Objective{fact.Seconds, fact.Comparator, environment(s), Source(s.Source)}
	switch fact.Measure {
	case rulefile.RTO:
		single(b, s, "rto", &b.current.RTO, objective)
	case rulefile.RPO:
		single(b, s, "rpo", &b.current.RPO, objective)
	}
}

// nameRegions binds the regions of a statement by name.
func (b *binder) nameRegions(s rulefile.Statement, fact rulefile.Regions) {
	for _, ref := range fact.Regions {
		name, reason := b.resolve(ref)
		if reason != "" {
			b.document.NotUnderstood = append(b.document.NotUnderstood, notUnderstood(s.Source, reason))
			continue
		}
		if fact.Auxiliary {
			auxiliary := Auxiliary{Name: name, Role: fact.Role, Environment: environment(s), Source: Source(s.Source)}
			b.current.Auxiliary = appendNew(b.current.Auxiliary, auxiliary, sameAuxiliary)
			b.claim(s, "auxiliary", auxiliary, nil)
			continue
		}
		declared := Region{Name: name, Role: fact.Role, Environment: environment(s), Source: Source(s.Source)}
		b.current.Regions = appendNew(b.current.Regions, declared, sameRegion)
		b.claim(s, "regions", declared, nil)
	}
}

// resolve tells a display name that several clouds share by the clouds in use.
func (b *binder) resolve(ref rulefile.RegionRef) (name, reason string) {
	if len(ref.Candidates) == 1 {
		return ref.Candidates[0].Name, ""
	}
	var fitting []region.Region
	for _, candidate := range ref.Candidates {
		if slices.Contains(b.clouds, candidate.Cloud) {
			fitting = append(fitting, candidate)
		}
	}
	if len(fitting) == 1 {
		return fitting[0].Name, ""
	}
	if len(fitting) == 0 {
		fitting = ref.Candidates
	}
	names := make([]string, len(fitting))
	for i, r := range fitting {
		names[i] = r.Name
	}
	return "", fmt.Sprintf("%q can be %s: write the region's code", ref.Text, strings.Join(names, " or "))
}

// withoutRepeatedServing drops the general role of regions that have a role of
// their own.
func withoutRepeatedServing(regions []Region) []Region {
	return slices.DeleteFunc(regions, func(r Region) bool {
		return r.Role == "serving" && slices.ContainsFunc(regions, func(other Region) bool {
			return other.Name == r.Name && other.Environment == r.Environment &&
				slices.Contains([]string{"primary", "secondary", "standby"}, other.Role)
		})
	})
}
