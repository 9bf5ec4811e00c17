package topology

import (
	"cmp"
	"maps"
	"slices"
)

// addEgress fills the document's rules that let traffic out.
func (a *assembly) addEgress() {
	e := &egressRules{assembly: a, users: a.usersByAddress(), rules: []Egress{}}
	for _, i := range a.here.ofTypes("aws_security_group", "aws_default_security_group") {
		for _, block := range i.blocks("egress") {
			rule := egressBlock(i, block, []string{"cidr_blocks", "ipv6_cidr_blocks"}, "protocol")
			e.add(rule, i)
		}
	}
	for _, i := range a.here.byType["aws_security_group_rule"] {
		if i.known("type") == "egress" {
			rule := egressBlock(i, "", []string{"cidr_blocks", "ipv6_cidr_blocks"}, "protocol")
			e.add(rule, e.groups(i, "security_group_id")...)
		}
	}
	for _, i := range a.here.byType["aws_vpc_security_group_egress_rule"] {
		rule := egressBlock(i, "", []string{"cidr_ipv4", "cidr_ipv6"}, "ip_protocol")
		e.add(rule, e.groups(i, "security_group_id")...)
	}
	for _, i := range a.here.byType["aws_network_acl"] {
		for _, block := range i.blocks("egress") {
			if i.known(block+".action") == "allow" {
				rule := egressBlock(i, block, []string{"cidr_block", "ipv6_cidr_block"}, "protocol")
				e.addForSubnets(rule, i)
			}
		}
	}
	slices.SortStableFunc(e.rules, func(x, y Egress) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
			cmp.Compare(x.Attribute, y.Attribute))
	})
	a.topology.Egress = e.rules
}

// egressRules collects rules with what they are attached to.
type egressRules struct {
	*assembly
	users map[Element]attached
	rules []Egress
}

// attached are the datastores and workloads that use a security group or subnet.
type attached struct{ datastores, workloads []string }

// usersByAddress maps what datastores and workloads refer to, to them.
func (a *assembly) usersByAddress() map[Element]attached {
	users := map[Element]attached{}
	for _, i := range a.here.all {
		if !i.managed() || (i.kind.Datastore == nil && i.kind.Workload == nil) {
			continue
		}
		for _, used := range a.uses(i) {
			if by := a.here.byAddress[used.by.Element]; by.kind.Offers != "" {
				continue // the groups of a proxy are its own
			}
			at := used.to.element()
			user := users[at]
			if i.kind.Datastore != nil {
				user.datastores = append(user.datastores, i.Address)
			} else {
				user.workloads = append(user.workloads, i.Address)
			}
			users[at] = user
		}
	}
	return users
}

// groups returns the security groups that a rule belongs to.
func (e *egressRules) groups(i *instance, path string) []*instance {
	var groups []*instance
	for _, group := range e.here.reads(i, path) {
		if group.Type == "aws_security_group" || group.Type == "aws_default_security_group" {
			groups = append(groups, group.instance)
		}
	}
	return groups
}

// add attaches a rule to the users of its groups.
func (e *egressRules) add(rule Egress, groups ...*instance) {
	if len(groups) == 1 {
		rule.Group = groups[0].Address
	}
	e.attach(rule, groups)
}

// addForSubnets attaches a rule of a network ACL to the users of its subnets.
func (e *egressRules) addForSubnets(rule Egress, acl *instance) {
	var subnets []*instance
	for _, subnet := range e.here.reads(acl, "subnet_ids") {
		subnets = append(subnets, subnet.instance)
	}
	for _, association := range e.here.byType["aws_network_acl_association"] {
		for _, named := range e.here.reads(association, "network_acl_id") {
			if named.instance == acl {
				for _, subnet := range e.here.reads(association, "subnet_id") {
					subnets = append(subnets, subnet.instance)
				}
			}
		}
	}
	e.attach(rule, subnets)
}

func (e *egressRules) attach(rule Egress, through []*instance) {
	datastores, workloads := map[string]bool{}, map[string]bool{}
	for _, used := range through {
		user := e.users[used.element()]
		for _, address := range user.datastores {
			datastores[address] = true
		}
		for _, address := range user.workloads {
			workloads[address] = true
		}
	}
	rule.AttachedDatastores = append([]string{}, slices.Sorted(maps.Keys(datastores))...)
	rule.AttachedWorkloads = append([]string{}, slices.Sorted(maps.Keys(workloads))...)
	e.rules = append(e.rules, rule)
}

// egressBlock reads one rule; block is "" where the resource is the rule.
func egressBlock(i *instance, block string, destinations []string, protocol string) Egress {
	at := func(name string) string {
		if block == "" {
			return name
		}
		return block + "." + name
	}
	rule := Egress{Element: i.element(), Place: i.place(), Attribute: block, CIDRs: []string{}, Unknown: []string{}}
	for _, name := range destinations {
		list, complete := i.texts(at(name))
		rule.CIDRs = append(rule.CIDRs, list...)
		if !complete {
			rule.Unknown = append(rule.Unknown, name)
		}
	}
	text, p := i.text(at(protocol))
	if p == unknown {
		rule.Unknown = append(rule.Unknown, "protocol")
	}
	rule.Protocol = text
	rule.FromPort = optionalNumber(i, at("from_port"), "from_port", &rule.Unknown)
	rule.ToPort = optionalNumber(i, at("to_port"), "to_port", &rule.Unknown)
	rule.AllPorts = allPorts(rule)
	return rule
}

// allPorts says that a rule names no port, or all of them. A protocol of -1
// ignores the ports (Amazon EC2 API Reference, "IpPermission").
func allPorts(rule Egress) bool {
	if rule.Protocol == "-1" || rule.Protocol == "all" {
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
