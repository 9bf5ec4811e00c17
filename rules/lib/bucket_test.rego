package regionlint.lib.bucket_test

import data.regionlint.lib.bucket

_copy := {"address": "aws_s3_bucket.copy", "root": ".", "region": "eu-west-1", "region_status": "known", "attribute": "x"}

_outside := {"address": "", "root": "", "region_status": "unknown"}

test_name if {
	bucket.name(_copy) == "aws_s3_bucket.copy"
	bucket.name(object.union(_outside, {"name": "orders"})) == "bucket orders"
	bucket.name(_outside) == "a bucket outside the code"
}

test_located if {
	bucket.located(_copy) == "aws_s3_bucket.copy in eu-west-1"
	bucket.located(object.union(_outside, {"name": "orders"})) == "bucket orders"
}

test_title if {
	rule := {"address": "aws_s3_bucket_replication_configuration.r", "attribute": "rule[1]"}
	bucket.title(rule) == "aws_s3_bucket_replication_configuration.r"
	bucket.title(object.union(rule, {"id": "all"})) == "aws_s3_bucket_replication_configuration.r, rule all,"
	bucket.inside(rule, ["status"]) == ["rule[1]", "status"]
}

test_step_only_of_what_is_in_the_code if {
	bucket.step(_copy, "here") == [{"address": "aws_s3_bucket.copy", "root": ".", "message": "here"}]
	bucket.step(_outside, "here") == []
}
