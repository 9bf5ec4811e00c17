package topology

import "slices"

// addCopiers adds the edges of what copies from one datastore to another. Both
// ends go on taking writes: where to send them is for clients to decide.
func (g *grouping) addCopiers() {
	for _, i := range g.here.all {
		facts := i.kind.Copies
		if facts == nil || !i.managed() {
			continue
		}
		from, to := g.follow(i, facts.From, facts.Types...), g.follow(i, facts.To, facts.Types...)
		carrier := from.store
		switch {
		case from.store != nil && to.store != nil:
			from.store.join(to.store)
			from.store.sendsTo = append(from.store.sendsTo, to.store)
			if slices.Contains(to.store.sendsTo, from.store) {
				// Each takes writes and sends them to the other.
				from.store.copyOf, from.store.multiWriter, to.store.multiWriter = false, true, true
			} else {
				to.store.copyOf = true
			}
		case from.store != nil:
			from.store.copies = append(from.store.copies, Member{
				Element: i.element(), Place: to.place, Role: "replica", Attribute: facts.To,
			})
		case to.store != nil:
			carrier = to.store
			to.store.copyOf = true
			to.store.copies = append(to.store.copies, Member{
				Element: i.element(), Place: from.place, Role: "writer", Attribute: facts.From,
			})
			to.store.open(from.why)
		}
		g.connect(carrier, i.element(), facts.From, from, to, facts.Mechanism)
	}
}
