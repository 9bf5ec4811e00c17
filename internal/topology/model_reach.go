package topology

// Reach is a use that ties a workload to another region: of something there of which
// its own region has no copy.
type Reach struct {
	// Element is the workload.
	Element
	Place
	// Kind is that of the workload.
	Kind string `json:"kind"`
	// Reason says why the workload is in its region.
	Reason *Reason `json:"reason,omitempty"`
	// Chain are the arguments that lead to the target, the workload's own first.
	Chain  []ReachLink `json:"chain"`
	Target ReachTarget `json:"target"`
	// Subjects name the arguments that name the target: "root|address|attribute".
	Subjects []string `json:"subjects"`
}

// ReachLink is an argument that names something.
type ReachLink struct {
	Element
	Attribute string `json:"attribute"`
	// Names is the address of what it names.
	Names string `json:"names"`
	// How says what names it, as in Dependency.
	How string `json:"how"`
}

// ReachTarget is what a workload uses in another region.
type ReachTarget struct {
	Element
	Place
	// Kind is the kind of the datastore or workload, or key, topic, registry ...
	Kind string `json:"kind"`
	// Datastore says that it keeps data.
	Datastore bool `json:"datastore"`
	// Group is the id of its group, absent where it has none.
	Group  string  `json:"group,omitempty"`
	Reason *Reason `json:"reason,omitempty"`
	// Copies are the regions that have a copy of it, none of them the workload's.
	Copies []string `json:"copies,omitempty"`
	// Replica is the block with which it gets a copy in another region, absent where
	// no block of its own does.
	Replica *ReplicaBlock `json:"replica,omitempty"`
}

// Reason is the place in the source that puts something into its region.
type Reason struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}

// ReplicaBlock is a block that gives something a copy, and its argument with the
// region.
type ReplicaBlock struct {
	Block    string `json:"block"`
	Argument string `json:"argument"`
}
