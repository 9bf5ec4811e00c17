package regionlint.rules.recovery["backup-same-region_test"]

import data.regionlint.lib.build
import data.regionlint.rules.recovery["backup-same-region"] as backup_same_region

_store(fields) := object.union(
	{
		"address": "aws_db_instance.a", "root": ".", "region": "us-east-1", "region_status": "known",
		"kind": "relational", "subjects": [".|aws_db_instance.a"], "expires": false, "backups": [],
	},
	fields,
)

_findings(stores) := found if {
	found := backup_same_region.findings with input as build.system({"uncopied": stores})
}

_message := concat(" ", [
	"No copy of the relational database aws_db_instance.a leaves us-east-1: no replica and no copied backup.",
	"When us-east-1 is lost, so is its data.",
])

test_fires_without_backups if {
	_findings([_store({})]) == {{
		"address": "aws_db_instance.a",
		"root": ".",
		"message": _message,
		"trace": [],
		"subjects": {".|aws_db_instance.a"},
	}}
}

test_is_a_note_on_what_expires if {
	{found.level | some found in _findings([_store({"expires": true})])} == {"note"}
}

test_fires_and_shows_what_backs_it_up if {
	rule := {"address": "aws_backup_plan.daily", "root": ".", "attribute": "rule[0]"}
	{[found.message, found.trace] | some found in _findings([_store({"backups": [rule]})])} == {[_message, [{
		"address": "aws_backup_plan.daily", "root": ".", "attribute": "rule[0]",
		"message": "aws_backup_plan.daily backs it up, without a copy elsewhere",
	}]]}
}

test_quiet_where_a_copy_leaves if _findings([]) == set()

test_unknown_copies_are_not_listed if _findings([]) == set()
