package topology

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"
)

// addFirewalls adds what lets everything through a network firewall: a policy
// that passes what no rule matches, or a rule group that passes all.
func (e *egressRules) addFirewalls() {
	for _, i := range e.here.byType["aws_networkfirewall_firewall"] {
		users := e.guarded.behindSubnets(e.subnetsBehind(i))
		for _, policy := range e.here.reads(i, "firewall_policy_arn") {
			if policy.Type != "aws_networkfirewall_firewall_policy" || policy.Unexpanded {
				continue
			}
			for _, gap := range e.gaps(policy.instance, e.homeOf(i)) {
				e.attach(Egress{
					Element: gap.Element, Place: i.place(), Kind: firewallKind, Attribute: gap.Attribute,
					CIDRs: []string{anywhere}, Protocol: "-1", AllPorts: true, Unknown: []string{},
				}, users)
			}
		}
	}
}

const anywhere = "0.0.0.0/0"

// homeOf returns the ranges of the network that a firewall stands in.
func (e *egressRules) homeOf(firewall *instance) []string {
	var ranges []string
	for _, network := range e.here.reads(firewall, "vpc_id") {
		ranges = append(ranges, e.rangesOf(network.instance)...)
	}
	return ranges
}

// subnetsBehind returns the subnets of the network that a firewall stands in.
func (e *egressRules) subnetsBehind(firewall *instance) []*instance {
	var subnets []*instance
	for _, network := range e.here.reads(firewall, "vpc_id") {
		for _, subnet := range e.here.byType["aws_subnet"] {
			for _, of := range e.here.reads(subnet, "vpc_id") {
				if of.instance == network.instance {
					subnets = appendOnce(subnets, subnet)
				}
			}
		}
	}
	return subnets
}

// gaps returns where a policy lets everything through. Packets go through the
// stateless groups first; what none of them matches takes the default actions
// (AWS Network Firewall Developer Guide, "Firewall policy settings"). Home is the
// firewall's own network.
func (e *egressRules) gaps(policy *instance, home []string) []Detector {
	const at = "firewall_policy[0]."
	defaults, complete := policy.texts(at + "stateless_default_actions")
	stateless := e.groupsOf(policy, at+"stateless_rule_group_reference")
	if len(policy.blocks(at+"stateless_rule_group_reference")) == 0 {
		switch {
		case slices.Contains(defaults, "aws:pass"):
			return []Detector{{policy.element(), at + "stateless_default_actions"}}
		case !complete || slices.Contains(defaults, "aws:drop"):
			return nil
		}
	}
	var gaps []Detector
	for _, group := range stateless {
		gaps = append(gaps, passingStateless(group, home)...)
	}
	if len(gaps) > 0 {
		return gaps
	}
	stateful := e.groupsOf(policy, at+"stateful_rule_group_reference")
	strict := policy.known(at+"stateful_engine_options[0].rule_order") == "STRICT_ORDER"
	// In strict order another group can come first, and drop what this one passes.
	if strict && len(policy.blocks(at+"stateful_rule_group_reference")) > 1 {
		return nil
	}
	for _, group := range stateful {
		gaps = append(gaps, passingStateful(group, strict, home)...)
	}
	return gaps
}

// groupsOf returns the rule groups of the code that a policy refers to.
func (e *egressRules) groupsOf(policy *instance, path string) []*instance {
	var groups []*instance
	for _, group := range e.here.reads(policy, path) {
		if group.Type == "aws_networkfirewall_rule_group" && !group.Unexpanded {
			groups = append(groups, group.instance)
		}
	}
	return groups
}

// passingStateless returns the first stateless rule that passes every packet,
// unless one before it drops them all.
func passingStateless(group *instance, home []string) []Detector {
	const top = "rule_group[0].rules_source[0].stateless_rules_and_custom_actions[0].stateless_rule"
	type ruling struct {
		path     string
		priority float64
		passes   bool
	}
	var all []ruling
	for _, path := range group.blocks(top) {
		actions, complete := group.texts(path + ".rule_definition[0].actions")
		priority, p := group.number(path + ".priority")
		if !complete || p != known {
			return nil
		}
		if matchesAll(group, path+".rule_definition[0].match_attributes[0]", home) {
			all = append(all, ruling{path, priority, slices.Contains(actions, "aws:pass")})
		}
	}
	if len(all) == 0 {
		return nil
	}
	first := slices.MinFunc(all, func(x, y ruling) int { return int(x.priority - y.priority) })
	if !first.passes {
		return nil
	}
	return []Detector{{group.element(), first.path}}
}

// matchesAll says that a stateless rule is about every packet that leaves home:
// what it does not name, it does not ask for.
func matchesAll(group *instance, match string, home []string) bool {
	for side, within := range map[string][]string{".source": home, ".destination": nil} {
		for _, path := range group.blocks(match + side) {
			if !isAll(group.known(path+".address_definition"), within) {
				return false
			}
		}
	}
	return !slices.ContainsFunc([]string{".source_port", ".destination_port", ".protocols", ".tcp_flag"},
		func(name string) bool { return group.presence(match+name) != absent })
}

// isAll says that what a rule has for addresses is all of them, or all of some ranges.
func isAll(text string, within []string) bool {
	if strings.EqualFold(text, "ANY") || len(everywhere([]string{text})) > 0 {
		return true
	}
	outer, err := netip.ParsePrefix(text)
	return err == nil && len(within) > 0 && !slices.ContainsFunc(within, func(cidr string) bool {
		inner, err := netip.ParsePrefix(cidr)
		return err != nil || !holds(outer, inner)
	})
}

// passAll and dropAll are rules in Suricata's language about every packet that
// leaves home.
var (
	passAll = regexp.MustCompile(`(?m)^\s*pass` + everyPacket)
	dropAll = regexp.MustCompile(`(?m)^\s*(?:drop|reject)` + everyPacket)
)

const everyPacket = `\s+ip\s+(?:any|\$HOME_NET)\s+any\s+(?:->|<>)\s+(?:any|\$EXTERNAL_NET)\s+any\s+\(`

// passingStateful returns the stateful rule that passes every packet. In the
// default order the rules that pass come first; in strict order the first rule
// that matches decides (AWS Network Firewall Developer Guide, "Evaluation order
// for stateful rule groups").
func passingStateful(group *instance, strict bool, home []string) []Detector {
	const top = "rule_group[0].rules_source[0]."
	if text := group.known(top + "rules_string"); text != "" {
		pass, drop := passAll.FindStringIndex(text), dropAll.FindStringIndex(text)
		if pass != nil && (!strict || drop == nil || drop[0] >= pass[0]) {
			return []Detector{{group.element(), top + "rules_string"}}
		}
		return nil
	}
	for _, path := range group.blocks(top + "stateful_rule") {
		if !isAboutAll(group, path+".header[0]", home) {
			continue
		}
		switch strings.ToUpper(group.known(path + ".action")) {
		case "PASS":
			return []Detector{{group.element(), path}}
		case "ALERT":
		default:
			if strict {
				return nil
			}
		}
	}
	return nil
}

// isAboutAll says that the header of a stateful rule matches every packet that
// leaves home.
func isAboutAll(group *instance, header string, home []string) bool {
	is := func(name, text string) bool { return strings.EqualFold(group.known(header+name), text) }
	return is(".protocol", "IP") && is(".source_port", "ANY") && is(".destination_port", "ANY") &&
		isAll(group.known(header+".source"), home) && isAll(group.known(header+".destination"), nil)
}
