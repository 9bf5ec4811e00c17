package regionlint.rules.replication["versioning-disabled_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["versioning-disabled"] as versioning_disabled

_orders := build.bucket("aws_s3_bucket.orders", "us-east-1")

_copy := build.bucket("aws_s3_bucket.copy", "us-west-2")

_rule(fields) := build.bucket_rule(_orders, _copy, fields)

_findings(rules) := found if {
	found := versioning_disabled.findings with input as build.system({"bucket_rules": rules})
}

_destination_is_unset := {
	"address": "aws_s3_bucket_replication_configuration.r",
	"root": ".",
	"attribute": "rule[0].destination[0].bucket",
	"message": concat(" ", [
		"aws_s3_bucket.copy, the destination of the replication that aws_s3_bucket_replication_configuration.r sets up,",
		"is not versioned: nothing in the code switches versioning on.",
		"S3 refuses to replicate to a bucket without versioning.",
	]),
	"trace": [
		{"address": "aws_s3_bucket.copy", "root": ".", "message": "aws_s3_bucket.copy in us-west-2 is the destination"},
		{"address": "aws_s3_bucket.orders", "root": ".", "message": "aws_s3_bucket.orders in us-east-1 is the source"},
	],
}

test_fires_on_a_destination if {
	_findings([_rule({"unversioned": [{"end": "destination", "state": "unset"}]})]) == {_destination_is_unset}
}

test_fires_in_a_system_of_one_region if {
	rules := [_rule({"unversioned": [{"end": "destination", "state": "unset"}]})]
	document := object.union(build.system({"bucket_rules": rules}), {"system": {"multi_region": false}})
	found := versioning_disabled.findings with input as document
	found == {_destination_is_unset}
}

_suspended := {
	"end": "source", "state": "suspended",
	"setting": {
		"address": "aws_s3_bucket_versioning.orders", "root": ".",
		"attribute": "versioning_configuration[0].status",
	},
}

test_fires_on_a_source_with_a_fix if {
	_findings([_rule({"unversioned": [_suspended]})]) == {{
		"address": "aws_s3_bucket_replication_configuration.r",
		"root": ".",
		"attribute": "bucket",
		"message": concat(" ", [
			"aws_s3_bucket.orders, the source of the replication that aws_s3_bucket_replication_configuration.r sets up,",
			"has its versioning suspended.",
			"S3 refuses to replicate from a bucket without versioning.",
		]),
		"trace": [
			{"address": "aws_s3_bucket.orders", "root": ".", "message": "aws_s3_bucket.orders in us-east-1 is the source"},
			object.union(_suspended.setting, {"message": "its versioning is said here"}),
			{"address": "aws_s3_bucket.copy", "root": ".", "message": "aws_s3_bucket.copy in us-west-2 is the destination"},
		],
		"fix": {
			"op": "set_attribute", "address": "aws_s3_bucket_versioning.orders", "root": ".",
			"path": ["versioning_configuration[0]", "status"], "value": "Enabled", "safety": "suggested",
		},
	}}
}

test_fires_with_a_flag_in_the_bucket if {
	setting := {"address": "aws_s3_bucket.orders", "root": ".", "attribute": "versioning[0].enabled"}
	lack := {"end": "source", "state": "disabled", "setting": setting}
	some found in _findings([_rule({"unversioned": [lack]})])
	contains(found.message, "has its versioning switched off.")
	found.fix.path == ["versioning[0]", "enabled"]
	found.fix.value == true
}

test_fires_on_both_ends if {
	lacks := [{"end": "destination", "state": "unset"}, {"end": "source", "state": "unset"}]
	found := _findings([_rule({"unversioned": lacks})])
	{f.attribute | some f in found} == {"bucket", "rule[0].destination[0].bucket"}
}

test_fires_with_the_statement_that_is_broken if {
	facts := {"replication": {"mechanisms": ["s3-replication"], "source": build.source(4)}}
	rules := [_rule({"unversioned": [{"end": "destination", "state": "unset"}]})]
	found := versioning_disabled.findings with input as build.stating({"bucket_rules": rules}, facts)
	found == {object.union(_destination_is_unset, {"statement": build.source(4)})}
}

test_quiet_where_both_ends_are_versioned if _findings([_rule({})]) == set()

test_unknown_versioning_is_no_lack if _findings([_rule({"unversioned": [], "unknown": ["status"]})]) == set()
