# METADATA
# title: A record that resolvers may hardly keep
# description: |
#   A TTL of 0 s makes every connection wait for a DNS query, and fail when no name server answers it: the cache that
#   carries users over a short outage of DNS is switched off. In a routed set, a TTL of a few seconds multiplies the
#   queries, which are paid for, and makes a failover faster by seconds only, since the health checks take longer.
#
#   The limit for routed sets is the TTL that the rule files declare, and 30 s where they declare none. A TTL of 0 s is
#   a finding on any record. A TTL of some seconds costs little, and some teams want it: where no rule file declares a
#   minimum, it is a note.
#
#   Aliases have no TTL of their own and are no finding. Neither are the only record of a set, which nothing can replace,
#   and the TTLs of caches, of items in DynamoDB and of service discovery, which are not DNS records of a zone.
# custom:
#   level: warning
#   remediation: |
#     Set `ttl` to the declared minimum, or to 30.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Values that are common for all routing policies", TTL'
#     - 'RFC 1035, "Domain names: implementation and specification", section 3.2.1: 0 s forbids caching'
#   since: 0.1.0
#   needs: []
#   breaks:
#     - ttl.min_seconds
#   fixable: true
package regionlint.rules.ttl["too-low"]

import data.regionlint.lib.finding
import data.regionlint.lib.profile
import data.regionlint.lib.record

findings contains object.union(finding.on(member, "ttl", _message(member, _answer(route), _moves(route))), details) if {
	some route in input.topology.routes
	some member in route.members
	member.ttl < _suspect
	not member.alias
	_is_too_low(route, member)
	details := object.union_n([
		{"fix": finding.set_attribute(member, ["ttl"], _shortest)},
		_declared_for(member),
		_level(member.ttl),
	])
}

findings contains object.union(finding.on(other, other.attribute, message), details) if {
	input.system.multi_region
	some other in profile.routed
	other.ttl < _shortest
	message := _message(other, "", "A failover reaches users")
	details := object.union_n([
		{"fix": finding.set_attribute(other, other.path, _shortest)},
		_declared,
		_level(other.ttl),
	])
}

# Few records have so low a TTL: the others are not looked at further.
_suspect := max([1, _shortest])

_is_too_low(_, member) if member.ttl == 0

_is_too_low(route, member) if {
	input.system.multi_region
	record.routed(member)
	_moves_users(route, member)
	member.ttl < _shortest
}

# What is declared holds for all routed records.
_moves_users(_, _) if _stated

_moves_users(route, member) if record.competes(route, member)

_shortest := _stated.min_seconds if {
	_stated.min_seconds > 0
} else := min([data.regionlint.config.ttl_min_seconds, input.intent.ttl.max_seconds]) if {
	input.intent.ttl
} else := data.regionlint.config.ttl_min_seconds

# What the rule files say of the shortest; a declared maximum alone does not.
_stated := input.intent.ttl if input.intent.ttl.min_source

# A few seconds are a choice, as long as nobody has declared another.
_level(ttl) := {"level": "note"} if {
	ttl > 0
	not _stated
} else := {}

_message(member, answer, _) := sprintf(
	"%s has a TTL of 0 s%s, so no resolver may keep its answer. %s",
	[
		member.address, answer,
		"Every connection waits for a DNS query, and fails where no name server answers it.",
	],
) if {
	member.ttl == 0
}

_message(member, answer, moves) := sprintf(
	"%s has a TTL of %v s%s, less than the %v s that %s. %s",
	[
		member.address, member.ttl, answer, _shortest, _authority,
		sprintf(
			"%s at most %v s sooner, with up to %v times as many DNS queries.",
			[moves, _shortest - member.ttl, _more(_shortest / member.ttl)],
		),
	],
) if {
	member.ttl > 0
}

# What the TTL makes sooner: without health checks, nothing but a change by hand.
_moves(route) := "A failover reaches users" if {
	some member in route.members
	record.may_be_watched(member)
} else := "A change of the record reaches users"

# With a digit behind the point where whole numbers would be far off.
_more(times) := round(times * 10) / 10 if times < 10

_more(times) := round(times) if times >= 10

_authority := "the rule files ask for" if {
	_stated
} else := "a routed name should have"

_answer(route) := sprintf(" for %s", [route.name])

# What the rule files say of the TTL, they say of routed records.
_declared_for(member) := _declared if {
	record.routed(member)
} else := {}

_declared := {"statement": _stated.min_source, "trace": [finding.quoted(_stated.min_source, minimum)]} if {
	minimum := sprintf("a TTL of at least %v s is declared", [_shortest])
} else := {}
