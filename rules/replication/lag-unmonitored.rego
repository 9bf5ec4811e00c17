# METADATA
# title: A copy in another region whose lag nothing watches
# description: |
#   What is copied asynchronously arrives later: what is on its way is lost with the source's region. In normal operation
#   that is a second or less for most services. When replication stalls it grows without bound, and nothing else shows
#   it: the source takes writes, and the copy answers reads with old data. The first to notice are the users, after the
#   failover.
#
#   CloudWatch has a metric of the lag for each of these services. An alarm on it tells in time that the recovery point
#   objective can no longer be kept.
#
#   It is no finding where an alarm in the code may be on that metric, where a product such as Datadog, New Relic or
#   Grafana is set up in the repository, or where the copy is handed to a module that is not on disk. Backups and
#   synchronous copies do not count.
# custom:
#   level: warning
#   remediation: |
#     Add an `aws_cloudwatch_metric_alarm` on the metric that the finding names, with a threshold under the recovery point
#     objective, in the region that has the metric. Mind the unit: `ReplicaLag`, S3 and EFS are in seconds, Aurora,
#     DocumentDB, Neptune and DynamoDB in milliseconds. Use `treat_missing_data = "breaching"`, so that an alarm without
#     data does not look healthy.
#
#     For S3 the replication rule has to publish the metric: `metrics { status = "Enabled" }` in its destination.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL06-BP01 "Monitor all components for the workload"'
#     - 'Amazon RDS, Amazon Aurora, Amazon DynamoDB and Amazon S3 user guides, "Amazon CloudWatch metrics"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.replication.unmonitored
package regionlint.rules.replication["lag-unmonitored"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(_source(edge), _message(edge)), details) if {
	some edge in input.topology.replication
	edge.unmonitored
	details := {"level": _level, "trace": array.concat(_way(edge), _promised)}
}

# What is copied, where the code has it; what makes copies of itself, at the copy.
_source(edge) := edge if edge.from in {"", edge.address}

_source(edge) := {"address": edge.from, "root": edge.from_root} if not edge.from in {"", edge.address}

_way(edge) := [] if edge.from in {"", edge.address}

_way(edge) := [finding.at(edge, sprintf("it is copied to %s here", [edge.to_region]))] if {
	not edge.from in {"", edge.address}
}

# Where the rule files promise nothing of copies or recovery, nobody said how old
# the data may be.
_level := "note" if count(_promised) == 0

_level := "warning" if count(_promised) > 0

_promised := [finding.quoted(promised.source, says) | some [promised, says] in _promises]

_promises := array.concat(
	[[input.intent.rpo, sprintf("a recovery point objective of %v s is stated", [input.intent.rpo.seconds])] |
		input.intent.rpo
	],
	array.concat(
		[[input.intent.rto, sprintf("a recovery time objective of %v s is stated", [input.intent.rto.seconds])] |
			input.intent.rto
		],
		[[input.intent.replication, "replication is stated"] | input.intent.replication],
	),
)

_message(edge) := sprintf(
	"No alarm watches %s%s, the lag of %s%s. %s",
	[
		edge.lag_metric, _region(edge), _copy(edge), _switch(edge),
		sprintf(
			"When replication stalls, nobody notices until %s is lost, and what had not arrived in %s is lost with it.",
			[edge.from_region, edge.to_region],
		),
	],
)

_region(edge) := sprintf(" in %s", [edge.lag_region]) if edge.lag_region

_region(edge) := "" if not edge.lag_region

_switch(edge) := ", and the rule does not publish it" if edge.lag_unpublished

_switch(edge) := "" if not edge.lag_unpublished

_copy(edge) := sprintf("the copy of %s in %s", [edge.from, edge.to_region]) if edge.from == edge.to

_copy(edge) := sprintf("%s in %s behind %s", [
	_or(edge.to, "the copy"), edge.to_region,
	_or(edge.from, "its source"),
]) if {
	edge.from != edge.to
}

_or(name, _) := name if name != ""

_or("", other) := other
