# METADATA
# title: A routed record that is cached for too long
# description: |
#   DNS sends users to one region or another, and resolvers keep each answer for its TTL. When the region fails, Route
#   53 gives a better answer soon, but users who have the old one are sent to the dead region until it expires. A TTL of
#   300 s adds up to five minutes to every failover, however fast the health checks are.
#
#   The limit is the TTL that the rule files declare, and 60 s where they declare none. A CNAME that leads to a routed
#   name counts too, also through other CNAMEs, and so do instances of traffic policies, Traffic Manager, Cloud DNS with
#   a routing policy, and load balancers of Cloudflare.
#
#   Other simple records are no finding, and neither are aliases, which have no TTL of their own, what Cloudflare
#   proxies, and records that lead no user to a region: NS, SOA, MX, TXT, CAA, and the proofs that certificates ask for.
#   Nor are the only record of a set, which nothing can replace, and records that share users by weights among content
#   delivery networks, which have no region.
# custom:
#   level: warning
#   remediation: |
#     Set `ttl` to the declared maximum, or to 60. Lower it before a planned move, by at least the old TTL in time: the
#     old answer lives that long.
#   sources:
#     - 'Amazon Route 53 API Reference, "ResourceRecordSet": 60 s or less for a record with a health check'
#     - 'Amazon Route 53 Developer Guide, "Values specific for failover records"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#   breaks:
#     - ttl.max_seconds
#   fixable: true
package regionlint.rules.ttl["too-high"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.profile
import data.regionlint.lib.record
import data.regionlint.lib.words

findings contains object.union(finding.on(member, "ttl", _message(route, member)), details) if {
	some route in input.topology.routes
	some member in route.members
	member.ttl > _longest
	not member.alias
	_leads_users(route)
	_decides_region(route, member)
	details := object.union(
		{
			"trace": array.concat(_declaration, _others(route, member)),
			"fix": finding.set_attribute(member, ["ttl"], _longest),
		},
		_statement,
	)
}

findings contains object.union(finding.on(other, other.attribute, message), details) if {
	some other in profile.routed
	other.ttl > _longest
	message := sprintf(
		"%s has a TTL of %v s, more than the %v s that %s. %s",
		[
			other.address, other.ttl, _longest, _authority,
			sprintf("When a region fails, users are sent there for up to %s after the failure is noticed.", [words.duration(other.ttl)]),
		],
	)
	details := object.union(
		{"trace": _declaration, "fix": finding.set_attribute(other, other.path, _longest)},
		_statement,
	)
}

# The types whose answers say where users go.
_leads_users(route) if route.type in {"A", "AAAA", "CNAME", "HTTPS", "SVCB", "SRV", "NAPTR"}

_decides_region(route, member) if {
	record.routed(member)
	_moves_users(route, member)
	not _is_proof(route)
}

# What is declared holds for all routed records.
_moves_users(_, _) if _declared

_moves_users(route, member) if {
	record.competes(route, member)
	not route.regionless
}

_decides_region(route, _) if {
	_is_behind(route)
	not _is_proof(route)
}

# A simple CNAME that leads to a routed name.
_is_behind(route) if {
	route.type == "CNAME"
	route.front_of != ""
}

# What a certificate asks for, such as _3f9c.example.com.
_is_proof(route) if {
	route.type == "CNAME"
	startswith(route.name, "_")
}

_longest := _declared.max_seconds if {
	_declared.max_seconds > 0
} else := max([data.regionlint.config.ttl_max_seconds, input.intent.ttl.min_seconds]) if {
	input.intent.ttl
} else := data.regionlint.config.ttl_max_seconds

# What the rule files say of the longest; a declared minimum alone does not.
_declared := input.intent.ttl if input.intent.ttl.max_source

_message(route, member) := sprintf(
	"%s has a TTL of %v s for %s, more than the %v s that %s. %s",
	[member.address, member.ttl, route.name, _longest, _authority, _consequence(route, member)],
)

_authority := "the rule files allow" if {
	_declared
} else := "a routed name should have at most"

_consequence(_, member) := sprintf(
	"When %s fails, users are sent there for up to %s after the failure is noticed.",
	[_target(member), words.duration(member.ttl)],
) if {
	record.routed(member)
}

_consequence(route, member) := sprintf(
	"It leads to %s, which is routed: users who should be sent elsewhere follow up to %s late.",
	[_front_name(route), words.duration(member.ttl)],
) if {
	not record.routed(member)
}

_target(member) := member.region if place.distinct(member)

_target(member) := "its target" if not place.distinct(member)

_front_name(route) := _routes[route.front_of].name

# The records that users would be sent to instead.
_others(route, member) := [finding.at(other, sprintf("%s %s", [other.address, record.does(set, other)])) |
	some set in array.concat([route], [front | front := _routes[route.front_of]])
	some other in set.members
	other != member
]

_routes := {route.id: route | some route in input.topology.routes}

_declaration := [finding.quoted(_declared.max_source, sprintf("a TTL of at most %v s is declared", [_longest]))] if {
	_declared
} else := []

_statement := {"statement": _declared.max_source} if {
	_declared
} else := {}
