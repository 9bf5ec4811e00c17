package regionlint.rules.residency["logs-leave_test"]

import data.regionlint.lib.build
import data.regionlint.rules.residency["logs-leave"] as logs_leave

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1"],
		"source": build.source(3),
	},
	{"subject": "All data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_findings(residency) := found if {
	document := build.stating({"residency": object.union(build.system({}).topology.residency, residency)}, _facts)
	found := logs_leave.findings with input as document
}

_flow := {"address": "aws_flow_log.app", "root": ".", "attribute": "log_destination"}

_here := build.member("aws_flow_log.app", "eu-west-1", "member")

_archive := build.member("aws_s3_bucket.archive", "us-east-1", "member")

_exit(fields) := object.union(
	build.exit(_here, _archive, {"by": _flow, "carries": "logs", "broken": [{"statement": 1, "because": "all data"}]}),
	object.union({"attribute": _flow.attribute}, fields),
)

test_fires_on_what_names_the_destination if {
	_findings({"logs": [_exit({})]}) == {{
		"address": "aws_flow_log.app",
		"root": ".",
		"attribute": "log_destination",
		"message": concat(" ", [
			"aws_flow_log.app sends logs from eu-west-1 to aws_s3_bucket.archive in us-east-1,",
			`and "All data" must stay in the EU. Logs name who did what, and are kept there.`,
		]),
		"statement": build.source(4),
		"trace": [
			{"file": "CLAUDE.md", "line": 4, "message": `"All data" must stay in the EU`},
			{"address": "aws_flow_log.app", "root": ".", "message": "aws_flow_log.app holds the data, in eu-west-1"},
			{
				"address": "aws_flow_log.app",
				"root": ".",
				"attribute": "log_destination",
				"message": "this leads from eu-west-1 to aws_s3_bucket.archive in us-east-1",
			},
		],
	}}
}

test_fires_with_whose_records_are_sent if {
	table := build.member("aws_dynamodb_table.users", "eu-west-1", "member")
	found := _findings({"logs": [_exit({
		"carries": "records", "path": [table, _here],
		"broken": [{"statement": 0, "because": "tag data=eu-users"}],
	})]})
	{f.message | some f in found} == {concat(" ", [
		"aws_flow_log.app sends records of aws_dynamodb_table.users (tag data=eu-users) from eu-west-1",
		`to aws_s3_bucket.archive in us-east-1, and "EU user data" must stay in eu-west-1.`,
		"What is streamed there is the data itself.",
	])}
	{[step.message | some step in f.trace; step.address] | some f in found} == {[
		"aws_dynamodb_table.users holds the data, in eu-west-1",
		"this leads from eu-west-1 to aws_s3_bucket.archive in us-east-1",
	]}
}

test_fires_on_a_destination_that_an_arn_names if {
	outside := build.member("", "us-west-2", "member")
	exit := object.union(_exit({"carries": "events"}), {"to": object.filter(outside, {"address", "root", "region"})})
	some found in _findings({"logs": [exit]})
	found.message == concat(" ", [
		"aws_flow_log.app sends events from eu-west-1 to us-west-2,",
		`and "All data" must stay in the EU. Events hold the data that they report.`,
	])
}

# That a bucket is in the wrong region is told of the bucket as well.
test_fires_and_silences_nothing if {
	every found in _findings({"logs": [_exit({})]}) {
		not found.subjects
	}
}

test_quiet_on_copies_and_backups if {
	_findings({"copies": [_exit({})], "backups": [_exit({})]}) == set()
}

# The topology has no exit to a destination that tells no region.
test_unknown_destination_is_no_exit if {
	_findings({}) == set()
}
