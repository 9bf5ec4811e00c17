# METADATA
# title: Logs or events that carry data out of where it must stay
# description: |
#   The rule files say where some data has to stay, and what is written about it or streamed from it goes to a region
#   outside: a subscription of a log group, flow logs, access logs of buckets and load balancers, a Firehose stream, an
#   EventBridge target, a destination of a Lambda function, a target of AWS DMS. Logs name users and addresses, streams
#   have the records themselves, and a central region for logs is the usual way by which data leaves unseen.
#
#   Logs that RDS and other services export to CloudWatch stay in their region: only what sends them on is judged. So are
#   neither schedules, nor events and alarms of AWS itself, which tell of the cloud and not of data.
#
#   It is no finding where the region of the destination is not known: the ARN of a bucket outside the code tells none.
# custom:
#   level: warning
#   remediation: |
#     Send logs and events to a destination in a region that the statement allows, one for each jurisdiction, and query
#     across them. Where a central region is needed, send only what holds no covered data there, or metrics.
#   sources:
#     - 'Regulation (EU) 2016/679 (GDPR), articles 44 to 49: transfers of personal data to third countries'
#     - 'Amazon CloudWatch Logs User Guide, "Real-time processing of log data with subscriptions"'
#     - 'Amazon EventBridge User Guide, "Sending and receiving events between AWS Regions in Amazon EventBridge"'
#     - 'Amazon VPC User Guide, "Publish flow logs to Amazon S3"'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.residency.logs
#   breaks:
#     - residency
#     - regions.allowed
#     - regions.forbidden
package regionlint.rules.residency["logs-leave"]

import data.regionlint.lib.finding
import data.regionlint.lib.residency

findings contains object.union(finding.at(exit, message), details) if {
	some exit in input.topology.residency.logs
	message := sprintf(
		"%s%s to %s, and %s. %s",
		[
			_sent(exit), residency.from(exit), residency.target(exit), residency.demand(exit.broken[0]),
			_holds[exit.carries],
		],
	)
	details := {"trace": residency.way(exit), "statement": residency.source(exit.broken[0])}
}

_holds := {
	"logs": "Logs name who did what, and are kept there.",
	"events": "Events hold the data that they report.",
	"records": "What is streamed there is the data itself.",
	"data": "What arrives there is the same data.",
}

# What sends data on can be what holds it, as a bucket that writes a log is.
_sent(exit) := sprintf("%s sends %s%s", [exit.by.address, exit.carries, residency.reason(exit.broken[0])]) if {
	not _is_of_another(exit)
}

_sent(exit) := sprintf("%s sends %s of %s", [exit.by.address, exit.carries, residency.origin(exit)]) if {
	_is_of_another(exit)
}

_is_of_another(exit) if {
	count(exit.path) > 0
	exit.path[0].address != exit.by.address
}
