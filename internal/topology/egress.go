package topology

import (
	"cmp"
	"slices"
	"strings"
)

// The kinds of what lets traffic out.
const (
	securityGroupKind = "security-group"
	networkACLKind    = "network-acl"
	firewallKind      = "firewall"
)

// addEgress fills the document's rules that let traffic out.
func (a *assembly) addEgress() {
	e := &egressRules{assembly: a, guarded: a.guarded(), rules: []Egress{}}
	e.addGroupRules()
	e.addNetworkACLs()
	e.addFirewalls()
	slices.SortStableFunc(e.rules, func(x, y Egress) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
			cmp.Compare(x.Attribute, y.Attribute))
	})
	a.topology.Egress = e.rules
}

// egressRules collects rules with what they are attached to.
type egressRules struct {
	*assembly
	guarded *guarded
	rules   []Egress
}

// addGroupRules adds the rules of security groups.
func (e *egressRules) addGroupRules() {
	for _, i := range e.here.ofTypes(groupTypes...) {
		e.guarded.told[i] = e.guarded.told[i] || i.presence("egress") != absent
		for _, block := range i.blocks("egress") {
			e.add(e.rule(i, block, inlineRule()), i)
		}
	}
	for _, i := range e.here.byType["aws_security_group_rule"] {
		if i.known("type") == "egress" {
			e.add(e.rule(i, "", inlineRule()), e.groups(i, "security_group_id")...)
		}
	}
	for _, i := range e.here.byType["aws_vpc_security_group_egress_rule"] {
		e.add(e.rule(i, "", ownRule()), e.groups(i, "security_group_id")...)
	}
}

// groupTypes are the types of security groups.
var groupTypes = []string{"aws_security_group", "aws_default_security_group"}

// groups returns what an argument names that security groups are attached by: a
// group, a network for its default group, a cluster for the one that comes with it.
func (e *egressRules) groups(i *instance, path string) []*instance {
	var groups []*instance
	for _, named := range e.here.reads(i, path) {
		if slices.Contains(groupTypes, named.Type) || strings.Contains(named.attribute, "security_group") ||
			named.Type == "aws_eks_cluster" {
			groups = append(groups, named.instance)
		}
	}
	return groups
}

// add attaches a rule to the users of its groups.
func (e *egressRules) add(rule Egress, groups ...*instance) {
	rule.Kind = securityGroupKind
	if len(groups) == 1 {
		rule.Group = groups[0].Address
	}
	for _, group := range groups {
		e.guarded.told[group] = true
		e.guarded.open[group] = e.guarded.open[group] || mayBeOpen(rule)
	}
	e.attach(rule, e.guarded.behindGroups(groups))
}

// mayBeOpen says that a rule lets everything out, or that the code does not tell.
func mayBeOpen(rule Egress) bool {
	return rule.AllPorts && len(everywhere(rule.CIDRs)) > 0 || len(rule.Unknown) > 0
}

// attach says whom a rule lets out.
func (e *egressRules) attach(rule Egress, users []*guardedUser) {
	if !slices.Contains(rule.Unknown, "count") {
		rule.Open = everywhere(rule.CIDRs)
	}
	rule.AttachedDatastores, rule.AttachedWorkloads = []string{}, []string{}
	for _, user := range users {
		if user.datastore {
			rule.AttachedDatastores = append(rule.AttachedDatastores, user.Address)
		} else {
			rule.AttachedWorkloads = append(rule.AttachedWorkloads, user.Address)
		}
	}
	for _, list := range []*[]string{&rule.AttachedDatastores, &rule.AttachedWorkloads} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	e.rules = append(e.rules, rule)
}

// ruleNames are the arguments in which kinds of rules have the same things.
type ruleNames struct {
	cidrs    []string
	lists    string
	protocol string
}

func inlineRule() ruleNames {
	return ruleNames{[]string{"cidr_blocks", "ipv6_cidr_blocks"}, "prefix_list_ids", "protocol"}
}

func ownRule() ruleNames {
	return ruleNames{[]string{"cidr_ipv4", "cidr_ipv6"}, "prefix_list_id", "ip_protocol"}
}

func networkACLRule() ruleNames {
	return ruleNames{[]string{"cidr_block", "ipv6_cidr_block"}, "", "protocol"}
}

// rule reads one rule of a group or network ACL, of either direction; block is
// "" where the resource is the rule.
func (a *assembly) rule(i *instance, block string, names ruleNames) Egress {
	at := func(name string) string {
		if block == "" {
			return name
		}
		return block + "." + name
	}
	rule := Egress{Element: i.element(), Place: i.place(), Attribute: block, CIDRs: []string{}, Unknown: []string{}}
	for _, name := range names.cidrs {
		list, complete := i.texts(at(name))
		rule.CIDRs = append(rule.CIDRs, list...)
		if !complete {
			rule.Unknown = append(rule.Unknown, name)
		}
	}
	if names.lists != "" {
		rule.CIDRs = append(rule.CIDRs, a.listed(i, at(names.lists))...)
	}
	if i.Unexpanded {
		rule.Unknown = append(rule.Unknown, "count")
	}
	text, p := i.text(at(names.protocol))
	if p == unknown {
		rule.Unknown = append(rule.Unknown, "protocol")
	}
	rule.Protocol = text
	rule.FromPort = optionalNumber(i, at("from_port"), "from_port", &rule.Unknown)
	rule.ToPort = optionalNumber(i, at("to_port"), "to_port", &rule.Unknown)
	rule.AllPorts = allPorts(rule)
	return rule
}

// listed returns the ranges in the prefix lists of the code that an argument names.
func (a *assembly) listed(i *instance, path string) []string {
	var cidrs []string
	for _, list := range a.here.reads(i, path) {
		if list.Type != "aws_ec2_managed_prefix_list" || !list.managed() {
			continue
		}
		for _, entry := range list.blocks("entry") {
			if cidr := list.known(entry + ".cidr"); cidr != "" {
				cidrs = append(cidrs, cidr)
			}
		}
	}
	return cidrs
}

// allPorts says that a rule names no port, or all of them. A protocol of -1
// ignores the ports (Amazon EC2 API Reference, "IpPermission").
func allPorts(rule Egress) bool {
	if rule.Protocol == "-1" || strings.EqualFold(rule.Protocol, "all") {
		return true
	}
	const lastPort = 65_535
	return rule.FromPort != nil && rule.ToPort != nil && *rule.FromPort <= 1 && *rule.ToPort == lastPort
}

// optionalNumber reads a number, nil where absent; where it is not known, its
// name is added to the list of unknowns.
func optionalNumber(i *instance, path, name string, unknowns *[]string) *float64 {
	number, p := i.number(path)
	switch p {
	case known:
		return &number
	case unknown:
		*unknowns = append(*unknowns, name)
	case absent:
	}
	return nil
}
