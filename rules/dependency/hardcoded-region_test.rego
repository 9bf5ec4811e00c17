package regionlint.rules.dependency["hardcoded-region_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["hardcoded-region"] as rule

_topic := {"kind": "ARN", "text": "arn:aws:sns:us-east-1:123456789012:alerts"}

_image := {"kind": "host name", "text": "123456789012.dkr.ecr.us-east-1.amazonaws.com", "setting": "image"}

_stray(texts) := {
	"address": "aws_ecs_task_definition.api", "root": ".", "region": "eu-west-1", "region_status": "known",
	"attribute": "container_definitions", "names": "us-east-1", "texts": texts,
	"subjects": [".|aws_ecs_task_definition.api|container_definitions"],
}

_found(strays) := findings if {
	findings := rule.findings with input as build.system({"strays": strays})
}

_subjects := [".|aws_ecs_task_definition.api", ".|aws_ecs_task_definition.api|container_definitions"]

_end := concat(" ", [
	"is in us-east-1, and aws_ecs_task_definition.api is in eu-west-1. The text says us-east-1 wherever this code runs,",
	"so that eu-west-1 depends on us-east-1.",
])

test_fires_on_an_arn if {
	_found([_stray([_topic])]) == {object.union(
		finding.at(_stray([]), sprintf("The ARN %s %s", [_topic.text, _end])),
		{"trace": [], "subjects": _subjects},
	)}
}

test_fires_once_for_two_texts_and_names_the_setting if {
	_found([_stray([_image, _topic])]) == {object.union(
		finding.at(_stray([]), sprintf("The host name %s (image) %s", [_image.text, _end])),
		{
			"trace": [finding.at(_stray([]), sprintf("the ARN %s is in us-east-1", [_topic.text]))],
			"subjects": _subjects,
		},
	)}
}

test_quiet_without_strays if count(_found([])) == 0

# The topology lists no text of what is in a region that is not known.
test_unknown_region_has_no_strays if {
	count(rule.findings) == 0 with input as build.system({"workloads": [build.workload("aws_instance.web", "", [])]})
}
