package topology

// Egress is one rule of a security group, network ACL or firewall that lets
// traffic out.
type Egress struct {
	// Element is the resource with the rule.
	Element
	Place
	// Kind is security-group, network-acl or firewall.
	Kind string `json:"kind"`
	// Attribute is the path of the rule, "" where the resource is the rule.
	Attribute string `json:"attribute,omitempty"`
	// Group is the address of the security group that the rule belongs to.
	Group string `json:"group"`
	// CIDRs are the destinations, Open those among them that together are every
	// address of a family.
	CIDRs    []string `json:"cidrs"`
	Open     []string `json:"open,omitempty"`
	Protocol string   `json:"protocol,omitempty"`
	FromPort *float64 `json:"from_port,omitempty"`
	ToPort   *float64 `json:"to_port,omitempty"`
	// AllPorts says that the rule names no port, or all of them.
	AllPorts bool `json:"all_ports"`
	// AttachedDatastores and AttachedWorkloads are the addresses of what the rule
	// lets out: of a network ACL or firewall, not what security groups hold back.
	AttachedDatastores []string `json:"attached_datastores"`
	AttachedWorkloads  []string `json:"attached_workloads"`
	Unknown            []string `json:"unknown"`
}

// OpenPeer is a security group that admits all ports from the network on the
// other side of a connection between two regions.
type OpenPeer struct {
	// Element is the group.
	Element
	Place
	// Admits are the rules that do so, in order of address.
	Admits []PeerRule `json:"admits"`
}

// PeerRule is a rule of a security group that admits all ports from another region.
type PeerRule struct {
	// Element is the resource with the rule, Attribute its path in it.
	Element
	Attribute string `json:"attribute,omitempty"`
	// From are the ranges that hold addresses of the other side, as the rule has
	// them; where it reads them, what it reads: "aws_vpc.eu.cidr_block".
	From     []string `json:"from"`
	Protocol string   `json:"protocol,omitempty"`
	// Connection joins the two networks, Kind says how: peering or transit-gateway.
	Connection Element `json:"connection"`
	Kind       string  `json:"kind"`
	// Other is the network over there, "" where it is outside the code.
	Other       string `json:"other,omitempty"`
	OtherRegion string `json:"other_region"`
}

// OpenEndpoint is a VPC endpoint through which anything of a service can be
// reached: no policy limits it.
type OpenEndpoint struct {
	Element
	Place
	// Service is what the endpoint leads to: "s3"; absent where the code does not say.
	Service string `json:"service,omitempty"`
	// Attribute is policy where one is written out that allows all, to everybody.
	Attribute string `json:"attribute,omitempty"`
}
