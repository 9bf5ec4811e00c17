package catalogue

// NeededBackups is how a source of one type says that it has backups.
type NeededBackups struct {
	Type string `json:"type"`
	// Retention is the argument with the days that backups are kept for: none
	// where it is not set.
	Retention string `json:"retention"`
	// InheritedBy are arguments that name what the source was made from, whose
	// retention it has where it sets none.
	InheritedBy []string `json:"inherited_by"`
}

// LagMetric is metrics of CloudWatch that tell how far a copy is behind.
type LagMetric struct {
	Namespace string   `json:"namespace"`
	Names     []string `json:"names"`
	// Unit is s or ms, "" for counts and bytes.
	Unit string `json:"unit"`
	// Switch is the argument, beside the one that names the copy, that has to be
	// "Enabled" for CloudWatch to get the metric.
	Switch string `json:"switch"`
	// Slow says that copies lag by many minutes in normal operation.
	Slow bool `json:"slow"`
	// Emitted says in whose region CloudWatch has it: that of the end "from" or
	// "to".
	Emitted    string         `json:"emitted"`
	Dimensions []LagDimension `json:"dimensions"`
	// Source is the document with the metric and its unit.
	Source string `json:"source"`
}

// LagDimension is a dimension of such a metric, and what it names.
type LagDimension struct {
	Name string `json:"name"`
	// End is from, to or either (the global cluster, too), or from_region or
	// to_region.
	End string `json:"end"`
	// Type is the type of the resource that it names.
	Type string `json:"type"`
	// Numbered says that the value has a number behind the name ("cache-001"),
	// Generated that AWS makes it, so that a literal tells nothing.
	Numbered  bool `json:"numbered"`
	Generated bool `json:"generated"`
}

// Observer is what watches a system beside CloudWatch alarms.
type Observer struct {
	Name string `json:"name"`
	// Where are arguments whose text decides whether it does; without them it
	// does in any case.
	Where []string `json:"where"`
}

// NamesEnd says that the dimension names a datastore at an end of the copy.
func (d *LagDimension) NamesEnd() bool { return d.End == "from" || d.End == "to" || d.End == "either" }
