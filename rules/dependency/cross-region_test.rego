package regionlint.rules.dependency["cross-region_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["cross-region"] as rule

_service := object.union(build.workload("aws_ecs_service.api", "eu-west-1", []), {
	"reason": {"file": "main.tf", "line": 7, "message": "region = \"eu-west-1\""},
	"chain": [
		{
			"address": "aws_ecs_service.api", "root": ".", "attribute": "task_definition",
			"names": "aws_ecs_task_definition.api", "how": "reference",
		},
		{
			"address": "aws_ecs_task_definition.api", "root": ".", "attribute": "container_definitions",
			"names": "aws_secretsmanager_secret.token", "how": "reference",
		},
	],
	"target": {
		"address": "aws_secretsmanager_secret.token", "root": ".", "region": "us-east-1", "region_status": "known",
		"kind": "secret", "datastore": true, "group": ".|aws_secretsmanager_secret.token",
		"replica": {"block": "replica", "argument": "region"},
	},
	"subjects": [".|aws_ecs_task_definition.api|container_definitions"],
})

_queue := object.union(_service, {"target": {
	"address": "aws_sns_topic.mail", "kind": "topic", "datastore": false, "group": "", "replica": false,
}})

_found(reach) := findings if {
	findings := rule.findings with input as build.system({"reaches": [reach]})
}

test_fires_with_the_chain_and_the_reasons if {
	message := concat(" ", [
		"aws_ecs_service.api in eu-west-1 uses aws_secretsmanager_secret.token in us-east-1, and eu-west-1 has no copy of",
		"it. When us-east-1 is lost, eu-west-1 is without it.",
	])
	_found(_service) == {object.union(finding.at(_service, message), {
		"level": "error",
		"trace": [
			{"file": "main.tf", "line": 7, "message": "aws_ecs_service.api is in eu-west-1: region = \"eu-west-1\""},
			finding.at(_service.chain[0], "aws_ecs_service.api names aws_ecs_task_definition.api"),
			finding.at(_service.chain[1], "aws_ecs_task_definition.api names aws_secretsmanager_secret.token"),
			finding.at(_service.target, "aws_secretsmanager_secret.token has no copy in eu-west-1"),
		],
		"subjects": [
			".|aws_ecs_service.api>.|aws_secretsmanager_secret.token", ".|aws_ecs_service.api",
			".|aws_secretsmanager_secret.token", ".|aws_secretsmanager_secret.token",
			".|aws_ecs_task_definition.api|container_definitions",
		],
		"fix": finding.suggest_block(_service.target, ["replica"], {"region": "eu-west-1"}),
	})}
}

test_fires_as_a_warning_on_what_keeps_no_data if {
	{found.level | some found in _found(_queue)} == {"warning"}
}

test_fires_as_a_warning_on_a_cache if {
	cache := object.union(_service, {"target": {"kind": "cache"}})
	{found.level | some found in _found(cache)} == {"warning"}
}

test_fires_on_what_the_role_allows_and_tells_the_copies if {
	allowed := object.union(_service, {
		"chain": [{
			"address": "aws_iam_policy.api", "root": ".", "attribute": "policy",
			"names": "aws_secretsmanager_secret.token", "how": "policy",
		}],
		"target": {"copies": ["us-west-2"]},
	})
	{found.level | some found in _found(allowed)} == {"warning"}
	{found.message | some found in _found(allowed)} == {concat(" ", [
		"A policy allows aws_ecs_service.api in eu-west-1 to use aws_secretsmanager_secret.token in us-east-1, which is",
		"copied to us-west-2, and eu-west-1 has no copy of it. What it does with that stops when us-east-1 is lost.",
	])}
}

test_quiet_without_reaches if {
	count(rule.findings) == 0 with input as build.system({
		"workloads": [build.workload("aws_ecs_service.api", "eu-west-1", ["aws_db_instance.orders"])],
		"reaches": [],
	})
}

# Where the region has no name yet, there is none to copy to.
test_unknown_region_name_gives_no_fix if {
	symbolic := object.union(_service, {"region": "var.region", "region_status": "symbolic"})
	[object.get(found, "fix", "none") | some found in _found(symbolic)] == ["none"]
}
