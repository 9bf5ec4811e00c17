package topology

// Stream is what a DynamoDB table with copies says of its stream, by which the
// copies are made.
type Stream struct {
	// Element is the table.
	Element
	Place
	// Status is on, off, unset (the code says nothing of it) or unknown.
	Status string `json:"status"`
	// View is what the stream has of each change (NEW_AND_OLD_IMAGES,
	// NEW_IMAGE, OLD_IMAGE, KEYS_ONLY); absent where unset or unknown.
	View string `json:"view,omitempty"`
	// Version is that of its global table: 2019.11.21 or 2017.11.29.
	Version string `json:"version"`
	// Global is what makes the copies: the table itself, a replica of it, or a
	// global table of version 2017.11.29. Attribute is the path in it.
	Global    Element `json:"global"`
	Attribute string  `json:"attribute,omitempty"`
	// Regions are those of the copies, where they can be told.
	Regions []string `json:"regions"`
	// Insufficient says that copies cannot be made with the stream as it is.
	Insufficient bool `json:"insufficient,omitempty"`
}
