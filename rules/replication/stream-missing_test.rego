package regionlint.rules.replication["stream-missing_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.replication["stream-missing"] as stream_missing

_findings(stream, facts) := found if {
	found := stream_missing.findings with input as build.stating({"streams": [stream]}, facts)
}

_table := {"address": "aws_dynamodb_table.orders", "root": "."}

_switched_on := finding.all([
	finding.set_attribute(_table, ["stream_enabled"], true),
	finding.set_attribute(_table, ["stream_view_type"], "NEW_AND_OLD_IMAGES"),
])

_needed := "DynamoDB copies by a stream with the new and the old image of each item: without it AWS makes no copy."

_off := object.remove(
	build.stream("aws_dynamodb_table.orders", {"status": "off", "insufficient": true}),
	{"view"},
)

_off_finding := {
	"address": "aws_dynamodb_table.orders",
	"root": ".",
	"attribute": "stream_enabled",
	"message": concat(" ", ["aws_dynamodb_table.orders is copied to eu-west-1, and its stream is switched off.", _needed]),
	"trace": [{
		"address": "aws_dynamodb_table.orders",
		"root": ".",
		"attribute": "replica[0]",
		"message": "aws_dynamodb_table.orders has it copied to eu-west-1",
	}],
	"fix": _switched_on,
}

test_fires_on_a_stream_that_is_off if {
	_findings(_off, {}) == {_off_finding}
}

test_fires_with_the_statement_that_names_global_tables if {
	facts := {"replication": {"mechanisms": ["dynamodb-global-table"], "source": build.source(3)}}
	_findings(_off, facts) == {object.union(_off_finding, {"statement": build.source(3)})}
}

test_fires_on_another_view if {
	keys := build.stream("aws_dynamodb_table.orders", {"view": "KEYS_ONLY", "regions": [], "insufficient": true})
	_findings(keys, {}) == {{
		"address": "aws_dynamodb_table.orders",
		"root": ".",
		"attribute": "stream_view_type",
		"message": concat(" ", [
			"aws_dynamodb_table.orders is copied to another region, and its stream has KEYS_ONLY only.", _needed,
		]),
		"trace": [{
			"address": "aws_dynamodb_table.orders",
			"root": ".",
			"attribute": "replica[0]",
			"message": "aws_dynamodb_table.orders has it copied to another region",
		}],
		"fix": finding.suggest_attribute(_table, ["stream_view_type"], "NEW_AND_OLD_IMAGES"),
	}}
}

test_fires_on_a_legacy_member_without_stream if {
	member := object.remove(
		build.stream("aws_dynamodb_table.orders", {
			"status": "unset", "version": "2017.11.29", "insufficient": true,
			"global": {"address": "aws_dynamodb_global_table.orders", "root": "."},
		}),
		{"view", "attribute"},
	)
	_findings(member, {}) == {{
		"address": "aws_dynamodb_table.orders",
		"root": ".",
		"message": concat(" ", [
			"aws_dynamodb_table.orders is a member of the global table aws_dynamodb_global_table.orders",
			"(version 2017.11.29), and it has no stream.", _needed,
		]),
		"trace": [{
			"address": "aws_dynamodb_global_table.orders",
			"root": ".",
			"message": "aws_dynamodb_global_table.orders has it copied to eu-west-1",
		}],
		"fix": _switched_on,
	}}
}

test_quiet_on_a_stream_with_both_images if {
	_findings(build.stream("aws_dynamodb_table.orders", {}), {}) == set()
}

test_quiet_on_a_table_that_says_nothing_of_streams if {
	unset := object.remove(build.stream("aws_dynamodb_table.orders", {"status": "unset"}), {"view"})
	_findings(unset, {}) == set()
}

test_unknown_stream if {
	unset := object.remove(build.stream("aws_dynamodb_table.orders", {"status": "unknown"}), {"view"})
	_findings(unset, {}) == set()
}
