# METADATA
# title: A health check of what the internet cannot reach
# description: |
#   Route 53 probes endpoints from checkers on the internet. They reach no private address, no internal load balancer
#   and no database that has no public address, so that the check fails from the start: its record is never used, or,
#   where all records of the set fail, all are used as if they were healthy.
#
#   A check that follows a CloudWatch alarm probes nothing itself and is the way to watch what is private.
# custom:
#   level: error
#   remediation: |
#     Probe a public endpoint. For what is private, let a metric tell: a health check of type `CLOUDWATCH_METRIC` on an
#     alarm, such as one on `HealthyHostCount` of the target group, or on the connections of a database.
#   sources:
#     - 'Amazon Route 53 API Reference, "HealthCheckConfig": IPAddress, addresses that cannot be checked'
#     - 'Amazon Route 53 Developer Guide, "Configuring failover in a private hosted zone"'
#     - 'Elastic Load Balancing User Guide, "Load balancer scheme": internal load balancers have private addresses'
#     - 'Amazon RDS User Guide, "Hiding a DB instance in a VPC from the internet"'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.unreachable
package regionlint.rules.health["unreachable-target"]

import data.regionlint.lib.finding
import data.regionlint.lib.service

findings contains object.union(finding.on(check, end.attribute, message), {"trace": trace}) if {
	some check in input.topology.health_checks
	end := check.unreachable
	message := sprintf(
		"%s probes %s, which the checkers of Route 53 cannot reach from the internet. The check fails from the start.",
		[check.address, _end(end)],
	)
	trace := array.concat(_path(check, end), service.records(check.serves))
}

_end(end) := sprintf("%s, a private address", [end.name]) if {
	end.what == "private-address"
	end.name
}

_end(end) := sprintf("the private address of %s", [end.target]) if {
	end.what == "private-address"
	end.target
}

_end(end) := sprintf("%s, an internal load balancer", [_names(end)[0]]) if end.what == "internal-load-balancer"

# What it is called, the host name before the address of the resource.
_names(end) := array.concat([name | name := end.name], [address | address := end.target])

# How the name leads there.
_path(check, end) := array.concat(
	[finding.at({"address": address, "root": check.root}, sprintf("%s has the name that it probes", [address])) |
		address := end.record
	],
	[finding.at({"address": address, "root": check.root}, sprintf(_private[end.what], [address])) |
		address := end.target
	],
)

_private := {
	"internal-load-balancer": "%s is internal",
	"private-address": "%s has that address in its own network",
}
