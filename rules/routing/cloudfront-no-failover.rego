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
#     - topology.distributions.gaps
package regionlint.rules.routing["cloudfront-no-failover"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(
	_at(distribution, gap, _message(distribution, gap)),
	{"trace": _leads(distribution, array.concat(gap.usual, gap.spare))},
) if {
	some distribution in input.topology.distributions
	some gap in distribution.gaps
}

_at(distribution, gap, message) := finding.on(distribution, gap.attribute, message) if gap.attribute

_at(distribution, gap, message) := finding.at(distribution, message) if not gap.attribute

_message(distribution, gap) := sprintf(
	"The behaviour for %s of %s sends every request to the origin %s, and the default behaviour is never used. %s",
	[
		gap.name, distribution.address, _named(gap.spare),
		"CloudFront chooses a behaviour by path, not by health, so this is no failover.",
	],
) if {
	gap.kind == "behavior-for-all"
}

_message(distribution, gap) := sprintf(
	"%s has no origin group, and no behaviour targets the origin %s. When %s is lost, CloudFront fails over to nothing.",
	[distribution.address, _named(gap.spare), words.list({origin.region | some origin in gap.usual})],
) if {
	gap.kind == "idle"
}

_message(distribution, gap) := sprintf(
	"%s has no origin group, and two behaviours for %s with the origins %s. %s",
	[
		distribution.address, gap.name, _named(array.concat(gap.usual, gap.spare)),
		"CloudFront uses the first that matches, whatever its health, and never the other.",
	],
) if {
	gap.kind == "twins"
}

_message(distribution, gap) := sprintf(
	"No behaviour of %s targets the origin group %s. CloudFront sends requests to single origins and never fails over.",
	[distribution.address, gap.name],
) if {
	gap.kind == "unused-group"
}

_leads(distribution, origins) := [step |
	some origin in origins
	message := sprintf("The origin %s leads to %s", [origin.id, _where(origin)])
	step := finding.on(distribution, origin.attribute, message)
]

_where(origin) := sprintf("%s in %s", [origin.target, origin.region]) if origin.target != ""

_where(origin) := origin.region if origin.target == ""

_named(origins) := words.list([sprintf("%s in %s", [origin.id, origin.region]) | some origin in origins])
