package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// snapshotCopyMechanism is that of copies of snapshots, which are backups that
// are copied like data: one by one, by a resource of their own.
const snapshotCopyMechanism = "snapshot-copy"

// exitKind says by which list of Residency an exit is told.
type exitKind int

const (
	copyExit exitKind = iota
	backupExit
	logExit
)

// dataFlow is a step of data from one place to another.
type dataFlow struct {
	by       Detector
	kind     exitKind
	carries  string
	from, to *holder
	// back is the way from a copy to what it is a copy of, where both take writes.
	back bool
}

// holder is a place where data of the system is or passes.
type holder struct {
	Holding
	// store is the datastore, nil for what is none or is outside the code.
	store *Datastore
	// sender is what passes data on, nil for what only holds it.
	sender *instance
	out    []*dataFlow
	// fed says that a step leads here.
	fed bool
}

// dataFlows are all the steps of data in a system.
type dataFlows struct {
	*assembly
	// holders are in order: datastores, then what copies and senders lead to.
	holders []*holder
	byStore map[string][]*holder
	at      map[Element]*holder
	all     []*dataFlow
}

// newDataFlows joins the copies of data and what sends data elsewhere.
func (a *assembly) newDataFlows() *dataFlows {
	f := &dataFlows{assembly: a, byStore: map[string][]*holder{}, at: map[Element]*holder{}}
	for n := range a.topology.Datastores {
		store := &a.topology.Datastores[n]
		h := &holder{Holding: Holding{Element: store.Element, Place: store.Place}, store: store}
		f.holders = append(f.holders, h)
		f.byStore[store.Address] = append(f.byStore[store.Address], h)
		f.at[store.Element] = h
	}
	multiWriter := map[string]bool{}
	for _, group := range a.topology.Groups {
		multiWriter[group.ID] = group.MultiWriter
	}
	for n := range a.topology.Replication {
		f.addCopy(&a.topology.Replication[n], multiWriter)
	}
	f.addSenders()
	return f
}

// addCopy adds the step of a copy. Between members that all take writes, data
// goes both ways.
func (f *dataFlows) addCopy(edge *Replication, multiWriter map[string]bool) {
	from, to := f.storesOf(edge)
	switch {
	case from == nil && to != nil && edge.FromRegionStatus != region.Known:
		return // of the copy alone, its own region tells all
	case from == nil:
		from = f.outside(Place{Region: edge.FromRegion, RegionStatus: edge.FromRegionStatus})
	}
	twoWays := to != nil && to != from && from.store != nil && multiWriter[edge.Group]
	if to == nil {
		to = f.copyOutside(edge, from)
	}
	step := dataFlow{by: Detector{edge.Element, edge.Attribute}, kind: copyExit, carries: "data", from: from, to: to}
	if edge.Backup && edge.Mechanism != snapshotCopyMechanism {
		step.kind, step.carries = backupExit, "backups"
	}
	f.connect(step)
	if twoWays {
		step.from, step.to, step.back = to, from, true
		f.connect(step)
	}
}

// storesOf returns the datastores at both ends of an edge, nil for an end that is
// none of the code.
func (f *dataFlows) storesOf(edge *Replication) (from, to *holder) {
	from = f.storeAt(edge.From, edge.FromRoot, edge.FromRegion)
	to = f.storeAt(edge.To, "", edge.ToRegion)
	if edge.From == edge.To && to == from && !edge.SameRegion {
		to = nil // a copy that a datastore makes of itself
	}
	return from, to
}

// copyOutside adds the copy at the end of an edge as a place of its own.
func (f *dataFlows) copyOutside(edge *Replication, from *holder) *holder {
	to := f.outside(Place{Region: edge.ToRegion, RegionStatus: edge.ToRegionStatus})
	switch {
	case edge.To == edge.From && from.store != nil:
		to.Element, to.Attribute = edge.Element, edge.Attribute
	case edge.To != "":
		to.Element = Element{Root: edge.Root, Address: edge.To}
	}
	return to
}

func (f *dataFlows) connect(step dataFlow) {
	step.from.out = append(step.from.out, &step)
	step.to.fed = true
	f.all = append(f.all, &step)
}

// outside adds a place that is no resource of its own.
func (f *dataFlows) outside(at Place) *holder {
	h := &holder{Holding: Holding{Place: at}}
	f.holders = append(f.holders, h)
	return h
}

// storeAt finds the datastore with an address. Several roots can have it: the
// root or else the region tells them apart.
func (f *dataFlows) storeAt(address, root, name string) *holder {
	found := f.byStore[address]
	if root != "" {
		return f.at[Element{Root: root, Address: address}]
	}
	if len(found) == 1 {
		return found[0]
	}
	at := slices.IndexFunc(found, func(h *holder) bool { return h.Region == name })
	if at < 0 {
		return nil
	}
	return found[at]
}
