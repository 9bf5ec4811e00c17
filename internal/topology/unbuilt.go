package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// namedPromise is a name that a statement of the rule files has.
type namedPromise struct {
	name   string
	source intent.Source
}

// addUnbuilt lists what the rule files name and nothing sets up. A module that is
// not on disk may have it.
func (a *assembly) addUnbuilt(own map[string]bool) {
	a.topology.Unbuilt = []Unbuilt{}
	if len(a.unreadCalls()) > 0 || a.keepsStateOnly() {
		return
	}
	for _, p := range a.promises() {
		facts, ok := a.catalogue.Promises[p.name]
		if !ok || own[p.name] {
			continue
		}
		others := a.methodsElsewhere(p.source)
		found := a.promisedFor(p.name, facts)
		if len(found) == 0 || others.openMechanisms || others.mechanisms[p.name] {
			continue
		}
		a.topology.Unbuilt = append(a.topology.Unbuilt, Unbuilt{
			Name: p.name, Title: facts.Title, Things: facts.Things, Loss: facts.Loss,
			For: found[:min(len(found), enough)], Source: p.source,
		})
	}
}

// promises lists what the rule files name, in the order of the text.
func (a *assembly) promises() []namedPromise {
	var list []namedPromise
	if stated := a.in.Intent.Replication; stated != nil && a.governs(stated.Environment) {
		for n, name := range stated.Mechanisms {
			source := stated.Source
			if n < len(stated.MechanismSources) {
				source = stated.MechanismSources[n]
			}
			list = append(list, namedPromise{name, source})
		}
		if stated.WriteForwarding {
			list = append(list, namedPromise{writeForwarding, stated.Source})
		}
	}
	for _, named := range a.in.Intent.Facilities {
		if a.governs(named.Environment) {
			list = append(list, namedPromise{named.Name, named.Source})
		}
	}
	return list
}

// writeForwarding is what rule files call it that a copy sends writes on.
const writeForwarding = "write-forwarding"

// promisedFor lists what the code has that something named is for.
func (a *assembly) promisedFor(name string, facts catalogue.Promise) []Element {
	switch name {
	case faultInjection:
		return a.atStake()
	case writeForwarding:
		return a.withoutForwarding()
	}
	var found []Element
	for _, resourceType := range facts.For {
		for _, i := range a.here.byType[resourceType] {
			if i.managed() && a.isFor(i, facts) {
				found = append(found, i.element())
			}
		}
	}
	return found
}

// isFor leaves out what only looks like what is meant: the lock table of Terraform,
// another engine, a copy, a record that leads to no region.
func (a *assembly) isFor(i *instance, facts catalogue.Promise) bool {
	switch store := i.kind.Datastore; {
	case i.Type == recordType:
		return len(policies(i)) > 0
	case store == nil:
		return true
	case store.LockKey != "" && i.known(store.LockKey) == "LockID":
		return false
	default:
		engine := ""
		if store.Engine != "" {
			engine = i.known(store.Engine)
		}
		starts := func(with string) bool { return strings.HasPrefix(engine, with) }
		return len(facts.Engines) == 0 || slices.ContainsFunc(facts.Engines, starts)
	}
}

// atStake lists what a failover is about: workloads, else databases.
func (a *assembly) atStake() []Element {
	var found []Element
	for _, workload := range a.topology.Workloads {
		found = append(found, workload.Element)
	}
	if len(found) > 0 {
		return found
	}
	for n := range a.topology.Groups {
		if group := &a.topology.Groups[n]; group.Database {
			found = append(found, group.lead().Element)
		}
	}
	return found
}

// withoutForwarding lists the databases whose copies in other regions could send
// writes on, and of which none does.
func (a *assembly) withoutForwarding() []Element {
	var found []Element
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if !group.Database || !group.Complete || group.MultiWriter || len(group.Regions) < 2 {
			continue
		}
		copies := slices.DeleteFunc(slices.Clone(group.Members), func(member Member) bool {
			i := a.here.byAddress[member.Element]
			return member.Role != "replica" || i == nil || i.kind.Datastore == nil ||
				i.kind.Datastore.WriteForwarding == ""
		})
		forwards := func(member Member) bool { return mayForward(a.here.byAddress[member.Element]) }
		if len(copies) == 0 || slices.ContainsFunc(copies, forwards) {
			return nil
		}
		for _, member := range copies {
			found = append(found, member.Element)
		}
	}
	return found
}

// keepsStateOnly says that a root serves nobody: it makes a lock table, and
// buckets for Terraform's state.
func (a *assembly) keepsStateOnly() bool {
	table := false
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if group.Database || group.Kind != "key-value" && group.Kind != "object" {
			return false
		}
		table = table || group.Kind == "key-value"
	}
	return table && len(a.topology.Workloads) == 0
}
