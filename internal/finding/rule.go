package finding

// Rule is what a rule's METADATA says of it.
type Rule struct {
	// ID is "<category>/<name>", such as "database/single-region".
	ID    string   `json:"id"`
	Level Severity `json:"level"`
	Title string   `json:"title"`
	// Description says what is wrong and why it matters, in Markdown.
	Description string `json:"description"`
	// Remediation says how to mend it, in Markdown.
	Remediation string `json:"remediation"`
	// Sources name the documents that the rule's figures and facts come from.
	Sources []string `json:"sources"`
	// Since is the first version with the rule.
	Since string `json:"since"`
	// Needs lists the paths of the input document that have to be present,
	// not empty and not false for the rule to be evaluated at all.
	Needs []string `json:"needs"`
	// Breaks lists the keys of the intent document whose statements a finding
	// of the rule can break. A part of a fact stands behind a dot, and so does
	// the role of a region: "rto", "ttl.max_seconds", "regions.primary".
	Breaks []string `json:"breaks,omitempty"`
	// Thresholds are the figures that the rule reads, in order of name.
	Thresholds []Threshold `json:"thresholds,omitempty"`
	// Fixable says that findings of the rule can carry a fix.
	Fixable bool `json:"fixable"`
	// Docs is the address of the rule's page, "" for a rule of the user's own.
	Docs string `json:"docs"`
}
