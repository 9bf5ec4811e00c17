package regionlint.rules.replication["isolated-cells_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["isolated-cells"] as isolated_cells

_america := build.member("aws_db_instance.america", "us-east-1", "writer")

_europe := build.member("aws_db_instance.europe", "eu-west-1", "writer")

_asia := build.member("aws_db_instance.asia", "ap-southeast-1", "writer")

_entry := {
	"address": "aws_route53_record.shop", "root": ".", "kind": "routed-set", "name": "shop.example.com",
	"regions": ["us-east-1", "eu-west-1"], "open": false,
}

_findings(databases, fields) := found if {
	lists := {"twins": [build.twins(databases, fields)], "entries": [_entry]}
	found := isolated_cells.findings with input as build.system(lists)
}

test_fires_on_the_first_of_two if {
	_findings([_america, _europe], {}) == {{
		"address": "aws_db_instance.america",
		"root": ".",
		"message": concat(" ", [
			"The relational database aws_db_instance.america stands in us-east-1,",
			"and again in eu-west-1 as aws_db_instance.europe, and nothing copies data between them.",
			"Users who are sent from us-east-1 to eu-west-1 find none of their data there.",
		]),
		"trace": [
			{"address": "aws_db_instance.america", "root": ".", "message": "aws_db_instance.america stands in us-east-1"},
			{"address": "aws_db_instance.europe", "root": ".", "message": "aws_db_instance.europe stands in eu-west-1"},
		],
		"subjects": {".|aws_db_instance.america", ".|aws_db_instance.europe"},
	}}
}

test_is_a_note_where_nothing_leads_users if {
	found := isolated_cells.findings with input as build.system({"twins": [build.twins([_america, _europe], {})]})
	{each.level | some each in found} == {"note"}
}

test_fires_on_three_regions if {
	{f.message | some f in _findings([_america, _europe, _asia], {"kind": "document"})} == {concat(" ", [
		"The document database aws_db_instance.america stands in us-east-1, and again in ap-southeast-1 and eu-west-1",
		"as aws_db_instance.asia and aws_db_instance.europe, and nothing copies data between them.",
		"Users who are sent from us-east-1 to ap-southeast-1 find none of their data there.",
	])}
}

test_fires_on_data_that_is_declared_global if {
	facts := {"cells": [{"subject": "orders", "value": "global", "source": build.source(4)}]}
	twins := build.twins([_america, _europe], {"tier": {"value": "global", "because": "name orders", "statement": 0}})
	some found in isolated_cells.findings with input as build.stating({"twins": [twins]}, facts)
	found.statement == build.source(4)
	found.trace[2] == {"file": "CLAUDE.md", "line": 4, "message": "the data is declared global"}
}

test_quiet_where_the_rule_files_declare_cells if {
	_findings([_america, _europe], {"cells": 0, "unexplained": false}) == set()
}

test_quiet_where_a_residency_statement_splits_the_data if {
	_findings([_america, _europe], {"split": 0, "unexplained": false}) == set()
}

test_quiet_without_twins if {
	found := isolated_cells.findings with input as build.system({})
	found == set()
}

test_unknown_explanation if {
	_findings([_america, _europe], {"unexplained": false}) == set()
}
