package topology

import (
	"math"
	"slices"
)

// aclEntry is a rule of a network ACL for what goes out.
type aclEntry struct {
	rule   Egress
	action string
	// number is where it stands among the others: where that is not known, behind
	// them if it allows, and before them if it denies.
	number float64
}

// addNetworkACLs adds the rules of network ACLs that let traffic out.
func (e *egressRules) addNetworkACLs() {
	acls := e.here.ofTypes("aws_network_acl", "aws_default_network_acl")
	if len(acls) == 0 {
		return
	}
	own := map[*instance][]*instance{}
	for _, i := range e.here.byType["aws_network_acl_rule"] {
		for _, acl := range e.here.reads(i, "network_acl_id") {
			own[acl.instance] = append(own[acl.instance], i)
		}
	}
	subnets := e.subnetsOfACLs(acls)
	for _, acl := range acls {
		entries := e.entries(acl, own[acl])
		for _, network := range e.networkOf(acl) {
			entries = append(entries, e.entries(nil, own[network])...)
		}
		for k := range entries {
			if entry := &entries[k]; entry.action == "allow" && !entry.isVoid(entries) {
				entry.rule.Kind = networkACLKind
				e.attach(entry.rule, e.guarded.behindSubnets(subnets[acl]))
			}
		}
	}
}

// entries reads the rules of a network ACL: its blocks, and resources of their own.
func (e *egressRules) entries(acl *instance, own []*instance) []aclEntry {
	var entries []aclEntry
	if acl != nil {
		for _, block := range acl.blocks("egress") {
			entries = append(entries, e.entry(acl, block, block+".rule_no", block+".action"))
		}
	}
	for _, i := range own {
		egress, p := i.flag("egress")
		if p == known && egress {
			entries = append(entries, e.entry(i, "", "rule_number", "rule_action"))
		}
	}
	return entries
}

func (e *egressRules) entry(i *instance, block, number, action string) aclEntry {
	entry := aclEntry{rule: e.rule(i, block, networkACLRule()), action: i.known(action)}
	at, p := i.number(number)
	switch {
	case p == known:
		entry.number = at
	case entry.action == "allow":
		entry.number = math.Inf(1)
	default:
		entry.number = math.Inf(-1)
	}
	return entry
}

// isVoid says that an earlier rule denies all that this one allows, or may do
// so: the first rule that matches decides (Amazon VPC User Guide, "Network ACL rules").
func (x *aclEntry) isVoid(entries []aclEntry) bool {
	return slices.ContainsFunc(entries, func(other aclEntry) bool {
		if other.action == "allow" || other.number >= x.number {
			return false
		}
		return len(other.rule.Unknown) > 0 || other.deniesAll(x)
	})
}

// deniesAll says that a rule matches every packet that another one does: as far
// as the other is about the whole world.
func (x *aclEntry) deniesAll(other *aclEntry) bool {
	all := x.rule.AllPorts && (isEveryProtocol(x.rule.Protocol) || x.rule.Protocol == other.rule.Protocol)
	return all && !slices.ContainsFunc(other.rule.CIDRs, func(cidr string) bool {
		return !slices.ContainsFunc(everywhere(x.rule.CIDRs), func(denied string) bool { return overlap(denied, cidr) })
	})
}

func isEveryProtocol(name string) bool { return name == "-1" || name == "all" }

// networkOf returns the network whose default network ACL this one is.
func (e *egressRules) networkOf(acl *instance) []*instance {
	var networks []*instance
	if acl.Type == "aws_default_network_acl" {
		for _, named := range e.here.reads(acl, "default_network_acl_id") {
			networks = append(networks, named.instance)
		}
	}
	return networks
}

// subnetsOfACLs finds the subnets of network ACLs. A subnet that no other ACL
// names has the default one of its network.
func (e *egressRules) subnetsOfACLs(acls []*instance) map[*instance][]*instance {
	subnets := map[*instance][]*instance{}
	taken := map[*instance]bool{}
	add := func(acl, subnet *instance) {
		subnets[acl], taken[subnet] = append(subnets[acl], subnet), true
	}
	for _, acl := range acls {
		for _, subnet := range e.here.reads(acl, "subnet_ids") {
			add(acl, subnet.instance)
		}
	}
	for _, i := range e.here.byType["aws_network_acl_association"] {
		for _, acl := range e.here.reads(i, "network_acl_id") {
			for _, subnet := range e.here.reads(i, "subnet_id") {
				add(acl.instance, subnet.instance)
			}
		}
	}
	byNetwork := map[*instance][]*instance{}
	for _, subnet := range e.here.byType["aws_subnet"] {
		for _, network := range e.here.reads(subnet, "vpc_id") {
			if !taken[subnet] {
				byNetwork[network.instance] = append(byNetwork[network.instance], subnet)
			}
		}
	}
	for _, acl := range acls {
		for _, network := range e.networkOf(acl) {
			subnets[acl] = append(subnets[acl], byNetwork[network]...)
		}
	}
	return subnets
}
