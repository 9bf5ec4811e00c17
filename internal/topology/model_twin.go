package topology

// Twins are databases of one kind, engine and purpose that stand in different
// regions, and that nothing in the code ties together.
type Twins struct {
	// Element is the first database: that in the declared primary region, else
	// the first by root and address.
	Element
	Kind string `json:"kind"`
	// Databases are all of them, one a region at least, the first one first.
	Databases []Twin `json:"databases"`
	// Regions are their distinct regions.
	Regions []string `json:"regions"`
	// Cells is the index in intent.cells of the statement that makes the data
	// local to a region by design; Split that in intent.residency of one that
	// lets data be in some of the regions and not in others. Absent where none
	// does.
	Cells *int `json:"cells,omitempty"`
	Split *int `json:"split,omitempty"`
	// Tier is the tier that the data of one of them belongs to, absent where
	// nothing says so.
	Tier *Told `json:"tier,omitempty"`
	// Unexplained says that the databases are not apart by design, as far as the
	// code and the rule files tell.
	Unexplained bool `json:"unexplained,omitempty"`
}

// Twin is one of several databases for the same data.
type Twin struct {
	Element
	Place
	// Group is the id of its group.
	Group string `json:"group"`
}
