package topology

// Accelerator is an AWS Global Accelerator with all its endpoint groups, or one
// outside the code whose groups the code has.
type Accelerator struct {
	// Element is the accelerator; the listener or group where it is not in the code.
	Element
	// Name is what AWS calls it, where known.
	Name string `json:"name,omitempty"`
	// Custom says that it routes custom: a port of it stands for one address in a
	// subnet, and no health decides.
	Custom bool            `json:"custom"`
	Groups []EndpointGroup `json:"groups"`
	// Complete is false where it may have groups that the code does not show.
	Complete bool `json:"complete"`
}

// EndpointGroup is the endpoints of one listener in one region.
type EndpointGroup struct {
	Element
	// Place is its endpoint_group_region, else the region of its provider.
	Place
	// Attribute is the path of its region, "" where the code sets none.
	Attribute string `json:"attribute,omitempty"`
	// Listener is the address of its listener, "" where that is not in the code.
	Listener  string     `json:"listener"`
	Endpoints []Endpoint `json:"endpoints"`
	// Dial is the share of the traffic of its region that it takes, in percent;
	// 100 where the code sets none.
	Dial *float64 `json:"dial,omitempty"`
	// Interval and Threshold are those of the accelerator's own checks (30 s and 3
	// where unset). It takes over what a load balancer says of its targets.
	Interval  *float64 `json:"interval,omitempty"`
	Threshold *float64 `json:"threshold,omitempty"`
	// Astray says that an endpoint is.
	Astray  bool     `json:"astray"`
	Unknown []string `json:"unknown"`
}

// Endpoint is what a group sends users to.
type Endpoint struct {
	// Attribute is the path of its block: "endpoint_configuration[0]".
	Attribute string `json:"attribute"`
	Place
	// Target is its address, "" where it is not in the code.
	Target string `json:"target"`
	// Weight is its share in the group, 0 to 255; 128 where the code sets none.
	Weight *float64 `json:"weight,omitempty"`
	// Astray says that its region and that of its group are known and differ.
	Astray bool `json:"astray"`
}
