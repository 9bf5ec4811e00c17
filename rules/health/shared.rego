# METADATA
# title: One health check for several regions
# description: |
#   The records of a set stand for different regions and go by the same health check, or by checks on the same routing
#   control. Then all of them are healthy or all are not. When the region fails that the check probes, Route 53 takes
#   every region for failed and answers as if all were well; when another region fails, it notices nothing. There is no
#   failover at all, though every record has a health check.
#
#   A calculated check that several regions share is no finding: it can stand for what all of them need.
# custom:
#   level: error
#   remediation: |
#     Give each region a check of its own that probes that region, or a routing control of its own.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured"'
#     - 'Amazon Application Recovery Controller Developer Guide, "Routing controls"'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.shared_by
package regionlint.rules.health.shared

import data.regionlint.lib.finding
import data.regionlint.lib.service
import data.regionlint.lib.words

findings contains object.union(finding.on(check, _attribute(check), message), {"trace": trace}) if {
	some check in input.topology.health_checks
	count(check.shared_by) > 0
	regions := {served.region | some served in check.shared_by}
	message := sprintf(
		"%s for %s of %s. They pass or fail together, so Route 53 never moves users from one to another.",
		[_decides(check), words.list(regions), service.names(check.shared_by)],
	)
	trace := [finding.at(served, sprintf("%s uses it for %s", [served.address, served.region])) |
		some served in check.shared_by
	]
}

_attribute(check) := "routing_control_arn" if "routing_control_arn" in check.set

_attribute(check) := "" if not "routing_control_arn" in check.set

_decides(check) := sprintf("%s decides", [check.address]) if not check.control

# A control is known by its id, root|address, or by its ARN.
_decides(check) := sprintf("The routing control %s decides", [name]) if {
	parts := split(check.control, "|")
	name := parts[count(parts) - 1]
}
