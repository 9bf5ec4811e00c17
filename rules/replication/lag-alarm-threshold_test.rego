package regionlint.rules.replication["lag-alarm-threshold_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.replication["lag-alarm-threshold"] as lag_alarm_threshold

_address := "aws_cloudwatch_metric_alarm.lag"

_findings(fields, facts) := found if {
	alarm := build.lag_alarm(_address, fields)
	found := lag_alarm_threshold.findings with input as build.stating({"lag_alarms": [alarm]}, facts)
}

_seconds(value) := {"threshold": value, "seconds": value, "first_seconds": value}

_milliseconds(value) := {
	"metric": "AuroraGlobalDBReplicationLag", "unit": "ms", "least_seconds": 1,
	"threshold": value, "seconds": value / 1000, "first_seconds": value / 1000,
}

_watches := {
	"address": "aws_db_instance.copy",
	"root": ".",
	"attribute": "replicate_source_db",
	"message": "it watches the copy in us-west-2",
}

_finding(message, value) := {
	"address": _address,
	"root": ".",
	"attribute": "threshold",
	"message": message,
	"trace": [_watches],
	"fix": finding.suggest_attribute({"address": _address, "root": "."}, ["threshold"], value),
}

_rpo(seconds) := {"rpo": {"seconds": seconds, "comparator": "<=", "source": build.source(7)}}

test_fires_on_milliseconds_for_seconds if {
	_findings(_seconds(2000), {}) == {_finding(
		concat(" ", [
			"aws_cloudwatch_metric_alarm.lag goes off at 2000 on ReplicaLag, which is in seconds:",
			"the copy is 33 min behind before anyone hears of it.",
		]),
		2,
	)}
}

test_fires_from_the_bound_on if {
	count(_findings(_seconds(1000), {})) == 1
	_findings(_seconds(999), {}) == set()
}

test_fires_on_seconds_for_milliseconds if {
	_findings(_milliseconds(30), {}) == {_finding(
		concat(" ", [
			"aws_cloudwatch_metric_alarm.lag goes off at 30 on AuroraGlobalDBReplicationLag, which is in milliseconds.",
			"Copies in another region are always that far behind: an alarm that never rests is muted.",
		]),
		30000,
	)}
}

test_fires_up_to_the_bound if {
	count(_findings(_milliseconds(60), {})) == 1
	_findings(_milliseconds(61), {}) == set()
}

test_fires_above_the_recovery_point if {
	message := concat(" ", [
		"aws_cloudwatch_metric_alarm.lag goes off at a lag of 30 s on ReplicaLag,",
		"and the recovery point objective is 10 s: it is broken before anyone hears of it.",
	])
	_findings({}, _rpo(10)) == {object.union(_finding(message, 10), {
		"statement": build.source(7),
		"trace": [
			{"file": "CLAUDE.md", "line": 7, "message": "the recovery point objective is 10 s"},
			_watches,
		],
	})}
}

test_fires_above_the_stricter_of_two_limits if {
	facts := object.union(_rpo(20), {"replication": {"max_lag_seconds": 8, "source": build.source(9)}})
	{[f.message, f.statement.start_line, f.fix.value] | some f in _findings(_milliseconds(30000), facts)} == {[
		concat(" ", [
			"aws_cloudwatch_metric_alarm.lag goes off at a lag of 30 s on AuroraGlobalDBReplicationLag,",
			"and the lag is to be at most 8 s: it is broken before anyone hears of it.",
		]),
		9, 8000,
	]}
}

test_fires_once_where_the_unit_is_wrong_and_the_limit_broken if {
	{f.fix.value | some f in _findings(_seconds(5000), _rpo(10))} == {5}
}

test_quiet_at_the_limit if {
	_findings({}, _rpo(30)) == set()
}

test_quiet_without_a_limit if {
	_findings({}, {"replication": {"mode": "async", "source": build.source(2)}}) == set()
}

test_quiet_where_another_alarm_goes_off_first if {
	_findings({"first_seconds": 5}, _rpo(10)) == set()
}

test_quiet_on_copies_inside_a_region if {
	_findings({"across_regions": false}, _rpo(10)) == set()
}

test_quiet_on_a_product_that_cannot_keep_the_limit if {
	_findings({"least_seconds": 900, "slow": true}, _rpo(10)) == set()
}

test_quiet_on_copies_that_take_their_time if {
	_findings(object.union(_seconds(3600), {"slow": true}), {}) == set()
	count(_findings(object.union(_seconds(900000), {"slow": true}), {})) == 1
}

test_unknown_region_of_the_copy if {
	alarm := {"watches": [{"address": "aws_db_instance.copy", "root": ".", "from": "", "to": "aws_db_instance.copy"}]}
	steps := [step.message | some f in _findings(alarm, _rpo(10)); some step in f.trace]
	steps == ["the recovery point objective is 10 s", "it watches the copy"]
}
