package regionlint.rules.residency["replication-leaves_test"]

import data.regionlint.lib.build
import data.regionlint.rules.residency["replication-leaves"] as replication_leaves

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1", "eu-central-1"],
		"source": build.source(3),
	},
	{"subject": "all data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_users := build.member("aws_db_instance.users", "eu-west-1", "writer")

_frankfurt := build.member("aws_db_instance.frankfurt", "eu-central-1", "replica")

_virginia := build.member("aws_db_instance.virginia", "us-east-1", "replica")

_ohio := build.member("aws_db_instance.ohio", "us-east-2", "replica")

_by_all := {"statement": 1, "because": "all data"}

_findings(kind, exits) := found if {
	residency := object.union(build.system({}).topology.residency, {kind: exits})
	found := replication_leaves.findings with input as build.stating({"residency": residency}, _facts)
}

_leaves := {
	"address": "aws_db_instance.users",
	"root": ".",
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
			"attribute": "replicate_source_db",
			"message": "this leads from eu-west-1 to aws_db_instance.virginia in us-east-1",
		},
	],
}

_messages(found) := {f.message | some f in found}

test_fires_on_a_copy_outside if {
	_findings("copies", [build.exit(_users, _virginia, {})]) == {_leaves}
}

# A table names the region of its own copy.
test_fires_on_a_replica_of_a_table if {
	table := build.member("aws_dynamodb_table.users", "eu-west-1", "member")
	replica := object.union(build.member("aws_dynamodb_table.users", "us-east-1", "member"), {"attribute": "replica[0]"})
	by := {"address": table.address, "root": ".", "attribute": "replica[0]"}
	exit := build.exit(table, replica, {"attribute": "replica[0]", "by": by, "broken": [_by_all]})
	_findings("copies", [exit]) == {{
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
			{
				"address": "aws_dynamodb_table.users",
				"root": ".",
				"attribute": "replica[0]",
				"message": "this leads from eu-west-1 to us-east-1",
			},
		],
	}}
}

test_fires_with_the_whole_way_of_a_copy_of_a_copy if {
	exit := build.exit(_frankfurt, _virginia, {"path": [_users, _frankfurt], "onward": [_ohio]})
	found := _findings("copies", [exit])
	_messages(found) == {concat(" ", [
		"aws_db_instance.frankfurt, a copy of aws_db_instance.users (name eu-users), is copied from eu-central-1",
		`to aws_db_instance.virginia in us-east-1, and "EU user data" must stay in eu-west-1 and eu-central-1.`,
		"The copy there holds the same data.",
	])}
	{[step.message | some step in f.trace; step.address] | some f in found} == {[
		"aws_db_instance.users holds the data, in eu-west-1",
		"it goes on to aws_db_instance.frankfurt, in eu-central-1",
		"this leads from eu-central-1 to aws_db_instance.virginia in us-east-1",
		"from there it gets to us-east-2",
	]}
	{f.subjects | some f in found} == {{
		".|aws_db_instance.virginia|replicate_source_db", ".|aws_db_instance.virginia", ".|aws_db_instance.ohio",
	}}
}

test_fires_on_the_copy_where_the_source_is_not_in_the_code if {
	exit := object.union(
		build.exit(object.union(_virginia, {"region": "eu-west-1"}), _virginia, {"path": [], "broken": [_by_all]}),
		{"attribute": "replicate_source_db"},
	)
	found := _findings("copies", [exit])
	{[f.address, f.attribute] | some f in found} == {["aws_db_instance.virginia", "replicate_source_db"]}
	_messages(found) == {concat(" ", [
		`aws_db_instance.virginia copies data from eu-west-1 to us-east-1, and "all data" must stay in the EU.`,
		"The copy there holds the same data.",
	])}
}

test_fires_once_where_two_statements_are_broken if {
	broken := [{"statement": 0, "because": "name eu-users"}, _by_all]
	found := _findings("copies", [build.exit(_users, _virginia, {"broken": broken})])
	_messages(found) == {_leaves.message}
	{[step.line | some step in f.trace; step.line] | some f in found} == {[3, 4]}
}

test_fires_where_the_source_may_be_anywhere if {
	from := build.member("aws_db_instance.users", "", "writer")
	found := _findings("copies", [build.exit(from, _virginia, {"path": [from]})])
	{[step.message | some step in f.trace; step.address] | some f in found} == {[
		"aws_db_instance.users holds the data",
		"this leads to aws_db_instance.virginia in us-east-1",
	]}
}

test_fires_on_a_key_by_itself if {
	key := build.member("aws_kms_replica_key.users", "us-east-1", "replica")
	by := {"address": key.address, "root": ".", "attribute": "primary_key_arn"}
	exit := object.union(build.exit(key, key, {"by": by, "path": [], "broken": [_by_all]}), {"attribute": "primary_key_arn"})
	_findings("keys", [exit]) == {{
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

test_fires_on_an_image_by_itself if {
	image := build.member("aws_ami_copy.golden", "us-east-1", "replica")
	from := object.union(image, {"region": "eu-west-1"})
	_findings("images", [build.exit(from, image, {"path": [], "broken": [_by_all]})]) == {{
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

# Backups and logs are other rules' matter.
test_quiet_on_what_is_no_replication if {
	_findings("backups", [build.exit(_users, _virginia, {})]) == set()
	_findings("logs", [build.exit(_users, _virginia, {})]) == set()
}

test_quiet_where_nothing_leaves if {
	_findings("copies", []) == set()
}

# The topology has no exit to a region that is not known.
test_unknown_region_is_no_exit if {
	copy := build.datastore("aws_db_instance.copy", "", {"residency": [_by_all]})
	found := replication_leaves.findings with input as build.stating({"datastores": [copy]}, _facts)
	found == set()
}
