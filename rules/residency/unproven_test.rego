package regionlint.rules.residency.unproven_test

import data.regionlint.lib.build
import data.regionlint.rules.residency.unproven

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1"],
		"source": build.source(3),
	},
	{"subject": "All data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_findings(residency) := found if {
	document := build.stating({"residency": object.union(build.system({}).topology.residency, residency)}, _facts)
	found := unproven.findings with input as document
}

_store(place, fields) := object.union(
	object.union({"address": "aws_dynamodb_table.users", "root": ".", "statement": 0, "because": "name eu-users"}, place),
	fields,
)

_symbolic := {"region": "var.region", "region_status": "symbolic"}

_unknown := {"region_status": "unknown"}

test_fires_on_a_region_without_a_value if {
	_findings({"unplaced": [_store(_symbolic, {"cause": ""})]}) == {{
		"address": "aws_dynamodb_table.users",
		"root": ".",
		"message": concat(" ", [
			"The region of aws_dynamodb_table.users (name eu-users) is not known (it comes from var.region),",
			`and "EU user data" must stay in eu-west-1. Nothing in the code shows that it does.`,
		]),
		"statement": build.source(3),
		"trace": [{"file": "CLAUDE.md", "line": 3, "message": `"EU user data" must stay in eu-west-1`}],
	}}
}

test_fires_with_the_cause if {
	some with_cause in _findings({"unplaced": [_store(_unknown, {"cause": "variable without a value"})]})
	contains(with_cause.message, "is not known (variable without a value), and")
	some without in _findings({"unplaced": [_store(_unknown, {"cause": ""})]})
	contains(without.message, "is not known (its region is not known), and")
}

test_fires_on_a_statement_that_nothing_goes_by if {
	_findings({"unmatched": [0]}) == {{
		"source": build.source(3),
		"statement": build.source(3),
		"message": concat(" ", [
			`"EU user data" must stay in eu-west-1, and no datastore in the code has these words`,
			"in its tags or name. What the statement is about cannot be found, so it cannot be checked.",
		]),
	}}
}

test_quiet_where_all_is_found if {
	_findings({}) == set()
}

# Tags that are not known can have the words: the topology lists no statement.
test_unknown_tags_may_match if {
	store := build.datastore("aws_dynamodb_table.users", "eu-west-1", {"unknown": ["tags"]})
	found := unproven.findings with input as build.stating({"datastores": [store]}, _facts)
	found == set()
}
