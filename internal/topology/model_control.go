package topology

// ControlPanel is routing controls of Amazon Application Recovery Controller that
// safety rules hold together.
type ControlPanel struct {
	// Element is the panel; the cluster, where it is the default panel of one.
	Element
	Name string `json:"name,omitempty"`
	// Default says that it is the panel that a cluster has by itself.
	Default bool `json:"default"`
	// Controls are in the order of the source.
	Controls    []RoutingControl `json:"controls"`
	SafetyRules []SafetyRule     `json:"safety_rules"`
	// Complete is false where it may have controls or rules that the code does not
	// show.
	Complete bool `json:"complete"`
	// Unguarded are the controls for regions, two or more, where no safety rule
	// keeps one of them on.
	Unguarded []RoutingControl `json:"unguarded,omitempty"`
}

// RoutingControl is a switch for what goes by it.
type RoutingControl struct {
	Element
	Name string `json:"name,omitempty"`
	// Regions are those that records which go by it lead to, sorted.
	Regions []string `json:"regions"`
	// Records are the records with a routing policy that go by it, through health
	// checks.
	Records []Served `json:"records"`
	// ForRegion says that it switches a region: its records do, or its name says so.
	ForRegion bool `json:"for_region"`
}

// SafetyRule keeps controls from being switched to a state that nobody wants.
type SafetyRule struct {
	Element
	// Kind is assertion (of the state after a change) or gating (of who may make
	// one); absent where the code sets neither.
	Kind string `json:"kind,omitempty"`
	// Type is ATLEAST, AND or OR.
	Type      string   `json:"type,omitempty"`
	Threshold *float64 `json:"threshold,omitempty"`
	Inverted  *bool    `json:"inverted,omitempty"`
	// Controls are the addresses of those that it goes by.
	Controls []string `json:"controls"`
	// KeepsOne says that with it one control at least stays on, or may: that is
	// not known.
	KeepsOne bool     `json:"keeps_one"`
	Unknown  []string `json:"unknown"`
}
