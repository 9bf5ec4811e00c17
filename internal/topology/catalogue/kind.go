package catalogue

// Kind is what the catalogue says of one resource type.
type Kind struct {
	Global bool `json:"global"`
	// Location replaces the cloud's arguments where it is not nil.
	Location *[]string `json:"location"`
	// NoLocation are values of these arguments that name no location.
	NoLocation []string `json:"no_location"`
	// UpperCase says that the service takes locations in any case and means the
	// one in upper case: a bucket in asia1 is in ASIA1, which is another place.
	UpperCase bool `json:"upper_case"`
	// Places is a list of locations, for what stands in several.
	Places []Places `json:"places"`
	// CloudFrom are the arguments that name the cloud of the location, of a
	// vendor who has several.
	CloudFrom []string `json:"cloud_from"`
	// Reports are the attributes of a data source that tell where it is, where
	// they are not the location arguments; ForeignLocation says that those tell
	// where something else is.
	Reports         []string `json:"reports"`
	ForeignLocation bool     `json:"foreign_location"`
	Home            *Home    `json:"home"`
	// Identifiers are the arguments that hold the cloud's name of the thing;
	// ARN is the service and the text before the name in its ARN.
	Identifiers []string `json:"identifiers"`
	ARN         string   `json:"arn"`
	// PartOf is the argument that names what this belongs to: what it refers
	// to, the whole refers to.
	PartOf string `json:"part_of"`
	// Glue only connects: what it refers to, its user depends on.
	Glue bool `json:"glue"`
	// Serves are the arguments that name what sends it its work, which depends on
	// it: the target group of a service.
	Serves []string `json:"serves"`
	// Opens are values of arguments with which it lets the internet reach what it
	// is part of.
	Opens map[string][]string `json:"opens"`
	// Offers says what a workload uses it for, where it is neither a datastore nor
	// a workload nor a key: topic, parameter, registry ...
	Offers string `json:"offers"`
	// Host is the label of the service in its host names ("rds"), Called are words
	// in the names of settings that hold its name ("table").
	Host   string   `json:"host"`
	Called []string `json:"called"`
	// InNetwork are the attributes with the host names of what has private
	// addresses, unless it asks for public ones (Amazon RDS User Guide, "Hiding a
	// DB instance in a VPC from the internet"; Amazon ElastiCache User Guide,
	// "Access patterns for accessing a cache in an Amazon VPC").
	InNetwork []string `json:"in_network"`
	// Alias is what a DNS record that leads here leads to.
	Alias         string         `json:"alias"`
	Workload      *Workload      `json:"workload"`
	Datastore     *Datastore     `json:"datastore"`
	ReplicaOf     *ReplicaOf     `json:"replica_of"`
	SelfReplicas  []SelfReplica  `json:"self_replicas"`
	GlobalCluster *GlobalCluster `json:"global_cluster"`
	GlobalTable   *GlobalTable   `json:"global_table"`
	Encryption    *Encryption    `json:"encryption"`
	CopyKey       *CopyKey       `json:"copy_key"`
	Key           *Key           `json:"key"`
	Observer      *Observer      `json:"observer"`
	Capacity      *Capacity      `json:"capacity"`
	// Environment is what a workload passes to its code.
	Environment *Environment `json:"environment"`
	Copies      *Copies      `json:"copies"`
	// Stickiness are the settings that keep a user on one target.
	Stickiness []Stickiness `json:"stickiness"`

	// SetsUp is what rule files can name that it sets up.
	SetsUp []NamedSetUp `json:"-"`

	// Inherits are the provider's arguments that decide where the resource
	// names no location, and Fallback is where it is without any.
	Inherits []string
	Fallback string
	// Placed says that nothing else is known of the type.
	Placed bool
}

// Places is a list of blocks, each with a location: "regions[*].name".
type Places struct {
	// Each is the path of the location; Cloud are arguments beside it that name
	// the cloud.
	Each  string   `json:"each"`
	Cloud []string `json:"cloud"`
}

// StoresData says that data is kept here, or that it ties together what keeps it.
func (k *Kind) StoresData() bool {
	return k.Datastore != nil || k.GlobalCluster != nil || k.GlobalTable != nil
}

// Home is the one region in which a service accepts a setting.
type Home struct {
	Region    string `json:"region"`
	Attribute string `json:"attribute"`
	Value     string `json:"value"`
}

// Datastore says how a type keeps data.
type Datastore struct {
	Kind     string `json:"kind"`
	Database bool   `json:"database"`
	// Engine is the argument with the engine.
	Engine string `json:"engine"`
	// Scope holds unless all flags of RegionalWhen are true, or unless
	// ZonalWhenSet is set.
	Scope        string   `json:"scope"`
	RegionalWhen []string `json:"regional_when"`
	// RegionalValue is what those of RegionalWhen have to be where they are no
	// flags, ZonalValue what they are where they are not set.
	RegionalValue string `json:"regional_value"`
	ZonalValue    string `json:"zonal_value"`
	ZonalWhenSet  string `json:"zonal_when_set"`
	// LockKey is the argument that tells a lock table of Terraform.
	LockKey string `json:"lock_key"`
	// Backups is how the service backs it up by itself, nil where it does not or
	// where the code cannot tell; ByBackupPlan says that AWS Backup can.
	Backups      *Backups `json:"backups"`
	ByBackupPlan bool     `json:"by_backup_plan"`
	// Instances are what it needs to serve, nil where it serves by itself.
	Instances *Instances `json:"instances"`
	// WriteForwarding is the flag of a secondary that sends writes to the primary.
	WriteForwarding string `json:"write_forwarding"`
}

// Backups is how a service backs a datastore up by itself: for the days that
// Retention says, by the flag PointInTime, or always, where it has neither.
type Backups struct {
	Retention string `json:"retention"`
	// Default are the days where Retention is unset. What is restored from one
	// of Restored has those of its source.
	Default  float64  `json:"default"`
	Restored []string `json:"restored"`
	// Continuous says that all of the retention can be restored to the second.
	Continuous bool `json:"continuous"`
	// PointInTime is a flag for continuous backups, CopyPointInTime that of the
	// copies that it declares of itself.
	PointInTime     string `json:"point_in_time"`
	CopyPointInTime string `json:"copy_point_in_time"`
	// Switch is a flag for backups, of which nothing is known where it is not set.
	Switch string `json:"switch"`
	// KeptIn is the argument with the place of the backups, and KeptNear that place
	// where it is not set, by the start of the datastore's region.
	KeptIn   string            `json:"kept_in"`
	KeptNear map[string]string `json:"kept_near"`
}

// ReplicaOf is an argument that names what a datastore is a copy of.
type ReplicaOf struct {
	Attribute string   `json:"attribute"`
	Mechanism string   `json:"mechanism"`
	Types     []string `json:"types"`
}

// SelfReplica is a block that gives a datastore a copy in another region.
type SelfReplica struct {
	Attribute string `json:"attribute"`
	// Region is the argument of the block with one region or a list of them.
	Region    string `json:"region"`
	Mechanism string `json:"mechanism"`
	// Role of the copy, "member" where it is not stated.
	Role     string    `json:"role"`
	SyncWhen *SyncWhen `json:"sync_when"`
	// Key is the argument of the block with the key of the copy.
	Key string `json:"key"`
}

// SyncWhen is the value of an argument with which a copy is synchronous.
type SyncWhen struct {
	Attribute string `json:"attribute"`
	Value     string `json:"value"`
}

// GlobalCluster ties clusters of several regions together.
type GlobalCluster struct {
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
	// PrimaryOnly are arguments that the cloud refuses on a secondary, and
	// Excluded are values that it refuses on any member.
	PrimaryOnly []string    `json:"primary_only"`
	Excluded    []Exclusion `json:"excluded"`
}

// GlobalTable ties tables of one name together.
type GlobalTable struct {
	Member    string `json:"member"`
	Name      string `json:"name"`
	Replicas  string `json:"replicas"`
	Region    string `json:"region"`
	Kind      string `json:"kind"`
	Mechanism string `json:"mechanism"`
}

// Mechanism is a way in which data is copied, with the least that it costs.
type Mechanism struct {
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
	// Apart says that the cloud refuses a copy in the region of the source.
	Apart bool `json:"apart"`
	// Source is the document with the figures.
	Source string `json:"source"`
	// Lag are the metrics of how far a copy is behind, the usual one first:
	// those of CloudWatch, or of what WatchedBy alarms on.
	Lag []LagMetric `json:"lag"`
	// WatchedBy are the types of alarms on those metrics, of clouds without
	// CloudWatch.
	WatchedBy []string `json:"watched_by"`
	// NeedsBackups says that a source must have backups to be copied.
	NeedsBackups *NeededBackups `json:"needs_backups"`
}

// Encryption says how a datastore names its key of AWS KMS.
type Encryption struct {
	// Key is the argument with the key, Switch the one that has it encrypted.
	Key    string `json:"key"`
	Switch string `json:"switch"`
	// CopyNeedsKey says that a copy in another region of what is under a
	// customer managed key has to name a key of its own region.
	CopyNeedsKey bool `json:"copy_needs_key"`
}

// CopyKey says how what makes or holds copies names the key that encrypts them.
type CopyKey struct {
	// Block is the path of the blocks that name it, "" for the resource; Key and
	// Region are arguments there. Without Region the copy is where the resource is.
	Block  string `json:"block"`
	Key    string `json:"key"`
	Region string `json:"region"`
	// Needed says the same as CopyNeedsKey.
	Needed    bool   `json:"needed"`
	Mechanism string `json:"mechanism"`
}

// Key says that a type is a key, or an alias of one.
type Key struct {
	Alias bool `json:"alias"`
	// ReplicaOf is the argument of a replica that names its primary key.
	ReplicaOf string `json:"replica_of"`
	// ARNs are attributes that name the key with its region, IDs without.
	ARNs []string `json:"arns"`
	IDs  []string `json:"ids"`
}
