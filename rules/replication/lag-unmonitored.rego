# METADATA
# title: A copy in another region whose lag nothing watches
# description: |
#   What is copied asynchronously arrives later: what is on its way is lost with the source's region. In normal operation
#   that is a second or less for most services. When replication stalls it grows without bound, and nothing else shows
#   it: the source takes writes, and the copy answers reads with old data. The first to notice are the users, after the
#   failover.
#
#   CloudWatch, or Cloud Monitoring for Cloud SQL, has a metric of the lag for each of these services. An alarm on it tells in time that the recovery point
#   objective can no longer be kept.
#
#   It is no finding where an alarm in the code may be on that metric, where a product such as Datadog, New Relic or
#   Grafana is set up in the repository, or where the copy is handed to a module that is not on disk. Backups and
#   synchronous copies do not count.
# custom:
#   level: warning
#   remediation: |
#     Add an `aws_cloudwatch_metric_alarm` on the metric that the finding names, with a threshold under the recovery point
#     objective, in the region that has the metric; for Cloud SQL, a `google_monitoring_alert_policy`. Mind the unit: `ReplicaLag`, S3 and EFS are in seconds, Aurora,
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
import data.regionlint.lib.words

findings contains object.union(finding.at(_source(edges[0]), _message(edges)), details) if {
	some copies in _copies
	edges := [edge | some edge in copies]
	details := {"level": _level, "trace": array.concat([step | some edge in edges; some step in _way(edge)], _promised)}
}

# The copies of one source are one finding, which stands on the source. What
# makes copies of itself has a block for each.
_copies[_key(edge)] contains edge if {
	some edge in input.topology.replication
	edge.unmonitored
}

_key(edge) := [edge.root, edge.address, edge.attribute] if edge.from in {"", edge.address}

_key(edge) := [edge.from_root, edge.from, edge.lag_metric] if not edge.from in {"", edge.address}

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
	[[input.intent.rpo, sprintf("a recovery point objective of %s is stated", [words.duration(input.intent.rpo.seconds)])] |
		input.intent.rpo
	],
	array.concat(
		[[input.intent.rto, sprintf("a recovery time objective of %s is stated", [words.duration(input.intent.rto.seconds)])] |
			input.intent.rto
		],
		[[input.intent.replication, "replication is stated"] | input.intent.replication],
	),
)

_message(edges) := sprintf(
	"No alarm watches %s%s, the lag of %s%s. %s",
	[
		edges[0].lag_metric, _in({edge.lag_region | some edge in edges}), _copy(edges), _switch(edges),
		sprintf(
			"When replication stalls, nobody notices until %s is lost, and what had not arrived in %s is lost with it.",
			[edges[0].from_region, words.list({edge.to_region | some edge in edges})],
		),
	],
)

_in(regions) := sprintf(" in %s", [words.list(regions)]) if count(regions) > 0

_in(regions) := "" if count(regions) == 0

_switch(edges) := sprintf(", and the rule%s not publish that metric", [_does(edges)]) if {
	every edge in edges {
		edge.lag_unpublished
	}
} else := ""

_does(edges) := " does" if count(edges) == 1

_does(edges) := "s do" if count(edges) > 1

_copy(edges) := sprintf("the copy of %s in %s", [edges[0].from, edges[0].to_region]) if {
	count(edges) == 1
	edges[0].from == edges[0].to
}

_copy(edges) := sprintf("%s in %s behind %s", [
	_or(edges[0].to, "the copy"), edges[0].to_region,
	_or(edges[0].from, "its source"),
]) if {
	count(edges) == 1
	edges[0].from != edges[0].to
}

_copy(edges) := sprintf("%d copies of %s", [count(edges), edges[0].from]) if count(edges) > 1

_or(name, _) := name if name != ""

_or("", other) := other
