# METADATA
# title: A rule that lets everything out
# description: |
#   A security group, network ACL or network firewall lets traffic of every port out to `0.0.0.0/0` or `::/0`. Whoever
#   gets into the database behind it can copy the data to any place, and nothing that the code says about regions holds
#   for that copy. What leaves unnoticed is paid for, too: each gigabyte to another region or to the internet has its
#   price.
#
#   In a multi-region system this is about what guards datastores. Where the rule files have a statement on egress or
#   residency, it is about what guards workloads as well.
#
#   It is a note where all that is behind it opens no connection of its own: a cache, a file system, a stream.
#
#   It is no finding where the rule names ports (443 only), unless the rule files deny open egress: then it is a note.
#   Nor is a rule that nothing uses, or a rule of a network ACL behind one that denies the same. What the security
#   groups of a datastore are known to hold back, no open network ACL or firewall lets out.
# custom:
#   level: warning
#   remediation: |
#     Name what has to be reached: the security group of the peer, a prefix list (`prefix_list_ids`) or the ranges of
#     the network. Reach the cloud's own services through VPC endpoints. A database needs no rule for its answers, since
#     security groups are stateful.
#   sources:
#     - 'Amazon VPC User Guide, "Security group rules"'
#     - 'Amazon VPC User Guide, "Network ACL rules"'
#     - 'AWS Network Firewall Developer Guide, "Firewall policy settings in AWS Network Firewall"'
#     - 'AWS Well-Architected Framework, Security Pillar, SEC05-BP02 "Control traffic flow within your network layers"'
#     - 'Amazon EC2 On-Demand Pricing, "Data Transfer"'
#   since: 0.1.0
#   needs:
#     - topology.egress.open
#   breaks:
#     - egress
package regionlint.rules.egress["open-world"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.words

# Every port.
findings contains object.union(finding.at(rule, message), details) if {
	some rule in input.topology.egress
	count(rule.open) > 0
	rule.all_ports
	users := _users(rule)
	message := sprintf(
		"%s lets %s from %s out to %s. %s",
		[rule.address, _traffic(rule), _named(rule, users), words.list(rule.open), _harm(rule, users)],
	)
	details := object.union_n([{"trace": array.concat(_using(rule, users), _stated)}, _level(rule, users), _statement])
}

# Some ports, where the rule files deny open egress.
findings contains object.union(finding.at(rule, message), details) if {
	some rule in input.topology.egress
	count(rule.open) > 0
	not rule.all_ports
	count(_denials) > 0
	users := _users(rule)
	message := sprintf(
		"%s lets %s from %s out to %s. The rule files say that nothing goes there.",
		[rule.address, _ports(rule), _named(rule, users), words.list(rule.open)],
	)
	details := object.union({"level": "note", "trace": array.concat(_using(rule, users), _stated)}, _statement)
}

_harm(rule, users) := "Nothing stops data on its way to another region or network." if not _is_idle(rule, users)

_harm(rule, users) := "What is behind it only answers requests and does not need that." if _is_idle(rule, users)

_level(rule, users) := {} if not _is_idle(rule, users)

_level(rule, users) := {"level": "note"} if _is_idle(rule, users)

# Nobody makes a cache, a file system or a stream send what it keeps. What the rule
# files say is broken all the same.
_is_idle(rule, users) if {
	not _is_promised
	every user in users {
		_idle[finding.subject({"address": user, "root": rule.root})]
	}
}

_idle := {finding.subject(store) |
	some store in input.topology.datastores
	store.kind in {"cache", "file", "stream"}
}

# A prefix of no bits leaves nothing out, however it is written.
_is_everywhere(cidr) if endswith(cidr, "/0")

# What the rule guards, as far as it matters in this system. Undefined where
# there is nothing.
_users(rule) := users if {
	users := array.concat(_datastores(rule), _workloads(rule))
	count(users) > 0
}

_datastores(rule) := rule.attached_datastores if _is_watched

_datastores(_) := [] if not _is_watched

_workloads(rule) := rule.attached_workloads if _is_promised

_workloads(_) := [] if not _is_promised

_is_watched if input.system.multi_region

_is_watched if _is_promised

_is_promised if count(_promises) > 0

# What the rule files say on egress or residency; what they deny comes first.
_promises := array.concat(
	_denials,
	array.concat(
		[fact | some fact in input.intent.egress; not fact in _denials],
		[fact | some fact in input.intent.residency],
	),
)

# Statements that deny open egress.
_denials := [fact | some fact in input.intent.egress; fact.kind == "deny"; _is_about_everywhere(fact)]

_is_about_everywhere(fact) if {
	some cidr in fact.cidrs
	_is_everywhere(cidr)
}

_is_about_everywhere(fact) if count(object.get(fact, "cidrs", [])) == 0

# Open egress breaks a statement that denies it. To others it is a danger only.
_statement := {"statement": _denials[0].source} if count(_denials) > 0

_statement := {} if count(_denials) == 0

_stated := [finding.quoted(promise.source, _word(promise)) |
	some promise in array.slice(_promises, 0, 1)
]

_word(promise) := "The rule files deny open egress" if promise in _denials

_word(promise) := "The rule files limit egress" if {
	promise in input.intent.egress
	not promise in _denials
}

_word(promise) := "The rule files say where data has to stay" if promise in input.intent.residency

# Enough to tell what is behind a rule that guards hundreds.
_shown := 3

_using(rule, users) := [finding.at({"address": user, "root": rule.root}, sprintf("%s is behind it", [user])) |
	some user in array.slice(users, 0, _shown)
]

_named(rule, users) := sprintf("%s%s", [words.list(_first(users)), _where(rule)])

_first(users) := users if count(users) <= _shown

_first(users) := array.concat(
	array.slice(users, 0, _shown),
	[sprintf("%d more", [count(users) - _shown])],
) if {
	count(users) > _shown
}

_where(rule) := sprintf(" in %s", [rule.region]) if place.distinct(rule)

_where(rule) := "" if not place.distinct(rule)

_traffic(rule) := "all traffic" if not _protocol(rule)

_traffic(rule) := sprintf("all %s traffic", [_protocol(rule)]) if _protocol(rule)

# Undefined where protocol or ports are not known.
_ports(rule) := sprintf("%s port %d", [_protocol(rule), rule.from_port]) if rule.from_port == rule.to_port

_ports(rule) := sprintf("%s ports %d to %d", [_protocol(rule), rule.from_port, rule.to_port]) if {
	rule.from_port < rule.to_port
}

# The protocols that have ports, by name and by number.
_protocol(rule) := {"tcp": "TCP", "6": "TCP", "udp": "UDP", "17": "UDP"}[lower(rule.protocol)]
