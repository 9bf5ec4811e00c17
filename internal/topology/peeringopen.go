package topology

import (
	"cmp"
	"slices"
)

// openPeers collects the rules that admit all ports from another region, by group.
type openPeers struct {
	*assembly
	rules map[*instance][]ingress
	found map[*instance][]PeerRule
}

// ingress is a rule of a security group for what comes in.
type ingress struct {
	Egress
	// by is the resource with the rule, paths its arguments with ranges.
	by    *instance
	paths []string
}

// addOpenPeers fills the security groups that admit all ports from the network on
// the other side of a connection.
func (a *assembly) addOpenPeers(joints []joint) {
	a.topology.OpenPeers = []OpenPeer{}
	if len(joints) == 0 {
		return
	}
	o := &openPeers{assembly: a, rules: a.ingressRules(), found: map[*instance][]PeerRule{}}
	groups := a.groupsByNetwork()
	for n := range joints {
		for k := range joints[n].sides {
			for _, network := range joints[n].sides[k].networks {
				for _, group := range groups[network] {
					o.judge(group, &joints[n], 1-k)
				}
			}
		}
	}
	for group, admits := range o.found {
		slices.SortFunc(admits, func(x, y PeerRule) int {
			return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
				cmp.Compare(x.Attribute, y.Attribute), cmp.Compare(x.Connection.Address, y.Connection.Address))
		})
		a.topology.OpenPeers = append(a.topology.OpenPeers, OpenPeer{
			Element: group.element(), Place: group.place(), Admits: admits,
		})
	}
	slices.SortFunc(a.topology.OpenPeers, func(x, y OpenPeer) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// ingressRules lists the rules for what comes in that name no port, by group.
func (a *assembly) ingressRules() map[*instance][]ingress {
	rules := map[*instance][]ingress{}
	add := func(i *instance, block string, names ruleNames, groups ...*instance) {
		rule := ingress{Egress: a.rule(i, block, names), by: i}
		if !rule.AllPorts || i.Unexpanded {
			return
		}
		for _, name := range append(slices.Clone(names.cidrs), names.lists) {
			if block != "" {
				name = block + "." + name
			}
			rule.paths = append(rule.paths, name)
		}
		for _, group := range groups {
			rules[group] = append(rules[group], rule)
		}
	}
	for _, i := range a.here.ofTypes(groupTypes...) {
		for _, block := range i.blocks("ingress") {
			add(i, block, inlineRule(), i)
		}
	}
	for _, i := range a.here.byType["aws_security_group_rule"] {
		if i.known("type") == "ingress" {
			add(i, "", inlineRule(), a.named(i, "security_group_id")...)
		}
	}
	for _, i := range a.here.byType["aws_vpc_security_group_ingress_rule"] {
		add(i, "", ownRule(), a.named(i, "security_group_id")...)
	}
	return rules
}

// groupsByNetwork lists the security groups of each network: of the code, or one
// that a data source reads or that is known by its id.
func (a *assembly) groupsByNetwork() map[*instance][]*instance {
	groups := map[*instance][]*instance{}
	for _, group := range a.here.ofTypes(groupTypes...) {
		for _, network := range a.named(group, "vpc_id") {
			groups[network] = append(groups[network], group)
		}
	}
	return groups
}

// judge notes the rules of a group that admit all ports from one side of a connection.
func (o *openPeers) judge(group *instance, j *joint, side int) {
	far := &j.sides[side]
	for _, rule := range o.rules[group] {
		from := o.from(rule, far)
		if len(from) == 0 {
			continue
		}
		admits := PeerRule{
			Element: rule.Element, Attribute: rule.Attribute, From: from, Protocol: rule.Protocol,
			Connection: j.element(), Kind: j.kind, OtherRegion: far.place.Region,
		}
		if len(far.networks) == 1 {
			admits.Other = far.networks[0].Address
		}
		o.found[group] = append(o.found[group], admits)
	}
}

// from returns the ranges of a rule that hold addresses of a side, or what it
// reads of the side's networks.
func (o *openPeers) from(rule ingress, far *jointSide) []string {
	var from []string
	for _, cidr := range rule.CIDRs {
		isOfSide := func(reached string) bool { return overlap(cidr, reached) }
		if len(everywhere([]string{cidr})) > 0 || slices.ContainsFunc(far.ranges, isOfSide) {
			from = appendOnce(from, cidr)
		}
	}
	if len(from) > 0 {
		return from
	}
	for _, named := range o.here.reads(rule.by, rule.paths...) {
		if slices.Contains(far.networks, named.instance) {
			from = appendOnce(from, named.Address+"."+named.attribute)
		}
	}
	return from
}
