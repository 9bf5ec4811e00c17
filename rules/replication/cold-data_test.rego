package regionlint.rules.replication["cold-data_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["cold-data"] as cold_data

_rule(fields) := build.bucket_rule(
	build.bucket("aws_s3_bucket.logs", "us-east-1"), build.bucket("aws_s3_bucket.copy", "us-west-2"),
	fields,
)

_cold := {"cold": {"content": "logs", "because": "name app-logs"}}

_findings(fields) := found if {
	found := cold_data.findings with input as build.system({"bucket_rules": [_rule(fields)]})
}

test_fires_on_copies_of_logs if {
	_findings(_cold) == {{
		"address": "aws_s3_bucket_replication_configuration.r",
		"root": ".",
		"attribute": "rule[0]",
		"message": concat(" ", [
			"aws_s3_bucket_replication_configuration.r copies all of aws_s3_bucket.logs, a bucket for logs,",
			"to aws_s3_bucket.copy in us-west-2 in storage class STANDARD, and nothing expires the copies there.",
			"They cost as much as data in use, and grow for ever.",
		]),
		"trace": [
			{"address": "aws_s3_bucket.logs", "root": ".", "message": "aws_s3_bucket.logs is for logs (name app-logs)"},
			{"address": "aws_s3_bucket.copy", "root": ".", "message": "aws_s3_bucket.copy in us-west-2 has no lifecycle"},
		],
		"fix": {
			"op": "set_attribute", "address": "aws_s3_bucket_replication_configuration.r", "root": ".",
			"path": ["rule[0]", "destination", "storage_class"], "value": "STANDARD_IA", "safety": "suggested",
		},
	}}
}

test_fires_with_the_class_that_is_named if {
	some found in _findings(object.union(_cold, {"storage_class": "REDUCED_REDUNDANCY"}))
	contains(found.message, "in storage class REDUCED_REDUNDANCY,")
}

test_quiet_on_data_in_use if _findings({}) == set()

test_unknown_storage_class if _findings({"unknown": ["storage_class"]}) == set()
