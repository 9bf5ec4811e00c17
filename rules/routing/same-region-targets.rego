# METADATA
# title: Alternatives that all lead to one region
# description: |
#   A set of latency, failover, geolocation or geoproximity records, or an origin group of a CloudFront distribution, is
#   there so that users reach another region when one is lost. Where all of its members lead to the same region, all of
#   them fail together: the failover is made, the answer changes, and the users arrive at the same outage.
#
#   Weighted and multivalue records may lead to one region: they divide users between versions or hosts. So may the
#   records of a name that another routed set leads to, as the inner part of a tree, and of a name that says its region
#   (`us-east-1.api.example.com`). A page in a bucket that answers when all else fails promises no second region.
# custom:
#   level: error
#   remediation: |
#     Lead each record to a target in a region of its own. Where one region is meant, use weighted or multivalue records
#     for the targets in it.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Active-active and active-passive failover"'
#     - 'Amazon CloudFront Developer Guide, "Optimize high availability with CloudFront origin failover"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, "Deploy the workload to multiple locations"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.routes.region|topology.distributions.groups
#   breaks:
#     - routing
#     - model
package regionlint.rules.routing["same-region-targets"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(first, message), details) if {
	some route in input.topology.routes
	_spans_by_purpose(route)
	first := route.members[0]
	message := sprintf(
		"%s records of the %s set %s lead to %s. When %s is lost, no record of the set has a target left.",
		[_all(count(route.members)), route.policy, route.name, route.region, route.region],
	)
	steps := [finding.at(member, sprintf("%s leads to %s", [_name(member), route.region])) | some member in route.members]
	details := object.union({"trace": array.slice(steps, 1, count(steps))}, _statement(route.policy))
}

findings contains object.union(finding.on(distribution, group.attribute, message), details) if {
	some distribution in input.topology.distributions
	distribution.complete
	some group in distribution.groups
	members := [origin | some id in group.members; some origin in distribution.origins; origin.id == id]
	region := _only_region(members)
	count(members) > 1
	not _is_last_page([origin.kind | some origin in members], "bucket")
	message := sprintf(
		"Both origins of the origin group %s of %s are in %s. When %s is lost, CloudFront fails over to an origin that is lost, too.",
		[group.id, distribution.address, region, region],
	)
	steps := [finding.on(distribution, origin.attribute, sprintf("the origin %s is in %s", [origin.id, region])) |
		some origin in members
	]
	details := object.union({"trace": steps}, _statement("failover"))
}

_spans_by_purpose(route) if {
	route.region
	route.complete
	every policy in route.policies {
		policy in {"latency", "failover", "geolocation", "geoproximity"}
	}
	count(route.led_to_by) == 0
	not route.says_region
	not _is_last_page([object.get(member, "target_kind", "") | some member in route.members], "s3")
}

# A bucket behind something else holds a page that says sorry.
_is_last_page(kinds, bucket) if {
	bucket in kinds
	some kind in kinds
	kind != bucket
}

_only_region(members) := region if {
	every member in members {
		member.region_status in {"known", "symbolic"}
	}
	regions := {member.region | some member in members}
	count(regions) == 1
	some region in regions
}

_all(2) := "Both"

_all(n) := sprintf("All %d", [n]) if n > 2

_name(member) := sprintf("the branch %s of %s", [member.attribute, member.address]) if member.attribute

_name(member) := member.address if not member.attribute

_statement(policy) := {"statement": input.intent.routing.source} if {
	input.intent.routing.policy == policy
} else := {"statement": input.intent.model.source} if {
	input.intent.model.value in {"active-active", "active-passive", "hot-standby", "warm-standby", "pilot-light"}
} else := {}
