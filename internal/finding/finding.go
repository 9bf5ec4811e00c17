// Package finding holds the words that every floor shares: finding, location,
// severity, rule and report. It gives them order and equality, no other logic.
package finding

// Position is a place in a text file.
type Position struct {
	// Line counts from 1.
	Line int `json:"line"`
	// Column counts Unicode code points from 1.
	Column int `json:"column"`
}

// Location is a stretch of one file. File is relative to the top of the
// repository, with forward slashes. End is exclusive.
type Location struct {
	File  string   `json:"file"`
	Start Position `json:"start"`
	End   Position `json:"end"`
}

// Step is one hop of a trace: a place and what it contributes.
type Step struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}

// Place is a line of a file.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// Finding is one fault of the user's architecture.
type Finding struct {
	// Rule is the id of the rule, such as "database/single-region".
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	// Resource is the address of the resource that the finding is about, ""
	// where it is about a statement of a rule file.
	Resource string `json:"resource"`
	// Region is the region of that resource, "" where it has none.
	Region string `json:"region"`
	System string `json:"system"`
	Location
	// Root is the directory of the root module, "" where there is none.
	Root string `json:"root"`
	// Trace lists the other places that make the finding true, in order.
	Trace []Step `json:"trace"`
	// Statement is the line of the rule file that is broken, if any.
	Statement *Place `json:"statement,omitempty"`
	Fix       *Fix   `json:"fix"`
	// Fingerprint identifies the finding across edits that move lines.
	Fingerprint string `json:"fingerprint"`
	Suppressed  bool   `json:"suppressed"`
}
