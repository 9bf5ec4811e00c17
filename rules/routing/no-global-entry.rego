# METADATA
# title: Load balancers in several regions without a common entry
# description: |
#   The system has public load balancers for one purpose in two or more regions and DNS records in the code, and no name
#   or address leads to more than one of the regions. Users know the name of one region. When that is lost, the others
#   run and nobody gets there, until the DNS is changed by hand and the old answers have expired everywhere.
#
#   Load balancers whose names tell different purposes are not compared. There is no finding where something that the
#   code does not show may join them, or where the rule files keep data in cells, whose users have an entry each.
# custom:
#   level: note
#   remediation: |
#     Give the service one name: a routed set of Route 53 (latency or failover, with health checks), an accelerator with
#     an endpoint group in each region, or a CloudFront distribution with an origin group.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Choosing a routing policy"'
#     - 'AWS Whitepaper "Disaster Recovery of Workloads on AWS", "Multi-site active/active"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.apart
#   breaks:
#     - routing
package regionlint.rules.routing["no-global-entry"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(first, message), object.union(details, _statement)) if {
	some apart in input.topology.apart
	first := apart.balancers[0]
	message := sprintf(
		"Public load balancers stand in %s, and no DNS record, accelerator or distribution leads to more than one of them. %s",
		[words.list(apart.regions), _why(apart)],
	)
	balancers := [finding.at(balancer, sprintf("%s is in %s", [balancer.address, balancer.region])) |
		some n, balancer in apart.balancers
		n > 0
	]
	records := [finding.at(record, sprintf("%s leads to %s alone", [record.name, record.region])) |
		some record in apart.records
	]
	details := {
		"trace": array.concat(balancers, records),
		"subjects": [finding.subject(balancer) | some balancer in apart.balancers],
	}
}

_why(apart) := sprintf(
	"%s leads to %s alone: when that region is lost, its users reach no other until somebody changes the record.",
	[record.name, record.region],
) if {
	record := apart.records[0]
}

_statement := {"statement": input.intent.routing.source} if {
	input.intent.routing.source
} else := {}
