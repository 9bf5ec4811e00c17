package topology

// ZonalWriter is a database that takes writes and is confined to one zone.
type ZonalWriter struct {
	Element
	Place
	Kind string `json:"kind"`
	// Attribute is the flag that spreads it over zones, and Set says that the code
	// sets it, to false; absent where the number of its instances decides.
	Attribute string `json:"attribute,omitempty"`
	Set       bool   `json:"set"`
	// Value is what it is, where it is no flag.
	Value string `json:"value,omitempty"`
	// Instance is the address of its only instance.
	Instance string `json:"instance,omitempty"`
}

// SingleWriter is a database with copies in several regions of which one alone
// takes writes; nothing forwards writes to it.
type SingleWriter struct {
	// Element is the member that takes the writes.
	Element
	Place
	// Group is the id of the group.
	Group string `json:"group"`
	Kind  string `json:"kind"`
	// Presumed says that nothing in the code tells it from the other members.
	Presumed bool `json:"presumed"`
	// Replicas are the copies that take none, in other regions.
	Replicas []Member `json:"replicas"`
}

// Misfit is a setting of a member of a group that the cloud refuses.
type Misfit struct {
	// Group is the id of the group.
	Group string `json:"group"`
	// Element is the resource, and Attribute the path in it.
	Element
	Attribute string `json:"attribute,omitempty"`
	// Kind is same-region (as another member), own-region (of a table and its
	// replica), primary-only (what a secondary must not set), excluded (a value
	// that the product does not take) or strong-regions (a strongly consistent
	// table in other than three).
	Kind string `json:"kind"`
	// Region is where the members of same-region and own-region stand, and Other is
	// the one that was there first; of primary-only it is the primary.
	Region string   `json:"region,omitempty"`
	Other  *Element `json:"other,omitempty"`
	// Product is "Aurora global database", "DocumentDB global cluster" ...
	Product string `json:"product,omitempty"`
	// Names are the arguments of primary-only, or the regions of strong-regions.
	Names []string `json:"names"`
	// Value is what excluded is about: "db.t4g.medium".
	Value string `json:"value,omitempty"`
}
