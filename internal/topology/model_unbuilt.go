package topology

import "github.com/regionlint/regionlint/internal/intent"

// Unbuilt is something that the rule files name (what copies data, leads users
// between regions or exercises a failover) and that nothing in the code sets up,
// although the code has what it is for.
type Unbuilt struct {
	// Name is that of a mechanism or facility: "aurora-global", "global-accelerator".
	Name string `json:"name"`
	// Title is what messages call it, Things what it is for, and Loss what follows.
	Title  string `json:"title"`
	Things string `json:"things"`
	Loss   string `json:"loss"`
	// For are some of those.
	For []Element `json:"for"`
	// Source is the statement that names it.
	Source intent.Source `json:"source"`
}
