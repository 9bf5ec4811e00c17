# METADATA
# title: A health check that nothing goes by
# description: |
#   A health check moves no user by itself: a record, a calculated check or an alarm has to refer to it. One that nothing
#   refers to is paid for, turns red when a region fails, and changes nothing. Most often the `health_check_id` on the
#   record was forgotten.
#
#   What an output of a root or a module that is not on disk gets is no finding: it may be used there.
# custom:
#   level: warning
#   remediation: |
#     Set `health_check_id` on the record that the check is for; or remove the check.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "How health checks work in simple Amazon Route 53 configurations"'
#     - 'Amazon Route 53 pricing, "Health checks"'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.unattached
package regionlint.rules.health.unattached

import data.regionlint.lib.finding

findings contains finding.at(check, message) if {
	some check in input.topology.health_checks
	check.unattached
	message := sprintf(
		"%s %s, and nothing else in the code refers to it. When it fails, no DNS answer changes and nobody is told.",
		[check.address, _does(check)],
	)
}

_does(check) := sprintf("probes %s", [check.fqdn]) if object.get(check, "fqdn", "") != ""

_does(check) := sprintf("probes %s", [check.ip_address]) if {
	object.get(check, "fqdn", "") == ""
	object.get(check, "ip_address", "") != ""
}

_does(check) := "is created" if {
	object.get(check, "fqdn", "") == ""
	object.get(check, "ip_address", "") == ""
}
