package regionlint.rules.recovery["failover-in-failing-region_test"]

import data.regionlint.lib.build
import data.regionlint.rules.recovery["failover-in-failing-region"] as failover_in_failing_region

_findings(orchestrators, facts) := found if {
	found := failover_in_failing_region.findings with input as build.stating({"orchestrators": orchestrators}, facts)
}

_element(address, region) := {
	"address": address, "root": ".", "region": region, "region_status": "known",
	"kind": "alarm",
}

_failing := build.orchestrator("aws_lambda_function.it", "us-east-1", {
	"in_failing_region": true, "does": "promotes a database",
	"because": "its role may call rds:PromoteReadReplica",
	"evidence": {"address": "aws_iam_role_policy.it", "root": ".", "attribute": "policy"},
	"triggered_by": [
		_element("aws_sns_topic.it", "us-east-1"),
		object.remove(
			object.union(_element("aws_cloudwatch_metric_alarm.it", ""), {"region_status": "unknown"}),
			["region"],
		),
	],
})

test_fires_and_tells_the_story if {
	_findings([_failing], {"regions": [build.region("us-east-1", "primary", 4)]}) == {{
		"address": "aws_lambda_function.it",
		"root": ".",
		"message": concat(" ", [
			"aws_lambda_function.it in us-east-1 promotes a database: its role may call rds:PromoteReadReplica.",
			"It runs in no other region, so when us-east-1 is down, people have to fail over by hand.",
		]),
		"trace": [
			{"file": "CLAUDE.md", "line": 4, "message": "us-east-1 is declared as primary"},
			{
				"address": "aws_cloudwatch_metric_alarm.it", "root": ".",
				"message": "aws_cloudwatch_metric_alarm.it triggers it",
			},
			{"address": "aws_sns_topic.it", "root": ".", "message": "aws_sns_topic.it in us-east-1 triggers it"},
			{
				"address": "aws_iam_role_policy.it", "root": ".", "attribute": "policy",
				"message": "this lets it perform the failover",
			},
		],
	}}
}

test_fires_once_for_each if {
	other := build.orchestrator("aws_ssm_document.it", "us-east-1", {"in_failing_region": true, "kind": "runbook"})
	{found.address | some found in _findings([_failing, other], {})} == {"aws_lambda_function.it", "aws_ssm_document.it"}
}

test_quiet_elsewhere if {
	_findings([build.orchestrator("aws_lambda_function.it", "us-west-2", {})], {}) == set()
}

test_unknown_region if _findings([build.orchestrator("aws_lambda_function.it", "", {})], {}) == set()
