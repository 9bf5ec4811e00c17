package regionlint.rules.dependency["split-parent_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["split-parent"] as rule

_balancer(fields) := object.union(
	{
		"address": "aws_lb.west", "root": ".", "region": "us-east-1", "attribute": "subnets", "attributes": ["subnets"],
		"named": [_subnet("a"), _subnet("b")], "region_status": "known", "because": [{"file": "main.tf", "line": 2, "message": "region = \"us-east-1\""}],
	},
	fields,
)

_subnet(name) := {
	"address": sprintf("aws_subnet.%s", [name]), "root": ".", "attribute": "subnets", "region": "us-west-2",
}

_step(name) := finding.at(
	{"address": sprintf("aws_subnet.%s", [name]), "root": "."},
	sprintf("aws_subnet.%s is in us-west-2", [name]),
)

_expected(who, steps) := {
	"address": "aws_lb.west", "root": ".", "attribute": "subnets",
	"message": concat(" ", [
		"aws_lb.west is in us-east-1, and", who, "in us-west-2.",
		"They have to be in one region: AWS refuses it.",
	]),
	"trace": array.concat([{"file": "main.tf", "line": 2, "message": "region = \"us-east-1\""}], steps),
	"subjects": {".|aws_lb.west|subnets"},
}

_findings(elements) := found if {
	found := rule.findings with input as build.system({"split_parents": elements})
}

test_fires_on_subnets_of_another_region if {
	_findings([_balancer({})]) == {_expected("aws_subnet.a and aws_subnet.b, which it names, are", [_step("a"), _step("b")])}
}

test_fires_with_the_provider_that_mends_it if {
	balancer := _balancer({"named": [_subnet("a")], "needs": "us-west-2", "provider": "aws.west"})
	fix := finding.suggest_expression(balancer, ["provider"], "aws.west")
	_findings([balancer]) == {object.union(_expected("aws_subnet.a, which it names, is", [_step("a")]), {"fix": fix})}
}

test_quiet_where_all_is_in_one_region if _findings([]) == set()

# What is not known is not in the list: the document has nothing to judge.
test_unknown_is_not_listed if {
	found := rule.findings with input as {"topology": {}}
	found == set()
}
