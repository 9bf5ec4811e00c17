# METADATA
# title: A group that admits all ports from another region
# description: |
#   Two networks in different regions are joined, by VPC peering or by transit gateways, and a security group on one side
#   lets all ports in from the addresses of the other. Regions are kept apart so that what goes wrong in one stays
#   there; through such a rule, whoever is in one network reaches every port of what stands in the other, and a client
#   that asks the wrong region is answered instead of refused.
#
#   It is no finding where the rule names ports, or where the group admits only itself.
# custom:
#   level: warning
#   remediation: |
#     Name the ports that the other region needs: that of the database, or 443. Groups cannot be named across regions, so
#     name the subnets that may ask.
#   sources:
#     - 'Amazon VPC Peering Guide, "Update your security groups to reference peer security groups" (not across Regions)'
#     - 'Amazon VPC Transit Gateways, "Transit gateway peering attachments"'
#     - 'AWS Well-Architected Framework, Security Pillar, SEC05-BP02 "Control traffic flow within your network layers"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.open_peers
package regionlint.rules.egress["peering-open"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.words

findings contains object.union(finding.at(group, message), {"trace": array.concat(_rules(group), _connections(group))}) if {
	some group in input.topology.open_peers
	first := group.admits[0]
	message := sprintf(
		"%s%s admits %s from %s, and so from %s. Whoever is in that network reaches every port here.",
		[group.address, _where(group), _traffic(first), words.list(first.from), _side(first)],
	)
}

_where(group) := sprintf(" in %s", [group.region]) if place.distinct(group)

_where(group) := "" if not place.distinct(group)

_traffic(rule) := sprintf("all %s traffic", [name]) if {
	name := {"tcp": "TCP", "6": "TCP", "udp": "UDP", "17": "UDP"}[lower(rule.protocol)]
}

_traffic(rule) := "all traffic" if not lower(rule.protocol) in {"tcp", "6", "udp", "17"}

_side(rule) := sprintf("%s in %s", [rule.other, rule.other_region]) if rule.other

_side(rule) := sprintf("the network in %s behind %s", [rule.other_region, rule.connection.address]) if not rule.other

_rules(group) := [finding.at(rule, sprintf("It admits %s from %s", [_traffic(rule), words.list(rule.from)])) |
	some rule in group.admits
]

_connections(group) := [finding.at(connection, sprintf("%s joins the two networks", [_names[kind]])) |
	some [connection, kind] in {[rule.connection, rule.kind] | some rule in group.admits}
]

_names := {"peering": "VPC peering", "transit-gateway": "A transit gateway peering"}
