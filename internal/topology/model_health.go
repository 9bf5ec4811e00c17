package topology

// HealthCheck is a Route 53 health check. Interval and Threshold are the
// effective values (30 s and 3 where unset).
type HealthCheck struct {
	Element
	Type      string   `json:"type,omitempty"`
	Interval  *float64 `json:"interval,omitempty"`
	Threshold *float64 `json:"threshold,omitempty"`
	// IntervalSet and ThresholdSet say that the code sets them.
	IntervalSet  bool     `json:"interval_set"`
	ThresholdSet bool     `json:"threshold_set"`
	FQDN         string   `json:"fqdn,omitempty"`
	IPAddress    string   `json:"ip_address,omitempty"`
	Port         *float64 `json:"port,omitempty"`
	Path         string   `json:"path,omitempty"`
	SearchString string   `json:"search_string,omitempty"`
	// Set lists the arguments that the code sets, known or not.
	Set []string `json:"set"`
	// Regions are the checker regions, absent where the code sets none.
	Regions []string `json:"regions,omitempty"`
	// Children are the checks that a calculated check goes by.
	Children []string `json:"children,omitempty"`
	// ChildCount is the number of children of a calculated check, known or not;
	// absent where the code sets none or does not tell how many.
	ChildCount         *float64 `json:"child_count,omitempty"`
	ChildThreshold     *float64 `json:"child_threshold,omitempty"`
	Disabled           *bool    `json:"disabled,omitempty"`
	Inverted           *bool    `json:"inverted,omitempty"`
	InsufficientStatus string   `json:"insufficient_data_health_status,omitempty"`
	// Alarm is the CloudWatch alarm of a CLOUDWATCH_METRIC check, where in the code.
	Alarm *Alarm `json:"alarm,omitempty"`
	// Control is the address or ARN of the routing control of a
	// RECOVERY_CONTROL check, where known.
	Control string `json:"control,omitempty"`
	// Targets are the addresses that fqdn and ip_address read.
	Targets []string `json:"targets"`
	// UsedBy are the addresses of the records with this check.
	UsedBy []string `json:"used_by"`
	// Unattached says that nothing else in the code refers to it.
	Unattached bool `json:"unattached"`
	// Serves are the records with a routing policy that go by it: those with this
	// check, and those with a calculated check that it is a child of.
	Serves []Served `json:"serves"`
	// Faults are settings that Route 53 refuses, or that make the check useless.
	Faults []Fault `json:"faults,omitempty"`
	// Misleads says why it tells its records the wrong thing: disabled, since it
	// passes whatever happens; inverted, since it passes when its target fails;
	// off, disabled and inverted, since it never passes.
	Misleads string `json:"misleads,omitempty"`
	// SharedBy are the records that go by it, or by another check on its routing
	// control, where they stand for different regions of one set, aliases
	// followed. Of several checks on one control, the last in the source has them.
	SharedBy []Served `json:"shared_by,omitempty"`
	// OwnName are the records that go by it and serve the name that it probes, in
	// their own set or one that leads to it; their name is that name.
	OwnName []Served `json:"own_name,omitempty"`
	// Unreachable says why no checker reaches what it probes.
	Unreachable *Unreachable `json:"unreachable,omitempty"`
	// Shallow says what it does not look at.
	Shallow *Shallow `json:"shallow,omitempty"`
	Unknown []string `json:"unknown"`
}

// Fault is a setting that a health check cannot have, or lacks.
type Fault struct {
	// What is no-type, no-such-type, interval, threshold, few-regions,
	// no-checkers, no-endpoint, no-search-string, not-for-tcp, no-children,
	// calculated-children, always-passes, never-passes, no-alarm, unusable-alarm
	// or no-control.
	What string `json:"what"`
	// Attribute is the argument at fault, "" where it is missing.
	Attribute string   `json:"attribute,omitempty"`
	Number    *float64 `json:"number,omitempty"`
	// Names are the regions, arguments, children or type at fault, or the traits of
	// an alarm in words.
	Names []string `json:"names,omitempty"`
}

// Probe notices for users that a region fails: a health check that routed
// records go by, a target group where an alias has nothing else, an endpoint
// group of an accelerator that probes its endpoints itself.
type Probe struct {
	Element
	// Attribute is the path of its interval, "" where the code sets none.
	Attribute string `json:"attribute,omitempty"`
	// Kind is health-check, target-group or endpoint-group.
	Kind string `json:"kind"`
	// Interval and Threshold are those of a check or an endpoint group.
	Interval  *float64 `json:"interval,omitempty"`
	Threshold *float64 `json:"threshold,omitempty"`
	// Seconds is interval x threshold, which Sum writes out: "30 s x 3 checks".
	Seconds float64 `json:"seconds"`
	Sum     string  `json:"sum"`
	// Serves are the records that go by it, or the accelerator of an endpoint group.
	Serves []Served `json:"serves"`
}

// Served is a record that goes by a health check, or an accelerator by the checks
// of an endpoint group.
type Served struct {
	Element
	Place
	// Name is the name that it answers for.
	Name string `json:"name"`
	// Through are the calculated checks between the two, from the record on.
	Through []string `json:"through,omitempty"`
}

// Unreachable is what a health check probes and the internet cannot reach.
type Unreachable struct {
	// Attribute is the argument that names it.
	Attribute string `json:"attribute"`
	// What is private-address or internal-load-balancer.
	What string `json:"what"`
	// Name is the address or host name, where known.
	Name string `json:"name,omitempty"`
	// Target is the address of the resource, where in the code.
	Target string `json:"target,omitempty"`
	// Record is the address of the DNS record that leads there, where one does.
	Record string `json:"record,omitempty"`
}

// Shallow is what a health check leaves out.
type Shallow struct {
	// What is connection (it opens one, and never asks the HTTP server) or path
	// (it asks for the front page of a service with a database).
	What string `json:"what"`
	// Port and Target are the endpoint, where known.
	Port   *float64 `json:"port,omitempty"`
	Target string   `json:"target,omitempty"`
	// Workload depends on Datastore, which the front page does not tell of.
	Workload  string `json:"workload,omitempty"`
	Datastore string `json:"datastore,omitempty"`
}

// Alarm is a CloudWatch alarm: on one metric, on an expression over several, or
// composed of other alarms.
type Alarm struct {
	Element
	Place
	// Name is what CloudWatch calls it, where known.
	Name string `json:"name,omitempty"`
	// Metrics are what it reads: one, or those of its metric queries. A composite
	// alarm has none.
	Metrics []AlarmMetric `json:"metrics"`
	// Expressions are those of its metric queries, known ones only.
	Expressions []string `json:"expressions,omitempty"`
	// MetricMath says that it computes with metrics: a metric query is an
	// expression, or there are several.
	MetricMath bool `json:"metric_math"`
	// Composite says that it goes by other alarms; Members are their addresses.
	Composite bool     `json:"composite"`
	Members   []string `json:"members,omitempty"`
	// Anomaly says that a band stands for the threshold.
	Anomaly    bool   `json:"anomaly"`
	Comparison string `json:"comparison,omitempty"`
	// Threshold is in the unit of the metric.
	Threshold *float64 `json:"threshold,omitempty"`
	// Statistic, ExtendedStatistic and PeriodSeconds are those of the alarm
	// itself; metric queries have their own. A period under 60 is high resolution.
	Statistic         string   `json:"statistic,omitempty"`
	ExtendedStatistic string   `json:"extended_statistic,omitempty"`
	PeriodSeconds     *float64 `json:"period_seconds,omitempty"`
	EvaluationPeriods *float64 `json:"evaluation_periods,omitempty"`
	DatapointsToAlarm *float64 `json:"datapoints_to_alarm,omitempty"`
	// TreatMissingData is missing, notBreaching, breaching or ignore: what holds,
	// "missing" where the code sets none; absent where unknown.
	TreatMissingData string `json:"treat_missing_data,omitempty"`
	// ActionsEnabled is absent where unknown.
	ActionsEnabled *bool `json:"actions_enabled,omitempty"`
	// Actions are the addresses of what it sets off on alarm, in the same root.
	Actions []string `json:"actions"`
	Unknown []string `json:"unknown"`
}

// AlarmMetric is a metric that an alarm reads.
type AlarmMetric struct {
	// Attribute is the path of the block that names it, "" where the alarm's own
	// arguments do.
	Attribute string `json:"attribute,omitempty"`
	// ID is how expressions call it.
	ID            string      `json:"id,omitempty"`
	Namespace     string      `json:"namespace,omitempty"`
	Name          string      `json:"name,omitempty"`
	Dimensions    []Dimension `json:"dimensions"`
	Statistic     string      `json:"statistic,omitempty"`
	PeriodSeconds *float64    `json:"period_seconds,omitempty"`
	// Unit is the one that the code names.
	Unit    string   `json:"unit,omitempty"`
	Unknown []string `json:"unknown"`
}

// Dimension says of what a metric is.
type Dimension struct {
	Name string `json:"name"`
	// Value is absent where unknown.
	Value string `json:"value,omitempty"`
	// Targets are the addresses, in the same root, of what the value may name:
	// those that the code reads for the dimensions.
	Targets []string `json:"targets"`
	// abroad are the resources of other roots that the code reads for them.
	abroad []Element
}

// Silence is what takes missing data for health, and moves users or data: an
// alarm behind a health check or a failover, or a health check.
type Silence struct {
	Element
	// Attribute is the argument that says so.
	Attribute string `json:"attribute"`
	// Kind is alarm or health-check.
	Kind string `json:"kind"`
	// Moves are what goes by it.
	Moves []Move `json:"moves"`
	// Quiet is a metric of the alarm that is silent in good times too, such as a
	// count of errors; absent where there is none.
	Quiet string `json:"quiet,omitempty"`
}

// Move is what goes by an alarm or a health check.
type Move struct {
	Element
	// Does is health-check, record, or what an orchestrator does.
	Does string `json:"does"`
}
