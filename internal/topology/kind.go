package topology

// kind is what the catalogue says of one resource type.
type kind struct {
	Global bool `json:"global"`
	// Location replaces the cloud's arguments where it is not nil.
	Location *[]string `json:"location"`
	// NoLocation are values of these arguments that name no location.
	NoLocation []string `json:"no_location"`
	// UpperCase says that the service takes locations in any case and means the
	// one in upper case: a bucket in asia1 is in ASIA1, which is another place.
	UpperCase bool `json:"upper_case"`
	// Places is a list of locations, for what stands in several.
	Places []places `json:"places"`
	// CloudFrom are the arguments that name the cloud of the location, of a
	// vendor who has several.
	CloudFrom []string `json:"cloud_from"`
	// Reports are the attributes of a data source that tell where it is, where
	// they are not the location arguments; ForeignLocation says that those tell
	// where something else is.
	Reports         []string `json:"reports"`
	ForeignLocation bool     `json:"foreign_location"`
	Home            *home    `json:"home"`
	// Identifiers are the arguments that hold the cloud's name of the thing;
	// ARN is the service and the text before the name in its ARN.
	Identifiers []string `json:"identifiers"`
	ARN         string   `json:"arn"`
	// PartOf is the argument that names what this belongs to: what it refers
	// to, the whole refers to.
	PartOf string `json:"part_of"`
	// Glue only connects: what it refers to, its user depends on.
	Glue bool `json:"glue"`
	// Alias is what a DNS record that leads here leads to.
	Alias         string         `json:"alias"`
	Workload      *workloadKind  `json:"workload"`
	Datastore     *datastoreKind `json:"datastore"`
	ReplicaOf     *replicaOf     `json:"replica_of"`
	SelfReplicas  []selfReplica  `json:"self_replicas"`
	GlobalCluster *globalCluster `json:"global_cluster"`
	GlobalTable   *globalTable   `json:"global_table"`

	// inherits are the provider's arguments that decide where the resource
	// names no location, and fallback is where it is without any.
	inherits []string
	fallback string
	// placed says that nothing else is known of the type.
	placed bool
}

// places is a list of blocks, each with a location: "regions[*].name".
type places struct {
	// Each is the path of the location; Cloud are arguments beside it that name
	// the cloud.
	Each  string   `json:"each"`
	Cloud []string `json:"cloud"`
}

// storesData says that data is kept here, or that it ties together what keeps it.
func (k *kind) storesData() bool {
	return k.Datastore != nil || k.GlobalCluster != nil || k.GlobalTable != nil
}

// home is the one region in which a service accepts a setting.
type home struct {
	Region    string `json:"region"`
	Attribute string `json:"attribute"`
	Value     string `json:"value"`
}

type workloadKind struct {
	Kind string `json:"kind"`
	// PublicUnless is a flag that makes it private, PublicWhen one that makes it public.
	PublicUnless string `json:"public_unless"`
	PublicWhen   string `json:"public_when"`
}

type datastoreKind struct {
	Kind     string `json:"kind"`
	Database bool   `json:"database"`
	// Engine is the argument with the engine.
	Engine string `json:"engine"`
	// Scope holds unless all flags of RegionalWhen are true, or unless
	// ZonalWhenSet is set.
	Scope        string   `json:"scope"`
	RegionalWhen []string `json:"regional_when"`
	ZonalWhenSet string   `json:"zonal_when_set"`
	// LockKey is the argument that tells a lock table of Terraform.
	LockKey string `json:"lock_key"`
}

// replicaOf is an argument that names what a datastore is a copy of.
type replicaOf struct {
	Attribute string   `json:"attribute"`
	Mechanism string   `json:"mechanism"`
	Types     []string `json:"types"`
}

// selfReplica is a block that gives a datastore a copy in another region.
type selfReplica struct {
	Attribute string `json:"attribute"`
	// Region is the argument of the block with one region or a list of them.
	Region    string `json:"region"`
	Mechanism string `json:"mechanism"`
	// Role of the copy, "member" where it is not stated.
	Role     string    `json:"role"`
	SyncWhen *syncWhen `json:"sync_when"`
}

type syncWhen struct {
	Attribute string `json:"attribute"`
	Value     string `json:"value"`
}

// globalCluster ties clusters of several regions together.
type globalCluster struct {
	Product   string `json:"product"`
	Kind      string `json:"kind"`
	Mechanism string `json:"mechanism"`
	// Member is the type of its members, and MemberAttribute their argument
	// that names it. Source is its own argument that names the primary.
	Member          string `json:"member"`
	MemberAttribute string `json:"member_attribute"`
	Source          string `json:"source"`
	// PrimarySets are arguments of a member that only a primary may set.
	PrimarySets []string `json:"primary_sets"`
	MultiWriter bool     `json:"multi_writer"`
	NotDatabase bool     `json:"not_database"`
}

// globalTable ties tables of one name together.
type globalTable struct {
	Member    string `json:"member"`
	Name      string `json:"name"`
	Replicas  string `json:"replicas"`
	Region    string `json:"region"`
	Kind      string `json:"kind"`
	Mechanism string `json:"mechanism"`
}

// mechanism is a way in which data is copied, with the least that it costs.
type mechanism struct {
	// Name is how people call it.
	Name string `json:"name"`
	// Mode is sync or async.
	Mode string `json:"mode"`
	// RPOSeconds is the least loss of data to claim, PromotionSeconds the
	// least time until another region takes writes; nil where there is no figure.
	RPOSeconds       *float64 `json:"rpo_seconds"`
	PromotionSeconds *float64 `json:"promotion_seconds"`
	// MultiWriter says that all copies take writes, Backup that the copy is
	// not live.
	MultiWriter bool `json:"multi_writer"`
	Backup      bool `json:"backup"`
	// Source is the document with the figures.
	Source string `json:"source"`
}
