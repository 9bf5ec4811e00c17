package regionlint.rules.residency.unclassified_test

import data.regionlint.lib.build
import data.regionlint.rules.residency.unclassified

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false, "tags": {"data": "eu-*"}}, "allow": ["eu-west-1"],
		"source": build.source(3),
	},
	{"subject": "All data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_findings(residency) := found if {
	document := build.stating({"residency": object.union(build.system({}).topology.residency, residency)}, _facts)
	found := unclassified.findings with input as document
}

_store(tags) := {"address": "aws_dynamodb_table.orders", "root": ".", "statement": 0, "tags": tags}

test_fires_on_a_datastore_without_the_tag if {
	_findings({"unclassified": [_store(["data"])]}) == {{
		"address": "aws_dynamodb_table.orders",
		"root": ".",
		"message": concat(" ", [
			`aws_dynamodb_table.orders has no tag data, and "EU user data" names data by that tag.`,
			"Whether the statement holds for this data cannot be told.",
		]),
		"statement": build.source(3),
		"trace": [{"file": "CLAUDE.md", "line": 3, "message": `"EU user data" must stay in eu-west-1`}],
	}}
}

test_fires_with_all_missing_tags if {
	some found in _findings({"unclassified": [_store(["data", "owner"])]})
	startswith(found.message, "aws_dynamodb_table.orders has no tag data and owner, and")
}

test_quiet_where_all_have_it if {
	_findings({}) == set()
}

test_unknown_tags_are_no_lack if {
	store := build.datastore("aws_dynamodb_table.orders", "eu-west-1", {"unknown": ["tags"]})
	found := unclassified.findings with input as build.stating({"datastores": [store]}, _facts)
	found == set()
}
