package topology

// Datastore is something that keeps data.
type Datastore struct {
	Element
	Place
	// Kind is relational, key-value, document, graph, wide-column, search,
	// cache, object, file, queue, stream, warehouse ...
	Kind string `json:"kind"`
	// Engine is the engine where the code says it.
	Engine string `json:"engine,omitempty"`
	// Database is false for object stores, files, caches, queues, and
	// Terraform's lock table.
	Database bool `json:"database"`
	// Scope is zonal, regional, multi-region or global.
	Scope string `json:"scope"`
	// Role is writer, replica or member (of a multi-writer group).
	Role string `json:"role"`
	// Group is the id of its group.
	Group string `json:"group"`
	// Identifier is the cloud's name for it, where known.
	Identifier string            `json:"identifier,omitempty"`
	Tags       map[string]string `json:"tags"`
	// MustBeThere says that the cloud takes it in this region alone.
	MustBeThere bool `json:"must_be_there,omitempty"`
	// Backup is how it is backed up.
	Backup *Backup `json:"backup,omitempty"`
	// Tier is the tier that its data belongs to, and Temperature how often it is
	// read; absent where neither tags nor rule files say so.
	Tier        *Told `json:"tier,omitempty"`
	Temperature *Told `json:"temperature,omitempty"`
	// Residency says which statements cover it.
	Residency []Coverage `json:"residency"`
	Unknown   []string   `json:"unknown"`
}

// Coverage is a residency statement that covers a datastore.
type Coverage struct {
	// Statement is the index in intent.residency.
	Statement int `json:"statement"`
	// Allowed are all region names of the system's clouds that it permits.
	Allowed []string `json:"allowed"`
	// Because says what selected the datastore: "all data", "tag data=eu-users", "name eu-users".
	Because string `json:"because"`
}

// Group is datastores that hold the same data: tied by replication or a
// global cluster. A lone datastore is a group of one.
type Group struct {
	// ID is the root and address of the global cluster or of the writer: "live/app|aws_db_instance.orders".
	ID string `json:"id"`
	Element
	Kind     string   `json:"kind"`
	Database bool     `json:"database"`
	Members  []Member `json:"members"`
	// Regions are the distinct known or symbolic regions of the members.
	Regions []string `json:"regions"`
	// Complete is false where a member's region is unknown, or where the group
	// may have members that the code does not show; Open says why.
	Complete bool   `json:"complete"`
	Open     string `json:"open,omitempty"`
	// InOneRegion says that it is a database of which all copies are known to
	// stand in one region.
	InOneRegion bool `json:"in_one_region"`
	// GlobalCluster is set where the group is a global cluster.
	GlobalCluster *GlobalCluster `json:"global_cluster,omitempty"`
	// MultiWriter says that every member takes writes.
	MultiWriter bool `json:"multi_writer"`
	// WriterUnsure says that what is taken for the writer may be a copy of what the
	// code does not show.
	WriterUnsure bool `json:"writer_unsure,omitempty"`
	// BackupRegions are other regions that get copies of backups.
	BackupRegions []string `json:"backup_regions"`
	// PromotionSeconds is the least that making another region's member the
	// writer takes; absent where unknown or where no other region has the data.
	PromotionSeconds *float64 `json:"promotion_seconds,omitempty"`
	// PromotionOf names the mechanism ("Aurora global database").
	PromotionOf string `json:"promotion_of,omitempty"`
	// SessionStore says that it holds the sessions of users, by name or tag.
	SessionStore bool `json:"session_store"`
	// Tier and Temperature are those of its writer, else of another member.
	Tier        *Told `json:"tier,omitempty"`
	Temperature *Told `json:"temperature,omitempty"`
	// OfItsRegion says that the data belongs to a region by design (region-local or
	// region-affine), or that a statement says so of data that goes by no name of
	// the code, which may be this.
	OfItsRegion bool `json:"of_its_region,omitempty"`
	// looseTier is the index in intent.cells of such a statement.
	looseTier *int
	// Point is the least loss of data to claim, nil where there is none: the
	// document lists them by themselves.
	Point *RecoveryPoint `json:"-"`
	// Pinned are the regions that residency statements confine the group to,
	// absent where none does.
	Pinned []string `json:"pinned,omitempty"`
	// PinnedBy is the index in intent.residency of the statement that pins it.
	PinnedBy *int `json:"pinned_by,omitempty"`
}

// Member is one copy of a group's data.
type Member struct {
	Element
	Place
	// Role is writer, replica, member (of a multi-writer group) or witness.
	Role string `json:"role"`
	// Attribute is the path in the resource that makes the member, where it is
	// not the resource itself: "replica[0]".
	Attribute string `json:"attribute,omitempty"`
}

// GlobalCluster is what the code says of a global cluster.
type GlobalCluster struct {
	Element
	// Product is "Aurora global database", "DocumentDB global cluster" ...
	Product string `json:"product"`
	// Primary is the address of the primary member; the global cluster's own
	// where it names one outside the code, in a region that is known; "" where
	// there is none.
	Primary string `json:"primary"`
	// Lopsided says that all members are known, and that they stand in one region
	// or none of them tells that it is the primary.
	Lopsided bool `json:"lopsided"`
	// Presumed says that nothing in the code tells the primary from the other
	// members: it is the declared one, or the first that uses the default provider.
	Presumed bool `json:"-"`
}
