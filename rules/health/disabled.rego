# METADATA
# title: A health check that passes when its target is down
# description: |
#   A check with `disabled = true` counts as healthy whatever happens, and one with `invert_healthcheck = true` counts
#   as healthy when its target is down. Records that go by either are answered while their region is gone: somebody
#   turned a switch for an hour, and it stayed. With both, the check fails for good, and its records are left out.
#
#   An inverted check that is a child of a calculated check is no finding: so are switches for maintenance made.
# custom:
#   level: warning
#   remediation: |
#     Remove `disabled` or set it to `false`. To stop users from being sent to a region, set
#     `invert_healthcheck` on a child of a calculated check, or use a routing control, and leave the check itself alone.
#   sources:
#     - 'Amazon Route 53 API Reference, "HealthCheckConfig": Disabled, Inverted'
#     - 'Amazon Route 53 Developer Guide, "Values that you specify when you create or update health checks"'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.misleads
#   fixable: true
package regionlint.rules.health.disabled

import data.regionlint.lib.finding
import data.regionlint.lib.service

findings contains object.union(finding.on(check, fault.attribute, message), details) if {
	some check in input.topology.health_checks
	fault := _faults[check.misleads]
	message := concat(" ", array.concat(
		[sprintf("%s %s", [check.address, fault.says])],
		_consequence(check, fault),
	))
	details := {"trace": service.records(check.serves), "fix": _fix(check)}
}

_faults := {
	"disabled": {
		"attribute": "disabled",
		"says": "is disabled, so it always passes.",
		"answers": "Route 53 goes on sending users of %s to a region that is down.",
	},
	"inverted": {
		"attribute": "invert_healthcheck",
		"says": "is inverted: it passes when its target is down and fails when the target is well.",
		"answers": "Route 53 sends users of %s to a region that is down.",
	},
	"off": {
		"attribute": "disabled",
		"says": "is disabled and inverted, so it always fails.",
		"answers": "Route 53 never answers %s with its records.",
	},
}

_consequence(check, fault) := [sprintf(fault.answers, [service.names(check.serves)])] if count(check.serves) > 0

_consequence(check, _) := ["It tells nothing of its target."] if count(check.serves) == 0

_fix(check) := finding.set_attribute(check, ["disabled"], false) if check.misleads == "disabled"

_fix(check) := finding.suggest_attribute(check, ["invert_healthcheck"], false) if check.misleads == "inverted"

_fix(check) := finding.all([
	finding.suggest_attribute(check, ["disabled"], false),
	finding.suggest_attribute(check, ["invert_healthcheck"], false),
]) if {
	check.misleads == "off"
}
