package regionlint.rules.residency["backup-leaves_test"]

import data.regionlint.lib.build
import data.regionlint.rules.residency["backup-leaves"] as backup_leaves

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1"],
		"source": build.source(3),
	},
	{"subject": "All data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_findings(residency) := found if {
	document := build.stating({"residency": object.union(build.system({}).topology.residency, residency)}, _facts)
	found := backup_leaves.findings with input as document
}

_users := build.member("aws_db_instance.users", "eu-west-1", "writer")

_vault := build.member("aws_backup_vault.far", "us-east-1", "replica")

_plan := {
	"address": "aws_backup_plan.daily", "root": ".",
	"attribute": "rule[0].copy_action[0].destination_vault_arn",
}

_exit(fields) := build.exit(_users, _vault, object.union({"by": _plan, "carries": "backups"}, fields))

_leaves := {
	"address": "aws_db_instance.users",
	"root": ".",
	"message": concat(" ", [
		"aws_backup_plan.daily copies the backups of aws_db_instance.users (name eu-users) from eu-west-1",
		`to aws_backup_vault.far in us-east-1, and "EU user data" must stay in eu-west-1.`,
		"A backup holds all of the data, and keeps it after it is deleted.",
	]),
	"statement": build.source(3),
	"subjects": {
		".|aws_backup_plan.daily|rule[0].copy_action[0].destination_vault_arn",
		".|aws_backup_vault.far",
	},
	"trace": [
		{"file": "CLAUDE.md", "line": 3, "message": `"EU user data" must stay in eu-west-1`},
		{
			"address": "aws_db_instance.users",
			"root": ".",
			"message": "aws_db_instance.users holds the data, in eu-west-1",
		},
		{
			"address": "aws_backup_plan.daily",
			"root": ".",
			"attribute": "rule[0].copy_action[0].destination_vault_arn",
			"message": "this leads from eu-west-1 to aws_backup_vault.far in us-east-1",
		},
	],
}

test_fires_on_the_datastore_whose_backups_leave if {
	_findings({"backups": [_exit({})]}) == {_leaves}
}

test_fires_on_each_datastore_of_a_plan if {
	orders := build.member("aws_db_instance.orders", "eu-west-1", "writer")
	other := object.union(_exit({"path": [orders], "from": orders}), {"address": orders.address})
	{f.address | some f in _findings({"backups": [_exit({}), other]})} == {_users.address, orders.address}
}

test_fires_on_the_copy_where_the_plan_covers_nothing_in_the_code if {
	exit := object.union(_exit({"path": [], "broken": [{"statement": 1, "because": "all data"}]}), _plan)
	found := _findings({"backups": [exit]})
	{[f.address, f.attribute] | some f in found} == {[_plan.address, _plan.attribute]}
	{f.message | some f in found} == {concat(" ", [
		"aws_backup_plan.daily copies backups from eu-west-1 to aws_backup_vault.far in us-east-1,",
		`and "All data" must stay in the EU. A backup holds all of the data, and keeps it after it is deleted.`,
	])}
}

test_fires_on_the_backups_of_a_copy if {
	copy := build.member("aws_db_instance.copy", "eu-central-1", "replica")
	exit := object.union(_exit({"path": [_users, copy], "from": copy}), {"address": copy.address})
	some found in _findings({"backups": [exit]})
	startswith(found.message, concat(" ", [
		"aws_backup_plan.daily copies the backups of aws_db_instance.copy,",
		"a copy of aws_db_instance.users (name eu-users), from eu-central-1 to",
	]))
}

test_quiet_on_what_is_no_backup if {
	_findings({"copies": [_exit({})], "logs": [_exit({})]}) == set()
}

test_quiet_where_nothing_leaves if {
	_findings({"backups": []}) == set()
}

# The topology has no exit to a vault whose region is not known.
test_unknown_vault_is_no_exit if {
	_findings({}) == set()
}
