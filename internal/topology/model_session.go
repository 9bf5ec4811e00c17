package topology

// SessionStore is a store of users' sessions, or one in each of several regions,
// that no other region has a copy of, although users can be led there.
type SessionStore struct {
	// Element is the store; of several, that in the declared primary region, else
	// the first in the order of the source.
	Element
	Place
	// Kind is cache, key-value, relational ...
	Kind string `json:"kind"`
	// Because says what makes it a session store: "name shop-sessions", "tag
	// purpose=sessions", "" where the rule files say so.
	Because string `json:"because,omitempty"`
	// Others are stores for the same sessions in other regions, which nothing
	// joins to it.
	Others []Twin `json:"others"`
	// Entry leads users to several regions, To is one of them where their sessions
	// are not.
	Entry Entry  `json:"entry"`
	To    string `json:"to"`
	// Cells is the index in intent.cells of a statement that makes the sessions
	// global, absent where none does.
	Cells *int `json:"cells,omitempty"`
	// Subjects are the stores and their groups.
	Subjects []string `json:"subjects"`
}

// Sticky is a setting with which a load balancer keeps a user on one of its
// targets, in a system that serves users in several regions at the same time.
type Sticky struct {
	// Element is the target group, listener, rule or policy.
	Element
	Place
	// Attribute is the path of the setting, absent where the resource is all of it.
	Attribute string `json:"attribute,omitempty"`
	// By is what it goes by: lb_cookie, app_cookie, source_ip ...; "" where the
	// code does not tell.
	By string `json:"by,omitempty"`
	// Seconds is how long, absent where the code does not tell.
	Seconds *float64 `json:"seconds,omitempty"`
	// Switch is the path of the argument that switches it off, absent where there
	// is none.
	Switch []string `json:"switch,omitempty"`
	// Entry spreads users over several regions, absent where the rule files alone
	// say active-active.
	Entry *Entry `json:"entry,omitempty"`
}
