# METADATA
# title: A health check that probes the name that it decides on
# description: |
#   The check looks up a name and probes what it finds, and Route 53 answers that name by the result of the check. When
#   the region fails, the answer moves; from then on the check sees the other region, passes, and the answer moves back
#   to the region that is down. Route 53's documentation calls the result unpredictable.
#
#   A check with an `ip_address` uses the name in the request alone and is no finding. Neither is an end-to-end check of
#   the name that only feeds alarms.
# custom:
#   level: error
#   remediation: |
#     Let `fqdn` name the endpoint of the region: the load balancer's `dns_name`, or a name that only that region has.
#   sources:
#     - 'Amazon Route 53 API Reference, "HealthCheckConfig": FullyQualifiedDomainName'
#     - 'Amazon Route 53 Developer Guide, "Values that you specify when you create or update health checks", Domain name'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.own_name
package regionlint.rules.health["self-referential"]

import data.regionlint.lib.finding
import data.regionlint.lib.service

findings contains object.union(finding.on(check, "fqdn", message), {"trace": service.records(check.own_name)}) if {
	some check in input.topology.health_checks
	count(check.own_name) > 0
	served := check.own_name[0]
	message := sprintf(
		"%s probes %s, the very name whose answers it decides. %s",
		[check.address, served.name, concat(" ", [
			"Once users are sent to another region, the check sees that region, passes,",
			"and sends them back to the one that is down.",
		])],
	)
}
