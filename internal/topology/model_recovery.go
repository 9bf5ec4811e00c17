package topology

// Backup is what the code says of the backups of a datastore.
type Backup struct {
	// Enabled says that backups are taken, by the service itself or by AWS
	// Backup; Disabled that none are. Neither is true where the code does not tell.
	Enabled  bool `json:"enabled"`
	Disabled bool `json:"disabled"`
	// Attribute is the path in the datastore that switches its own backups on:
	// "backup_retention_period"; "" where the service has none. Set says that the
	// code sets it.
	Attribute string `json:"attribute,omitempty"`
	Set       bool   `json:"set"`
	// RetentionDays is how long the service keeps its own backups, 0 where it
	// takes none; absent where unknown or where the service has no such figure.
	RetentionDays *float64 `json:"retention_days,omitempty"`
	// PointInTime says that the data can be restored as of any second of the
	// retention, in the datastore's own region; absent where unknown.
	PointInTime *bool `json:"point_in_time,omitempty"`
	// By are the rules of AWS Backup that certainly cover it.
	By []BackupRule `json:"by"`
	// Copies are what leaves its vault or account: copies of its backups, in its
	// own region or another.
	Copies []BackupCopy `json:"copies"`
	// MaybeBy says what may back it up or copy its backups, as far as the code
	// tells: "" for nothing.
	MaybeBy string `json:"maybe_by,omitempty"`
}

// BackupRule is a rule of an AWS Backup plan.
type BackupRule struct {
	// Element is the plan, Attribute the path of the rule: "rule[0]".
	Element
	Attribute string `json:"attribute"`
	// Selection is the address of what chooses the datastore, Because how:
	// "its ARN", "tag backup=daily", "everything".
	Selection string `json:"selection"`
	Because   string `json:"because"`
	// Continuous says that the rule keeps continuous backups.
	Continuous bool `json:"continuous"`
	// Schedule is as written, IntervalSeconds the longest time between two runs;
	// absent where unknown.
	Schedule        string   `json:"schedule,omitempty"`
	IntervalSeconds *float64 `json:"interval_seconds,omitempty"`
}

// BackupCopy is a copy of the backups of a datastore.
type BackupCopy struct {
	// Element is the resource that makes the copy, Attribute the path in it that
	// names the other end.
	Element
	Attribute string `json:"attribute,omitempty"`
	Place
	Mechanism string `json:"mechanism"`
}

// RecoveryPoint is the least loss of data to claim for a group when its region
// is lost; in a system of one region, when its data is damaged. Groups of which
// a figure is not known have none.
type RecoveryPoint struct {
	// Element is the writer of the group, Subjects the group and its members.
	Element
	Subjects []string `json:"subjects"`
	Seconds  float64  `json:"seconds"`
	// Of is what decides the figure, as people call it: "Aurora global database".
	Of string `json:"of"`
	// Kind is live (a replica), copy (scheduled copies of backups),
	// point-in-time or schedule (backups in the region itself).
	Kind string `json:"kind"`
	// Schedule is that of copies and backups, as written.
	Schedule string `json:"schedule,omitempty"`
	// By is the resource and the argument that make the copy.
	By Detector `json:"by"`
	// Region is where the copy is; InRegion says that it is where the data is.
	Region   string `json:"region,omitempty"`
	InRegion bool   `json:"in_region"`
}

// Unbacked is a database that takes writes while nothing backs up any copy of its
// data.
type Unbacked struct {
	Element
	Kind string `json:"kind"`
	// Attribute is the path that would switch backups on, Set says that the code
	// sets it, and RetentionDays is 0 where it is about days.
	Attribute     string   `json:"attribute"`
	Set           bool     `json:"set"`
	RetentionDays *float64 `json:"retention_days,omitempty"`
}

// Uncopied is a database of which no copy of any kind leaves the region, though
// one may: it is no session store and no state of a control plane, and nothing
// confines it.
type Uncopied struct {
	// Element is the writer of the group, Subjects the group and its members.
	Element
	Place
	Kind     string   `json:"kind"`
	Subjects []string `json:"subjects"`
	// Expires says that what it holds goes by itself, by a time to live.
	Expires bool `json:"expires"`
	// Backups are the rules of AWS Backup that cover it.
	Backups []Detector `json:"backups"`
}

// Failover is what leaving a region by one routed set takes at the least, by
// the slowest of its members. Sets of which a figure is not known have none.
type Failover struct {
	// Element is the record, or the endpoint group of an accelerator, that users
	// leave.
	Element
	Place
	// Attribute is the path in it, "" for the resource itself.
	Attribute string `json:"attribute,omitempty"`
	// Of is what users call: a name in DNS, or an accelerator.
	Of string `json:"of"`
	// Seconds is the sum of the steps.
	Seconds float64 `json:"seconds"`
	// Steps are what takes time, in order.
	Steps []FailoverStep `json:"steps"`
}

// FailoverStep is one addend of a failover.
type FailoverStep struct {
	// Element is what decides the figure, and Attribute the path in it.
	Element
	Attribute string `json:"attribute,omitempty"`
	// Kind is detection, ttl or promotion.
	Kind    string  `json:"kind"`
	Seconds float64 `json:"seconds"`
	// Because says where the figure comes from: "10 s x 3 checks",
	// "Aurora global database".
	Because string `json:"because,omitempty"`
	// Store is the address of the group that is promoted, Region where it takes
	// its writes until then.
	Store  string `json:"store,omitempty"`
	Region string `json:"region,omitempty"`
}

// Orchestrator is what performs a failover: a function, state machine, runbook
// or build that promotes a database or switches routing, or a topic or alarm
// that sets one off which the code does not show.
type Orchestrator struct {
	Element
	Place
	// Kind is function, state-machine, runbook, build, topic, rule or alarm.
	Kind string `json:"kind"`
	// Does is what it does: "promotes a database", "switches routing", "fails
	// over"; Because how the code tells: "its name says so",
	// "its role may call rds:PromoteReadReplica".
	Does    string `json:"does"`
	Because string `json:"because"`
	// Evidence is the resource that tells it, where that is another.
	Evidence *Detector `json:"evidence,omitempty"`
	// Triggers are the addresses, in the same root, of what sets it off, nearest
	// first; TriggeredBy says where each is.
	Triggers    []string  `json:"triggers"`
	TriggeredBy []Trigger `json:"triggered_by"`
	// Regions are those in which the same is done, its own included.
	Regions []string `json:"regions"`
	// InFailingRegion says that it runs in the region that it is to rescue users
	// from, and nowhere else.
	InFailingRegion bool `json:"in_failing_region"`
}

// Trigger is what sets an orchestrator off.
type Trigger struct {
	Element
	Place
	Attribute string `json:"attribute,omitempty"`
	// Kind is alarm, topic, rule, schedule, state-machine or function.
	Kind string `json:"kind"`
}
