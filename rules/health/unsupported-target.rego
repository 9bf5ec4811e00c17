# METADATA
# title: The health of a CloudFront distribution, which Route 53 does not know
# description: |
#   `evaluate_target_health = true` on an alias makes Route 53 take the target's health for the record's. It knows the
#   health of load balancers and of other records; of a CloudFront distribution it knows nothing. AWS's documentation
#   says that the setting cannot be made there. The API accepts it all the same, and always takes the distribution for
#   healthy: a record that seems to be watched is not.
#
#   For the PRIMARY of a failover pair without a health check this is an error: the SECONDARY is never used. Where
#   another record could answer instead it is a warning, and a note where nothing depends on it: a simple record, the
#   SECONDARY, or a record with a health check, which alone decides.
#
#   An edge-optimised domain of API Gateway has a name and a zone id of CloudFront, and takes the setting.
# custom:
#   level: warning
#   remediation: |
#     Set `evaluate_target_health = false`. In a routed set, give the record a `health_check_id` of a check that probes
#     what the distribution serves.
#   sources:
#     - 'Amazon Route 53 API Reference, "AliasTarget": EvaluateTargetHealth, CloudFront distributions'
#     - 'Amazon Route 53 Developer Guide, "Values specific for simple alias records", Evaluate target health'
#     - 'Pulumi examples, "aws-ts-static-website", which is applied with the setting'
#   since: 0.1.0
#   needs:
#     - topology.routes.members.alias.health_refused
#   silences:
#     - health/missing
#   fixable: true
package regionlint.rules.health["unsupported-target"]

import data.regionlint.lib.finding
import data.regionlint.lib.record

findings contains object.union(finding.on(member, _attribute, message), {"level": _level(role), "fix": _fix(member)}) if {
	some route in input.topology.routes
	some member in route.members
	member.alias.health_refused
	role := _role(route, member)
	message := sprintf(
		"%s asks for the health of %s, and Route 53 takes every CloudFront distribution for healthy. %s",
		[member.address, _target(member.alias), _consequences[role]],
	)
}

_attribute := "alias[0].evaluate_target_health"

_target(alias) := alias.target if alias.target != ""

_target(alias) := "a CloudFront distribution" if alias.target == ""

# What the health of the record decides.
_role(route, member) := "simple" if {
	not record.routed(member)
} else := "checked" if {
	member.health_check_set
} else := "primary" if {
	member.failover_role == "PRIMARY"
} else := "last" if {
	_is_last(route, member)
} else := "member"

_is_last(_, member) if "failover" in member.policies

_is_last(route, member) if not record.competes(route, member)

_is_last(route, _) if route.regionless

_level(role) := {"primary": "error", "member": "warning"}[role] if {
	role in {"primary", "member"}
} else := "note"

_consequences := {
	"simple": "The setting changes nothing.",
	"checked": "Only its health check decides whether users are sent elsewhere.",
	"primary": "It never sees this one fail, so the SECONDARY is never used.",
	"last": "The setting changes nothing.",
	"member": "It goes on sending users there when the distribution does not answer.",
}

# A routed record needs a health check instead, which somebody has to make.
_fix(member) := finding.suggest_attribute(member, ["alias", "evaluate_target_health"], false) if {
	record.routed(member)
	not member.health_check_set
} else := finding.set_attribute(member, ["alias", "evaluate_target_health"], false)
