package regionlint.rules.replication["rule-disabled_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["rule-disabled"] as rule_disabled

_rule(fields) := build.bucket_rule(
	build.bucket("aws_s3_bucket.orders", "us-east-1"), build.bucket("aws_s3_bucket.copy", "us-west-2"),
	object.union({"id": "all", "status": "Disabled"}, fields),
)

_findings(rule, facts) := found if {
	found := rule_disabled.findings with input as build.stating({"bucket_rules": [rule]}, facts)
}

_finding := {
	"address": "aws_s3_bucket_replication_configuration.r",
	"root": ".",
	"attribute": "rule[0].status",
	"message": concat(" ", [
		"Rule all of aws_s3_bucket_replication_configuration.r is disabled, and no other rule copies",
		"aws_s3_bucket.orders in us-east-1 to aws_s3_bucket.copy in us-west-2.",
		"What is written to the one does not reach the other.",
	]),
	"trace": [
		{"address": "aws_s3_bucket.orders", "root": ".", "message": "aws_s3_bucket.orders in us-east-1 is the source"},
		{"address": "aws_s3_bucket.copy", "root": ".", "message": "aws_s3_bucket.copy in us-west-2 is the destination"},
	],
	"fix": {
		"op": "set_attribute", "address": "aws_s3_bucket_replication_configuration.r", "root": ".",
		"path": ["rule[0]", "status"], "value": "Enabled", "safety": "suggested",
	},
}

test_fires_on_an_idle_rule if _findings(_rule({"idle": true}), {}) == {_finding}

test_fires_with_the_statement_that_is_broken if {
	facts := {"replication": {"mechanisms": ["s3-replication"], "source": build.source(9)}}
	_findings(_rule({"idle": true}), facts) == {object.union(_finding, {"statement": build.source(9)})}
}

test_fires_where_an_end_is_outside_the_code if {
	outside := {"address": "", "root": "", "region_status": "unknown", "name": "orders-west"}
	some found in _findings(object.union(_rule({"idle": true}), {"to": outside}), {})
	contains(found.message, "copies aws_s3_bucket.orders in us-east-1 to bucket orders-west.")
	count(found.trace) == 1
}

test_quiet_where_another_rule_does_it if _findings(_rule({"idle": false}), {}) == set()

test_unknown_status if _findings(object.remove(_rule({"unknown": ["status"]}), {"status"}), {}) == set()
