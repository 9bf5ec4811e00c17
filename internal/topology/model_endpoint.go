package topology

// Hardcoded is a function, task definition or other workload with host names of a
// region among its settings that are written out.
type Hardcoded struct {
	Element
	Place
	// Hosts are in the order of their settings.
	Hosts []HardcodedHost `json:"hosts"`
}

// HardcodedHost is such a host name.
type HardcodedHost struct {
	// Attribute is the path of the argument, Setting the name of the variable, or
	// "command".
	Attribute string `json:"attribute"`
	Setting   string `json:"setting"`
	Host      string `json:"host"`
	// Region is the one that the name tells; absent where it says a part of the
	// world only ("us.api.example.com"), as Label has it.
	Region string `json:"region,omitempty"`
	Label  string `json:"label"`
}
