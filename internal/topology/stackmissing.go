package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// missingPart is a resource of a type of which a stack has nothing.
type missingPart struct {
	*part
	in *stack
}

// missing lists the types of which a stack has nothing, and most of the others
// have. What is called alike has to be alike in most of its types.
func (s *stacking) missing(weaker *stack, stacks []*stack) []missingPart {
	if weaker.unsure {
		return nil
	}
	var list []missingPart
	has, listed := countClasses(stacks), map[string]bool{}
	for _, stronger := range stacks {
		if stronger == weaker || !s.isComplete(weaker, stronger) {
			continue
		}
		for _, p := range stronger.parts {
			usual := weaker.byClass[p.class] == nil && 2*has[p.class] >= len(stacks)
			if usual && !listed[p.class] && s.counts(p, stronger, weaker) {
				list, listed[p.class] = append(list, missingPart{p, stronger}), true
			}
		}
	}
	if !isAlike(weaker, has, len(list)) {
		return nil
	}
	return list
}

// countClasses says how many stacks have something of each type.
func countClasses(stacks []*stack) map[string]int {
	has := map[string]int{}
	for _, st := range stacks {
		for class := range st.byClass {
			has[class]++
		}
	}
	return has
}

// isAlike says that a stack is the same block as others although some types are
// missing in it: it is a call of the same module, or has most of the types.
func isAlike(st *stack, has map[string]int, missing int) bool {
	shared := sharedClasses(st, has)
	return st.form == moduleStack || shared >= 2 && 2*missing <= shared
}

// sharedClasses counts the types of a stack that others have as well.
func sharedClasses(st *stack, has map[string]int) int {
	shared := 0
	for class := range st.byClass {
		if has[class] > 1 {
			shared++
		}
	}
	return shared
}

// isComplete says that a stack should have all that another one has: that does not
// wait for it to fail, and is not what it copies.
func (s *stacking) isComplete(weaker, stronger *stack) bool {
	return !s.isPassive(stronger) && !s.isCopy(weaker, stronger) && slices.Equal(stronger.unseen, weaker.unseen)
}

// counts says that a resource of one stack is one that the other has to have.
func (s *stacking) counts(p *part, stronger, weaker *stack) bool {
	stands := !p.Unexpanded && p.region.Distinct() && !s.once[p.element()] && !s.instances[p.Type]
	return stands && !s.isForAll(p, stronger, weaker) && !s.isDispensable(p, stronger, weaker) &&
		!s.followsFromOther(p, stronger, weaker)
}

// isForAll says that a resource is there for the other stack as well, or is
// compared by another rule.
func (s *stacking) isForAll(p *part, stronger, weaker *stack) bool {
	facts := p.cloud.Parity
	switch {
	case facts.IsOnce(p.Type), isProtecting(p), isForFailover(addressNames(stronger.inside(p))):
		return true
	case p.kind.GlobalCluster != nil, p.kind.GlobalTable != nil:
		return true
	case p.kind.Datastore != nil:
		return !s.needsOwn(p, weaker)
	default:
		return catalogue.Matches(p.Type, facts.Credentials) && s.sharesData(stronger)
	}
}

// isDispensable says that a stack can do without a resource: it has nothing to back
// up or holds the backups of the other, it waits, or what it has instead goes by
// another name.
func (s *stacking) isDispensable(p *part, stronger, weaker *stack) bool {
	switch {
	case isBackup(p.Type):
		return !s.writes(weaker) || s.copiesBackups(stronger, weaker)
	case isCapacity(p) && s.isPassive(weaker):
		return true
	default:
		return weaker.form == namedStack && (!p.placed || s.hasElsewhere(weaker, p.class))
	}
}

// isProtecting says that a type does nothing but switch a protection on, which is
// compared as a setting.
func isProtecting(p *part) bool {
	return slices.ContainsFunc(p.cloud.Parity.Safety[p.Type], func(fact catalogue.Safety) bool { return fact.Of != "" })
}

// isCapacity says that a resource runs something, or scales what runs.
func isCapacity(p *part) bool {
	return p.kind.Capacity != nil || p.kind.Workload != nil && p.kind.Workload.Kind != "load-balancer" ||
		catalogue.Matches(p.Type, p.cloud.Parity.Scaling)
}

// needsOwn says that each region needs a datastore of its own like this: no
// database, for which other rules look, and nothing of which the region has a copy.
func (s *stacking) needsOwn(p *part, weaker *stack) bool {
	store := s.stores[p.element()]
	if store == nil || store.Database {
		return false
	}
	group := s.byID[store.Group]
	reaches := slices.Contains(group.Regions, weaker.place.Region) || s.scopes[store.Group] != ""
	return group.Complete && !reaches && len(group.Regions) == 1 && !group.OfItsRegion && !group.SessionStore
}

// sharesData says that a stack has a database with copies in other regions.
func (s *stacking) sharesData(st *stack) bool {
	return slices.ContainsFunc(st.parts, func(p *part) bool {
		store := s.stores[p.element()]
		return store != nil && (len(s.byID[store.Group].Regions) > 1 || s.scopes[store.Group] != "")
	})
}

// isCopy says that one of two stacks has the copies of what the other writes, and
// that both are there for nothing else: they are not the same block.
func (s *stacking) isCopy(x, y *stack) bool {
	written := map[string]bool{}
	for _, st := range []*stack{x, y} {
		for _, p := range st.parts {
			if p.kind.Workload != nil {
				return false
			}
		}
	}
	for _, p := range y.parts {
		if store := s.stores[p.element()]; store != nil {
			written[store.Group] = true
		}
	}
	return slices.ContainsFunc(x.parts, func(p *part) bool {
		store := s.stores[p.element()]
		return store != nil && written[store.Group]
	})
}

// copiesBackups says that a stack copies its backups to the region of another.
func (s *stacking) copiesBackups(from, to *stack) bool {
	return slices.ContainsFunc(from.parts, func(p *part) bool {
		return slices.Contains(s.backupsTo[p.element()], to.place.Region)
	})
}

func isBackup(name string) bool { return catalogue.Matches(name, []string{"aws_backup_*"}) }

// writes says that a stack has a datastore of its own, which needs backups.
func (s *stacking) writes(st *stack) bool {
	return slices.ContainsFunc(st.parts, func(p *part) bool {
		store := s.stores[p.element()]
		return store != nil && store.Role == "writer"
	})
}

// isPassive says that a stack waits until another one fails: its region is
// declared so, or its name says so.
func (s *stacking) isPassive(st *stack) bool {
	passive := []string{"standby", "backup"}
	active := false
	if model := s.in.Intent.Model; model != nil && s.governs(model.Environment) {
		active = model.Value == "active-active"
		if !active {
			passive = append(passive, "secondary")
		}
	}
	for _, declared := range s.in.Intent.Regions {
		waits := declared.Name == st.place.Region && slices.Contains(passive, declared.Role)
		if waits && s.governs(declared.Environment) {
			return !active
		}
	}
	return isForFailover(st.label())
}

// hasElsewhere says that something of a class is in the region of a stack under
// another name, or may be.
func (s *stacking) hasElsewhere(st *stack, class string) bool {
	for place := range s.places[st.parts[0].root.Name+"|"+class] {
		if !place.distinct() || place == st.place {
			return true
		}
	}
	return false
}

// followsFromOther says that a resource goes with one that the other stack does
// without, for whatever reason.
func (s *stacking) followsFromOther(p *part, stronger, weaker *stack) bool {
	return slices.ContainsFunc(s.here.reads(p.instance, ""), func(target read) bool {
		other := stronger.has[target.instance]
		return other != nil && other != p && weaker.byClass[other.class] == nil
	})
}

// onceByNature are what a region has for the others as well: what the cloud takes
// there alone, and what watches or performs a failover.
func (a *assembly) onceByNature() map[Element]bool {
	once := map[Element]bool{}
	for n := range a.topology.Workloads {
		if a.topology.Workloads[n].MustBeThere {
			once[a.topology.Workloads[n].Element] = true
		}
	}
	for _, orchestrator := range a.topology.Orchestrators {
		once[orchestrator.Element] = true
	}
	for _, alarm := range a.topology.LagAlarms {
		once[alarm.Element] = true
	}
	for _, i := range a.here.ofTypes("aws_cloudwatch_metric_alarm") {
		if slices.Contains([]string{"AWS/Billing", "AWS/CloudFront", "AWS/Route53"}, i.known("namespace")) {
			once[i.element()] = true
		}
	}
	for _, distribution := range a.here.byType["aws_cloudfront_distribution"] {
		for _, used := range a.here.reads(distribution, "") {
			once[used.element()] = once[used.element()] || used.kind.Workload == nil
		}
	}
	return once
}
