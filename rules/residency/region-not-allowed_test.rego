package regionlint.rules.residency["region-not-allowed_test"]

import data.regionlint.lib.build
import data.regionlint.rules.residency["region-not-allowed"] as region_not_allowed

_by_tag := {"statement": 0, "allowed": ["eu-central-1", "eu-west-1"], "because": "tag data=eu-users"}

_by_all := {"statement": 1, "allowed": ["eu-central-1", "eu-north-1", "eu-west-1"], "because": "all data"}

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1", "eu-central-1"],
		"source": build.source(3),
	},
	{"subject": "all data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_users(region, residency) := build.datastore("aws_dynamodb_table.users", region, {"residency": residency})

_findings(stores) := found if {
	found := region_not_allowed.findings with input as build.stating({"datastores": stores}, _facts)
}

_finding := {
	"address": "aws_dynamodb_table.users",
	"root": ".",
	"message": concat(" ", [
		`aws_dynamodb_table.users (tag data=eu-users) is in us-east-1, and "EU user data" must stay in`,
		"eu-west-1 and eu-central-1. Everything that is written to it is kept there.",
	]),
	"statement": build.source(3),
	"trace": [{
		"file": "CLAUDE.md",
		"line": 3,
		"message": `"EU user data" must stay in eu-west-1 and eu-central-1`,
	}],
}

test_fires_outside_of_what_is_allowed if {
	_findings([_users("us-east-1", [_by_tag])]) == {_finding}
}

test_fires_with_the_country_that_a_name_hides if {
	topology := {
		"datastores": [_users("eu-west-2", [_by_all])],
		"regions": [{
			"name": "eu-west-2", "status": "known", "roles": ["datastore"], "resources": 1,
			"jurisdiction": {"country": "GB", "eu": false, "eea": false, "continent": "EU"},
		}],
	}
	found := region_not_allowed.findings with input as build.stating(topology, _facts)
	{f.message | some f in found} == {concat(" ", [
		`aws_dynamodb_table.users is in eu-west-2 (GB), and "all data" must stay in the EU.`,
		"Everything that is written to it is kept there.",
	])}
}

test_fires_once_where_two_statements_are_broken if {
	found := _findings([_users("us-east-1", [_by_tag, _by_all])])
	{f.message | some f in found} == {_finding.message}
	{f.statement | some f in found} == {build.source(3)}
	{[step.line | some step in f.trace] | some f in found} == {[3, 4]}
}

test_fires_by_the_statement_that_is_broken if {
	found := _findings([_users("eu-north-1", [_by_all, _by_tag])])
	{f.statement | some f in found} == {build.source(3)}
}

test_fires_on_each_datastore if {
	object_store := {"kind": "object", "database": false, "residency": [_by_all]}
	bucket := build.datastore("aws_s3_bucket.uploads", "us-west-2", object_store)
	found := _findings([_users("us-east-1", [_by_all]), bucket])
	{f.address | some f in found} == {"aws_dynamodb_table.users", "aws_s3_bucket.uploads"}
}

test_fires_in_a_system_of_one_region if {
	document := object.union(
		build.stating({"datastores": [_users("us-east-1", [_by_tag])]}, _facts),
		{"system": {"multi_region": false}},
	)
	found := region_not_allowed.findings with input as document
	found == {_finding}
}

test_quiet_inside if {
	_findings([_users("eu-west-1", [_by_tag, _by_all])]) == set()
}

test_quiet_where_no_statement_covers_it if {
	_findings([_users("us-east-1", [])]) == set()
}

test_quiet_on_a_symbolic_region if {
	_findings([_users("var.region", [_by_tag])]) == set()
}

test_quiet_on_what_has_no_region if {
	store := object.union(_users("", [_by_all]), {"region_status": "global"})
	_findings([store]) == set()
}

test_unknown_region if {
	_findings([_users("", [_by_tag, _by_all])]) == set()
}
