package regionlint.rules.database["single-writer_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.database["single-writer"] as single_writer

_ireland := build.member("aws_rds_cluster.ireland", "eu-west-1", "replica")

_tokyo := build.member("aws_rds_cluster.tokyo", "ap-northeast-1", "replica")

_writer(fields) := object.union(
	object.union(build.member("aws_rds_cluster.virginia", "us-east-1", "writer"), {
		"group": ".|aws_rds_global_cluster.orders", "kind": "relational", "presumed": false, "replicas": [_ireland],
	}),
	fields,
)

_model(value) := {"model": {"value": value, "source": build.source(3)}}

_findings(writers, facts) := found if {
	found := single_writer.findings with input as build.stating({"single_writers": writers}, facts)
}

_active := _model("active-active")

test_fires_on_a_global_database if {
	_findings([_writer({})], _active) == {{
		"address": "aws_rds_cluster.virginia",
		"root": ".",
		"message": concat(" ", [
			"The rule files say active-active, but the relational database aws_rds_cluster.virginia takes writes in",
			"us-east-1 only: aws_rds_cluster.ireland in eu-west-1 can only read.",
			"Writes from there cross to us-east-1, and stop when it is lost.",
		]),
		"statement": build.source(3),
		"subjects": {".|aws_rds_global_cluster.orders", ".|aws_rds_cluster.virginia"},
		"trace": [
			{"file": "CLAUDE.md", "line": 3, "message": "the regions are declared active-active"},
			{
				"address": "aws_rds_cluster.ireland", "root": ".",
				"message": "aws_rds_cluster.ireland in eu-west-1 is a copy that takes no writes",
			},
		],
		"fix": finding.all([finding.suggest_attribute(_ireland, ["enable_global_write_forwarding"], true)]),
	}}
}

test_fires_with_several_copies if {
	some found in _findings([_writer({"replicas": [_ireland, _tokyo]})], _active)
	contains(found.message, "its copies in ap-northeast-1 and eu-west-1 can only read.")
	count(found.fix.also) == 1
}

test_fires_without_a_fix_where_writes_cannot_be_forwarded if {
	replica := build.member("aws_db_instance.ireland", "eu-west-1", "replica")
	some found in _findings([_writer({"replicas": [replica]})], _active)
	not found.fix
}

test_fires_without_naming_a_presumed_writer if {
	some found in _findings([_writer({"presumed": true})], _active)
	contains(found.message, "takes writes in one of its regions only.")
	not found.fix
}

test_quiet_where_another_model_is_declared if {
	_findings([_writer({})], _model("active-passive")) == set()
}

test_quiet_where_every_region_writes if {
	_findings([], _active) == set()
}

test_unknown_model if {
	_findings([_writer({})], {}) == set()
}
