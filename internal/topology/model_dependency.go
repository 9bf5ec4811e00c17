package topology

import "github.com/regionlint/regionlint/internal/region"

// Dependency is an edge from a workload to something that it uses in the sense
// of data and calls: a database, queue, secret, key, function, load balancer.
// What only connects or permits (networks, roles) makes no edge of its own.
type Dependency struct {
	// Element is the resource whose argument makes the edge: the workload, or what
	// belongs to it (its task definition, launch template, the policy of its role).
	Element
	// Attribute is the path of that argument: "container_definitions",
	// "environment[0].variables", "statement[0].resources".
	Attribute string `json:"attribute"`
	// How says what names the target: reference, text (an ARN, a host or a name
	// written out) or policy (the workload's role may call it).
	How string `json:"how"`
	// Form says what a reference reads: arn, identifier, id or other, such as an
	// address. A plain identifier means what has it in the workload's own region,
	// buckets left out.
	Form string `json:"form,omitempty"`
	// From is the workload, To what it uses, ToRoot the root of To.
	From   string `json:"from"`
	To     string `json:"to"`
	ToRoot string `json:"to_root"`
	// ToKind is the kind of the workload or datastore, or key, topic, parameter ...
	ToKind           string        `json:"to_kind"`
	FromRegion       string        `json:"from_region,omitempty"`
	FromRegionStatus region.Status `json:"from_region_status"`
	// ToRegion is where the target is; a global one is in none.
	ToRegion       string        `json:"to_region,omitempty"`
	ToRegionStatus region.Status `json:"to_region_status"`
	// CrossRegion is true where both regions can be told and differ.
	CrossRegion bool `json:"cross_region"`
	// HereToo says that the workload uses something of the same kind in its own
	// region as well, so that it may go without this one.
	HereToo bool `json:"here_too,omitempty"`
	// AnyOf says that the code does not tell which of several instances is meant.
	AnyOf bool `json:"any_of,omitempty"`
}
