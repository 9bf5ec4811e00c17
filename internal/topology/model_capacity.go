package topology

// Standby is a region that is to take over, with what could serve there.
type Standby struct {
	Place
	// Declared is the index in intent.regions of the statement that makes it one;
	// Record is the SECONDARY record that leads there. One of them is set.
	Declared *int     `json:"declared,omitempty"`
	Record   *Element `json:"record,omitempty"`
	// Capacity is what could serve there: servers, services, functions.
	Capacity []Capacity `json:"capacity"`
	// Empty says that all of it is known and makes 0 in sum.
	Empty bool `json:"empty"`
	// Entries are the load balancers there, of a region without any capacity.
	Entries []Element `json:"entries"`
	// Headless are the secondary clusters there without instances.
	Headless []Headless `json:"headless"`
}

// Capacity is how much of something runs at the least.
type Capacity struct {
	Element
	// Attribute is the path of the number, absent where each resource counts as one.
	Attribute string `json:"attribute,omitempty"`
	// Units is the number, absent where the code does not tell.
	Units *float64 `json:"units,omitempty"`
}

// Headless is a secondary cluster without instances.
type Headless struct {
	Element
	// Product is "Aurora global database", "DocumentDB global cluster" ...
	Product string `json:"product"`
}
