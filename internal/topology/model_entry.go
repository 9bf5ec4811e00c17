package topology

import "github.com/regionlint/regionlint/internal/intent"

// Entry is what leads users to one of several regions: a routed set, or an
// accelerator with its endpoint groups.
type Entry struct {
	// Element is the accelerator, or the first record of the set.
	Element
	// Kind is routed-set or accelerator.
	Kind string `json:"kind"`
	Name string `json:"name"`
	// Regions are those that it leads to, sorted, aliases followed.
	Regions []string `json:"regions"`
	// Open says that it may lead to a region which the code does not tell.
	Open bool `json:"open"`
}

// Uncovered is a region that serves or has to, and that no entry leads to while
// entries lead to others.
type Uncovered struct {
	Place
	// Workloads are those there that the internet reaches, in order of the source.
	Workloads []Element `json:"workloads"`
	// Role is what the rule files declare it as, where they count on it, and
	// Source where they do.
	Role   string         `json:"role,omitempty"`
	Source *intent.Source `json:"source,omitempty"`
	// Entries lead to the other regions.
	Entries []Entry `json:"entries"`
}

// Apart is public load balancers for one purpose in several regions, and no
// entry that leads to two of them.
type Apart struct {
	// Balancers are in order of the source.
	Balancers []ApartBalancer `json:"balancers"`
	Regions   []string        `json:"regions"`
	// Records are those that lead to one of them, some where there are many.
	Records []ApartRecord `json:"records"`
}

// ApartBalancer is a public load balancer.
type ApartBalancer struct {
	Element
	Place
}

// ApartRecord is a DNS record and where it leads.
type ApartRecord struct {
	Element
	Place
	Name string `json:"name"`
}
