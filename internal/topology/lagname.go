package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// namedUses are the uses of lag metrics whose dimension names something that is
// not found among the datastores: in a repository of many systems, nearly all
// that the alarms of the others name.
type namedUses struct {
	// byName are the uses by what they name, slots those of each end and type,
	// in the order in which they were added.
	byName map[slotName][]*lagUse
	slots  map[string][]*lagSlot
}

// lagSlot is what a dimension of a mechanism's metric names: one type of
// datastore at one end of a copy.
type lagSlot struct {
	facts *catalogue.LagDimension
	uses  []*lagUse
}

type slotName struct {
	mechanism, end, resourceType, name string
}

// add indexes a use by the first of its dimensions that names a datastore. It is
// false where none does.
func (n *namedUses) add(use *lagUse) bool {
	if use.metric == nil {
		return false
	}
	for k := range use.facts.Dimensions {
		facts := &use.facts.Dimensions[k]
		at := slices.IndexFunc(use.metric.Dimensions, func(d Dimension) bool { return d.Name == facts.Name })
		if at < 0 || facts.Type == "" || facts.Generated || use.metric.Dimensions[at].Value == "" || !facts.NamesEnd() {
			continue
		}
		slot := n.slot(use.mechanism, facts)
		slot.uses = append(slot.uses, use)
		key := slotName{use.mechanism, facts.End, facts.Type, plain(facts, use.metric.Dimensions[at].Value)}
		n.byName[key] = append(n.byName[key], use)
		return true
	}
	return false
}

func (n *namedUses) slot(mechanism string, facts *catalogue.LagDimension) *lagSlot {
	if n.byName == nil {
		n.byName, n.slots = map[slotName][]*lagUse{}, map[string][]*lagSlot{}
	}
	for _, slot := range n.slots[mechanism] {
		if slot.facts.End == facts.End && slot.facts.Type == facts.Type {
			return slot
		}
	}
	made := &lagSlot{facts: facts}
	n.slots[mechanism] = append(n.slots[mechanism], made)
	return made
}

// of returns the uses that may be about a copy: those that name its end, or all
// where the code does not tell the name of that end.
func (n *namedUses) of(mechanism string, ends *copyEnds) []*lagUse {
	var found []*lagUse
	for _, slot := range n.slots[mechanism] {
		names := endNames(slot.facts, ends)
		if len(names) == 0 {
			found = append(found, slot.uses...)
		}
		for _, name := range names {
			found = append(found, n.byName[slotName{mechanism, slot.facts.End, slot.facts.Type, name}]...)
		}
	}
	return found
}

// endNames are the names of the ends that a dimension can name; none where none of
// them is of its type and has a name that is known.
func endNames(d *catalogue.LagDimension, ends *copyEnds) []string {
	var names []string
	isTold := false
	for _, i := range endsOf(d, ends) {
		if name := i.identifier(); name != "" {
			names = append(names, plain(d, name))
			isTold = isTold || i.Type == d.Type
		}
	}
	if !isTold {
		return nil
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// endsOf returns the datastores that a dimension can name.
func endsOf(d *catalogue.LagDimension, ends *copyEnds) []*instance {
	switch d.End {
	case "from":
		return ends.from
	case "to":
		return ends.to
	default:
		return ends.either
	}
}

// plain is a name as it is compared. Names of databases are in lower case,
// however they are written.
func plain(d *catalogue.LagDimension, name string) string {
	if d.Numbered {
		name = lastNumber.ReplaceAllString(name, "")
	}
	return strings.ToLower(name)
}
