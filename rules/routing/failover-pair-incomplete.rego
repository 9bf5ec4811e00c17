# METADATA
# title: Half of a failover pair
# description: |
#   A failover set answers with its PRIMARY, and with its SECONDARY while the PRIMARY is unhealthy. A PRIMARY without a
#   SECONDARY has nowhere to send users: when its region is lost, Route 53 goes on answering with it. A SECONDARY without
#   a PRIMARY gets all users from the first day, and nothing stands behind it.
#
#   It is no finding where the other half may be elsewhere: the role, the set identifier or the region comes from an
#   input variable of the root, which is applied once for each half; the number of records is not known; another root of
#   the repository, or a module whose code is not on disk, may have records of this name.
# custom:
#   level: error
#   remediation: |
#     Add the other record with the same name and type, its own `set_identifier`, the other `type` in its
#     `failover_routing_policy`, and a target in another region. Give the PRIMARY a health check or
#     `evaluate_target_health = true`.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Values specific for failover records"'
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured"'
#   since: 0.1.0
#   needs:
#     - topology.routes.lacks
#   breaks:
#     - routing
#     - model
package regionlint.rules.routing["failover-pair-incomplete"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.presence
import data.regionlint.lib.record

findings contains object.union(finding.at(member, _message(route, member)), details) if {
	some route in input.topology.routes
	route.lacks
	member := route.members[0]
	every one in route.members {
		not record.may_be_one_of_many(one)
	}
	elsewhere := (presence.working | presence.declared) - {member.region | place.distinct(member)}
	details := object.union({"trace": presence.steps(elsewhere)}, _statement)
}

_message(route, member) := sprintf(
	"%s is the PRIMARY of the failover set %s, and no record is its SECONDARY. %s",
	[
		member.address, route.name,
		sprintf("When %s is lost, Route 53 has no other answer and goes on sending users there.", [_target(member)]),
	],
) if {
	route.lacks == "SECONDARY"
}

_message(route, member) := sprintf(
	"%s is the SECONDARY of the failover set %s, and no record is its PRIMARY. %s",
	[
		member.address, route.name,
		sprintf("All users are sent there already, and no record takes over when %s is lost.", [_target(member)]),
	],
) if {
	route.lacks == "PRIMARY"
}

_target(member) := member.region if place.distinct(member)

_target(member) := "its target" if not place.distinct(member)

_statement := {"statement": input.intent.routing.source} if {
	input.intent.routing.policy == "failover"
} else := {"statement": input.intent.model.source} if {
	input.intent.model.value in {"active-passive", "hot-standby", "warm-standby", "pilot-light"}
} else := {}
