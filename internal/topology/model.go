package topology

import "github.com/regionlint/regionlint/internal/region"

// Topology is the system as one graph. Every element carries the address and
// root of the resource that it comes from. A value that is set but unknown is
// an absent key whose name is listed in the element's unknown.
type Topology struct {
	Regions      []RegionUse   `json:"regions"`
	Workloads    []Workload    `json:"workloads"`
	Dependencies []Dependency  `json:"dependencies"`
	Reaches      []Reach       `json:"reaches"`
	Datastores   []Datastore   `json:"datastores"`
	Groups       []Group       `json:"groups"`
	Replication  []Replication `json:"replication"`
	Routes       []Route       `json:"routes"`
	HealthChecks []HealthCheck `json:"health_checks"`
	Alarms       []Alarm       `json:"alarms"`
	Silences     []Silence     `json:"silences"`
	Probes       []Probe       `json:"probes"`
	// RecoveryPoints, Unbacked and Uncopied are lists of their own, since few
	// groups have one.
	RecoveryPoints []RecoveryPoint `json:"recovery_points"`
	Unbacked       []Unbacked      `json:"unbacked"`
	Uncopied       []Uncopied      `json:"uncopied"`
	ZonalWriters   []ZonalWriter   `json:"zonal_writers"`
	SingleWriters  []SingleWriter  `json:"single_writers"`
	Misfits        []Misfit        `json:"misfits"`
	Standbys       []Standby       `json:"standbys"`
	// AtStake says that the code has something that serves, or a database.
	AtStake bool `json:"at_stake"`
	// Drills are what exercises failover: experiments, readiness checks, plans for
	// switching regions, resilience policies.
	Drills        []Element      `json:"drills"`
	Failovers     []Failover     `json:"failovers"`
	Orchestrators []Orchestrator `json:"orchestrators"`
	Distributions []Distribution `json:"distributions"`
	Accelerators  []Accelerator  `json:"accelerators"`
	ControlPanels []ControlPanel `json:"control_panels"`
	Entries       []Entry        `json:"entries"`
	// Uncovered and Apart are what entries leave out.
	Uncovered []Uncovered `json:"uncovered"`
	Apart     []Apart     `json:"apart"`
	Hardcoded []Hardcoded `json:"hardcoded"`
	Strays    []Stray     `json:"strays"`
	Egress    []Egress    `json:"egress"`
	// Transfers are the paths that carry data to another region.
	Transfers     []Transfer     `json:"transfers"`
	Untagged      []Untagged     `json:"untagged"`
	OpenPeers     []OpenPeer     `json:"open_peers"`
	OpenEndpoints []OpenEndpoint `json:"open_endpoints"`
	BucketRules   []BucketRule   `json:"bucket_rules"`
	AccessPoints  []AccessPoint  `json:"access_points"`
	Keys          []Key          `json:"keys"`
	KeyUses       []KeyUse       `json:"key_uses"`
	NearCopies    []NearCopies   `json:"near_copies"`
	Images        []Image        `json:"images"`
	Observers     []Observer     `json:"observers"`
	LagAlarms     []LagAlarm     `json:"lag_alarms"`
	Streams       []Stream       `json:"streams"`
	Twins         []Twins        `json:"twins"`
	// SessionStores and Sticky are what loses users their sessions.
	SessionStores []SessionStore `json:"session_stores"`
	Sticky        []Sticky       `json:"sticky"`
	// Drifts are stacks that lack what the same stack has in another region.
	Drifts []Drift `json:"drifts"`
	// MisplacedZones, MisplacedCertificates, FarFromHome and SplitParents are what
	// has to be in one region, and is in two.
	MisplacedZones        []Misplaced `json:"misplaced_zones"`
	MisplacedCertificates []Misplaced `json:"misplaced_certificates"`
	FarFromHome           []Misplaced `json:"far_from_home"`
	SplitParents          []Misplaced `json:"split_parents"`
	// Misnamed and UnusedAliases are what is called after a region in which it is not.
	Misnamed      []Misnamed    `json:"misnamed"`
	UnusedAliases []UnusedAlias `json:"unused_aliases"`
	Unbuilt       []Unbuilt     `json:"unbuilt"`
	// Mechanisms are the ways in which the code has data copied, by the names
	// that replication edges have, sorted; whether or not a copy is there.
	Mechanisms []string  `json:"mechanisms"`
	Backends   []Backend `json:"backends"`
	Others     Others    `json:"others"`
	// Residency is where the code breaks the statements on where data may be, or
	// does not prove them.
	Residency Residency `json:"residency"`
}

// Element is the resource that an element of the topology comes from.
type Element struct {
	Address string `json:"address"`
	Root    string `json:"root"`
}

// Place is a region as elements carry it.
type Place struct {
	Region       string        `json:"region,omitempty"`
	RegionStatus region.Status `json:"region_status"`
}

// RegionUse is a region that the system uses or declares.
type RegionUse struct {
	Name         string        `json:"name"`
	Status       region.Status `json:"status"`
	Cloud        string        `json:"cloud,omitempty"`
	Jurisdiction *Jurisdiction `json:"jurisdiction,omitempty"`
	// Roles says how: workload, datastore, target (of a routed set),
	// resource (anything else in the code), module (one that is not on disk
	// gets the region), elsewhere (another root that the rule file which
	// declares the region governs is or may be there), primary, secondary, standby,
	// serving, backup, allowed, forbidden (declared).
	Roles []string `json:"roles"`
	// Resources counts the managed resources there, DNS records left out.
	Resources int `json:"resources"`
	// ReachedBy are the entries that lead there.
	ReachedBy []Element `json:"reached_by,omitempty"`
	// Residency says for each residency statement whether the data that it is
	// about may be there; absent where the region is not known.
	Residency []Permission `json:"residency,omitempty"`
}

// Permission is what a residency statement says of a region.
type Permission struct {
	// Statement is the index in intent.residency.
	Statement int  `json:"statement"`
	Allowed   bool `json:"allowed"`
}

// Jurisdiction is whose law holds in a region.
type Jurisdiction struct {
	Country       string `json:"country"`
	EU            bool   `json:"eu"`
	EEA           bool   `json:"eea"`
	AdequateSince string `json:"adequate_since,omitempty"`
	Continent     string `json:"continent"`
}

// Workload is something that serves or computes: an instance, service,
// function, cluster or load balancer.
type Workload struct {
	Element
	Place
	// Kind is load-balancer, service, function, instance, cluster, api ...
	Kind string `json:"kind"`
	// Public says that the internet can reach it; absent where unknown.
	Public *bool `json:"public,omitempty"`
	// MustBeThere says that the cloud takes it in this region alone: a function
	// that CloudFront runs is in us-east-1.
	MustBeThere bool `json:"must_be_there,omitempty"`
	// DependsOn are addresses of what it uses, in the same root.
	DependsOn []string `json:"depends_on"`
}

// Replication is an edge along which data is copied.
type Replication struct {
	// Element is the resource that makes the edge.
	Element
	// Attribute is the path in it that names the other end: "replica[0]",
	// "replicate_source_db", "rule[0].destination[0].bucket".
	Attribute string `json:"attribute,omitempty"`
	// From and To are addresses, or "" where the end is outside the code. They
	// are equal where a datastore makes copies of itself.
	From string `json:"from"`
	To   string `json:"to"`
	// FromRoot is the root of From, "" where that is outside the code.
	FromRoot         string        `json:"from_root,omitempty"`
	FromRegion       string        `json:"from_region,omitempty"`
	FromRegionStatus region.Status `json:"from_region_status"`
	ToRegion         string        `json:"to_region,omitempty"`
	ToRegionStatus   region.Status `json:"to_region_status"`
	// CrossRegion is true where both regions can be told and differ.
	CrossRegion bool `json:"cross_region"`
	// SameRegion is true where both regions can be told and are one.
	SameRegion bool `json:"same_region"`
	// Mode is sync or async.
	Mode string `json:"mode"`
	// Mechanism is rds-read-replica, aurora-global, aurora-binlog,
	// docdb-global, neptune-global, dynamodb-global-table,
	// dynamodb-global-table-witness, keyspaces-multi-region,
	// memorydb-multi-region, elasticache-global, s3-replication,
	// dsql-peering, efs-replication, secret-replica, automated-backups-replication,
	// backup-copy, snapshot-copy ...
	Mechanism string `json:"mechanism"`
	// Group is the id of the group whose data the edge carries.
	Group string `json:"group,omitempty"`
	// copyCalled says what calls the copy of a bucket one for recovery: "name
	// orders-dr", "tag Role=backup", "provider alias dr".
	copyCalled string
	// SourceForm says how the edge names its source: arn, identifier, id or other.
	SourceForm string `json:"source_form,omitempty"`
	// ByName says that it names a source in another region otherwise than by ARN.
	ByName bool `json:"by_name,omitempty"`
	// SourceARN is the expression for the source's ARN ("aws_db_instance.orders.arn")
	// where one names it in the module of the copy.
	SourceARN string `json:"source_arn,omitempty"`
	// RPOSeconds is the least loss of data to claim for the mechanism.
	RPOSeconds *float64 `json:"rpo_seconds,omitempty"`
	// Backup says that the copy is a backup, not a live replica.
	Backup bool `json:"backup"`
	// SourceUnbacked says that the source keeps no backups, and must to be copied.
	SourceUnbacked bool `json:"source_unbacked,omitempty"`
	// LagMetric is the CloudWatch metric of how far the copy is behind, absent
	// where there is none, and LagRegion the region that has it.
	LagMetric string `json:"lag_metric,omitempty"`
	LagRegion string `json:"lag_region,omitempty"`
	// LagUnpublished says that the edge has to switch the metric on, and does not.
	LagUnpublished bool `json:"lag_unpublished,omitempty"`
	// MonitoredBy are the addresses of alarms that watch its lag or may do so,
	// some of them where there are many.
	MonitoredBy []string `json:"monitored_by"`
	// Unmonitored says that it is an asynchronous copy of a database or bucket in
	// another region whose lag nothing in the system watches.
	Unmonitored bool `json:"unmonitored,omitempty"`
}
