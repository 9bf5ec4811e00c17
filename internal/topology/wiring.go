package topology

import (
	"cmp"
	"maps"
	"slices"
)

// How a link names what it leads to.
const (
	byReference = "reference"
	byText      = "text"
	byPolicy    = "policy"
)

// link is an argument that names something.
type link struct {
	to *instance
	// by is the argument, how what it says, and attribute what it reads; of a text,
	// whether that is an ARN, a host or a name.
	by  Detector
	how string

	attribute string
	// anyOf says that the code does not tell which of several instances is meant.
	anyOf bool
	// back says that it names what sends the instance its work: the target group
	// of a service, which is no way to the other services of the group.
	back bool
	// after is the link that led to what has the argument; nil for what the
	// instance has itself.
	after *link
}

// wiring leads from workloads to what they use: through what only connects,
// through their parts, and through what their roles may call.
type wiring struct {
	*assembly
	written *writtenNames
	// parts are what belongs to something, behind what it sends its work to.
	parts  map[*instance][]*instance
	behind map[*instance][]link
	// roles are those that pods of a cluster take.
	roles map[*instance][]link
	// links and grants are found when first asked for: many workloads share them.
	links  map[*instance][]link
	grants map[*instance][]link
	used   map[*instance][]link
}

// uses returns the links from an instance to what it refers to, one for each
// target, in the order of their addresses.
func (a *assembly) uses(i *instance) []link {
	if a.wired == nil {
		a.wired = a.newWiring()
	}
	found, ok := a.wired.used[i]
	if !ok {
		found = a.wired.from(i)
		slices.SortStableFunc(found, func(x, y link) int { return cmp.Compare(x.to.Address, y.to.Address) })
		a.wired.used[i] = found
	}
	return found
}

func (a *assembly) newWiring() *wiring {
	w := &wiring{
		assembly: a, written: a.newWrittenNames(),
		parts: map[*instance][]*instance{}, behind: map[*instance][]link{}, roles: map[*instance][]link{},
		links: map[*instance][]link{}, grants: map[*instance][]link{},
		used: map[*instance][]link{},
	}
	clusters := clusterProviders{index: a.here}
	for _, i := range a.here.all {
		if !i.managed() {
			continue
		}
		for _, whole := range w.wholes(i) {
			w.parts[whole] = append(w.parts[whole], i)
		}
		if cluster := clusters.of(i); cluster != nil {
			w.parts[cluster] = append(w.parts[cluster], i)
		}
		for _, path := range i.kind.Serves {
			for _, front := range a.here.reads(i, path) {
				w.behind[front.instance] = append(w.behind[front.instance], link{
					to: i, by: Detector{i.element(), path}, how: byReference,
				})
			}
		}
	}
	w.addPodRoles()
	return w
}

// wholes returns what an instance is part of, by reference or by name.
func (w *wiring) wholes(i *instance) []*instance {
	if i.kind.PartOf == "" {
		return nil
	}
	var found []*instance
	for _, whole := range w.here.reads(i, i.kind.PartOf) {
		found = append(found, whole.instance)
	}
	if len(found) > 0 {
		return found
	}
	if whole := w.written.whole(i); whole != nil {
		found = append(found, whole)
	}
	return found
}

// opened says that a part of something lets the internet reach it: the URL of a
// function.
func (w *wiring) opened(i *instance) bool {
	return slices.ContainsFunc(w.parts[i], func(part *instance) bool { return part.hasOneOf(part.kind.Opens) == known })
}

// from searches the links of an instance, the nearest first.
func (w *wiring) from(start *instance) []link {
	walk := walk{wiring: w, seen: map[*instance]bool{start: true}, queue: []stop{{at: start}}}
	for len(walk.queue) > 0 {
		from := walk.queue[0]
		walk.queue = walk.queue[1:]
		for _, part := range w.parts[from.at] {
			if !walk.seen[part] {
				walk.seen[part] = true
				walk.queue = append(walk.queue, stop{part, from.by})
			}
		}
		for _, list := range [][]link{w.linksOf(from.at), w.behind[from.at], w.roles[from.at]} {
			for _, l := range list {
				walk.take(l, from.by)
			}
		}
	}
	return append(walk.found, w.permitted(start, walk)...)
}

// walk is one search through the wiring.
type walk struct {
	*wiring
	seen  map[*instance]bool
	queue []stop
	found []link
}

// stop is an instance on the way, and the link that led there.
type stop struct {
	at *instance
	by *link
}

// take notes a link, and goes on where its target only connects.
func (k *walk) take(l link, after *link) {
	if k.seen[l.to] {
		return
	}
	k.seen[l.to] = true
	l.after = after
	k.found = append(k.found, l)
	// A data source tells of what its arguments name.
	if !l.back && (l.to.kind.Glue || !l.to.managed()) {
		taken := l
		k.queue = append(k.queue, stop{l.to, &taken})
	}
	if !l.back {
		k.takeStore(l)
	}
}

// takeStore notes the datastore that the target of a link is part of: who calls an
// instance of a cluster uses the cluster.
func (k *walk) takeStore(l link) {
	if l.to.kind.PartOf == "" || l.to.kind.Glue {
		return
	}
	for _, whole := range k.wholes(l.to) {
		if whole.kind.Datastore != nil {
			by := Detector{l.to.element(), l.to.kind.PartOf}
			k.take(link{to: whole, by: by, how: byReference, attribute: l.attribute, anyOf: l.anyOf}, &l)
		}
	}
}

// linksOf returns what the arguments of an instance name.
func (w *wiring) linksOf(i *instance) []link {
	if found, ok := w.links[i]; ok {
		return found
	}
	var found []link
	for _, path := range slices.Sorted(maps.Keys(i.References)) {
		back := slices.ContainsFunc(i.kind.Serves, func(argument string) bool { return covers(argument, path) })
		for _, reference := range i.References[path] {
			targets := w.here.targets(i.root, reference)
			for _, target := range targets {
				found = append(found, link{
					to: target, by: Detector{i.element(), path}, how: byReference,
					attribute: reference.Attribute, anyOf: len(targets) > 1, back: back,
				})
			}
		}
	}
	found = append(found, w.written.links(i)...)
	w.links[i] = found
	return found
}
