package topology

// Observer is something other than a CloudWatch alarm that may watch how far
// copies are behind: a product of another vendor, or a stream of metrics to one.
type Observer struct {
	// Element is a resource, a provider ("provider.datadog") or a module call.
	Element
	// Name is what people call it: "Datadog".
	Name string `json:"name"`
}

// LagAlarm is an alarm with a threshold on how far a copy is behind.
type LagAlarm struct {
	Element
	Place
	// Attribute is the path of the threshold.
	Attribute string `json:"attribute"`
	// Namespace, Metric and Unit (s or ms) are CloudWatch's.
	Namespace string `json:"namespace"`
	Metric    string `json:"metric"`
	Unit      string `json:"unit"`
	// Threshold is in that unit, Seconds the same in seconds.
	Threshold float64 `json:"threshold"`
	Seconds   float64 `json:"seconds"`
	// Slow says that such copies lag by many minutes in normal operation.
	Slow bool `json:"slow"`
	// Product is what is copied: "Aurora global database".
	Product string `json:"product"`
	// LeastSeconds is the least loss of data to claim for the product; absent
	// where there is no figure.
	LeastSeconds *float64 `json:"least_seconds,omitempty"`
	// Watches are the copies that it may be about, as far as the code shows them.
	Watches []WatchedCopy `json:"watches"`
	// AcrossRegions is false where all that it watches is inside one region, or
	// may be.
	AcrossRegions bool `json:"across_regions"`
	// FirstSeconds is the threshold at which the first alarm on the same copies
	// goes off: its own, unless another one has a lower threshold.
	FirstSeconds float64 `json:"first_seconds"`
}

// WatchedCopy is a copy whose lag an alarm watches.
type WatchedCopy struct {
	// Element is the resource that makes the copy.
	Element
	Attribute  string `json:"attribute,omitempty"`
	From       string `json:"from"`
	To         string `json:"to"`
	FromRegion string `json:"from_region,omitempty"`
	ToRegion   string `json:"to_region,omitempty"`
}
