# METADATA
# title: A record for one region that leads to another
# description: |
#   A latency record names the region whose latency Route 53 compares for a user, and leads to a target. Where the target
#   is in another region, users near the named region are sent far away, and the region that should serve them gets none:
#   it may run and be paid for, and nobody reaches it. The same holds for an endpoint group of a Global Accelerator
#   whose endpoint is not in the group's region.
#
#   A target is followed through aliases and CNAMEs of the zone, and a literal host name such as
#   `shop-1.us-east-1.elb.amazonaws.com` tells its region. Where the target is not known, or is global, as a CloudFront
#   distribution is, there is no finding.
# custom:
#   level: error
#   remediation: |
#     Lead the record to the target in the region that it names, or name the region that the target is in. It is mostly a
#     copied block in which one of the two was not changed.
#   sources:
#     - 'Amazon Route 53 API Reference, "ResourceRecordSet", Region: "where you created the resource"'
#     - 'Amazon Route 53 Developer Guide, "Latency-based routing"'
#     - 'AWS Global Accelerator Developer Guide, "Endpoint groups for standard accelerators"'
#   since: 0.1.0
#   needs:
#     - topology.routes.astray|topology.accelerators.groups.astray
#   breaks:
#     - routing
package regionlint.rules.routing["region-mismatch"]

import data.regionlint.lib.finding
import data.regionlint.lib.presence
import data.regionlint.lib.words

findings contains object.union(finding.at(member, _message(route, member)), details) if {
	some route in input.topology.routes
	route.astray
	some member in route.members
	member.astray
	steps := [finding.at({"address": target, "root": member.root}, sprintf("%s is in %s", [target, member.target_region])) |
		some target in member.targets
	]
	details := object.union({"trace": steps}, _statement)
}

findings contains object.union(finding.at(object.remove(group, {"attribute"}), message), {"trace": steps}) if {
	some accelerator in input.topology.accelerators
	some group in accelerator.groups
	group.astray
	strays := [endpoint | some endpoint in group.endpoints; endpoint.astray]
	message := sprintf("%s is the endpoint group of %s for %s, and it has %s. %s", [
		group.address, accelerator.address, group.region,
		words.list({sprintf("an endpoint in %s", [endpoint.region]) | some endpoint in strays}),
		sprintf("A group takes endpoints of its own region only, so users near %s are not served there.", [group.region]),
	])
	steps := [finding.on(group, endpoint.attribute, sprintf("%s is in %s", [_endpoint(endpoint), endpoint.region])) |
		some endpoint in strays
	]
}

_endpoint(endpoint) := endpoint.target if endpoint.target != ""

_endpoint(endpoint) := "the endpoint" if endpoint.target == ""

_message(route, member) := sprintf(
	"%s answers users near %s for %s, and %s in %s. Users near %s are sent to %s%s.",
	[
		member.address, member.latency_region, route.name, _target(member), member.target_region,
		member.latency_region, member.target_region, _idle(member.latency_region),
	],
)

# Whether something waits in the region that the record names.
_idle(region) := sprintf(", and what runs in %s gets none of them", [region]) if region in presence.working

_idle(region) := "" if not region in presence.working

_target(member) := sprintf("its target %s is", [words.list(member.targets)]) if count(member.targets) == 1

_target(member) := "its targets are" if count(member.targets) > 1

_target(member) := "its target is" if count(member.targets) == 0

_statement := {"statement": input.intent.routing.source} if {
	input.intent.routing.policy == "latency"
} else := {}
