package regionlint.rules.residency["replication-leaves_test"]

import data.regionlint.lib.build
import data.regionlint.rules.residency["replication-leaves"] as replication_leaves

_by_name := {"statement": 0, "allowed": ["eu-central-1", "eu-west-1"], "because": "name eu-users"}

_by_all := {"statement": 1, "allowed": ["eu-central-1", "eu-west-1"], "because": "all data"}

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1", "eu-central-1"],
		"source": build.source(3),
	},
	{"subject": "all data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_users(residency) := build.datastore("aws_db_instance.users", "eu-west-1", {"residency": residency})

_copy(address, region, residency) := build.datastore(address, region, {
	"group": _users([]).group,
	"residency": residency,
})

_virginia := _copy("aws_db_instance.virginia", "us-east-1", [])

_frankfurt := _copy("aws_db_instance.frankfurt", "eu-central-1", [])

_edge(from, to, fields) := build.replication(from, to, object.union(
	{"attribute": "replicate_source_db", "group": _users([]).group},
	fields,
))

_findings(stores, edges) := found if {
	found := replication_leaves.findings with input as build.stating(
		{"datastores": stores, "replication": edges},
		_facts,
	)
}

_leaves := {
	"address": "aws_db_instance.virginia",
	"root": ".",
	"attribute": "replicate_source_db",
	"message": concat(" ", [
		"aws_db_instance.users (name eu-users) is copied from eu-west-1 to aws_db_instance.virginia in us-east-1,",
		`and "EU user data" must stay in eu-west-1 and eu-central-1. The copy there holds the same data.`,
	]),
	"statement": build.source(3),
	"subjects": {".|aws_db_instance.virginia|replicate_source_db", ".|aws_db_instance.virginia"},
	"trace": [
		{"file": "CLAUDE.md", "line": 3, "message": `"EU user data" must stay in eu-west-1 and eu-central-1`},
		{
			"address": "aws_db_instance.users",
			"root": ".",
			"message": "aws_db_instance.users holds the data, in eu-west-1",
		},
		{
			"address": "aws_db_instance.virginia",
			"root": ".",
			"message": "aws_db_instance.virginia gets the copy, in us-east-1",
		},
	],
}

# A table that names the region of its own copy.
_table := build.datastore("aws_dynamodb_table.users", "eu-west-1", {"residency": [_by_all]})

_replica(region, status) := {
	"address": _table.address, "root": ".", "attribute": "replica[0]",
	"from": _table.address, "to": _table.address, "group": _table.group,
	"from_region": "eu-west-1", "from_region_status": "known",
	"to_region": region, "to_region_status": status,
	"cross_region": true, "mode": "async", "mechanism": "dynamodb-global-table", "backup": false,
}

test_fires_on_a_copy_outside if {
	_findings([_users([_by_name]), _virginia], [_edge(_users([]), _virginia, {})]) == {_leaves}
}

test_fires_on_a_replica_of_a_table if {
	_findings([_table], [_replica("us-east-1", "known")]) == {{
		"address": "aws_dynamodb_table.users",
		"root": ".",
		"attribute": "replica[0]",
		"message": concat(" ", [
			`aws_dynamodb_table.users is copied from eu-west-1 to us-east-1, and "all data" must stay in the EU.`,
			"The copy there holds the same data.",
		]),
		"statement": build.source(4),
		"subjects": {".|aws_dynamodb_table.users|replica[0]"},
		"trace": [
			{"file": "CLAUDE.md", "line": 4, "message": `"all data" must stay in the EU`},
			{
				"address": "aws_dynamodb_table.users",
				"root": ".",
				"message": "aws_dynamodb_table.users holds the data, in eu-west-1",
			},
		],
	}}
}

# Two roots with the same code but for the region.
test_fires_where_source_and_copy_have_the_same_address if {
	copy := object.union(_copy("aws_db_instance.users", "us-east-1", []), {"root": "live/us-east-1"})
	found := _findings([_users([_by_name]), copy], [_edge(_users([]), copy, {"root": "live/us-east-1"})])
	{f.subjects | some f in found} == {{
		"live/us-east-1|aws_db_instance.users|replicate_source_db",
		"live/us-east-1|aws_db_instance.users",
	}}
	{[[step.root, step.message] | some step in f.trace; step.root] | some f in found} == {[
		[".", "aws_db_instance.users holds the data, in eu-west-1"],
		["live/us-east-1", "aws_db_instance.users gets the copy, in us-east-1"],
	]}
}

test_fires_on_a_witness if {
	witness := object.union(_replica("us-east-2", "known"), {"mechanism": "dynamodb-global-table-witness"})
	{f.attribute | some f in _findings([_table], [witness])} == {"replica[0]"}
}

test_fires_on_a_bucket_outside_of_the_code if {
	edge := _edge(_users([]), {"address": "", "region": "us-east-1", "region_status": "known"}, {
		"address": "aws_s3_bucket_replication_configuration.users",
		"attribute": "rule[0].destination[0].bucket",
	})
	found := _findings([_users([_by_name])], [edge])
	{[f.address, f.attribute, f.subjects] | some f in found} == {[
		"aws_s3_bucket_replication_configuration.users",
		"rule[0].destination[0].bucket",
		{".|aws_s3_bucket_replication_configuration.users|rule[0].destination[0].bucket"},
	]}
}

test_fires_on_a_copy_of_a_snapshot if {
	edge := _edge(_users([]), _virginia, {"mechanism": "snapshot-copy", "backup": true})
	{f.address | some f in _findings([_users([_by_name])], [edge])} == {"aws_db_instance.virginia"}
}

test_fires_where_a_copy_of_a_copy_leaves if {
	edges := [_edge(_users([]), _frankfurt, {}), _edge(_frankfurt, _virginia, {})]
	found := _findings([_users([_by_name]), _frankfurt, _virginia], edges)
	{f.message | some f in found} == {concat(" ", [
		"aws_db_instance.frankfurt, a copy of aws_db_instance.users (name eu-users), is copied from eu-central-1",
		`to aws_db_instance.virginia in us-east-1, and "EU user data" must stay in eu-west-1 and eu-central-1.`,
		"The copy there holds the same data.",
	])}
}

test_fires_once_where_data_that_left_is_copied_on if {
	ohio := _copy("aws_db_instance.ohio", "us-east-2", [])
	edges := [_edge(_users([]), _virginia, {}), _edge(_virginia, ohio, {})]
	_findings([_users([_by_name]), _virginia, ohio], edges) == {_leaves}
}

test_fires_once_where_two_statements_are_broken if {
	found := _findings([_users([_by_all, _by_name]), _virginia], [_edge(_users([]), _virginia, {})])
	{f.message | some f in found} == {_leaves.message}
	{[step.line | some step in f.trace; step.line] | some f in found} == {[3, 4]}
}

test_fires_where_the_source_may_be_anywhere if {
	from := build.datastore("aws_db_instance.users", "", {"residency": [_by_name]})
	edge := object.remove(
		_edge(_users([]), _virginia, {"from_region_status": "unknown", "cross_region": false}),
		{"from_region"},
	)
	some found in _findings([from, _virginia], [edge])
	found.address == "aws_db_instance.virginia"
	startswith(found.message, "aws_db_instance.users (name eu-users) is copied to aws_db_instance.virginia in")
}

_key(region) := build.resource("aws_kms_replica_key.users", region, {})

_with_keys(stores, keys) := found if {
	found := replication_leaves.findings with input as object.union(
		build.stating({"datastores": stores}, _facts),
		{"resources": {"aws_kms_replica_key": keys}},
	)
}

test_fires_on_a_key_where_the_statement_is_on_all_data if {
	_with_keys([_users([_by_all])], [_key("us-east-1")]) == {{
		"address": "aws_kms_replica_key.users",
		"root": ".",
		"attribute": "primary_key_arn",
		"message": concat(" ", [
			`aws_kms_replica_key.users is a replica of a key in us-east-1, and "all data" must stay in the EU.`,
			"Who has the key there can read what it encrypts.",
		]),
		"statement": build.source(4),
		"trace": [{"file": "CLAUDE.md", "line": 4, "message": `"all data" must stay in the EU`}],
	}}
}

test_quiet_on_a_key_where_the_statement_is_on_some_data if {
	_with_keys([_users([_by_name])], [_key("us-east-1")]) == set()
}

test_quiet_on_a_key_inside if {
	_with_keys([_users([_by_all])], [_key("eu-central-1")]) == set()
}

test_quiet_on_a_copy_inside if {
	_findings([_users([_by_name]), _frankfurt], [_edge(_users([]), _frankfurt, {})]) == set()
}

test_quiet_where_the_data_is_not_covered if {
	_findings([_users([]), _virginia], [_edge(_users([]), _virginia, {})]) == set()
}

test_quiet_where_only_a_destination_of_the_same_address_is_covered if {
	covered := object.union(_copy("aws_db_instance.users", "us-east-1", [_by_name]), {"root": "live/us-east-1"})
	_findings([_users([]), covered], [_edge(_users([]), covered, {"root": "live/us-east-1"})]) == set()
}

# That it is in the wrong region is another rule's matter.
test_quiet_where_only_the_destination_is_covered if {
	covered := _copy("aws_db_instance.virginia", "us-east-1", [_by_name])
	_findings([_users([]), covered], [_edge(_users([]), covered, {})]) == set()
}

test_quiet_within_a_region_that_is_not_allowed if {
	store := build.datastore("aws_db_instance.users", "us-east-1", {"residency": [_by_name]})
	_findings([store, _virginia], [_edge(store, _virginia, {})]) == set()
}

test_quiet_on_backups if {
	edge := _edge(_users([]), _virginia, {"mechanism": "backup-copy", "backup": true})
	_findings([_users([_by_name])], [edge]) == set()
}

test_quiet_on_a_symbolic_region if {
	_findings([_table], [_replica("var.copy_region", "symbolic")]) == set()
}

test_unknown_region_of_the_copy if {
	_findings([_table], [object.remove(_replica("", "unknown"), {"to_region"})]) == set()
}

test_unknown_region_of_a_key if {
	_with_keys([_users([_by_all])], [_key("")]) == set()
}

test_unknown_source if {
	nowhere := {"from": "", "from_region_status": "unknown", "cross_region": false}
	edge := object.remove(_edge(_users([]), _virginia, nowhere), {"from_region", "group"})
	_findings([_users([_by_name]), _virginia], [edge]) == set()
}

_image(from, to) := build.resource("aws_ami_copy.golden", to, {"source_ami_region": from})

_with_images(stores, images) := found if {
	found := replication_leaves.findings with input as object.union(
		build.stating({"datastores": stores}, _facts),
		{"resources": {"aws_ami_copy": images}},
	)
}

test_fires_on_an_image_where_the_statement_is_on_all_data if {
	_with_images([_users([_by_all])], [_image("eu-west-1", "us-east-1")]) == {{
		"address": "aws_ami_copy.golden",
		"root": ".",
		"message": concat(" ", [
			`aws_ami_copy.golden copies an image from eu-west-1 to us-east-1, and "all data" must stay in the EU.`,
			"The copy there holds the same data.",
		]),
		"statement": build.source(4),
		"trace": [{"file": "CLAUDE.md", "line": 4, "message": `"all data" must stay in the EU`}],
	}}
}

test_quiet_on_an_image_where_the_statement_is_on_some_data if {
	_with_images([_users([_by_name])], [_image("eu-west-1", "us-east-1")]) == set()
}

test_quiet_on_an_image_that_stays if {
	_with_images([_users([_by_all])], [_image("eu-west-1", "eu-central-1")]) == set()
	_with_images([_users([_by_all])], [_image("us-east-1", "us-east-1")]) == set()
}

test_unknown_region_of_an_image if {
	_with_images([_users([_by_all])], [_image("eu-west-1", "")]) == set()
}
