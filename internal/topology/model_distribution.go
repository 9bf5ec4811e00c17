package topology

// Distribution is a CDN distribution with its origins.
type Distribution struct {
	Element
	Origins   []Origin      `json:"origins"`
	Groups    []OriginGroup `json:"groups"`
	Behaviors []Behavior    `json:"behaviors"`
	// Complete is false where origins, groups or behaviours may be unseen.
	Complete bool     `json:"complete"`
	Unknown  []string `json:"unknown"`
	// Gaps say why losing an origin's region loses what is behind it.
	Gaps []OriginGap `json:"gaps,omitempty"`
}

// Origin is one origin of a distribution.
type Origin struct {
	ID string `json:"id"`
	Place
	// Kind is bucket, load-balancer, api, access-point (of S3, in several regions)
	// or other.
	Kind   string `json:"kind"`
	Target string `json:"target"`
	// Attribute is the path of the block: "origin[1]".
	Attribute string `json:"attribute"`
}

// OriginGroup is origins of which the second answers when the first fails.
type OriginGroup struct {
	ID string `json:"id"`
	// Members are ids of origins.
	Members []string `json:"members"`
	// Attribute is the path of the block: "origin_group[0]".
	Attribute string `json:"attribute"`
}

// Behavior is the default (path "") or an ordered cache behaviour.
type Behavior struct {
	Path string `json:"path"`
	// Target is the id of an origin or of an origin group.
	Target    string `json:"target,omitempty"`
	Attribute string `json:"attribute"`
	// EdgeFunction says that a function may choose another origin than Target.
	EdgeFunction bool `json:"edge_function"`
}

// OriginGap is why an origin in another region does not help.
type OriginGap struct {
	// Kind is behavior-for-all (an ordered behaviour for every path takes all
	// requests), idle (no behaviour targets the origins), twins (two behaviours for
	// one path) or unused-group (no behaviour targets the group).
	Kind string `json:"kind"`
	// Attribute is the path of the behaviour or group at fault, "" for the
	// distribution.
	Attribute string `json:"attribute,omitempty"`
	// Name is the pattern of the behaviour, or the id of the group.
	Name string `json:"name,omitempty"`
	// Usual are the origins that requests go to, Spare those of which nothing is
	// gained.
	Usual []Origin `json:"usual"`
	Spare []Origin `json:"spare"`
}
