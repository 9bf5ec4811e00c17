# METADATA
# title: A health check that looks at the surface
# description: |
#   A TCP check passes as soon as the port opens: an HTTP server that answers every request with an error is healthy to
#   it. A check of the path `/` passes when the front page is there, which often comes from a file or a cache while the
#   database behind the service is gone. Both keep users in a region that cannot serve them.
# custom:
#   level: note
#   remediation: |
#     Use `type = "HTTPS"` with a `resource_path` such as `/health/ready`, whose answer depends on what the service needs
#     to work: its database first.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy"'
#     - 'Amazon Builders'' Library, "Implementing health checks": shallow and deep checks'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.shallow
package regionlint.rules.health.shallow

import data.regionlint.lib.finding
import data.regionlint.lib.service

findings contains object.union(finding.on(check, "type", message), {"trace": service.records(check.serves)}) if {
	some check in input.topology.health_checks
	check.shallow.what == "connection"
	message := sprintf(
		"%s opens a TCP connection to %s and asks for nothing. A server that answers every request with an error passes.",
		[check.address, _endpoint(check.shallow)],
	)
}

findings contains object.union(finding.on(check, attribute, message), {"trace": trace}) if {
	some check in input.topology.health_checks
	found := check.shallow
	found.what == "path"
	attribute := array.concat([argument | argument := "resource_path"; argument in check.set], [""])[0]
	message := sprintf(
		"%s asks for the front page, and %s behind it depends on %s. It can pass while the database is gone.",
		[check.address, found.workload, found.datastore],
	)
	trace := array.concat(
		[finding.at(element, message) |
			some [address, message] in [
				[found.target, sprintf("it probes %s", [found.target])],
				[found.workload, sprintf("%s answers there", [found.workload])],
				[found.datastore, sprintf("%s needs %s", [found.workload, found.datastore])],
			]
			element := {"address": address, "root": check.root}
		],
		service.records(check.serves),
	)
}

_endpoint(found) := sprintf("%s, which speaks HTTP,", [found.target]) if found.target

_endpoint(found) := sprintf("port %v, where HTTP is spoken,", [found.port]) if not found.target
