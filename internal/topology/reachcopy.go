package topology

import (
	"regexp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// copies tells where what workloads use has copies.
type copies struct {
	*assembly
	groups   map[Element]*Group
	keys     map[Element]*Key
	registry map[Place][]registryRule
}

func (a *assembly) newCopies() *copies {
	c := &copies{
		assembly: a, groups: map[Element]*Group{}, keys: map[Element]*Key{}, registry: a.registryRules(),
	}
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		for _, member := range group.Members {
			c.groups[member.Element] = group
		}
	}
	for n := range a.topology.Keys {
		c.keys[a.topology.Keys[n].Element] = &a.topology.Keys[n]
	}
	return c
}

// none says that AWS copies nothing of the kind to other regions: a queue, a
// topic, a function.
func (c *copies) none(i *instance) bool {
	if store := i.kind.Datastore; store != nil {
		return store.Kind == "queue"
	}
	return i.kind.Key == nil && i.kind.Offered() != "registry"
}

// mayBeIn says that a copy of something is in a place, or may be there.
func (c *copies) mayBeIn(i *instance, at Place) bool {
	if group := c.groups[i.element()]; group != nil {
		return !group.Complete || slices.Contains(group.Regions, at.Region) || c.isJoined(i, at)
	}
	switch {
	case c.none(i):
		return false
	case i.kind.Key != nil:
		return c.keyMayBeIn(i, at)
	case i.kind.Offered() == "registry":
		return slices.ContainsFunc(c.registry[i.place()], func(rule registryRule) bool {
			return rule.mayCover(i) && slices.ContainsFunc(rule.copies, func(image ImageCopy) bool {
				return !crosses(image.Place, at)
			})
		})
	default:
		return true
	}
}

// mayCover says that a rule is for a repository, or may be: names that are not
// known can have any prefix.
func (r registryRule) mayCover(repository *instance) bool {
	return r.covers(repository) || repository.identifier() == ""
}

// isJoined says that a Multi-Region Access Point has a bucket beside the workload
// for the one that it uses.
func (c *copies) isJoined(bucket *instance, at Place) bool {
	return slices.ContainsFunc(c.topology.AccessPoints, func(point AccessPoint) bool {
		has := func(member AccessPointBucket) bool { return member.Element == bucket.element() }
		beside := func(member AccessPointBucket) bool { return !crosses(member.Place, at) }
		return slices.ContainsFunc(point.Buckets, has) && slices.ContainsFunc(point.Buckets, beside)
	})
}

// keyMayBeIn says that a key has a replica in a place or may have one: the code
// need not show the replicas of a key of several regions.
func (c *copies) keyMayBeIn(i *instance, at Place) bool {
	key := c.keys[i.element()]
	if key == nil {
		return true // an alias whose key is not in the code
	}
	if key.MultiRegion != nil && !*key.MultiRegion {
		return false
	}
	return len(key.Replicas) == 0 || slices.Contains(key.Replicas, at.Region)
}

// regions lists where something has copies.
func (c *copies) regions(i *instance) []string {
	var names []string
	if group := c.groups[i.element()]; group != nil {
		names = group.Regions
	} else if key := c.keys[i.element()]; key != nil {
		names = key.Replicas
	}
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == i.region.Name })
}

// describe tells of what a workload uses.
func (r *reaching) describe(to *instance) ReachTarget {
	target := ReachTarget{
		Element: to.element(), Place: to.place(), Kind: to.kind.Offered(), Datastore: to.kind.Datastore != nil,
		Reason: reasonOf(to),
	}
	if group := r.copies.groups[to.element()]; group != nil {
		target.Group = group.ID
	}
	for _, replica := range to.kind.SelfReplicas {
		if replica.Role != "witness" && replica.Attribute == "replica" && to.managed() {
			target.Replica = &ReplicaBlock{Block: replica.Attribute, Argument: replica.Region}
		}
	}
	return target
}

// chainOf lists the arguments that lead to the end of a link, the first one first.
func chainOf(l link) []ReachLink {
	var chain []ReachLink
	for step := &l; step != nil; step = step.after {
		chain = append(chain, ReachLink{
			Element: step.by.Element, Attribute: step.by.Attribute, Names: step.to.Address, How: step.how,
		})
	}
	slices.Reverse(chain)
	return chain
}

// reasonOf is the last step of why an instance is in its region, nil where there
// is no place for it in the source.
func reasonOf(i *instance) *Reason {
	if i.region.Status == region.Unknown || len(i.region.Trace) == 0 {
		return nil
	}
	last := i.region.Trace[len(i.region.Trace)-1]
	if last.File == "" {
		return nil
	}
	return &Reason{File: last.File, Line: last.Line, Message: last.Message}
}

var trailingIndex = regexp.MustCompile(`(\[\d+\])+$`)

// subjectOf names an argument among the subjects of findings, without the index
// of a list.
func subjectOf(by Element, attribute string) string {
	return by.id() + "|" + trailingIndex.ReplaceAllString(attribute, "")
}
