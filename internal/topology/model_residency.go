package topology

// Residency is where the code breaks what the rule files say of where data may
// be, or does not prove it.
type Residency struct {
	// Copies, Backups and Logs are the steps with which data that a statement
	// covers goes to a region that the statement does not allow: a copy of the
	// data, a copy of its backups, what is written about it or streamed from it.
	Copies  []Exit `json:"copies"`
	Backups []Exit `json:"backups"`
	Logs    []Exit `json:"logs"`
	// Keys are replicas of keys, and Images copies of machine images, in a region
	// that a statement does not allow them.
	Keys   []Exit `json:"keys"`
	Images []Exit `json:"images"`
	// Unplaced are the covered datastores whose region cannot be told.
	Unplaced []Unplaced `json:"unplaced"`
	// Unmatched are the statements, by their index in intent.residency, whose
	// words no datastore goes by: none of this system or of another one.
	Unmatched []int `json:"unmatched"`
	// Unclassified are the datastores without a tag by which a statement selects.
	Unclassified []Unclassified `json:"unclassified"`
	// Unguarded is set where the rule files say which regions are allowed for all
	// data, and nothing in the organization that the code sets up keeps accounts to
	// them.
	Unguarded *Unguarded `json:"unguarded,omitempty"`
}

// Exit is one step with which data leaves the regions that a statement allows.
type Exit struct {
	// Element is the datastore that the data leaves; what makes the copy, where
	// the data is from no datastore of the code. Attribute is the path in it that
	// names the destination, "" where another resource does.
	Element
	Attribute string `json:"attribute,omitempty"`
	// By is the resource, with the path in it, that names the other end.
	By Detector `json:"by"`
	// From is where the data is before, without address where that is outside the
	// code, and To where it gets.
	From Holding `json:"from"`
	To   Holding `json:"to"`
	// Path is the way of the data to From, which is the last of it: the datastore
	// that the statements cover first. It is empty where no datastore of the code
	// is on it.
	Path []Holding `json:"path"`
	// Onward is where the data gets from there, outside of what is allowed.
	Onward []Holding `json:"onward"`
	// Carries says what of the data goes: data, backups, logs, events, records ...
	Carries string `json:"carries"`
	// Broken are the statements, in the order of the rule files.
	Broken []Breach `json:"broken"`
}

// Holding is data in one place.
type Holding struct {
	// Element is the resource that holds or passes it, without address where that
	// is outside the code.
	Element
	Place
	// Attribute is the path of the block that makes it hold the data there, where
	// it is a copy of itself.
	Attribute string `json:"attribute,omitempty"`
}

// Breach is a residency statement that is broken.
type Breach struct {
	// Statement is the index in intent.residency.
	Statement int `json:"statement"`
	// Because says what selected the data: "all data", "tag data=eu-users".
	Because string `json:"because"`
}

// Unplaced is a covered datastore in a region that cannot be told.
type Unplaced struct {
	Element
	Place
	// Cause says why.
	Cause string `json:"cause"`
	Breach
}

// Unclassified is a datastore without a tag by which a statement selects.
type Unclassified struct {
	Element
	// Statement is the index in intent.residency, Tags the keys that are missing.
	Statement int      `json:"statement"`
	Tags      []string `json:"tags"`
}

// Unguarded is a statement that an organization does not enforce.
type Unguarded struct {
	// Statement is the index in intent.residency, Resources what the code sets up
	// of the organization.
	Statement int       `json:"statement"`
	Resources []Element `json:"resources"`
}
