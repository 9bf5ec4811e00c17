package regionlint.rules.replication["lag-unmonitored_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["lag-unmonitored"] as lag_unmonitored

_main := build.member("aws_db_instance.main", "us-east-1", "writer")

_copy := build.member("aws_db_instance.copy", "us-west-2", "replica")

_edge(fields) := build.replication(_main, _copy, object.union(
	{
		"attribute": "replicate_source_db", "monitored_by": [], "unmonitored": true,
		"lag_metric": "ReplicaLag", "lag_region": "us-west-2",
	},
	fields,
))

_findings(edge, facts) := found if {
	found := lag_unmonitored.findings with input as build.stating({"replication": [edge]}, facts)
}

_stalls := concat(" ", [
	"When replication stalls, nobody notices until us-east-1 is lost,",
	"and what had not arrived in us-west-2 is lost with it.",
])

_finding(level, trace) := {
	"address": "aws_db_instance.main",
	"root": ".",
	"message": concat(" ", [
		"No alarm watches ReplicaLag in us-west-2,",
		"the lag of aws_db_instance.copy in us-west-2 behind aws_db_instance.main.", _stalls,
	]),
	"level": level,
	"trace": array.concat([_way], trace),
}

_way := {
	"address": "aws_db_instance.copy", "root": ".", "attribute": "replicate_source_db",
	"message": "it is copied to us-west-2 here",
}

_quoted(message) := [{"file": "CLAUDE.md", "line": 2, "message": message}]

test_fires_where_a_recovery_point_is_promised if {
	found := _findings(_edge({}), {"rpo": {"seconds": 60, "comparator": "<=", "source": build.source(2)}})
	found == {_finding("warning", _quoted("a recovery point objective of 60 s is stated"))}
}

test_fires_where_a_recovery_time_is_promised if {
	found := _findings(_edge({}), {"rto": {"seconds": 60, "comparator": "<=", "source": build.source(2)}})
	found == {_finding("warning", _quoted("a recovery time objective of 60 s is stated"))}
}

test_fires_where_replication_is_promised if {
	found := _findings(_edge({}), {"replication": {"mode": "async", "source": build.source(2)}})
	found == {_finding("warning", _quoted("replication is stated"))}
}

test_fires_as_a_note_where_nothing_is_promised if {
	_findings(_edge({}), {}) == {_finding("note", [])}
}

test_fires_and_tells_that_the_metric_is_not_published if {
	{f.message | some f in _findings(_edge({"lag_unpublished": true}), {})} == {concat(" ", [
		"No alarm watches ReplicaLag in us-west-2,",
		"the lag of aws_db_instance.copy in us-west-2 behind aws_db_instance.main, and the rule does not publish that metric.",
		_stalls,
	])}
}

test_fires_on_the_copy_of_a_table if {
	edge := _edge({
		"address": "aws_dynamodb_table.main", "from": "aws_dynamodb_table.main", "to": "aws_dynamodb_table.main",
		"attribute": "replica[0]", "lag_metric": "ReplicationLatency", "lag_region": "us-east-1",
	})
	_findings(edge, {}) == {{
		"address": "aws_dynamodb_table.main",
		"root": ".",
		"attribute": "replica[0]",
		"message": concat(" ", [
			"No alarm watches ReplicationLatency in us-east-1,",
			"the lag of the copy of aws_dynamodb_table.main in us-west-2.", _stalls,
		]),
		"level": "note",
		"trace": [],
	}}
}

test_fires_on_a_copy_of_what_is_outside_the_code if {
	{[f.address, f.message] | some f in _findings(_edge({"from": ""}), {})} == {["aws_db_instance.copy", concat(" ", [
		"No alarm watches ReplicaLag in us-west-2,",
		"the lag of aws_db_instance.copy in us-west-2 behind its source.", _stalls,
	])]}
}

test_fires_on_a_bucket_outside_the_code if {
	{f.message | some f in _findings(_edge({"to": ""}), {})} == {concat(" ", [
		"No alarm watches ReplicaLag in us-west-2,",
		"the lag of the copy in us-west-2 behind aws_db_instance.main.", _stalls,
	])}
}

test_fires_once_on_a_source_with_several_copies if {
	europe := object.union(_edge({"lag_region": "eu-west-1", "to_region": "eu-west-1"}), {
		"address": "aws_db_instance.europe", "to": "aws_db_instance.europe",
	})
	found := lag_unmonitored.findings with input as build.system({"replication": [_edge({}), europe]})
	found == {object.union(_finding("note", []), {
		"message": concat(" ", [
			"No alarm watches ReplicaLag in eu-west-1 and us-west-2, the lag of 2 copies of aws_db_instance.main.",
			"When replication stalls, nobody notices until us-east-1 is lost,",
			"and what had not arrived in eu-west-1 and us-west-2 is lost with it.",
		]),
		"trace": [_way, {
			"address": "aws_db_instance.europe", "root": ".", "attribute": "replicate_source_db",
			"message": "it is copied to eu-west-1 here",
		}],
	})}
}

test_quiet_on_a_copy_that_is_watched if {
	watched := object.remove(_edge({"monitored_by": ["aws_cloudwatch_metric_alarm.lag"]}), {"unmonitored"})
	_findings(watched, {}) == set()
}

test_quiet_without_copies if {
	found := lag_unmonitored.findings with input as build.system({})
	found == set()
}

test_unknown_region_of_the_copy if {
	_findings(object.remove(_edge({"cross_region": false}), {"unmonitored", "to_region"}), {}) == set()
}
