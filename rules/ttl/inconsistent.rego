# METADATA
# title: Records of one set that are cached for different times
# description: |
#   The records of a set share a name, and resolvers keep each answer for the TTL of the record that they got. Where
#   TTLs differ, users of one region follow a failover at once and those of another minutes later; and how long an
#   outage lasts depends on which region fails.
#
#   For weighted records this is an error: Route 53 requires that all of a group have the same TTL.
#
#   Aliases have no TTL of their own and are no finding.
# custom:
#   level: warning
#   remediation: |
#     Set the same `ttl` on all records of the set: 60.
#   sources:
#     - 'Amazon Route 53 API Reference, "ResourceRecordSet": TTL, groups of weighted resource record sets'
#     - 'Amazon Route 53 Developer Guide, "Values specific for weighted records", TTL'
#   since: 0.1.0
#   needs:
#     - topology.routes.uneven_ttls
#   fixable: true
#   refused: true
package regionlint.rules.ttl.inconsistent

import data.regionlint.lib.finding
import data.regionlint.lib.record

findings contains object.union(finding.on(member, "ttl", message), details) if {
	some route in input.topology.routes
	common := _common(route)
	first := [finding.on(other, "ttl", sprintf("%s has %v s", [other.address, other.ttl])) |
		some other in route.members
		other.ttl == common
	][0]
	some member in route.members
	record.routed(member)
	not member.alias
	member.ttl != common
	message := sprintf(
		"%s has a TTL of %v s, and other records for %s have %v s. %s",
		[member.address, member.ttl, route.name, common, _consequence(member)],
	)
	details := {"level": _level(member), "trace": [first], "fix": finding.set_attribute(member, ["ttl"], common)}
}

# The TTL that all should have: one within the limits, that of most records, the shortest.
_common(route) := min([[_outside(use.seconds), 0 - use.records, use.seconds] | some use in route.uneven_ttls])[2]

_outside(seconds) := 0 if {
	seconds >= object.get(_declared, "min_seconds", data.regionlint.config.ttl_min_seconds)
	seconds <= object.get(_declared, "max_seconds", data.regionlint.config.ttl_max_seconds)
} else := 1

_declared := object.get(input.intent, "ttl", {})

_level(member) := "error" if "weighted" in member.policies

_level(member) := "warning" if not "weighted" in member.policies

_consequence(member) := "Route 53 refuses weighted records that differ in TTL." if "weighted" in member.policies

_consequence(member) := "How fast users follow a failover depends on the region that they were sent to before." if {
	not "weighted" in member.policies
}
