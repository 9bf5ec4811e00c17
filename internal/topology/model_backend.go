package topology

// Backend is a place in Amazon S3 where roots of the system keep their state.
type Backend struct {
	Place
	Bucket string `json:"bucket"`
	// Sites are the blocks that name it, the first root's first.
	Sites []BackendSite `json:"sites"`
	// Exposed says that it is in a region that the rule files declare, and that
	// nothing copies it to another.
	Exposed bool `json:"exposed"`
}

// BackendSite is a backend block.
type BackendSite struct {
	Root string `json:"root"`
	File string `json:"file"`
	Line int    `json:"line"`
}
