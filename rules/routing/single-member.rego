# METADATA
# title: A routing policy with one record to choose from
# description: |
#   A latency, geolocation or geoproximity policy chooses among the records that share a name. With one record there is
#   nothing to choose: every user who gets an answer is sent to the same region, and a health check has no other record
#   to fall back to. When that region is lost, the name leads nowhere until somebody changes the DNS by hand.
#
#   It is no finding where the code may not show all records: the region or the set identifier comes from an input
#   variable of the root, so that the root is applied once per region; the number of records is not known; or another
#   root of the repository has records of the same name. Half of a failover pair is another rule's matter.
# custom:
#   level: warning
#   remediation: |
#     Add a record with the same name and type for each other region that serves, with its own `set_identifier`. Where
#     one region is enough, use a simple record.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Choosing a routing policy"'
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.routes.alone
#   breaks:
#     - routing
#     - model
#   silences:
#     - health/missing
package regionlint.rules.routing["single-member"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.presence
import data.regionlint.lib.record

findings contains object.union(finding.at(member, _message(route, member, policy)), details) if {
	some route in input.topology.routes
	route.complete
	count(route.members) == 1
	member := route.members[0]
	policy := _policy(member)
	not record.may_be_one_of_many(member)
	details := object.union({"trace": presence.steps(_others(member))}, _statement(policy))
}

# The policies that choose by place. Each record of a weighted or multivalue set
# may be a step of a tree, and one record of a failover pair is half of it.
_by_place := {"latency", "geolocation", "geoproximity"}

# A record has one policy; where it has two, the first counts.
_policy(member) := [policy | some policy in member.policies; policy in _by_place][0] if {
	not "policies" in member.unknown
}

_others(member) := (presence.working | presence.declared) - {region |
	place.distinct(member)
	region := member.region
}

_message(route, member, policy) := sprintf(
	"%s is the only %s record for %s. Every answer leads to %s, and when that region is lost no other record takes over.",
	[member.address, policy, route.name, member.region],
) if {
	place.distinct(member)
}

_message(route, member, policy) := sprintf(
	"%s is the only %s record for %s. Every answer is the same, and when its target is lost no other record takes over.",
	[member.address, policy, route.name],
) if {
	not place.distinct(member)
}

# One record routes nothing, and serves in one region.
_statement(policy) := {"statement": input.intent.routing.source} if {
	input.intent.routing.policy == policy
} else := {"statement": input.intent.model.source} if {
	input.intent.model.value == "active-active"
} else := {}
