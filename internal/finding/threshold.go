package finding

// Threshold is a figure that a rule compares with where the rule files declare
// none. A team can set another.
type Threshold struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit,omitempty"`
	// Meaning says what the figure bounds, Source where it comes from.
	Meaning string `json:"meaning"`
	Source  string `json:"source,omitempty"`
}
