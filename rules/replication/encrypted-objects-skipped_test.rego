package regionlint.rules.replication["encrypted-objects-skipped_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["encrypted-objects-skipped"] as encrypted_objects_skipped

_rule(fields) := build.bucket_rule(
	build.bucket("aws_s3_bucket.orders", "us-east-1"), build.bucket("aws_s3_bucket.copy", "us-west-2"),
	fields,
)

_setting := {"address": "aws_s3_bucket_server_side_encryption_configuration.orders", "root": ".", "attribute": "rule[0]"}

_skipped(lacks, said) := {"skipped": {
	"algorithm": "aws:kms", "setting": _setting, "lacks": lacks, "selection_said": said,
}}

_findings(fields) := found if {
	found := encrypted_objects_skipped.findings with input as build.system({"bucket_rules": [_rule(fields)]})
}

_finding := {
	"address": "aws_s3_bucket_replication_configuration.r",
	"root": ".",
	"attribute": "rule[0]",
	"message": concat(" ", [
		"aws_s3_bucket.orders is encrypted with aws:kms, and aws_s3_bucket_replication_configuration.r",
		"does not select such objects and names no key for their copies.",
		"S3 leaves them out without an error, and aws_s3_bucket.copy in us-west-2 gets no copy of them.",
	]),
	"trace": [
		object.union(_setting, {"message": "aws_s3_bucket.orders is encrypted with aws:kms"}),
		{
			"address": "aws_s3_bucket.copy", "root": ".",
			"message": "aws_s3_bucket.copy in us-west-2 is to get the copies",
		},
	],
}

test_fires_where_both_are_missing if _findings(_skipped("both", false)) == {_finding}

test_fires_with_the_block_that_is_missing if {
	some found in _findings(_skipped("selection", false))
	contains(found.message, "r does not select such objects. S3 leaves them out")
	found.fix == {
		"op": "add_block", "address": "aws_s3_bucket_replication_configuration.r", "root": ".",
		"path": ["rule[0]", "source_selection_criteria"], "safety": "suggested",
		"value": {"sse_kms_encrypted_objects": [{"status": "Enabled"}]},
	}
}

test_fires_with_the_status_that_is_wrong if {
	some found in _findings(_skipped("selection", true))
	found.fix.op == "set_attribute"
	found.fix.path == ["rule[0]", "source_selection_criteria", "sse_kms_encrypted_objects", "status"]
}

test_fires_where_only_the_key_is_missing if {
	some found in _findings(_skipped("key", true))
	endswith(found.message, "selects such objects and names no key for their copies. S3 refuses such a rule.")
	not found.fix
}

test_fires_without_fix_on_the_rules_of_old_providers if {
	inline := {"address": "aws_s3_bucket.orders", "attribute": "replication_configuration[0].rules[0]"}
	some found in _findings(object.union(_skipped("selection", true), inline))
	not found.fix
}

test_fires_with_the_statement_that_is_broken if {
	facts := {"replication": {"mechanisms": ["s3-replication"], "source": build.source(2)}}
	rules := [_rule(_skipped("both", false))]
	found := encrypted_objects_skipped.findings with input as build.stating({"bucket_rules": rules}, facts)
	found == {object.union(_finding, {"statement": build.source(2)})}
}

test_quiet_where_the_rule_copies_them if {
	_findings({"encrypted_objects": true, "replica_key": true}) == set()
}

test_unknown_selection if _findings({"unknown": ["encrypted_objects"]}) == set()
