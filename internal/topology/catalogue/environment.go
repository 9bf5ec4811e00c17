package catalogue

// Environment says where a type of workload has what it passes to its code.
type Environment struct {
	// Maps are arguments with the variables by name, Pairs blocks that have a name
	// and a value.
	Maps  []string `json:"maps"`
	Pairs []string `json:"pairs"`
	// Containers are arguments with a container definition, or a list of them, in
	// JSON.
	Containers []string `json:"containers"`
}
