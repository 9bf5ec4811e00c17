package finding

// Tool names the program that made a report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Summary counts what a run found and saw.
type Summary struct {
	Error      int `json:"error"`
	Warning    int `json:"warning"`
	Note       int `json:"note"`
	Suppressed int `json:"suppressed"`
	Files      int `json:"files"`
	Resources  int `json:"resources"`
	Systems    int `json:"systems"`
}

// Diagnostic is something in the input that was understood in part or not at all.
type Diagnostic struct {
	Severity Severity `json:"severity"`
	Summary  string   `json:"summary"`
	Detail   string   `json:"detail"`
	// File is "" and Line 0 where the diagnostic has no place in a file.
	File string `json:"file"`
	Line int    `json:"line"`
}

// Coverage says what a run saw and what it could not see.
type Coverage struct {
	FilesRead int `json:"files_read"`
	// FilesUnread lists files that were found but could not be read or parsed.
	FilesUnread []string `json:"files_unread"`
	RuleFiles   []string `json:"rule_files"`
	// NotSearched lists directories that git ignores, and links to directories
	// or to what is not in the tree: no root module was looked for there.
	NotSearched []string `json:"not_searched"`
	// OpaqueModules lists sources of modules that are not on disk.
	OpaqueModules []string `json:"opaque_modules"`
	// Described lists modules that are not on disk and were judged by their
	// documentation.
	Described []Described    `json:"described_modules"`
	Regions   RegionCoverage `json:"regions"`
	// Examples lists the systems that show or test a module, of which only errors
	// are reported.
	Examples []string `json:"examples"`
	// Transfers lists the pairs of regions between which data goes.
	Transfers []Transfer `json:"transfers"`
	// RulesEvaluated counts rules that had something to judge.
	RulesEvaluated int `json:"rules_evaluated"`
	// RulesNotEvaluated lists the others with the reason.
	RulesNotEvaluated []NotEvaluated `json:"rules_not_evaluated"`
}

// Described is a public module whose documentation stands for its code.
type Described struct {
	Module string `json:"module"`
	// Version is the release whose documentation it is.
	Version string `json:"version"`
}

// RegionCoverage counts managed resources by what is known of their region.
type RegionCoverage struct {
	Known    int `json:"known"`
	Symbolic int `json:"symbolic"`
	Global   int `json:"global"`
	Unknown  int `json:"unknown"`
	// Causes counts the unknown ones by cause.
	Causes map[string]int `json:"causes"`
}

// Transfer is the paths along which data goes from one region to another.
type Transfer struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Paths int    `json:"paths"`
	// USDPerGB is the list price of a gigabyte as of AsOf, a date; both are absent
	// where the program has no figure.
	USDPerGB *float64 `json:"usd_per_gb,omitempty"`
	AsOf     string   `json:"as_of,omitempty"`
}

// LeftOut is the reason of a rule that the caller did not ask for.
const LeftOut = "it was left out"

// SwitchedOff starts the reason of a rule that the configuration file leaves out.
const SwitchedOff = "it is off in "

// NotEvaluated is a rule that judged no system.
type NotEvaluated struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}

// Report is the result of one run: what every reporter renders.
type Report struct {
	Tool        Tool
	Summary     Summary
	Findings    []Finding
	Diagnostics []Diagnostic
	Coverage    Coverage
	// Rules is the catalogue, in order of id.
	Rules []Rule
}
