package topology

// Key is a key of AWS KMS in the code.
type Key struct {
	Element
	Place
	// MultiRegion is absent where unknown.
	MultiRegion *bool `json:"multi_region,omitempty"`
	// Primary is the address of the key that this is a replica of.
	Primary string `json:"primary,omitempty"`
	// Replicas are the regions, where they can be told, of its replicas.
	Replicas []string `json:"replicas"`
	// Aliases are the addresses of the aliases that lead to it.
	Aliases []string `json:"aliases"`
}

// KeyUse is a copy of encrypted data and the key that it names.
type KeyUse struct {
	// Element is the resource that makes the copy, Attribute the path of the
	// argument that names its key, or of the block that should.
	Element
	Attribute string `json:"attribute"`
	// Place is where the copy is, and so where its key has to be.
	Place
	// Key is the address of the key, alias or data source that it names, "" where
	// it names none in the code.
	Key             string `json:"key,omitempty"`
	KeyRegion       string `json:"key_region,omitempty"`
	KeyRegionStatus string `json:"key_region_status,omitempty"`
	// Fault is foreign where the key is in another region than the copy, missing
	// where a copy that needs a key of its region names none.
	Fault string `json:"fault,omitempty"`
	// Source is what is copied, and SourceKey its argument with a customer
	// managed key, where a key is missing.
	Source    *KeyedSource `json:"source,omitempty"`
	Mechanism string       `json:"mechanism,omitempty"`
}

// KeyedSource is a datastore under a customer managed key.
type KeyedSource struct {
	Element
	Place
	Attribute string `json:"attribute"`
}
