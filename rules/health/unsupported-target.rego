# METADATA
# title: The health of a CloudFront distribution, which Route 53 does not know
# description: |
#   `evaluate_target_health = true` on an alias makes Route 53 take the target's health for the record's. It knows the
#   health of load balancers and of other records; it does not know that of a CloudFront distribution, and its API
#   forbids the setting there. A record that seems to be watched is not.
#
#   An edge-optimised domain of API Gateway has a name and a zone id of CloudFront, and takes the setting.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Set `evaluate_target_health = false`. In a routed set, give the record a `health_check_id` of a check that probes
#     what the distribution serves.
#   sources:
#     - 'Amazon Route 53 API Reference, "AliasTarget": EvaluateTargetHealth, CloudFront distributions'
#     - 'Amazon Route 53 Developer Guide, "Values specific for simple alias records", Evaluate target health'
#   since: 0.1.0
#   needs:
#     - topology.routes.members.alias.health_refused
#   silences:
#     - health/missing
#   fixable: true
package regionlint.rules.health["unsupported-target"]

import data.regionlint.lib.finding
import data.regionlint.lib.record

findings contains object.union(finding.on(member, _attribute, message), {"fix": _fix(member)}) if {
	some route in input.topology.routes
	some member in route.members
	member.alias.health_refused
	message := sprintf(
		"%s asks for the health of %s, and Route 53 does not know that of CloudFront. %s",
		[member.address, _target(member.alias), _forbidden],
	)
}

_attribute := "alias[0].evaluate_target_health"

_target(alias) := alias.target if alias.target != ""

_target(alias) := "a CloudFront distribution" if alias.target == ""

_forbidden := "Its API forbids evaluate_target_health = true there."

# A routed record needs a health check instead, which somebody has to make.
_fix(member) := finding.suggest_attribute(member, ["alias", "evaluate_target_health"], false) if {
	record.routed(member)
	not member.health_check_set
} else := finding.set_attribute(member, ["alias", "evaluate_target_health"], false)
