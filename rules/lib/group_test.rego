package regionlint.lib.group_test

import data.regionlint.lib.build
import data.regionlint.lib.group

_primary := build.member("aws_rds_cluster.tokyo", "ap-northeast-1", "writer")

_copy := build.member("aws_rds_cluster.ohio", "us-east-2", "replica")

test_writer_is_not_a_replica if {
	group.writer(build.group([_copy, _primary], {})) == _primary
}

test_writer_of_replicas_alone_is_the_first if {
	group.writer(build.group([_copy], {})) == _copy
}

test_subjects_are_the_group_and_its_members if {
	whole := build.group([_primary, _copy], {"id": ".|aws_rds_global_cluster.main"})
	group.subjects(whole) == {
		".|aws_rds_global_cluster.main",
		".|aws_rds_cluster.tokyo",
		".|aws_rds_cluster.ohio",
	}
}

test_spans_regions if {
	spanner := build.datastore("google_spanner_instance.main", "nam3", {"scope": "multi-region"})
	alone := build.group([build.member("google_spanner_instance.main", "nam3", "writer")], {})
	group.spans_regions(alone) with input as build.system({"datastores": [spanner]})
	regional := object.union(spanner, {"scope": "regional"})
	not group.spans_regions(alone) with input as build.system({"datastores": [regional]})
}
