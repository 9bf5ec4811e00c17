package topology

// Told is what tags or rule files say of some data: the tier that it belongs to
// (region-local, region-affine, global), or how often it is read (cold, hot).
type Told struct {
	Value string `json:"value"`
	// Because says what tells it: "tag data-tier=region-local", "name orders".
	Because string `json:"because"`
	// Statement is the index in intent.cells or intent.temperatures, absent where
	// a tag says it.
	Statement *int `json:"statement,omitempty"`
}

// isOfARegion says that a tier is of data that belongs to a region by design.
func (t *Told) isOfARegion() bool {
	return t != nil && (t.Value == "region-local" || t.Value == "region-affine")
}

// isLocal says that a tier is of data that need not be anywhere else.
func (t *Told) isLocal() bool { return t != nil && t.Value == "region-local" }

// isCold says that the data is hardly ever read.
func (t *Told) isCold() bool { return t != nil && t.Value == "cold" }
