package regionlint.rules.intent["region-unused_test"]

import data.regionlint.lib.build
import data.regionlint.rules.intent["region-unused"] as region_unused

_use(name, roles, resources) := {"name": name, "status": "known", "roles": roles, "resources": resources}

_tokyo := _use("ap-northeast-1", ["primary", "workload"], 12)

_virginia := _use("us-east-1", ["datastore", "secondary"], 3)

_ireland := _use("eu-west-1", ["secondary"], 0)

_facts := {"regions": [
	build.region("ap-northeast-1", "primary", 3),
	build.region("us-east-1", "secondary", 4),
	build.region("eu-west-1", "secondary", 5),
]}

_findings(topology, facts) := found if {
	found := region_unused.findings with input as build.stating(topology, facts)
}

_unused := {
	"source": build.source(5),
	"statement": build.source(5),
	"region": "eu-west-1",
	"message": concat(" ", [
		"eu-west-1 is declared as secondary, and the code has nothing there, only in ap-northeast-1 and us-east-1.",
		"When another region is lost, nothing there can take over.",
	]),
	"subjects": {"region|eu-west-1"},
	"trace": [],
}

_in_use(last) := {"regions": [_tokyo, _virginia, last]}

test_fires_on_a_region_without_anything if {
	_findings(_in_use(_ireland), _facts) == {_unused}
}

test_fires_where_the_document_does_not_list_the_region if {
	_findings({"regions": [_tokyo, _virginia]}, _facts) == {_unused}
}

test_fires_where_only_a_record_names_the_region if {
	topology := object.union(_in_use(_use("eu-west-1", ["secondary", "target"], 0)), {"routes": [build.route(
		"latency",
		[build.record("aws_route53_record.eu", "latency", "eu-west-1", {})],
	)]})
	_findings(topology, _facts) == {object.union(_unused, {"trace": [{
		"address": "aws_route53_record.eu",
		"root": ".",
		"message": "aws_route53_record.eu sends users to eu-west-1",
	}]})}
}

test_fires_once_where_two_statements_declare_the_region if {
	facts := {"regions": array.concat(_facts.regions, [build.region("eu-west-1", "backup", 9)])}
	_findings(_in_use(_ireland), facts) == {object.union(_unused, {"trace": [{
		"file": "CLAUDE.md",
		"line": 9,
		"message": "eu-west-1 is declared as backup",
	}]})}
}

test_fires_on_each_region if {
	found := _findings({"regions": [_tokyo]}, _facts)
	{[f.source.start_line, f.subjects] | some f in found} == {
		[4, {"region|us-east-1"}],
		[5, {"region|eu-west-1"}],
	}
}

test_fires_with_what_the_role_means if {
	facts := {"regions": [
		build.region("ap-northeast-1", "serving", 2),
		build.region("eu-north-1", "primary", 3),
		build.region("eu-west-3", "serving", 4),
		build.region("eu-south-1", "standby", 5),
		build.region("eu-south-2", "backup", 6),
	]}
	found := _findings({"regions": [_tokyo]}, facts)
	{f.message | some f in found} == {
		_says("eu-north-1", "primary", "What is to serve from there does not exist."),
		_says("eu-west-3", "serving", "What is to serve from there does not exist."),
		_says("eu-south-1", "standby", "When another region is lost, nothing there can take over."),
		_says("eu-south-2", "backup", "No backup is kept there."),
	}
}

_says(name, role, loss) := sprintf(
	"%s is declared as %s, and the code has nothing there, only in ap-northeast-1. %s",
	[name, role, loss],
)

test_quiet_where_every_region_is_used if {
	_findings(_in_use(_use("eu-west-1", ["secondary"], 1)), _facts) == set()
	_findings(_in_use(_use("eu-west-1", ["datastore", "secondary"], 0)), _facts) == set()
}

test_quiet_where_a_module_that_is_not_on_disk_is_there if {
	_findings(_in_use(_use("eu-west-1", ["module", "secondary"], 0)), _facts) == set()
}

_bucket := build.group([build.member("aws_s3_bucket.state", "us-east-1", "writer")], {
	"kind": "object", "database": false,
})

_lock_table := build.group([build.member("aws_dynamodb_table.lock", "us-east-1", "writer")], {
	"kind": "key-value", "database": false,
})

test_quiet_where_the_root_only_keeps_state if {
	_findings(object.union(_in_use(_ireland), {"groups": [_bucket, _lock_table]}), _facts) == set()
}

test_fires_where_a_bucket_is_all_there_is if {
	_findings(object.union(_in_use(_ireland), {"groups": [_bucket]}), _facts) == {_unused}
}

test_fires_where_workloads_stand_beside_the_state if {
	service := build.workload("aws_ecs_service.app", "us-east-1", [])
	parts := {"groups": [_bucket, _lock_table], "workloads": [service]}
	_findings(object.union(_in_use(_ireland), parts), _facts) == {_unused}
}

test_quiet_where_another_root_is_there if {
	_findings(_in_use(_use("eu-west-1", ["elsewhere", "secondary"], 0)), _facts) == set()
}

test_quiet_where_a_copy_of_the_data_goes_there if {
	store := build.datastore("aws_db_instance.main", "ap-northeast-1", {})
	vault := {"address": "", "region": "eu-west-1", "region_status": "known"}
	edge := build.replication(store, vault, {"mechanism": "backup-copy", "backup": true})
	_findings(object.union(_in_use(_ireland), {"replication": [edge]}), _facts) == set()
}

test_quiet_where_the_code_resolves_no_region if {
	_findings({"regions": [_ireland]}, _facts) == set()
	_findings({}, _facts) == set()
}

test_quiet_on_regions_that_are_allowed_or_forbidden if {
	facts := {"regions": [
		build.region("ap-northeast-1", "primary", 3),
		build.region("eu-west-1", "allowed", 4),
		build.region("eu-west-2", "forbidden", 5),
	]}
	_findings({"regions": [_tokyo, _use("eu-west-1", ["allowed"], 0)]}, facts) == set()
}

test_quiet_on_regions_that_data_may_be_in if {
	facts := {
		"regions": [build.region("ap-northeast-1", "primary", 3)],
		"residency": [{
			"subject": "all data", "match": {"all": true},
			"allow": ["ap-northeast-1", "ap-northeast-3"], "source": build.source(4),
		}],
	}
	_findings({"regions": [_tokyo]}, facts) == set()
}

test_unknown_region_of_a_workload if {
	topology := object.union(_in_use(_ireland), {"workloads": [build.workload("aws_ecs_service.it", "", [])]})
	_findings(topology, _facts) == set()
}

test_unknown_region_of_a_datastore if {
	topology := object.union(_in_use(_ireland), {"groups": [build.group(
		[build.member("aws_db_instance.it", "", "writer")],
		{},
	)]})
	_findings(topology, _facts) == set()
}

test_unknown_region_of_a_copy if {
	store := build.datastore("aws_s3_bucket.uploads", "ap-northeast-1", {})
	outside := {"address": "", "region": "", "region_status": "unknown"}
	edge := build.replication(store, outside, {"cross_region": false})
	_findings(object.union(_in_use(_ireland), {"replication": [edge]}), _facts) == set()
}

test_unknown_value_of_a_region if {
	symbolic := object.union(_use("var.standby", ["resource"], 2), {"status": "symbolic"})
	_findings({"regions": [_tokyo, _virginia, _ireland, symbolic]}, _facts) == set()
}

test_fires_where_only_a_record_has_a_region_without_value if {
	symbolic := object.union(_use("var.standby", ["target"], 0), {"status": "symbolic"})
	_findings({"regions": [_tokyo, _virginia, _ireland, symbolic]}, _facts) == {_unused}
}

test_quiet_where_the_code_has_nothing_in_that_cloud if {
	in_google := object.union(_use("us-central1", ["workload"], 3), {"cloud": "google"})
	topology := {"regions": [in_google, object.union(_ireland, {"cloud": "aws"})]}
	_findings(topology, {"regions": [build.region("eu-west-1", "serving", 5)]}) == set()
}
