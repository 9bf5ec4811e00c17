package regionlint.rules.database["replica-source-not-arn_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.database["replica-source-not-arn"] as replica_source_not_arn

_orders := build.datastore("aws_db_instance.orders", "us-east-1", {})

_replica := build.datastore("aws_db_instance.replica", "eu-west-1", {"role": "replica", "group": _orders.group})

_beside := build.datastore("aws_db_instance.replica", "us-east-1", {"role": "replica", "group": _orders.group})

_edge(to, fields) := build.replication(_orders, to, object.union(
	{"attribute": "replicate_source_db", "source_form": "identifier", "group": _orders.group},
	fields,
))

_findings(edge) := found if {
	found := replica_source_not_arn.findings with input as build.system({
		"datastores": [_orders, _replica],
		"replication": [edge],
	})
}

_finding := {
	"address": "aws_db_instance.replica",
	"root": ".",
	"attribute": "replicate_source_db",
	"message": concat(" ", [
		"aws_db_instance.replica in eu-west-1 names its source aws_db_instance.orders in us-east-1 by identifier,",
		"not by ARN.",
		"RDS looks for that identifier in eu-west-1, the replica's own region,",
		"so the copy of the data is never made.",
	]),
	"trace": [{
		"address": "aws_db_instance.orders",
		"root": ".",
		"message": "aws_db_instance.orders, the source, is in us-east-1",
	}],
}

test_fires_on_an_identifier if {
	_findings(_edge(_replica, {})) == {_finding}
}

test_fires_with_the_arn_as_a_fix if {
	arn := "aws_db_instance.orders.arn"
	edge := _edge(_replica, {"source_arn": arn})
	_findings(edge) == {object.union(_finding, {"fix": finding.suggest_expression(edge, ["replicate_source_db"], arn)})}
}

test_fires_in_a_system_of_one_region if {
	found := replica_source_not_arn.findings with input as object.union(
		build.system({"datastores": [_orders, _replica], "replication": [_edge(_replica, {})]}),
		{"system": {"multi_region": false}},
	)
	found == {_finding}
}

test_fires_on_an_id if {
	some found in _findings(_edge(_replica, {"source_form": "id"}))
	contains(found.message, "in us-east-1 by id, not by ARN. RDS looks for that id in eu-west-1,")
}

test_fires_on_a_cluster if {
	fields := {"mechanism": "aurora-binlog", "attribute": "replication_source_identifier"}
	_findings(_edge(_replica, fields)) == {object.union(_finding, {"attribute": "replication_source_identifier"})}
}

test_fires_where_the_source_is_in_another_root if {
	_findings(_edge(_replica, {"from": ""})) == {{
		"address": "aws_db_instance.replica",
		"root": ".",
		"attribute": "replicate_source_db",
		"message": concat(" ", [
			"aws_db_instance.replica in eu-west-1 names its source in us-east-1 by identifier, not by ARN.",
			"RDS looks for that identifier in eu-west-1, the replica's own region,",
			"so the copy of the data is never made.",
		]),
		"trace": [],
	}}
}

test_quiet_on_an_arn if {
	_findings(_edge(_replica, {"source_form": "arn"})) == set()
}

test_quiet_in_the_same_region if {
	_findings(_edge(_beside, {})) == set()
}

test_quiet_on_other_edges if {
	_findings(_edge(_replica, {"mechanism": "s3-replication", "source_form": "id"})) == set()
	_findings(_edge(_replica, {"mechanism": "aurora-global"})) == set()
}

test_unknown_region_of_the_source if {
	unknown := {"from_region": "", "from_region_status": "unknown", "cross_region": false}
	_findings(_edge(_replica, unknown)) == set()
}

test_unknown_form_of_the_name if {
	_findings(_edge(_replica, {"source_form": "other"})) == set()
	_findings(object.remove(_edge(_replica, {}), {"source_form"})) == set()
}

test_fires_with_the_promise_that_it_breaks if {
	document := build.stating(
		{"datastores": [_orders, _replica], "replication": [_edge(_replica, {})]},
		{"replication": {"mechanisms": ["aurora-global", "rds-read-replica"], "source": build.source(5)}},
	)
	found := replica_source_not_arn.findings with input as document
	found == {object.union(_finding, {"statement": build.source(5)})}
}
