package topology

// BucketRule is one rule of an S3 replication configuration, whether that is a
// resource of its own or, before version 4 of the provider, inside the bucket.
type BucketRule struct {
	// Element is the resource with the rule, Attribute the rule's path in it.
	Element
	Attribute string `json:"attribute"`
	// ID is the rule's own name.
	ID string `json:"id,omitempty"`
	// Status is Enabled or Disabled.
	Status string    `json:"status,omitempty"`
	From   BucketEnd `json:"from"`
	To     BucketEnd `json:"to"`
	// Everything says that no filter limits what is copied; absent where unknown.
	Everything *bool `json:"everything,omitempty"`
	// StorageClass is that of the copies, absent where the rule keeps the source's.
	StorageClass string `json:"storage_class,omitempty"`
	// TimeControl, DeleteMarkers and EncryptedObjects say what is switched on:
	// Replication Time Control, and the copying of delete markers and of objects
	// under KMS keys. They are absent where unknown.
	TimeControl      *bool `json:"time_control,omitempty"`
	DeleteMarkers    *bool `json:"delete_markers,omitempty"`
	EncryptedObjects *bool `json:"encrypted_objects,omitempty"`
	// ReplicaKey says that the rule names a key for its copies.
	ReplicaKey bool `json:"replica_key"`
	// Unversioned are the ends, in the code, of an enabled rule that lack
	// versioning; the first rule of a configuration with an end has it.
	Unversioned []Unversioned `json:"unversioned,omitempty"`
	// Idle says that the rule is disabled, and that no other rule of the
	// configuration that is or may be enabled has the same destination.
	Idle bool `json:"idle,omitempty"`
	// Skipped says that the source is encrypted under a KMS key and what an
	// enabled rule lacks to copy its objects.
	Skipped *Skipped `json:"skipped,omitempty"`
	// Cold says that an enabled rule copies all of a bucket for logs, archives
	// or backups into a storage class for data in use, without lifecycle.
	Cold    *Cold    `json:"cold,omitempty"`
	Unknown []string `json:"unknown"`
}

// BucketEnd is the source or the destination of a rule.
type BucketEnd struct {
	// Element is the bucket; its address is "" where it is outside the code.
	Element
	Place
	// Name is the bucket's name, where known.
	Name string `json:"name,omitempty"`
	// Attribute is the path in the rule's resource that names it, "" for the
	// bucket that the rule is in.
	Attribute string `json:"attribute,omitempty"`
}

// Unversioned is a bucket without enabled versioning.
type Unversioned struct {
	// End is source or destination.
	End string `json:"end"`
	// State is suspended, disabled, or unset where nothing in the code switches it on.
	State string `json:"state"`
	// Setting is where the code says so, absent where it says nothing.
	Setting *Setting `json:"setting,omitempty"`
}

// Setting is an argument of a resource, or the resource where it has none.
type Setting struct {
	Element
	Attribute string `json:"attribute,omitempty"`
}

// Skipped is what a rule lacks to copy objects under KMS keys.
type Skipped struct {
	// Algorithm is aws:kms or aws:kms:dsse, and Setting where the source says so.
	Algorithm string  `json:"algorithm"`
	Setting   Setting `json:"setting"`
	// Lacks is selection, key or both.
	Lacks string `json:"lacks"`
	// SelectionSaid says that the rule has the selection, switched off.
	SelectionSaid bool `json:"selection_said"`
}

// Cold is a bucket whose copies are hardly ever read.
type Cold struct {
	// Content is logs, archives or backups; Because says what tells it: "name
	// app-logs", "tag Purpose=archive".
	Content string `json:"content"`
	Because string `json:"because"`
}

// AccessPoint is an S3 Multi-Region Access Point.
type AccessPoint struct {
	Element
	Name    string              `json:"name,omitempty"`
	Buckets []AccessPointBucket `json:"buckets"`
	// Unreplicated are those of its buckets, all of them in the code, that no
	// replication leads to; empty where some may live outside the code.
	Unreplicated []Unreplicated `json:"unreplicated,omitempty"`
}

// AccessPointBucket is a bucket that an access point sends requests to.
type AccessPointBucket struct {
	// Element is the bucket; its address is "" where it is outside the code.
	Element
	Place
	Name string `json:"name,omitempty"`
	// Attribute is the path in the access point that names it.
	Attribute string `json:"attribute"`
	// Active is false where the access point's routes send it nothing until
	// somebody fails over; absent where the code does not say.
	Active *bool `json:"active,omitempty"`
}

// Unreplicated is a bucket of an access point that no replication leads to.
type Unreplicated struct {
	AccessPointBucket
	// Origin says that it is replicated to all other buckets itself.
	Origin bool `json:"origin"`
	// Cold says that it keeps logs, archives or backups.
	Cold *Cold `json:"cold,omitempty"`
}

// NearCopies are the copies of a database or bucket, where all of them stand in
// the region of what they copy. Buckets are often copied within a region for
// other reasons than recovery.
type NearCopies struct {
	// Element is the writer of the group, Subjects the group and its members.
	Element
	Place
	Database bool       `json:"database"`
	Subjects []string   `json:"subjects"`
	Copies   []NearCopy `json:"copies"`
	// OthersFar says that another bucket of the system is replicated to another
	// region, or may be.
	OthersFar bool `json:"others_far"`
}

// NearCopy is a copy in the region of what it copies.
type NearCopy struct {
	// Element is the resource that makes the copy, and Attribute the path in it
	// that names the other end.
	Element
	Attribute string `json:"attribute,omitempty"`
	// To is the address of the copy, "" where it has none.
	To string `json:"to"`
	// Called says what calls the copy of a bucket one for recovery: "name
	// orders-dr", "tag Role=backup", "provider alias dr".
	Called string `json:"called,omitempty"`
}
