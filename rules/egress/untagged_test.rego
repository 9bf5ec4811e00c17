package regionlint.rules.egress.untagged_test

import data.regionlint.lib.build
import data.regionlint.rules.egress.untagged

_path := {
	"address": "aws_s3_bucket_replication_configuration.logs", "root": ".", "attribute": "rule[0].destination[0].bucket",
	"how": "S3 replication", "from_region": "us-east-1", "to_region": "eu-west-1", "usd_per_gb": 0.02,
}

_end(fields) := object.union(
	{
		"address": "aws_s3_bucket.logs", "root": ".", "region": "us-east-1", "region_status": "known",
		"lacks": ["cost-center"], "statement": 1, "paths": [_path],
	},
	fields,
)

_denial := {"kind": "deny", "cidrs": ["0.0.0.0/0"], "source": build.source(3)}

_tags := {"kind": "tags", "tags": ["cost-center", "team"], "source": build.source(4)}

_findings(ends, statements) := found if {
	found := untagged.findings with input as build.stating({"untagged": ends}, {"egress": statements})
}

_finding(lacks, price) := {
	"address": "aws_s3_bucket.logs",
	"root": ".",
	"message": concat("", [
		sprintf("aws_s3_bucket.logs has %s, and data crosses regions there: ", [lacks]),
		sprintf("S3 replication from us-east-1 to eu-west-1%s. ", [price]),
		"What the transfer costs is charged to nobody.",
	]),
	"statement": build.source(4),
	"trace": [
		{
			"address": "aws_s3_bucket_replication_configuration.logs", "root": ".",
			"attribute": "rule[0].destination[0].bucket",
			"message": sprintf("S3 replication from us-east-1 to eu-west-1%s", [price]),
		},
		{"file": "CLAUDE.md", "line": 4, "message": "The rule files ask for tags on what crosses regions"},
	],
}

_at_price := ", at USD 0.02/GB"

test_fires_on_a_missing_tag if {
	_findings([_end({})], [_denial, _tags]) == {_finding("no tag cost-center", _at_price)}
}

test_fires_with_all_tags_that_are_missing if {
	lacks := {"lacks": ["cost-center", "team"]}
	_findings([_end(lacks)], [_denial, _tags]) == {_finding("no tag cost-center and team", _at_price)}
}

test_fires_where_there_is_no_tag_at_all if {
	_findings([_end({"lacks": []})], [_denial, _tags]) == {_finding("no tags", _at_price)}
}

test_fires_once_for_an_end_of_two_paths if {
	second := object.union(_path, {"address": "aws_s3_bucket_replication_configuration.more"})
	some found in _findings([_end({"paths": [_path, second]})], [_denial, _tags])
	count(found.trace) == 3
}

test_quiet_where_each_end_is_tagged if {
	_findings([], [_denial, _tags]) == set()
}

test_unknown_price_is_left_out if {
	path := object.remove(_path, ["usd_per_gb"])
	_findings([_end({"paths": [path]})], [_denial, _tags]) == {_finding("no tag cost-center", "")}
}
