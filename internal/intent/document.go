// Package intent binds the statements of rule files to a system. It does not
// read Markdown (parser/rulefile does) and judges nothing.
package intent

// Document is what the rule files of a system were understood to promise.
// Absent facts are nil.
type Document struct {
	// Declared is true where any fact exists.
	Declared bool     `json:"declared"`
	Model    *Model   `json:"model,omitempty"`
	Regions  []Region `json:"regions,omitempty"`
	// Overridden are the regions that farther directories list, where the list of
	// a nearer one counts.
	Overridden  []Region     `json:"overridden,omitempty"`
	Auxiliary   []Auxiliary  `json:"auxiliary,omitempty"`
	RTO         *Objective   `json:"rto,omitempty"`
	RPO         *Objective   `json:"rpo,omitempty"`
	TTL         *TTL         `json:"ttl,omitempty"`
	Routing     *Routing     `json:"routing,omitempty"`
	HealthCheck *HealthCheck `json:"health_check,omitempty"`
	Replication *Replication `json:"replication,omitempty"`
	// Facilities are what the rule files name beside DNS and replication.
	Facilities []Facility  `json:"facilities,omitempty"`
	Residency  []Residency `json:"residency,omitempty"`
	Egress     []Egress    `json:"egress,omitempty"`
	Sessions   *Sessions   `json:"sessions,omitempty"`
	Cells      []Cell      `json:"cells,omitempty"`
	// Temperatures say which data is cold, and which is hot.
	Temperatures []Temperature `json:"temperatures,omitempty"`
	// NotUnderstood lists statements that read like rules and gave no fact.
	NotUnderstood []NotUnderstood `json:"not_understood,omitempty"`
	// Unbound lists statements that were understood and are about something
	// else: another environment, tier or system.
	Unbound []NotUnderstood `json:"unbound,omitempty"`
	// Contradictions lists pairs of statements of one directory that exclude
	// each other; the first of each pair is the one that counts.
	Contradictions []Contradiction `json:"contradictions,omitempty"`
	// Sources are the rule files that were read, nearest first.
	Sources []string `json:"sources,omitempty"`
	// Claims are all things that statements say of the system, one by one. The
	// facts above are what counts of them.
	Claims []Claim `json:"-"`
}

// Contradiction is two statements on one fact that differ.
type Contradiction struct {
	// Fact is the key of the fact in the document: "rto", "model" ...
	Fact   string `json:"fact"`
	First  Source `json:"first"`
	Second Source `json:"second"`
	// FirstSays and SecondSays are what each says in words ("under 60 s"), ""
	// where the texts are as good.
	FirstSays  string `json:"first_says,omitempty"`
	SecondSays string `json:"second_says,omitempty"`
}

// Source is where a fact was read and the words it came from.
type Source struct {
	File      string `json:"file"`
	StartLine int    `json:"start_line"`
	EndLine   int    `json:"end_line"`
	Text      string `json:"text"`
}

// Model is the deployment model: active-active, active-passive, hot-standby,
// warm-standby, pilot-light, backup-restore or single-region.
type Model struct {
	Value       string `json:"value"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Region is a region that the rule files name, with its role: primary,
// secondary, standby, serving, backup, allowed or forbidden.
type Region struct {
	Name string `json:"name"`
	Role string `json:"role"`
	// Environment is set where the statement is limited to one.
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Auxiliary is a region that serves the others: witness, hub, control-plane,
// state or logs.
type Auxiliary struct {
	Name        string `json:"name"`
	Role        string `json:"role"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Objective is an RTO or RPO. Comparator is "<", "<=" or "=".
type Objective struct {
	Seconds     float64 `json:"seconds"`
	Comparator  string  `json:"comparator"`
	Environment string  `json:"environment,omitempty"`
	Source      Source  `json:"source"`
}

// TTL is the range in which the TTL of routed DNS records has to be.
type TTL struct {
	MinSeconds float64 `json:"min_seconds"`
	MaxSeconds float64 `json:"max_seconds"`
	// MinSource and MaxSource are what sets a side, absent where nothing does and
	// the side is the default.
	MinSource   *Source `json:"min_source,omitempty"`
	MaxSource   *Source `json:"max_source,omitempty"`
	Environment string  `json:"environment,omitempty"`
	Source      Source  `json:"source"`
}

// Routing is the declared DNS routing policy: latency, failover, weighted,
// geolocation, geoproximity or multivalue.
type Routing struct {
	Policy      string `json:"policy"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// HealthCheck is the declared health check; what is not stated is absent.
type HealthCheck struct {
	IntervalSeconds  float64 `json:"interval_seconds,omitempty"`
	FailureThreshold float64 `json:"failure_threshold,omitempty"`
	Path             string  `json:"path,omitempty"`
	Environment      string  `json:"environment,omitempty"`
	Source           Source  `json:"source"`
}

// Replication is how data is declared to be copied. Mode is async, sync or
// semi-sync, "" where not stated.
type Replication struct {
	Mode          string  `json:"mode,omitempty"`
	MaxLagSeconds float64 `json:"max_lag_seconds,omitempty"`
	Mechanism     string  `json:"mechanism,omitempty"`
	// Mechanisms are all that are named, Mechanism first; MechanismSources has
	// the statement that names each.
	Mechanisms       []string `json:"mechanisms,omitempty"`
	MechanismSources []Source `json:"mechanism_sources,omitempty"`
	WriteForwarding  bool     `json:"write_forwarding,omitempty"`
	Environment      string   `json:"environment,omitempty"`
	Source           Source   `json:"source"`
}

// Facility is what leads users between regions, or exercises a failover:
// global-accelerator, arc-routing-control, cloudfront-failover or fault-injection.
type Facility struct {
	Name        string `json:"name"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Residency says where data of one kind may be.
type Residency struct {
	// Subject is the words as written ("EU user data"), or a block's label.
	Subject string `json:"subject"`
	Match   Match  `json:"match"`
	// Allow and Deny are region names and globs as written, Places are
	// jurisdictions (EU, EEA, DE, JP ...) that are allowed.
	Allow  []string `json:"allow,omitempty"`
	Deny   []string `json:"deny,omitempty"`
	Places []string `json:"places,omitempty"`
	// DenyPlaces are jurisdictions that are forbidden.
	DenyPlaces []string `json:"deny_places,omitempty"`
	// Basis is the law or reason that the statement names (GDPR, LGPD ...).
	Basis       string `json:"basis,omitempty"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Match selects datastores: all of them, by tag (key to glob), by name glob,
// or by the words of prose: lower case, singular, to be found in tags and names.
type Match struct {
	All   bool              `json:"all"`
	Tags  map[string]string `json:"tags,omitempty"`
	Names []string          `json:"names,omitempty"`
	Words []string          `json:"words,omitempty"`
}

// Egress is a statement on what may leave: deny, tags or budget.
type Egress struct {
	Kind        string   `json:"kind"`
	CIDRs       []string `json:"cidrs,omitempty"`
	Tags        []string `json:"tags,omitempty"`
	Environment string   `json:"environment,omitempty"`
	Source      Source   `json:"source"`
}

// Sessions is where user sessions live: stateless, replicated, sticky or regional,
// or stored, where the rule files say no more than what keeps them.
type Sessions struct {
	Strategy string `json:"strategy"`
	// Store is what keeps them, where the statement says so: cache, dynamodb,
	// memorydb, relational or documentdb.
	Store       string `json:"store,omitempty"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Cell is a data tier: region-local, region-affine or global.
type Cell struct {
	Subject     string `json:"subject"`
	Value       string `json:"value"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// Temperature is how often some data is read: cold or hot.
type Temperature struct {
	Subject     string `json:"subject"`
	Value       string `json:"value"`
	Environment string `json:"environment,omitempty"`
	Source      Source `json:"source"`
}

// NotUnderstood is a statement that reads like a rule and gave no fact.
type NotUnderstood struct {
	Text   string `json:"text"`
	Source Source `json:"source"`
	// Reason says what stood in the way.
	Reason string `json:"reason,omitempty"`
}
