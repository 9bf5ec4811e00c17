package topology

// Transfer is a path along which data goes to another region, and is paid for.
type Transfer struct {
	// Element is the resource that makes the path, Attribute the argument.
	Element
	Attribute string `json:"attribute,omitempty"`
	// Kind is replication, backup, peering, transit-gateway or dependency, How what
	// people call it: "S3 replication".
	Kind string `json:"kind"`
	How  string `json:"how"`
	// Source is what the data comes from, where the code has it, else the path.
	Source Detector `json:"source"`
	// From and To are the addresses of its ends, "" where outside the code.
	From       string `json:"from"`
	To         string `json:"to"`
	FromRegion string `json:"from_region"`
	ToRegion   string `json:"to_region"`
	// BothWays says that data goes in either direction.
	BothWays bool `json:"both_ways,omitempty"`
	// USDPerGB is the list price of a gigabyte from From to To, BackUSDPerGB that
	// of one in the other direction; absent where the program has no figure.
	USDPerGB     *float64 `json:"usd_per_gb,omitempty"`
	BackUSDPerGB *float64 `json:"back_usd_per_gb,omitempty"`
	// Unwatched says that it copies data or joins networks, and that nothing in
	// the code watches costs.
	Unwatched bool `json:"unwatched,omitempty"`
}

// Untagged is an end of such paths that lacks tags for the allocation of costs.
type Untagged struct {
	Element
	Place
	// Lacks are the tags that a statement of the rule files names and the end does
	// not have; none where the statement names none, and the end has no tag at all.
	Lacks []string `json:"lacks"`
	// Statement is the index in intent.egress.
	Statement int `json:"statement"`
	// Paths are those that it is an end of, some of them where there are many.
	Paths []TransferPath `json:"paths"`
}

// TransferPath is a path as its ends see it.
type TransferPath struct {
	Element
	Attribute  string   `json:"attribute,omitempty"`
	How        string   `json:"how"`
	FromRegion string   `json:"from_region"`
	ToRegion   string   `json:"to_region"`
	USDPerGB   *float64 `json:"usd_per_gb,omitempty"`
}
