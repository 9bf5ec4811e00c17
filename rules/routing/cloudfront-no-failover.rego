# METADATA
# title: A distribution that cannot fail over to its second origin
# description: |
#   CloudFront chooses an origin by the path of the request, never by the health of the origin. It fails over in one
#   case only: a cache behaviour targets an origin group, and the group's first member answers with an error or not at
#   all. So a second origin in another region is of no use when
#
#   - no behaviour targets it, or it shares the paths of the first, and there is no origin group;
#   - an ordered behaviour for `*` leads to it: that takes every request, at once and for good;
#   - there is an origin group, and no behaviour targets that.
#
#   When the first origin's region is lost, every request that the cache cannot answer fails, until somebody changes the
#   distribution.
#
#   It is no finding where the origins are of different kinds (a bucket and an API), or where behaviours split the paths
#   by region on purpose.
# custom:
#   level: warning
#   remediation: |
#     Add an `origin_group` with both origins as members, the usual one first, and set `target_origin_id` of the
#     behaviour to the group's `origin_id`. Delete an ordered behaviour for `*`.
#
#     An origin group fails over for GET, HEAD and OPTIONS only. Writes need a route of their own, such as a Route 53
#     failover record as the name of the origin.
#   sources:
#     - 'Amazon CloudFront Developer Guide, "Optimize high availability with CloudFront origin failover"'
#     - 'Amazon CloudFront Developer Guide, "Cache behavior settings": path pattern'
#     - 'Amazon CloudFront Developer Guide, "Helper methods for origin modification"'
#   since: 0.1.0
#   needs:
#     - topology.distributions
package regionlint.rules.routing["cloudfront-no-failover"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.words

# An ordered behaviour for every path, used as failover.
findings contains object.union(
	finding.on(distribution, star.attribute, _star_message(distribution, star, spare)),
	{"trace": _leads(distribution, array.concat(usual, [spare]))},
) if {
	some distribution in input.topology.distributions
	some star in _stars(distribution)
	spare := _origin(distribution, star)
	usual := _counterparts(distribution, spare)
	count(usual) > 0
}

# Origins in other regions that no request can reach.
findings contains object.union(
	finding.at(distribution, _idle_message(distribution, usual, idle)),
	{"trace": _leads(distribution, array.concat(usual, idle))},
) if {
	some distribution in input.topology.distributions
	_has_no_failover(distribution)
	idle := _idle(distribution)
	count(idle) > 0
	usual := [origin |
		some origin in _targets(distribution)
		_is_like_one_elsewhere(origin, idle)
	]
}

# Two behaviours for one path, with origins in different regions.
findings contains object.union(
	finding.at(distribution, _twin_message(distribution, twins[0])),
	{"trace": _leads(distribution, twins[0].origins)},
) if {
	some distribution in input.topology.distributions
	_has_no_failover(distribution)
	count(_idle(distribution)) == 0
	twins := _twins(distribution)
	count(twins) > 0
}

# An origin group that no behaviour targets.
findings contains finding.on(distribution, group.attribute, _group_message(distribution, group)) if {
	some distribution in input.topology.distributions
	distribution.complete
	_is_read(distribution)
	some group in distribution.groups
	not group.id in {behavior.target | some behavior in distribution.behaviors}
}

_has_no_failover(distribution) if {
	distribution.complete
	count(distribution.groups) == 0
	every star in _stars(distribution) {
		count(_counterparts(distribution, _origin(distribution, star))) == 0
	}
}

# All targets are known.
_is_read(distribution) if {
	count(distribution.behaviors) > 0
	every behavior in distribution.behaviors {
		behavior.target
	}
}

# Ordered behaviours that take every request.
_stars(distribution) := [behavior |
	distribution.complete
	some behavior in distribution.behaviors
	_pattern(behavior) == "*"
]

# The pattern of an ordered behaviour. A leading slash changes nothing, and a
# pattern that is not known is none.
_pattern(behavior) := trim_prefix(behavior.path, "/") if {
	not _is_default(behavior)
	behavior.path != ""
}

_is_default(behavior) if startswith(behavior.attribute, "default_cache_behavior")

_origin(distribution, behavior) := [origin |
	some origin in distribution.origins
	origin.id == behavior.target
][0]

_targets(distribution) := [origin |
	ids := {behavior.target | some behavior in distribution.behaviors}
	some origin in distribution.origins
	origin.id in ids
]

# What the default behaviour uses instead of an origin: one like it in another
# region, by itself or in a group.
_counterparts(distribution, spare) := [origin |
	some behavior in distribution.behaviors
	_is_default(behavior)
	ids := {behavior.target} | {id | some group in distribution.groups; group.id == behavior.target; some id in group.members}
	some origin in distribution.origins
	origin.id in ids
	_are_alike_elsewhere(origin, spare)
]

# No behaviour targets them, and no target of their kind is in their region.
# Where a function may choose the origin, none is known to be idle.
_idle(distribution) := [origin |
	_is_read(distribution)
	not _has_edge_function(distribution)
	targets := _targets(distribution)
	some origin in distribution.origins
	not origin in targets
	not origin.region in {target.region | some target in targets; target.kind == origin.kind}
	_is_like_one_elsewhere(origin, targets)
]

_has_edge_function(distribution) if {
	some behavior in distribution.behaviors
	behavior.edge_function
}

_twins(distribution) := [{"path": first.path, "origins": origins} |
	some i, first in distribution.behaviors
	some j, second in distribution.behaviors
	i < j
	_pattern(first) == _pattern(second)
	origins := [_origin(distribution, first), _origin(distribution, second)]
	_are_alike_elsewhere(origins[0], origins[1])
]

_is_like_one_elsewhere(origin, others) if {
	some other in others
	_are_alike_elsewhere(origin, other)
}

_are_alike_elsewhere(origin, other) if {
	origin.kind == other.kind
	place.distinct(origin)
	place.distinct(other)
	origin.region != other.region
}

_leads(distribution, origins) := [step |
	some origin in origins
	message := sprintf("The origin %s leads to %s", [origin.id, _where(origin)])
	step := finding.on(distribution, origin.attribute, message)
]

_where(origin) := sprintf("%s in %s", [origin.target, origin.region]) if origin.target != ""

_where(origin) := origin.region if origin.target == ""

_named(origins) := words.list([sprintf("%s in %s", [origin.id, origin.region]) | some origin in origins])

_star_message(distribution, star, spare) := sprintf(
	"The behaviour for %s of %s sends every request to the origin %s, and the default behaviour is never used. %s",
	[
		star.path, distribution.address, _named([spare]),
		"CloudFront chooses a behaviour by path, not by health, so this is no failover.",
	],
)

_idle_message(distribution, usual, idle) := sprintf(
	"%s has no origin group, and no behaviour targets the origin %s. When %s is lost, CloudFront fails over to nothing.",
	[distribution.address, _named(idle), words.list({origin.region | some origin in usual})],
)

_twin_message(distribution, twin) := sprintf(
	"%s has no origin group, and two behaviours for %s with the origins %s. %s",
	[
		distribution.address, twin.path, _named(twin.origins),
		"CloudFront uses the first that matches, whatever its health, and never the other.",
	],
)

_group_message(distribution, group) := sprintf(
	"No behaviour of %s targets the origin group %s. CloudFront sends requests to single origins and never fails over.",
	[distribution.address, group.id],
)
