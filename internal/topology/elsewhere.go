package topology

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// Elsewhere is the facts of all systems of a repository, by what a system asks
// for. They may silence a finding and never make one. It is read-only.
type Elsewhere struct {
	named map[identity][]foreign
	// claims are on datastores, parts on the clusters that instances are of.
	claims  claims
	parts   claims
	shared  map[hcl.Range][]foreign
	records map[recordKey][]foreignRecord
	roots   []presentRoot
	// watch is what watches the lag of copies.
	watch watch
	// selections choose what AWS Backup covers, wherever it is.
	selections []selection
	performers []performer
	// copied are the names of buckets whose objects a rule copies.
	copied map[string]bool
}

// NewElsewhere joins the facts of systems. A system that asks leaves out what
// its own roots say.
func NewElsewhere(systems []*Facts) *Elsewhere {
	e := &Elsewhere{
		named: map[identity][]foreign{}, claims: newClaims(), parts: newClaims(),
		shared: map[hcl.Range][]foreign{}, records: map[recordKey][]foreignRecord{},
		copied: map[string]bool{},
	}
	for _, facts := range systems {
		for key, list := range facts.named {
			e.named[key] = append(e.named[key], list...)
		}
		for _, made := range facts.claims {
			e.claims.add(made)
		}
		for _, made := range facts.parts {
			e.parts.add(made)
		}
		for block, cluster := range facts.shared {
			e.shared[block] = append(e.shared[block], cluster)
		}
		for key, list := range facts.records {
			e.records[key] = append(e.records[key], list...)
		}
		e.roots = append(e.roots, facts.presence...)
		e.watch.join(facts.watch)
		e.selections = append(e.selections, facts.selections...)
		e.performers = append(e.performers, facts.performers...)
		for _, name := range facts.copied {
			e.copied[name] = true
		}
	}
	return e
}

// outside leaves out what the system's own roots say and puts the rest in
// order of root and address.
func outside[T any](a *assembly, list []T, resource func(T) foreign) []T {
	others := slices.DeleteFunc(slices.Clone(list), func(each T) bool { return a.own[resource(each).root] })
	slices.SortStableFunc(others, func(x, y T) int {
		return cmp.Or(cmp.Compare(resource(x).root, resource(y).root),
			cmp.Compare(resource(x).address, resource(y).address))
	})
	return others
}

func itself(f foreign) foreign             { return f }
func claimant(c claim) foreign             { return c.foreign }
func recordItself(r foreignRecord) foreign { return r.foreign }

// openElsewhere opens the groups that roots of other systems name.
func (g *grouping) openElsewhere() {
	for _, s := range g.stores {
		for _, made := range g.elsewhere.claims.on(g.assembly, s.instance) {
			s.open(fmt.Sprintf("%s in root %s %s", made.address, made.root, made.does))
		}
		if s.copyOf {
			continue
		}
		// One reason is enough: a remote state that many roots read is one unknown.
		if remote := outside(g.assembly, g.elsewhere.claims.remote[s.Type], claimant); len(remote) > 0 {
			s.open(fmt.Sprintf("%s in root %s may belong to it, through a remote state or a parameter",
				remote[0].address, remote[0].root))
		}
	}
}

// mayStandIn says that an ARN of a region can name the instance; "" is an ARN
// or a name without region.
func (i *instance) mayStandIn(name string) bool {
	return name == "" || i.region.Status != region.Known || i.region.Name == name
}

// openShared opens a global cluster whose block another root has, too, with
// members in several regions: a root that works in one region, as many do that
// are for trying things out, leaves the others away on purpose.
func (g *grouping) openShared() {
	if len(g.declaredRegions()) > 1 || len(g.workloadRegions()) > 1 {
		return
	}
	for _, s := range g.stores {
		if s.kind.GlobalCluster == nil {
			continue
		}
		for _, other := range outside(g.assembly, g.elsewhere.shared[s.Range], itself) {
			s.open(fmt.Sprintf("root %s gives the same code members in several regions", other.root))
		}
	}
}

// workloadRegions lists the distinct regions of workloads.
func (g *grouping) workloadRegions() []string {
	var names []string
	for _, i := range g.here.all {
		if i.managed() && i.kind.Workload != nil && i.region.Distinct() && !slices.Contains(names, i.region.Name) {
			names = append(names, i.region.Name)
		}
	}
	return names
}

// namedElsewhere returns the datastore of another root that one of the keys
// means, in a region or, for "", in any; the last one in order of root.
func (g *grouping) namedElsewhere(keys []identity, name string) (found foreign, ok bool) {
	for _, key := range keys {
		for _, candidate := range outside(g.assembly, g.elsewhere.named[key], itself) {
			elsewhere := candidate.place.RegionStatus == region.Known && candidate.place.Region != name
			if name == "" || !elsewhere {
				found, ok = candidate, true
			}
		}
	}
	return found, ok
}

// sameNameElsewhere lists the records of other roots that may be members of a
// routed set: those of its name, and those that may have any name of its zone.
func (r *routing) sameNameElsewhere(set *routeSet) []string {
	var reasons []string
	if set.nameKnown {
		key := recordKey{name: set.key.name, recordType: set.key.recordType}
		for _, other := range outside(r.assembly, r.elsewhere.records[key], recordItself) {
			if set.zone.mayBe(other.zone) {
				reasons = append(reasons, fmt.Sprintf("%s in root %s has the same name", other.address, other.root))
			}
		}
	}
	if !set.zone.certain() || !set.routed() {
		return reasons
	}
	key := recordKey{recordType: set.key.recordType, routedIn: set.zone.key}
	if set.nameKnown {
		key = recordKey{recordType: set.key.recordType, unnamedIn: set.zone.key}
	}
	// One reason is enough: a zone can have many.
	if others := outside(r.assembly, r.elsewhere.records[key], recordItself); len(others) > 0 {
		first := others[0]
		reasons = append(reasons, fmt.Sprintf("%s in root %s may have the same name", first.address, first.root))
	}
	return reasons
}

// servesElsewhere says that another root that a rule file's directory governs
// has something in a region, or something that serves and may be there.
func (a *assembly) servesElsewhere(base, name string) bool {
	return slices.ContainsFunc(a.elsewhere.roots, func(root presentRoot) bool {
		return !a.own[root.name] && governs(base, root.dir) && (root.regions[name] || root.unsure)
	})
}

// meantBy returns what an ARN can name among some types.
func meantBy(c *catalogue.Catalogue, arn region.ARN, types []string) []identity {
	var keys []identity
	for prefix, named := range c.ARNs {
		name, ok := strings.CutPrefix(arn.Service+":"+arn.Resource, prefix)
		if !ok {
			continue
		}
		for _, resourceType := range named {
			if slices.Contains(types, resourceType) {
				keys = append(keys, identity{resourceType, name})
			}
		}
	}
	slices.SortFunc(keys, func(x, y identity) int {
		return cmp.Or(cmp.Compare(x.resourceType, y.resourceType), cmp.Compare(x.name, y.name))
	})
	return keys
}
