package catalogue

// Stickiness is a setting that keeps a user on one target of a load balancer.
type Stickiness struct {
	// Block is the path of the setting ("action[*].forward[*].stickiness[*]"), ""
	// where the resource is all of it.
	Block string `json:"block"`
	// Switch is the flag of the block, On what it is where it is unset.
	Switch string `json:"switch"`
	On     bool   `json:"on"`
	// Type is the argument that says what it goes by, By that where there is none.
	Type string `json:"type"`
	By   string `json:"by"`
	// Seconds is the argument with how long.
	Seconds string `json:"seconds"`
}
