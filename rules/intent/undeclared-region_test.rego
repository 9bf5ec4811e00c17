package regionlint.rules.intent["undeclared-region_test"]

import data.regionlint.lib.build
import data.regionlint.rules.intent["undeclared-region"] as undeclared_region

_findings(topology, facts) := found if {
	found := undeclared_region.findings with input as build.stating(topology, facts)
}

_facts := {"regions": [
	build.region("us-east-1", "primary", 3),
	build.region("us-west-2", "standby", 4),
]}

_uses := [
	build.use("us-east-1", ["primary", "workload"]), build.use("us-west-2", ["standby"]),
	build.use("eu-west-1", ["workload"]),
]

_service := build.workload("aws_ecs_service.eu", "eu-west-1", [])

_topology(workloads) := {"regions": _uses, "workloads": workloads}

_listed := {"file": "CLAUDE.md", "line": 3, "message": "us-east-1 is declared as primary"}

_undeclared := {
	"address": "aws_ecs_service.eu", "root": ".",
	"subjects": {".|aws_ecs_service.eu"},
	"trace": [_listed],
	"message": concat(" ", [
		"aws_ecs_service.eu is in eu-west-1, and the nearest rule files that list regions have only us-east-1 and us-west-2.",
		"A plan made from that list leaves it out.",
	]),
}

test_fires_on_a_workload if {
	_findings(_topology([_service]), _facts) == {_undeclared}
}

test_fires_once_for_a_region if {
	workloads := [build.workload(sprintf("aws_ecs_service.s%d", [n]), "eu-west-1", []) |
		some n in numbers.range(1, 9)
	]
	some found in _findings(_topology(workloads), _facts)
	found.address == "aws_ecs_service.s1"
	startswith(found.message, "aws_ecs_service.s1 and 8 others are in eu-west-1, ")
	count(found.trace) == 4
	count(found.subjects) == 9
}

test_fires_on_a_copy if {
	copy := object.union(build.member("aws_dynamodb_table.it", "eu-west-1", "member"), {"attribute": "replica[0]"})
	group := build.group([build.member("aws_dynamodb_table.it", "us-east-1", "member"), copy], {})
	some found in _findings({"regions": _uses, "groups": [group]}, _facts)
	[found.address, found.attribute] == ["aws_dynamodb_table.it", "replica[0]"]
}

test_fires_on_workloads_before_datastores if {
	group := build.group([build.member("aws_db_instance.it", "eu-west-1", "writer")], {})
	some found in _findings(object.union(_topology([_service]), {"groups": [group]}), _facts)
	found.address == "aws_ecs_service.eu"
	found.subjects == {".|aws_ecs_service.eu"}
	startswith(found.message, "aws_ecs_service.eu and aws_db_instance.it are in eu-west-1")
}

_forbidden := {"regions": [build.region("eu-west-1", "forbidden", 7)]}

test_fires_in_a_forbidden_region_without_a_list if {
	_findings(_topology([_service]), _forbidden) == {object.union(_undeclared, {
		"statement": build.source(7),
		"trace": [{"file": "CLAUDE.md", "line": 7, "message": "eu-west-1 is forbidden"}],
		"message": concat(" ", [
			"aws_ecs_service.eu is in eu-west-1, which the rule files forbid.",
			"Nothing should run or be kept there.",
		]),
	})}
}

_all_data(allowed) := {
	"regions": [object.union(build.use("eu-west-1", ["workload"]), {"residency": [{
		"statement": 0,
		"allowed": allowed,
	}]})],
	"workloads": [_service],
}

_residency(all) := {"residency": [{
	"subject": "all data", "match": {"all": all}, "allow": ["us-*"],
	"source": build.source(8),
}]}

test_fires_outside_of_a_statement_on_all_data if {
	_findings(_all_data(false), _residency(true)) == {object.union(_undeclared, {
		"statement": build.source(8),
		"trace": [{"file": "CLAUDE.md", "line": 8, "message": "all data is kept elsewhere"}],
		"message": concat(" ", [
			`aws_ecs_service.eu is in eu-west-1, and the rule files say "line 8".`,
			"What is handled there breaks that promise.",
		]),
	})}
}

test_quiet_inside_of_a_statement_on_all_data if {
	_findings(_all_data(true), _residency(true)) == set()
}

test_quiet_outside_of_a_statement_on_some_data if {
	_findings(_all_data(false), _residency(false)) == set()
}

test_quiet_where_a_statement_on_some_data_names_the_region if {
	_findings(_all_data(true), object.union(_facts, _residency(false))) == set()
}

test_quiet_in_a_listed_region if {
	facts := {"regions": array.concat(_facts.regions, [build.region("eu-west-1", "serving", 5)])}
	_findings(_topology([_service]), facts) == set()
}

test_quiet_in_an_auxiliary_region if {
	facts := object.union(_facts, {"auxiliary": [{"name": "eu-west-1", "role": "logs", "source": build.source(5)}]})
	_findings(_topology([_service]), facts) == set()
}

test_quiet_where_only_a_standby_is_listed if {
	_findings(_topology([_service]), {"regions": [build.region("us-west-2", "standby", 3)]}) == set()
}

test_quiet_on_what_must_be_there if {
	edge := object.union(_service, {"must_be_there": true})
	log := build.datastore("aws_s3_bucket.waf", "eu-west-1", {"kind": "object", "must_be_there": true})
	group := build.group([build.member("aws_s3_bucket.waf", "eu-west-1", "writer")], {})
	topology := object.union(_topology([edge]), {"datastores": [log], "groups": [group]})
	_findings(topology, _facts) == set()
}

test_quiet_on_a_witness if {
	group := build.group(
		[
			build.member("aws_dynamodb_table.it", "us-east-1", "member"),
			build.member("aws_dynamodb_table.it", "eu-west-1", "witness"),
		],
		{},
	)
	_findings({"regions": _uses, "groups": [group]}, _facts) == set()
}

_routes := [build.route("latency", [
	build.record("aws_route53_record.a", "latency", "us-east-1", {}),
	build.record("aws_route53_record.b", "latency", "us-west-2", {}),
])]

test_quiet_on_functions_that_steer if {
	steers := object.union(_service, {"kind": "function"})
	_findings(object.union(_topology([steers]), {"routes": _routes}), _facts) == set()
}

test_fires_on_services_beside_the_routes if {
	_findings(object.union(_topology([_service]), {"routes": _routes}), _facts) == {_undeclared}
}

test_quiet_where_the_root_only_keeps_state if {
	groups := [
		build.group([build.member("aws_s3_bucket.state", "eu-west-1", "writer")], {
			"kind": "object",
			"database": false,
		}),
		build.group([build.member("aws_dynamodb_table.lock", "eu-west-1", "writer")], {
			"kind": "key-value",
			"database": false,
		}),
	]
	_findings({"regions": _uses, "groups": groups}, _facts) == set()
}

test_quiet_in_a_cloud_without_a_list if {
	uses := [build.use("us-east-1", []), object.union(build.use("europe-west1", []), {"cloud": "gcp"})]
	service := build.workload("google_cloud_run_v2_service.it", "europe-west1", [])
	_findings({"regions": uses, "workloads": [service]}, _facts) == set()
}

test_unknown_region if {
	uses := array.concat(_uses, [object.union(build.use("var.region", []), {"status": "symbolic"})])
	workloads := [
		build.workload("aws_ecs_service.a", "var.region", []),
		build.workload("aws_ecs_service.b", "", []),
	]
	_findings({"regions": uses, "workloads": workloads}, _facts) == set()
}

_farther := {"overridden": [build.region("eu-west-1", "serving", 9)]}

test_quiet_where_a_rule_file_farther_up_names_the_region if {
	_findings(_topology([_service]), object.union(_facts, _farther)) == set()
}

test_fires_where_the_nearer_list_is_of_what_is_allowed if {
	facts := {"regions": [build.region("us-east-1", "allowed", 3)]}
	count(_findings(_topology([_service]), object.union(facts, _farther))) == 1
}
