package topology

import (
	"cmp"
	"slices"
)

// addReaches finds what ties workloads to other regions: what they use there and
// have no copy of in their own.
func (a *assembly) addReaches() {
	a.topology.Reaches = []Reach{}
	r := a.newReaching()
	for _, i := range a.here.all {
		if r.serves(i) {
			a.topology.Reaches = append(a.topology.Reaches, r.from(i)...)
		}
	}
	slices.SortStableFunc(a.topology.Reaches, func(x, y Reach) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
			cmp.Compare(x.Target.Root, y.Target.Root), cmp.Compare(x.Target.Address, y.Target.Address))
	})
}

// reaching finds what workloads use in other regions.
type reaching struct {
	*assembly
	names  *twinning
	copies *copies
	// regional are the workloads that the cloud does not confine to one region,
	// steering those that perform a failover.
	regional map[Element]bool
	steering map[Element]bool
	// auxiliary are the regions that serve the others by declaration.
	auxiliary map[string]bool
	// granted are the regions of the workloads to which a policy gives something.
	granted map[grant][]string
	// written are the regions of the host names that are findings of their own.
	written map[Element][]string
}

// grant is what a policy lets its roles use.
type grant struct {
	by Detector
	to *instance
}

func (a *assembly) newReaching() *reaching {
	r := &reaching{
		assembly: a, names: &twinning{assembly: a}, copies: a.newCopies(),
		regional: map[Element]bool{}, steering: map[Element]bool{}, auxiliary: map[string]bool{},
		granted: map[grant][]string{}, written: map[Element][]string{},
	}
	for _, workload := range a.topology.Workloads {
		r.regional[workload.Element] = !workload.MustBeThere
		i := a.here.byAddress[workload.Element]
		for _, l := range a.uses(i) {
			if l.how == byPolicy {
				key := grant{l.by, l.to}
				r.granted[key] = append(r.granted[key], workload.Region)
			}
		}
	}
	for _, orchestrator := range a.topology.Orchestrators {
		r.steering[orchestrator.Element] = true
	}
	for _, helper := range a.in.Intent.Auxiliary {
		r.auxiliary[helper.Name] = true
	}
	for _, declared := range a.in.Intent.Regions {
		delete(r.auxiliary, declared.Name)
	}
	for _, hardcoded := range a.topology.Hardcoded {
		for _, host := range hardcoded.Hosts {
			r.written[hardcoded.Element] = append(r.written[hardcoded.Element], host.Region)
		}
	}
	return r
}

// serves says that something is a workload of its region, and not one whose work
// is in several: it watches them, copies between them or switches over.
func (r *reaching) serves(i *instance) bool {
	at := i.place()
	if !r.regional[i.element()] || !at.distinct() || r.steering[i.element()] || r.auxiliary[at.Region] {
		return false
	}
	return !slices.ContainsFunc(append(namesOf(i), addressNames(i.Address)), namesCrossing)
}

// namesCrossing says that a name promises work which is in several regions.
func namesCrossing(name string) bool {
	words := wordsOf(name)
	isCrossing := func(word string) bool { return slices.Contains(crossingWords, singular(word)) }
	return namesFailover(name) || slices.ContainsFunc(words, isCrossing) ||
		slices.Contains(words, "health") && slices.Contains(words, "check")
}

var crossingWords = []string{
	"backup", "canary", "checker", "copier", "copy", "dms", "exporter", "failback", "failover", "healthcheck",
	"healthchecker", "heartbeat", "migration", "migrator", "mirror", "monitor", "monitoring", "observability", "probe",
	"prober", "prometheus", "reconciler", "replication", "replicator", "restore", "switchover", "sync", "syncer",
	"synchronizer", "synthetic", "watchdog", "watcher",
}

// from lists what a workload uses in other regions and not in its own.
func (r *reaching) from(i *instance) []Reach {
	var found []Reach
	used := r.uses(i)
	for _, l := range used {
		if !r.reaches(i, l, used) {
			continue
		}
		target := r.describe(l.to)
		target.Copies = r.copies.regions(l.to)
		reach := Reach{
			Element: i.element(), Place: i.place(), Kind: i.kind.Workload.Kind, Reason: reasonOf(i),
			Chain: chainOf(l), Target: target,
		}
		for _, step := range reach.Chain {
			if step.Names == l.to.Address {
				reach.Subjects = append(reach.Subjects, subjectOf(step.Element, step.Attribute))
			}
		}
		found = append(found, reach)
	}
	return found
}

// reaches says that a link leads to something in another region, and that nothing
// in the workload's own takes its place.
func (r *reaching) reaches(i *instance, l link, used []link) bool {
	at, to := i.place(), l.to.place()
	if !surelyCrosses(at, to) || !r.isUse(l) || r.isBehind(l, used) {
		return false
	}
	switch {
	case l.anyOf && r.mayBeHere(i, l.to):
	case l.how == byPolicy && r.isIdleRight(l, to):
	case r.isWrittenOut(l):
	case r.copies.mayBeIn(l.to, at):
	case r.hasCounterpart(i, l, used):
	default:
		return true
	}
	return false
}

// isIdleRight says that a right is no use: it is not meant for the thing, or the
// thing is in a region that the rule files keep for control.
func (r *reaching) isIdleRight(l link, to Place) bool {
	return !r.isMeant(l, to) || r.auxiliary[to.Region]
}

// surelyCrosses says that two places are in two regions, whatever variables turn
// out to be: one may be the region that the other end has written out.
func surelyCrosses(at, to Place) bool { return crosses(at, to) && at.RegionStatus == to.RegionStatus }

// isWrittenOut says that a link is a host name which is a finding of its own.
func (r *reaching) isWrittenOut(l link) bool {
	return l.how == byText && l.attribute == "host" && slices.Contains(r.written[l.by.Element], l.to.region.Name)
}

// isUse says that a link is a use of something that a workload cannot do without:
// not a place for logs or copies, and not what operates a thing by its name.
func (r *reaching) isUse(l link) bool {
	by := r.here.byAddress[l.by.Element]
	if by == nil || by.cloud == nil || by.cloud.NamesOtherEnd(by.Type, l.by.Attribute) {
		return false
	}
	switch l.to.kind.Offered() {
	case "", "cluster", "endpoint", "job":
		return false
	case "instance", "load-balancer", "service":
		return l.how == byText || callsIt(l.attribute)
	case "key":
		return l.how != byPolicy && isOwnKey(l, by)
	default:
		return l.to.managed() || r.copies.none(l.to)
	}
}

// isOwnKey says that a key is the workload's to use. That of something else is its
// business.
func isOwnKey(l link, by *instance) bool {
	return l.after == nil || by.kind.Key != nil || crosses(by.place(), l.to.place())
}

// callsIt says that an attribute is an address to call.
func callsIt(attribute string) bool {
	return slices.ContainsFunc([]string{"dns", "ip", "url", "endpoint", "cname", "fqdn"}, func(word string) bool {
		return slices.Contains(tokens(attribute), word)
	})
}

// isBehind says that a link leads to a version, an alias or a front of something
// that the workload uses, too, or to a data source that finds it: all is told of
// what is behind.
func (r *reaching) isBehind(l link, used []link) bool {
	return slices.ContainsFunc(used, func(other link) bool {
		if other.to == l.to {
			return false
		}
		told := !l.to.managed() && l.to.kind.Offered() == other.to.kind.Offered()
		whole := slices.Contains(r.wired.wholes(l.to), other.to) && l.to.kind.Offered() == other.to.kind.Offered()
		key := l.to.kind.Key != nil && l.to.kind.Key.Alias && other.to.kind.Key != nil
		front := l.to.kind.Glue && l.to.kind.Offered() == "proxy" && other.to.kind.Datastore != nil
		return whole || (told || key || front) && ledBy(l.to, other)
	})
}

// ledBy says that a link was found by way of an instance.
func ledBy(way *instance, l link) bool {
	for step := l.after; step != nil; step = step.after {
		if step.to == way {
			return true
		}
	}
	return false
}

// mayBeHere says that one of the instances of a block is, or may be, in the region
// of a workload.
func (r *reaching) mayBeHere(i, target *instance) bool {
	block := Element{Root: target.root.Name, Address: withoutKey(target.Address)}
	return slices.ContainsFunc(r.here.byBlock[block], func(other *instance) bool {
		return !crosses(i.place(), other.place())
	})
}

// isMeant says that a policy gives workloads of one region something in another:
// it names the very thing, and no workload beside the thing has the policy, too.
func (r *reaching) isMeant(l link, to Place) bool {
	return l.attribute != "" && !slices.Contains(r.granted[grant{l.by, l.to}], to.Region)
}

// hasCounterpart says that the workload's own region has what is meant, or the
// same for itself: something of the same name, where a plain name is what is
// told, or something like it that the workload uses as well.
func (r *reaching) hasCounterpart(i *instance, l link, used []link) bool {
	isLike := func(other *instance) bool {
		return other != l.to && other.kind.Offered() == l.to.kind.Offered() && other.place() == i.place() &&
			r.names.purpose(addressNames(other.Address)) == r.names.purpose(addressNames(l.to.Address))
	}
	if slices.ContainsFunc(used, func(other link) bool { return isLike(other.to) }) {
		return true
	}
	calls := l.to.kind.Workload != nil
	byName := l.how == byReference && referenceForm(l.attribute) != "arn" && referenceForm(l.attribute) != "other"
	return (calls || byName) && slices.ContainsFunc(r.here.byType[l.to.Type], isLike)
}
