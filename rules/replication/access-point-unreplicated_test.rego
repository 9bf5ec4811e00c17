package regionlint.rules.replication["access-point-unreplicated_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["access-point-unreplicated"] as access_point_unreplicated

_bucket(address, region, path) := object.union(build.bucket(address, region), {"attribute": path})

_east := _bucket("aws_s3_bucket.east", "us-east-1", "details[0].region[0].bucket")

_west := _bucket("aws_s3_bucket.west", "us-west-2", "details[0].region[1].bucket")

_findings(buckets, unreplicated) := found if {
	found := access_point_unreplicated.findings with input as build.system({"access_points": [{
		"address": "aws_s3control_multi_region_access_point.media", "root": ".",
		"buckets": buckets, "unreplicated": unreplicated,
	}]})
}

_cut_off := {
	"address": "aws_s3control_multi_region_access_point.media",
	"root": ".",
	"attribute": "details[0].region[1].bucket",
	"message": concat(" ", [
		"aws_s3control_multi_region_access_point.media sends requests to aws_s3_bucket.west in us-west-2,",
		"and no replication leads there.",
		"Whoever is led to aws_s3_bucket.west does not find what was written to aws_s3_bucket.east.",
	]),
	"trace": [
		{
			"address": "aws_s3_bucket.west", "root": ".",
			"message": "aws_s3_bucket.west in us-west-2 is behind the access point",
		},
		{
			"address": "aws_s3_bucket.east", "root": ".",
			"message": "aws_s3_bucket.east in us-east-1 is behind the access point",
		},
	],
}

test_fires_on_a_bucket_without_replication if {
	_findings([_east, _west], [object.union(_west, {"origin": false})]) == {_cut_off}
}

test_fires_as_a_warning_on_a_bucket_of_logs if {
	cut := object.union(_west, {"origin": false, "cold": {"content": "logs", "because": "name west-logs"}})
	_findings([_east, _west], [cut]) == {object.union(_cut_off, {"level": "note"})}
}

test_fires_on_an_origin if {
	some found in _findings([_east, _west], [object.union(_east, {"origin": true})])
	contains(found.message, "no replication leads there, though it is replicated to the others.")
}

test_fires_on_an_origin_while_another_bucket_is_active if {
	active := object.union(_west, {"active": true})
	count(_findings([_east, active], [object.union(_east, {"origin": true})])) == 1
}

test_quiet_on_an_origin_while_the_others_are_passive if {
	passive := object.union(_west, {"active": false})
	_findings([_east, passive], [object.union(_east, {"origin": true})]) == set()
}

test_quiet_where_all_are_replicated if _findings([_east, _west], []) == set()

test_unknown_region_is_not_said if {
	lost := object.union(_bucket("aws_s3_bucket.x", "", "details[0].region[1].bucket"), {"origin": false})
	some found in _findings([_east, lost], [lost])
	contains(found.message, "sends requests to aws_s3_bucket.x, and no replication leads there.")
}
