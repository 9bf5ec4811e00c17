# METADATA
# title: An alarm on replication lag that goes off too late, or always
# description: |
#   CloudWatch gives the lag of RDS replicas, ElastiCache, S3 and EFS in seconds, that of Aurora, DocumentDB, Neptune,
#   DynamoDB, Keyspaces and MemoryDB in milliseconds. A threshold in the wrong unit is a thousand times too high or too
#   low: 2000 on a metric in seconds is 33 minutes of lost data before anyone hears of it, 30 on one in milliseconds goes
#   off all day and is soon muted.
#
#   A threshold above the lag or the recovery point objective that the rule files state goes off when the promise is
#   broken already. Of several alarms on one copy the lowest threshold counts.
#
#   It is no finding where the threshold or its metric is not known, where the alarm is on an expression or a band, and
#   where no limit is stated: "usually under 1 s" states none.
# custom:
#   level: warning
#   remediation: |
#     Set the threshold in the unit of the metric, at or under the stated lag or recovery point objective.
#   sources:
#     - 'Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS": ReplicaLag, in seconds'
#     - 'Amazon Aurora User Guide, "Amazon CloudWatch metrics for Amazon Aurora": AuroraGlobalDBReplicationLag, in milliseconds'
#     - 'Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions": ReplicationLatency, in milliseconds'
#     - 'Amazon ElastiCache User Guide, "Metrics for Valkey and Redis OSS": GlobalDatastoreReplicationLag, in seconds'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.lag_alarms
#   breaks:
#     - replication.max_lag_seconds
#     - rpo
package regionlint.rules.replication["lag-alarm-threshold"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(alarm, _wrong_unit(alarm)), details) if {
	some alarm in input.topology.lag_alarms
	_is_in_wrong_unit(alarm.unit, alarm.slow, alarm.threshold)
	details := {
		"trace": _trace(alarm),
		"fix": finding.suggest_attribute(alarm, ["threshold"], _in_other_unit(alarm)),
	}
}

findings contains object.union(finding.at(alarm, _too_late(alarm)), details) if {
	some alarm in input.topology.lag_alarms
	alarm.first_seconds > _limit.seconds

	# An alarm on copies inside one region guards no recovery point, and a product
	# that cannot keep the limit at all is another rule's matter.
	alarm.across_regions
	object.get(alarm, "least_seconds", 0) <= _limit.seconds
	not _is_in_wrong_unit(alarm.unit, alarm.slow, alarm.threshold)
	details := {
		"trace": array.concat([finding.quoted(_limit.source, _limit.says)], _trace(alarm)),
		"statement": _limit.source,
		"fix": finding.suggest_attribute(alarm, ["threshold"], _limit.seconds * _per_second[alarm.unit]),
	}
}

_is_in_wrong_unit("s", false, threshold) if threshold >= data.regionlint.config.lag_threshold_in_seconds

# Copies that lag by many minutes in normal operation have alarms to match.
_is_in_wrong_unit("s", true, threshold) if {
	threshold > data.regionlint.config.slow_lag_threshold_in_seconds
}

_is_in_wrong_unit("ms", _, threshold) if {
	threshold <= data.regionlint.config.lag_threshold_in_milliseconds
}

# The stricter of what the rule files state.
_limit := [limit | some limit in _limits; limit.seconds == min({each.seconds | some each in _limits})][0]

_limits := array.concat(
	[{
		"seconds": input.intent.replication.max_lag_seconds,
		"source": input.intent.replication.source,
		"says": sprintf("the lag is to be at most %s", [words.duration(input.intent.replication.max_lag_seconds)]),
	} |
		input.intent.replication.max_lag_seconds > 0
	],
	[{
		"seconds": input.intent.rpo.seconds,
		"source": input.intent.rpo.source,
		"says": sprintf("the recovery point objective is %s", [words.duration(input.intent.rpo.seconds)]),
	} |
		input.intent.rpo.seconds > 0
	],
)

_per_second := {"s": 1, "ms": 1000}

_in_other_unit(alarm) := alarm.threshold / 1000 if alarm.unit == "s"

_in_other_unit(alarm) := alarm.threshold * 1000 if alarm.unit == "ms"

_wrong_unit(alarm) := sprintf(
	"%s goes off at %v on %s, which is in seconds: the copy is %s behind before anyone hears of it.",
	[alarm.address, alarm.threshold, alarm.metric, _duration(alarm.seconds)],
) if {
	alarm.unit == "s"
}

_wrong_unit(alarm) := sprintf(
	"%s goes off at %v on %s, which is in milliseconds. %s",
	[
		alarm.address, alarm.threshold, alarm.metric,
		"Copies in another region are always that far behind: an alarm that never rests is muted.",
	],
) if {
	alarm.unit == "ms"
}

_too_late(alarm) := sprintf(
	"%s goes off at a lag of %s on %s, and %s: it is broken before anyone hears of it.",
	[alarm.address, _duration(alarm.seconds), alarm.metric, _limit.says],
)

_duration(seconds) := words.duration(60 * floor((seconds / 60) + 0.5)) if seconds >= 600

_duration(seconds) := words.duration(seconds) if seconds < 600

_trace(alarm) := [finding.at(copy, sprintf("it watches the copy%s", [_to(copy)])) | some copy in alarm.watches]

_to(copy) := sprintf(" in %s", [copy.to_region]) if copy.to_region

_to(copy) := "" if not copy.to_region
