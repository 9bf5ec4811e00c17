# METADATA
# title: A routed record or backend without a health check
# description: |
#   Several DNS records share a name, so that users are sent to one region or another. Route 53 takes a record out of
#   the answers only when it knows that the record's target is unhealthy: from a health check, or from an alias with
#   `evaluate_target_health = true`. A record with neither is answered for ever, and its users wait on a dead region.
#
#   For the PRIMARY of a failover pair this is an error: the SECONDARY is never used.
#
#   The SECONDARY may go without, since it is the last resort. So may simple records and the only record of a weighted
#   set, which have nothing to fail over to: Route 53 answers with them in any case.
#
#   The same holds for what Azure Front Door and Traffic Manager, Cloudflare and Google Cloud choose among: where several
#   backends compete, each needs a probe. Serverless backends of Google Cloud cannot have one.
# custom:
#   level: error
#   remediation: |
#     Set `evaluate_target_health = true` where the record is an alias to a load balancer. Else create an
#     `aws_route53_health_check` for the target and set `health_check_id` on the record.
#
#     Elsewhere, add the probe: `health_probe` on a Front Door origin group, `monitor` on a Cloudflare pool, `health_checks`
#     on a Google backend service; and leave `always_serve_enabled` off on Traffic Manager endpoints.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured"'
#     - 'Amazon Route 53 Developer Guide, "Values specific for failover alias records"'
#     - 'Azure Front Door documentation, "Health probes"'
#     - 'Azure Traffic Manager documentation, "Traffic Manager endpoint monitoring", Always Serve'
#     - 'Cloudflare Load Balancing documentation, "Monitors"'
#     - 'Google Cloud Load Balancing documentation, "Backend services overview", health checks and serverless NEGs'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.routes.members.unwatched|resources.azurerm_cdn_frontdoor_origin_group|resources.azurerm_traffic_manager_profile|resources.cloudflare_load_balancer|resources.google_compute_backend_service
#   breaks:
#     - health_check
#   fixable: true
package regionlint.rules.health.missing

import data.regionlint.lib.backend
import data.regionlint.lib.finding
import data.regionlint.lib.record

findings contains object.union(finding.at(member, _message(route, member)), details) if {
	some route in input.topology.routes
	some member in route.members
	member.unwatched
	details := object.union_n([{"level": _level(member), "trace": _others(route, member)}, _statement, _fix(member)])
}

findings contains object.union(finding.at(unprobed.element, message), details) if {
	some unprobed in backend.unprobed
	message := sprintf(
		"%s has no %s, and other backends could answer instead. Users are sent there when it is down.",
		[unprobed.element.address, unprobed.probe],
	)
	details := object.union({"level": "warning"}, _statement)
}

_is_primary(member) if member.failover_role == "PRIMARY"

_level(member) := "error" if _is_primary(member)

_level(member) := "warning" if not _is_primary(member)

_message(route, member) := sprintf(
	"%s %s%s and %s. %s",
	array.concat(
		array.concat([member.address, record.does(route, member)], [_role(member), _lacks(member)]),
		[_consequence(member)],
	),
)

_role(member) := " as PRIMARY" if _is_primary(member)

_role(member) := "" if not _is_primary(member)

_lacks(member) := "has neither a health check nor evaluate_target_health" if member.unwatched == "unasked"

_lacks(member) := sprintf("asks for the health of %s, which has no health check", [_target(member)]) if {
	member.unwatched == "in-vain"
}

_target(member) := member.alias.target if member.alias.target != ""

_target(member) := "a record" if member.alias.target == ""

_consequence(member) := "Route 53 never sees it fail, so the SECONDARY is never used." if _is_primary(member)

_consequence(member) := "Route 53 keeps doing that when the target is down." if not _is_primary(member)

# The records that users would be sent to instead.
_others(route, member) := [finding.at(other, sprintf("%s %s", [other.address, record.does(route, other)])) |
	some other in route.members
	other != member
]

_statement := {"statement": source} if {
	source := input.intent.health_check.source
} else := {}

# Other targets have no health that Route 53 could evaluate, or none that says more.
_fix(member) := {"fix": finding.set_attribute(member, ["alias", "evaluate_target_health"], true)} if {
	member.alias.kind in {"load-balancer", "record"}
	member.alias.evaluate_target_health == false
} else := {}
