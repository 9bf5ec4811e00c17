package regionlint.rules.replication["same-region_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["same-region"] as same_region

_findings(group, facts) := found if {
	found := same_region.findings with input as build.stating({"near_copies": [group]}, facts)
}

_copy(address, fields) := object.union(
	{"address": address, "root": ".", "attribute": "replicate_source_db", "to": address},
	fields,
)

_database(copies) := object.union(build.member("aws_db_instance.orders", "us-east-1", "writer"), {
	"database": true, "subjects": [".|aws_db_instance.orders"], "copies": copies,
})

_reader := _copy("aws_db_instance.reader", {})

_finding := {
	"address": "aws_db_instance.orders",
	"root": ".",
	"message": concat(" ", [
		"The only copy of aws_db_instance.orders is in us-east-1, its own region (aws_db_instance.reader).",
		"When us-east-1 is lost, both are.",
	]),
	"trace": [
		{
			"address": "aws_db_instance.reader", "root": ".", "attribute": "replicate_source_db",
			"message": "its copy goes to us-east-1",
		},
	],
	"subjects": {".|aws_db_instance.orders", ".|aws_db_instance.reader"},
}

test_fires_on_a_database if _findings(_database([_reader]), {}) == {_finding}

test_fires_on_replicas_and_backups if {
	plan := _copy("aws_backup_plan.daily", {"attribute": "rule[0].copy_action[0].destination_vault_arn"})
	some found in _findings(_database([plan, _reader]), {})
	found.message == concat(" ", [
		"All copies of aws_db_instance.orders are in us-east-1, its own region",
		"(aws_backup_plan.daily and aws_db_instance.reader). When us-east-1 is lost, they are lost with it.",
	])
}

test_quiet_without_near_copies if {
	found := same_region.findings with input as build.stating({}, {"regions": [build.region("us-east-1", "primary", 3)]})
	found == set()
}

test_unknown_copies_are_not_near if {
	found := same_region.findings with input as build.system({})
	found == set()
}

_replication(fields) := _copy(
	"aws_s3_bucket_replication_configuration.r",
	object.union({"attribute": "rule[0].destination[0].bucket", "to": "aws_s3_bucket.copy"}, fields),
)

_bucket(fields) := object.union(build.member("aws_s3_bucket.ledger", "us-east-1", "writer"), {
	"database": false, "others_far": false, "subjects": [".|aws_s3_bucket.ledger"], "copies": [_replication(fields)],
})

test_fires_on_a_bucket_that_is_called_a_copy if {
	some found in _findings(_bucket({"called": "name ledger-dr"}), {})
	found.address == "aws_s3_bucket.ledger"
	found.trace[1] == {
		"address": "aws_s3_bucket.copy", "root": ".",
		"message": "aws_s3_bucket.copy is a copy for recovery by its name ledger-dr",
	}
}

_promise := {"replication": {"mechanisms": ["s3-replication"], "source": build.source(6)}}

test_fires_on_a_bucket_that_rule_files_promise if {
	some found in _findings(_bucket({}), _promise)
	found.statement == build.source(6)
}

test_quiet_where_another_bucket_keeps_the_promise if {
	_findings(object.union(_bucket({}), {"others_far": true}), _promise) == set()
}

test_quiet_on_a_bucket_of_another_purpose if _findings(_bucket({}), {}) == set()
