package regionlint.rules.database["single-region_test"]

import data.regionlint.lib.build
import data.regionlint.rules.database["single-region"] as single_region

_tokyo := build.member("aws_db_instance.main", "ap-northeast-1", "writer")

_osaka := build.member("aws_db_instance.copy", "ap-northeast-3", "replica")

_lost := build.member("aws_db_instance.copy", "", "replica")

_europe := build.workload("aws_ecs_service.eu", "eu-west-1", [])

_america := build.workload("aws_ecs_service.us", "us-east-1", ["aws_db_instance.main"])

_home := build.workload("aws_ecs_service.jp", "ap-northeast-1", ["aws_db_instance.main"])

_everywhere := [_home, _america, _europe]

_findings(topology, facts) := found if {
	found := single_region.findings with input as build.stating(topology, facts)
}

_shop(members, group_fields) := {
	"workloads": _everywhere,
	"groups": [build.group(members, group_fields)],
}

_runs_in_europe := {
	"address": "aws_ecs_service.eu",
	"root": ".",
	"message": "aws_ecs_service.eu runs in eu-west-1",
}

_uses_it_from_america := {
	"address": "aws_ecs_service.us",
	"root": ".",
	"message": "aws_ecs_service.us in us-east-1 uses it",
}

_message(regions) := sprintf(
	"The relational database aws_db_instance.main is in ap-northeast-1 only, and the system is in %s too. %s",
	[regions, "When ap-northeast-1 is lost, the data is lost with it, and no other region can take over."],
)

_finding := {
	"address": "aws_db_instance.main",
	"root": ".",
	"message": _message("eu-west-1 and us-east-1"),
	"subjects": {".|aws_db_instance.main"},
	"trace": [_uses_it_from_america, _runs_in_europe],
}

test_fires_behind_workloads_elsewhere if {
	_findings(_shop([_tokyo], {}), {}) == {_finding}
}

test_fires_where_all_copies_share_the_region if {
	copy := build.member("aws_db_instance.copy", "ap-northeast-1", "replica")
	found := _findings(_shop([copy, _tokyo], {}), {})
	{f.address | some f in found} == {"aws_db_instance.main"}
	{f.subjects | some f in found} == {{".|aws_db_instance.main", ".|aws_db_instance.copy"}}
}

test_fires_behind_routes_elsewhere if {
	record := build.record("aws_route53_record.eu", "latency", "eu-west-1", {})
	topology := {"groups": [build.group([_tokyo], {})], "routes": [build.route("latency", [record])]}
	_findings(topology, {}) == {{
		"address": "aws_db_instance.main",
		"root": ".",
		"message": _message("eu-west-1"),
		"subjects": {".|aws_db_instance.main"},
		"trace": [{
			"address": "aws_route53_record.eu",
			"root": ".",
			"message": "aws_route53_record.eu sends users to eu-west-1",
		}],
	}}
}

test_fires_where_only_the_rule_files_promise_another_region if {
	facts := {"regions": [
		build.region("ap-northeast-1", "primary", 3),
		build.region("eu-west-1", "secondary", 4),
		build.region("sa-east-1", "allowed", 5),
	]}
	_findings({"groups": [build.group([_tokyo], {})]}, facts) == {{
		"address": "aws_db_instance.main",
		"root": ".",
		"message": concat(" ", [
			"The relational database aws_db_instance.main is in ap-northeast-1 only,",
			"and the rule files declare eu-west-1.",
			"When ap-northeast-1 is lost, the data is lost with it, and no other region can take over.",
		]),
		"subjects": {".|aws_db_instance.main"},
		"trace": [{"file": "CLAUDE.md", "line": 4, "message": "eu-west-1 is declared as secondary"}],
		"statement": build.source(4),
	}}
}

test_fires_and_tells_the_regions_that_work_from_those_that_are_declared if {
	facts := {"regions": [build.region("sa-east-1", "standby", 4)]}
	{f.message | some f in _findings(_shop([_tokyo], {}), facts)} == {concat(" ", [
		"The relational database aws_db_instance.main is in ap-northeast-1 only,",
		"and the system is in eu-west-1 and us-east-1 too, and the rule files declare sa-east-1.",
		"When ap-northeast-1 is lost, the data is lost with it, and no other region can take over.",
	])}
}

test_quiet_where_only_what_must_be_there_is_elsewhere if {
	edge := object.union(_america, {"must_be_there": true})
	_findings({"workloads": [_home, edge], "groups": [build.group([_tokyo], {})]}, {}) == set()
}

test_quiet_where_the_rest_runs_in_a_cloud_of_which_no_datastore_is_known if {
	topology := {
		"regions": [
			build.use("ap-northeast-1", ["datastore", "workload"]),
			object.union(build.use("europe-west1", ["workload"]), {"cloud": "gcp"}),
		],
		"workloads": [_home, build.workload("google_compute_instance.app", "europe-west1", [])],
		"groups": [build.group([_tokyo], {})],
	}
	_findings(topology, {}) == set()
}

test_fires_where_another_cloud_keeps_data if {
	topology := {
		"regions": [
			build.use("ap-northeast-1", ["datastore", "workload"]),
			object.union(build.use("europe-west1", ["datastore", "workload"]), {"cloud": "gcp"}),
		],
		"workloads": [_home, build.workload("google_compute_instance.app", "europe-west1", [])],
		"groups": [build.group([_tokyo], {})],
	}
	{f.message | some f in _findings(topology, {})} == {_message("europe-west1")}
}

_restored := {"regions": [
	build.region("ap-northeast-1", "primary", 3),
	build.region("us-west-2", "standby", 3),
	build.region("us-west-2", "backup", 4),
]}

test_quiet_where_a_standby_is_restored_from_backups if {
	store := build.group([_tokyo], {"backup_regions": ["eu-west-1"]})
	_findings({"workloads": [_home], "groups": [store]}, _restored) == set()
}

test_fires_where_a_standby_has_no_backups_to_restore if {
	count(_findings({"workloads": [_home], "groups": [build.group([_tokyo], {})]}, _restored)) == 1
}

test_fires_where_a_standby_is_to_be_warm if {
	store := build.group([_tokyo], {"backup_regions": ["eu-west-1"]})
	warm := object.union(_restored, {"model": {"value": "warm-standby", "source": build.source(2)}})
	count(_findings({"workloads": [_home], "groups": [store]}, warm)) == 1
}

test_fires_with_the_model_that_is_broken if {
	facts := {"model": {"value": "active-active", "source": build.source(2)}}
	_findings(_shop([_tokyo], {}), facts) == {object.union(_finding, {"statement": build.source(2)})}
}

test_fires_on_symbolic_regions if {
	topology := {
		"groups": [build.group([build.member("aws_db_instance.main", "var.primary", "writer")], {})],
		"workloads": [build.workload("aws_ecs_service.dr", "var.secondary", [])],
	}
	found := _findings(topology, {})
	{f.address | some f in found} == {"aws_db_instance.main"}
}

test_fires_where_residency_allows_another_region_of_the_system if {
	pinned := {"pinned": ["ap-northeast-1", "eu-west-1"]}
	{f.message | some f in _findings(_shop([_tokyo], pinned), {})} == {_message("eu-west-1")}
}

test_fires_where_backups_cross_but_the_model_promises_more if {
	facts := {"model": {"value": "warm-standby", "source": build.source(2)}}
	found := _findings(_shop([_tokyo], {"backup_regions": ["us-east-1"]}), facts)
	{f.message | some f in found} == {concat(" ", [
		"The relational database aws_db_instance.main is in ap-northeast-1 only,",
		"and the system is in eu-west-1 and us-east-1 too. When ap-northeast-1 is lost,",
		"no other region can take over: only backups are in us-east-1, and they must be restored first.",
	])}
}

test_fires_beside_a_database_that_is_everywhere if {
	everywhere := build.group(
		[
			build.member("aws_rds_cluster.jp", "ap-northeast-1", "writer"),
			build.member("aws_rds_cluster.us", "us-east-1", "replica"),
			build.member("aws_rds_cluster.eu", "eu-west-1", "replica"),
		],
		{},
	)
	topology := {"workloads": _everywhere, "groups": [build.group([_tokyo], {}), everywhere]}
	_findings(topology, {}) == {_finding}
}

test_quiet_with_a_copy_in_another_region if {
	_findings(_shop([_tokyo, _osaka], {}), {}) == set()
}

test_quiet_where_the_system_is_in_its_region_only if {
	_findings({"groups": [build.group([_tokyo], {})], "workloads": [_home]}, {}) == set()
}

test_quiet_on_what_is_no_database if {
	_findings(_shop([_tokyo], {"kind": "cache", "database": false}), {}) == set()
}

test_quiet_where_residency_pins_the_data if {
	_findings(_shop([_tokyo], {"pinned": ["ap-northeast-1"]}), {}) == set()
}

test_quiet_where_every_other_region_has_its_own if {
	topology := {
		"workloads": _everywhere,
		"groups": [
			build.group([_tokyo], {}),
			build.group([build.member("aws_db_instance.us", "us-east-1", "writer")], {}),
			build.group([build.member("aws_db_instance.eu", "eu-west-1", "writer")], {}),
		],
	}
	_findings(topology, {}) == set()
}

test_quiet_where_backup_and_restore_is_declared_and_backed_up if {
	facts := {
		"model": {"value": "backup-restore", "source": build.source(2)},
		"regions": [build.region("us-east-1", "standby", 3)],
	}
	_findings(_shop([_tokyo], {"backup_regions": ["us-east-1"]}), facts) == set()
}

test_quiet_where_backup_and_restore_is_declared_and_a_multi_region_has_the_backups if {
	facts := {
		"model": {"value": "backup-restore", "source": build.source(2)},
		"regions": [build.region("us-east1", "standby", 3)],
	}
	_findings(_shop([_tokyo], {"backup_regions": ["us"]}), facts) == set()
}

test_quiet_where_the_other_region_is_declared_for_backups_that_it_has if {
	facts := {"regions": [build.region("us-west-2", "backup", 3)]}
	_findings({"groups": [build.group([_tokyo], {"backup_regions": ["us-west-2"]})]}, facts) == set()
}

test_quiet_where_the_other_region_is_a_witness if {
	facts := {"auxiliary": [
		{"name": "us-east-1", "role": "witness", "source": build.source(3)},
		{"name": "eu-west-1", "role": "control-plane", "source": build.source(4)},
	]}
	_findings(_shop([_tokyo], {}), facts) == set()
}

_steering := {
	"workloads": array.concat([_home], [_europe]),
	"groups": [build.group([_tokyo], {})],
	"routes": [build.route("failover", [
		build.record("aws_route53_record.eu", "failover", "eu-west-1", {}),
		build.record("aws_route53_record.us", "failover", "us-east-1", {}),
	])],
}

test_quiet_on_the_state_of_what_steers_two_others if {
	_findings(_steering, {}) == set()
}

test_fires_where_one_of_the_others_uses_that_state if {
	used := object.union(_steering, {"workloads": _everywhere})
	{found.address | some found in _findings(used, {})} == {"aws_db_instance.main"}
}

test_fires_where_nothing_beside_that_state_uses_it if {
	unused := object.union(_steering, {"workloads": [_europe]})
	{found.address | some found in _findings(unused, {})} == {"aws_db_instance.main"}
}

test_fires_where_that_region_is_promised if {
	facts := {"regions": [build.region("ap-northeast-1", "primary", 3)]}
	{found.address | some found in _findings(_steering, facts)} == {"aws_db_instance.main"}
}

test_fires_on_data_that_is_declared_global if {
	facts := {
		"model": {"value": "active-active", "source": build.source(2)},
		"cells": [{"subject": "orders", "value": "global", "source": build.source(5)}],
	}
	told := {"value": "global", "because": "name orders", "statement": 0}
	some found in _findings(_shop([_tokyo], {"tier": told}), facts)
	found.statement == build.source(5)
	found.trace[0] == {"file": "CLAUDE.md", "line": 5, "message": "its data is declared global"}
}

test_fires_on_data_that_a_tag_calls_global if {
	some found in _findings(_shop([_tokyo], {"tier": {"value": "global", "because": "tag data-tier=global"}}), {})
	found.trace[0].message == "its data is global by its tag data-tier=global"
	not found.statement
}

test_fires_on_data_with_a_home_region if {
	count(_findings(_shop([_tokyo], {"tier": {"value": "region-affine", "because": "tag data-tier=affine"}}), {})) == 1
}

test_quiet_on_data_that_need_not_be_elsewhere if {
	_findings(_shop([_tokyo], {"tier": {"value": "region-local", "because": "tag data-tier=local"}}), {}) == set()
}

test_quiet_where_the_service_spans_regions if {
	store := build.datastore("aws_db_instance.main", "ap-northeast-1", {"scope": "global"})
	_findings(object.union(_shop([_tokyo], {}), {"datastores": [store]}), {}) == set()
}

test_unknown_region_of_a_member if {
	_findings(_shop([_tokyo, _lost], {"complete": false}), {}) == set()
}

test_unknown_members if {
	_findings(_shop([_tokyo], {"complete": false, "open": "an opaque module gets its id"}), {}) == set()
}

test_unknown_region_of_the_workloads if {
	topology := {
		"groups": [build.group([_tokyo], {})],
		"workloads": [build.workload("aws_ecs_service.x", "", [])],
	}
	_findings(topology, {}) == set()
}
