package topology

import "github.com/regionlint/regionlint/internal/region"

// Route is one routed set, or a lone record: all DNS records of one zone,
// name and type.
type Route struct {
	// ID tells sets apart.
	ID string `json:"id"`
	// Name is the full name where known, else the expression.
	Name string `json:"name"`
	Zone string `json:"zone"`
	Type string `json:"type"`
	// Policy is simple, latency, failover, weighted, geolocation,
	// geoproximity, multivalue or cidr; of the first member where they differ.
	Policy string `json:"policy"`
	// Policies are all policies that members carry, sorted, "simple" included.
	Policies []string      `json:"policies"`
	Members  []RouteMember `json:"members"`
	// Complete is false where the code may not show all members; Open says why.
	Complete bool   `json:"complete"`
	Open     string `json:"open,omitempty"`
	// FrontOf is the id of a routed set that this lone CNAME or alias leads to, also
	// through others.
	FrontOf string `json:"front_of,omitempty"`
	// LedToBy are the ids of routed sets with a record that leads to this set:
	// it is a leaf of a tree.
	LedToBy []string `json:"led_to_by"`
	// Region is the one region that all of two or more members lead to; absent
	// where they differ or where one of them is not known.
	Region string `json:"region,omitempty"`
	// SaysRegion says that the name has that region in it: us-east-1.example.com.
	SaysRegion bool `json:"says_region"`
	// Regionless says that it shares users by weights among what has no region:
	// the content delivery networks of several vendors.
	Regionless bool `json:"regionless"`
	// Mixed says that a member has two policies, or that members differ in theirs.
	Mixed bool `json:"mixed"`
	// Unidentified and Astray say that a member is.
	Unidentified bool `json:"unidentified"`
	Astray       bool `json:"astray"`
	// Alone says that a policy which chooses by place has one member to choose.
	Alone bool `json:"alone"`
	// Lacks is the half of a failover pair that no member is: PRIMARY or
	// SECONDARY; absent where both are there or may be.
	Lacks string `json:"lacks,omitempty"`
	// NoDefault says that the set chooses by the users' location and that no
	// member is for the rest of the world.
	NoDefault bool `json:"no_default"`
	// UnevenTTLs are the TTLs of its records where they differ, the shortest first.
	UnevenTTLs []TTLUse `json:"uneven_ttls,omitempty"`
	// Doubles are members that take the same place in the set.
	Doubles []Double `json:"doubles"`
	// Instances are those of its traffic policy, where its answers have a TTL.
	Instances []PolicyInstance `json:"instances,omitempty"`
}

// PolicyInstance answers a name by a traffic policy.
type PolicyInstance struct {
	Element
	TTL float64 `json:"ttl"`
}

// TTLUse is a TTL and how many records have it.
type TTLUse struct {
	Seconds float64 `json:"seconds"`
	Records int     `json:"records"`
}

// Double is members of a set that Route 53 cannot tell apart.
type Double struct {
	// Shared is what they have in common, in words: "the latency region us-east-1".
	Shared []string `json:"shared"`
	// Members are the records in the order of the source.
	Members []Element `json:"members"`
}

// RouteMember is one record of a routed set, or one branch of a rule of a
// traffic policy.
type RouteMember struct {
	Element
	// Attribute is the path of a branch: "rule[0].primary[0]"; absent for a record.
	Attribute string `json:"attribute,omitempty"`
	// Place is the target's region; the latency region where that is not known.
	Place
	// TargetRegion is where the target is, whatever the policy says.
	TargetRegion       string        `json:"target_region,omitempty"`
	TargetRegionStatus region.Status `json:"target_region_status"`
	// TargetKind is what it leads to, as in Alias; absent where that is not known.
	TargetKind    string `json:"target_kind,omitempty"`
	SetIdentifier string `json:"set_identifier,omitempty"`
	// Unidentified says that it has a policy and that the code gives it no
	// identifier. Branches need none.
	Unidentified bool `json:"unidentified"`
	// Unexpanded says that it stands for an unknown number of records.
	Unexpanded bool `json:"unexpanded"`
	// Policies are the routing policies of this record, in the order of the source.
	Policies []string `json:"policies"`
	// FailoverRole is PRIMARY or SECONDARY.
	FailoverRole  string `json:"failover_role,omitempty"`
	LatencyRegion string `json:"latency_region,omitempty"`
	// Astray says that its latency region and its target's region are known and
	// differ.
	Astray       bool          `json:"astray"`
	Geolocation  *Geolocation  `json:"geolocation,omitempty"`
	Geoproximity *Geoproximity `json:"geoproximity,omitempty"`
	CIDR         *CIDRLocation `json:"cidr,omitempty"`
	Weight       *float64      `json:"weight,omitempty"`
	// TTL in seconds; absent for an alias and where unknown or unset.
	TTL *float64 `json:"ttl,omitempty"`
	// EffectiveTTL is the TTL that resolvers see: the record's, or the
	// target's for an alias (60 s for a load balancer); absent where unknown.
	EffectiveTTL *float64 `json:"effective_ttl,omitempty"`
	Alias        *Alias   `json:"alias,omitempty"`
	// HealthCheck is the address of the health check, "" where there is none;
	// HealthCheckSet says that the record names one, known or not.
	HealthCheck    string `json:"health_check"`
	HealthCheckSet bool   `json:"health_check_set"`
	// Unwatched says why Route 53 never sees its target fail, though another
	// record could answer: unasked, without health check and
	// evaluate_target_health, or in-vain, since its target has no health; absent
	// where it may be watched, or has nothing to fail over to.
	Unwatched string `json:"unwatched,omitempty"`
	// Targets are the addresses that it leads to; all records of the sets that
	// it leads to by name or reference.
	Targets []string `json:"targets"`
	// DetectionSeconds is the least time until Route 53 sees the target fail,
	// with Detection naming its addends ("10 s x 3 checks").
	DetectionSeconds *float64 `json:"detection_seconds,omitempty"`
	Detection        string   `json:"detection,omitempty"`
	// DetectedBy is what sees it: a health check, or the target group of a
	// load balancer.
	DetectedBy *Detector `json:"detected_by,omitempty"`
	// FromRootVariable says that the region or set identifier comes from a
	// variable of the root: one root a region.
	FromRootVariable bool     `json:"from_root_variable"`
	Unknown          []string `json:"unknown"`
}

// Geolocation is whose users a record answers: those of a continent, of a
// country or of a part of it, or all others.
type Geolocation struct {
	Continent   string `json:"continent,omitempty"`
	Country     string `json:"country,omitempty"`
	Subdivision string `json:"subdivision,omitempty"`
	// Default says that it answers for everywhere else.
	Default bool `json:"default"`
}

// Geoproximity is where a record says that its target is.
type Geoproximity struct {
	Region         string   `json:"region,omitempty"`
	LocalZoneGroup string   `json:"local_zone_group,omitempty"`
	Latitude       string   `json:"latitude,omitempty"`
	Longitude      string   `json:"longitude,omitempty"`
	Bias           *float64 `json:"bias,omitempty"`
}

// CIDRLocation is the networks whose users a record answers. The collection is
// an id, or the address of one in the code.
type CIDRLocation struct {
	Collection string `json:"collection,omitempty"`
	Location   string `json:"location,omitempty"`
}

// Detector is what sees a target fail. Attribute is the path of its interval,
// "" where the code sets none.
type Detector struct {
	Element
	Attribute string `json:"attribute,omitempty"`
}

// Alias is the alias block of a record.
type Alias struct {
	// Target is the address of what the alias leads to, "" where outside the code.
	Target string `json:"target"`
	// Kind is load-balancer, cloudfront, s3, api-gateway, global-accelerator,
	// record or other.
	Kind string `json:"kind"`
	// EvaluateTargetHealth is absent where unknown.
	EvaluateTargetHealth *bool `json:"evaluate_target_health,omitempty"`
	// HealthRefused says that it asks for the health of a CloudFront
	// distribution, which Route 53 does not know.
	HealthRefused bool `json:"health_refused"`
}
