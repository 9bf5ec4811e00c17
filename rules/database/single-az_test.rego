package regionlint.rules.database["single-az_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.database["single-az"] as single_az

_flagged := object.union(build.datastore("aws_db_instance.orders", "us-east-1", {}), {
	"attribute": "multi_az", "set": false,
})

_clustered := object.union(build.datastore("aws_rds_cluster.orders", "us-east-1", {}), {
	"set": false, "instance": "aws_rds_cluster_instance.orders",
})

_findings(writers) := found if {
	found := single_az.findings with input as build.system({"zonal_writers": writers})
}

_message(cause) := concat(" ", [
	sprintf("The relational database aws_db_instance.orders takes writes in one zone of us-east-1: multi_az %s.", [cause]),
	"When that zone fails, the database is down until it is restored or another region takes over.",
])

test_fires_where_the_flag_is_not_set if {
	_findings([_flagged]) == {{
		"address": "aws_db_instance.orders",
		"root": ".",
		"attribute": "multi_az",
		"message": _message("is not set, which means false"),
		"trace": [],
		"fix": finding.suggest_attribute(_flagged, ["multi_az"], true),
	}}
}

test_fires_where_the_flag_is_false if {
	found := _findings([object.union(_flagged, {"set": true})])
	{f.message | some f in found} == {_message("is false")}
}

test_fires_on_a_flag_in_a_block if {
	domain := object.union(build.datastore("aws_opensearch_domain.catalog", "us-east-1", {"kind": "search"}), {
		"attribute": "cluster_config[0].zone_awareness_enabled", "set": true,
	})
	some found in _findings([domain])
	contains(found.message, "The search database aws_opensearch_domain.catalog takes writes in one zone of us-east-1:")
	contains(found.message, ": zone_awareness_enabled is false.")
	not "fix" in object.keys(found)
}

test_fires_on_a_value_that_is_no_flag if {
	store := object.union(build.datastore("google_sql_database_instance.a", "europe-west1", {}), {
		"attribute": "settings[0].availability_type", "set": false, "value": "ZONAL",
	})
	some found in _findings([store])
	contains(found.message, " of europe-west1: availability_type is not set, which means ZONAL.")
	some said in _findings([object.union(store, {"set": true})])
	contains(said.message, " of europe-west1: availability_type is ZONAL.")
	not "fix" in object.keys(said)
}

test_fires_on_one_instance if {
	_findings([_clustered]) == {{
		"address": "aws_rds_cluster.orders",
		"root": ".",
		"message": concat(" ", [
			"The relational database aws_rds_cluster.orders has one instance in us-east-1.",
			"When its zone fails, nothing answers until another instance is made.",
		]),
		"trace": [{
			"address": "aws_rds_cluster_instance.orders",
			"root": ".",
			"message": "aws_rds_cluster_instance.orders is the only instance",
		}],
	}}
}

test_fires_with_the_declared_objective if {
	document := build.stating({"zonal_writers": [_flagged]}, {"rto": {"seconds": 900, "source": build.source(3)}})
	found := single_az.findings with input as document
	{f.trace | some f in found} == {[{"file": "CLAUDE.md", "line": 3, "message": "an RTO of 15 min is declared"}]}
}

test_quiet_without_such_a_writer if {
	_findings([]) == set()
}

test_unknown_region if {
	lost := object.union(build.datastore("aws_db_instance.orders", "", {}), {"attribute": "multi_az", "set": false})
	{f.message | some f in _findings([lost])} == {concat(" ", [
		"The relational database aws_db_instance.orders takes writes in one zone: multi_az is not set, which means false.",
		"When that zone fails, the database is down until it is restored or another region takes over.",
	])}
}
