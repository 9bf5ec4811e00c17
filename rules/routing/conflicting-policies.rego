# METADATA
# title: Records that cannot share a name
# description: |
#   A record has one routing policy, and all records of one zone, name and type have the same. Route 53 refuses the
#   rest: a record with two policies, a latency record beside a weighted one, a simple record beside either. The apply
#   stops half-way, and the region whose record is refused gets no users.
#
#   Policies are combined as a tree: a latency record is an alias to another name of the zone, and that name has the
#   weighted records. Such a tree is no finding, nor are records in another zone (a private one beside a public one) or
#   of another type (A beside AAAA).
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Decide on one policy for the name. To combine two, give the inner records a name of their own
#     (`us-east-1.api.example.com`), and let the outer records be aliases to it with `evaluate_target_health = true`.
#   sources:
#     - 'Amazon Route 53 API Reference, "ResourceRecordSet"'
#     - 'Amazon Route 53 Developer Guide, "How health checks work in complex Amazon Route 53 configurations"'
#     - 'Terraform AWS provider, "aws_route53_record": each routing policy conflicts with any other'
#   since: 0.1.0
#   needs:
#     - topology.routes.mixed
#   breaks:
#     - routing
package regionlint.rules.routing["conflicting-policies"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

# A record with two policies: one finding for the set, on the first.
findings contains object.union(finding.at(doubles[0], _double_message(route, doubles[0])), details) if {
	some route in input.topology.routes
	doubles := _doubles(route)
	count(doubles) > 0
	trace := [finding.at(other, sprintf("%s has the policies %s", [other.address, words.list(other.policies)])) |
		some other in array.slice(doubles, 1, count(doubles))
	]
	details := object.union({"trace": trace}, _statement(route))
}

# Records that mix: one finding for the set, on the first that differs from
# those before it.
findings contains object.union(finding.at(odd[0], _mixed_message(route, odd[0], settled[0])), details) if {
	some route in input.topology.routes
	count(route.policies) > 1
	count(_doubles(route)) == 0
	settled := [member | some member in route.members; _is_settled(member)]
	odd := [member | some member in settled; _policy(member) != _policy(settled[0])]
	count(odd) > 0
	trace := [finding.at(other, sprintf("%s is a %s record", [other.address, _policy(other)])) |
		some other in settled
		other.address != odd[0].address
	]
	details := object.union({"trace": trace}, _statement(route))
}

# The declared policy is one of those that exclude each other, so that it may
# be the one that is refused.
_statement(route) := {"statement": input.intent.routing.source} if {
	input.intent.routing.policy in route.policies
} else := {}

_doubles(route) := [member | some member in route.members; _is_read(member); count(member.policies) > 1]

# The record is there, and its policy is known. Records whose number is not
# known are often alternatives to each other.
_is_settled(member) if {
	_is_read(member)
	not member.unexpanded
}

_is_read(member) if not "policies" in member.unknown

# The policy of a record with one, or with none.
_policy(member) := member.policies[0] if count(member.policies) > 0

_policy(member) := "simple" if count(member.policies) == 0

_double_message(route, member) := sprintf(
	"%s for %s has the routing policies %s. A record can have one only, so this one cannot be created.",
	[member.address, route.name, words.list(member.policies)],
)

_mixed_message(route, member, first) := sprintf(
	"%s is a %s record for %s, and %s is a %s record for the same name and type. %s",
	[
		member.address, _policy(member), route.name, first.address, _policy(first),
		"Route 53 refuses to have both, so one of them cannot be created.",
	],
)
