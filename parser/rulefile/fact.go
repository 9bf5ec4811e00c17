package rulefile

import "github.com/regionlint/regionlint/internal/region"

// Source is where a statement stands and the words that it was read from.
type Source struct {
	File      string `json:"file"`
	StartLine int    `json:"start_line"`
	EndLine   int    `json:"end_line"`
	Text      string `json:"text"`
}

// Statement is one thing that a rule file says.
type Statement struct {
	Source
	Fact Fact
	Scope
	// Pattern is the phrasing that matched, as the table of patterns writes it.
	Pattern string
}

// Scope says what a statement is limited to. Empty fields do not limit.
type Scope struct {
	// Environment is the only environment that is meant: production, staging,
	// development ...; with Except it is the only one that is not.
	Environment string
	Except      bool
	// Tier is the only tier that is meant: critical, high, medium, low, 1, 2 ...
	Tier string
	// System is the name of the system, service or workload that is meant.
	System string
}

// Gap is a statement that reads like a rule and gave no fact.
type Gap struct {
	Source
	// Reason says in words what stood in the way.
	Reason string
}

// Fact is one of the fact types of this package.
type Fact interface {
	// words writes what the fact says: see Words.
	words() []string
}

// RegionRef is a region as written. Candidates has one region for a code; for
// a city or display name it has those of every cloud, to be told apart by the
// clouds that a system uses.
type RegionRef struct {
	Text       string
	Candidates []region.Region
}

// Regions names regions with one role: primary, secondary, standby, serving,
// backup, allowed or forbidden; or, auxiliary, one of witness, hub,
// control-plane, state and logs.
type Regions struct {
	Role      string
	Auxiliary bool
	Regions   []RegionRef
}

// Model is a deployment model.
type Model struct{ Value string }

// Measure names what an objective limits.
type Measure string

// The measures.
const (
	RTO Measure = "rto"
	RPO Measure = "rpo"
)

// Objective is an RTO or RPO. Comparator is "<", "<=" or "=".
type Objective struct {
	Measure    Measure
	Seconds    float64
	Comparator string
}

// TTL is the range of DNS TTLs. Only the sides that are written are set.
type TTL struct {
	MinSeconds, MaxSeconds float64
	HasMin, HasMax         bool
}

// Routing is a DNS routing policy.
type Routing struct{ Policy string }

// HealthCheck is what is said of health checks; zero fields are not said.
type HealthCheck struct {
	IntervalSeconds  float64
	FailureThreshold float64
	Path             string
}

// Replication is what is said of how data is copied; zero fields are not said.
type Replication struct {
	Mode            string
	MaxLagSeconds   float64
	Mechanism       string
	WriteForwarding bool
}

// Facility is what leads users between regions, or exercises a failover, beside
// DNS: global-accelerator, arc-routing-control, cloudfront-failover or
// fault-injection.
type Facility struct{ Name string }

// Locations is a set of regions, region globs and places.
type Locations struct {
	Regions []RegionRef
	Globs   []string
	Places  []string
}

// Empty says that the set names nothing.
func (l Locations) Empty() bool { return len(l.Regions)+len(l.Globs)+len(l.Places) == 0 }

// Residency says where data may be and where it may not.
type Residency struct {
	// Subject is the words as written, or a block's label.
	Subject string
	// All says that all data is meant. Else Words are the lower-case words that
	// tell the data apart, or Tags and Names are the globs of a block.
	All   bool
	Words []string
	Tags  map[string]string
	Names []string
	Allow Locations
	Deny  Locations
	Basis string
}

// Egress is a statement on what may leave: deny, tags or budget.
type Egress struct {
	Kind  string
	CIDRs []string
	Tags  []string
}

// Sessions is where sessions live: stateless, replicated, sticky or regional, or
// stored where no more is said than what keeps them. Store is that: cache,
// dynamodb, memorydb, relational or documentdb, "" where it is not said.
type Sessions struct{ Strategy, Store string }

// Cell is a data tier: region-local, region-affine or global.
type Cell struct{ Subject, Value string }

// Temperature is how often some data is read: cold or hot.
type Temperature struct{ Subject, Value string }

// Tier says which tier the system of the rule file is.
type Tier struct{ Value string }
