package regionlint.lib.presence_test

import data.regionlint.lib.build
import data.regionlint.lib.presence

_topology := {
	"workloads": [
		build.workload("aws_ecs_service.eu", "eu-west-1", []),
		build.workload("aws_ecs_service.lost", "", []),
		build.workload("aws_lambda_function.witness", "us-west-2", []),
	],
	"routes": [build.route("latency", [build.record("aws_route53_record.us", "latency", "var.region", {})])],
}

_facts := {
	"regions": [
		build.region("ap-northeast-1", "primary", 3),
		build.region("eu-*", "allowed", 4),
	],
	"auxiliary": [{"name": "us-west-2", "role": "witness", "source": build.source(5)}],
}

test_working_leaves_out_unknown_and_auxiliary_regions if {
	presence.working == {"eu-west-1", "var.region"} with input as build.stating(_topology, _facts)
}

test_declared_leaves_out_what_is_only_allowed if {
	presence.declared == {"ap-northeast-1"} with input as build.stating(_topology, _facts)
}

test_steps_show_what_is_there if {
	steps := presence.steps({"ap-northeast-1", "eu-west-1", "var.region"}) with input as build.stating(_topology, _facts)
	steps == [
		{"file": "CLAUDE.md", "line": 3, "message": "ap-northeast-1 is declared as primary"},
		{"address": "aws_ecs_service.eu", "root": ".", "message": "aws_ecs_service.eu runs in eu-west-1"},
		{"address": "aws_route53_record.us", "root": ".", "message": "aws_route53_record.us sends users to var.region"},
	]
}
