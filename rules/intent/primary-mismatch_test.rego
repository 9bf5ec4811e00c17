package regionlint.rules.intent["primary-mismatch_test"]

import data.regionlint.lib.build
import data.regionlint.rules.intent["primary-mismatch"] as primary_mismatch

_facts := {"regions": [
	build.region("us-east-1", "primary", 3),
	build.region("eu-west-1", "standby", 4),
]}

_uses := [
	build.use("us-east-1", ["primary"]), build.use("eu-west-1", ["standby"]),
	object.union(build.use("europe-west1", []), {"cloud": "gcp"}),
]

_findings(topology, facts) := found if {
	found := primary_mismatch.findings with input as build.stating(
		object.union({"regions": _uses}, topology),
		facts,
	)
}

_writer := build.member("aws_db_instance.orders", "eu-west-1", "writer")

_replica := build.member("aws_db_instance.copy", "us-east-1", "replica")

_group(members, fields) := {"groups": [build.group(members, fields)]}

_declared := {"file": "CLAUDE.md", "line": 3, "message": "us-east-1 is declared as primary"}

_mismatch := {
	"address": "aws_db_instance.orders", "root": ".", "statement": build.source(3),
	"subjects": {".|aws_db_instance.orders", ".|aws_db_instance.copy"},
	"trace": [
		_declared,
		{"address": "aws_db_instance.copy", "root": ".", "message": "aws_db_instance.copy in us-east-1 is a copy"},
	],
	"message": concat(" ", [
		"The relational database aws_db_instance.orders takes its writes in eu-west-1,",
		"and the declared primary region is us-east-1. When eu-west-1 is lost, all writes stop,",
		"and a plan for the loss of the primary does not say what to do.",
	]),
}

test_fires_where_the_standby_writes if {
	_findings(_group([_writer, _replica], {}), _facts) == {_mismatch}
}

test_fires_on_a_lone_database if {
	_findings(_group([_writer], {}), _facts) == {object.union(_mismatch, {
		"trace": [_declared],
		"subjects": {".|aws_db_instance.orders"},
	})}
}

test_fires_where_no_writer_of_several_is_there if {
	members := [
		build.member("aws_dynamodb_table.carts", "eu-west-1", "member"),
		build.member("aws_dynamodb_table.carts", "eu-central-1", "member"),
	]
	fields := {"kind": "key-value", "multi_writer": true}
	facts := object.union(_facts, {"cells": [{"subject": "sessions", "value": "global", "source": build.source(8)}]})
	count(_findings(_group(members, fields), facts)) == 1
}

test_fires_where_the_data_is_global if {
	global := {"value": "global", "because": "tag data-tier=global"}
	_findings(_group([_writer, _replica], {"tier": global, "of_its_region": false}), _facts) == {_mismatch}
}

test_quiet_where_the_primary_writes if {
	members := [build.member("aws_db_instance.orders", "us-east-1", "writer"), _replica]
	_findings(_group(members, {}), _facts) == set()
}

test_quiet_where_one_of_several_primaries_writes if {
	facts := {"regions": [build.region("us-east-1", "primary", 3), build.region("eu-west-1", "primary", 4)]}
	_findings(_group([_writer, _replica], {}), facts) == set()
}

test_quiet_where_no_primary_is_declared if {
	_findings(_group([_writer], {}), {"regions": [build.region("us-east-1", "serving", 3)]}) == set()
}

test_quiet_where_every_region_takes_writes if {
	members := [
		build.member("aws_dynamodb_table.carts", "eu-west-1", "member"),
		build.member("aws_dynamodb_table.carts", "us-east-1", "member"),
	]
	_findings(_group(members, {"multi_writer": true}), _facts) == set()
}

test_quiet_where_residency_keeps_the_data_away if {
	_findings(_group([_writer], {"pinned": ["eu-west-1"], "pinned_by": 0}), _facts) == set()
}

test_fires_where_residency_allows_the_primary if {
	_findings(_group([_writer, _replica], {"pinned": ["eu-west-1", "us-east-1"]}), _facts) == {_mismatch}
}

test_quiet_where_the_data_belongs_to_its_region if {
	_findings(_group([_writer], {"of_its_region": true}), _facts) == set()
}

test_quiet_where_the_primary_has_one_of_its_own if {
	own := build.group([build.member("aws_db_instance.us", "us-east-1", "writer")], {})
	_findings({"groups": [own, build.group([_writer], {})]}, _facts) == set()
}

test_quiet_on_what_is_no_database if {
	_findings(_group([_writer], {"kind": "object", "database": false}), _facts) == set()
}

test_quiet_on_the_state_of_a_control_plane if {
	routes := [build.route("latency", [
		build.record("aws_route53_record.us", "latency", "us-east-1", {}),
		build.record("aws_route53_record.eu", "latency", "eu-west-1", {}),
	])]
	store := build.group([build.member("aws_dynamodb_table.state", "us-east-2", "writer")], {"kind": "key-value"})
	uses := array.concat(_uses, [build.use("us-east-2", [])])
	_findings({"routes": routes, "groups": [store], "regions": uses}, _facts) == set()
}

test_quiet_in_another_cloud if {
	store := build.group([build.member("google_sql_database_instance.it", "europe-west1", "writer")], {})
	_findings({"groups": [store]}, _facts) == set()
}

test_unknown_region_of_the_writer if {
	_findings(_group([build.member("aws_db_instance.orders", "", "writer")], {}), _facts) == set()
	_findings(_group([build.member("aws_db_instance.orders", "var.region", "writer")], {}), _facts) == set()
}

test_unknown_writer if {
	_findings(_group([build.member("aws_rds_cluster.a", "eu-west-1", "replica"), _replica], {}), _facts) == set()
}

test_unknown_members_that_may_write if {
	members := [build.member("aws_dynamodb_table.carts", "eu-west-1", "member")]
	_findings(_group(members, {"multi_writer": true, "complete": false}), _facts) == set()
}
