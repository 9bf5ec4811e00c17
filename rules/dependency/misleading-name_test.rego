package regionlint.rules.dependency["misleading-name_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["misleading-name"] as rule

_alias(fields) := object.union(
	{
		"address": "provider.aws.eu_west_1", "root": ".", "region": "us-east-1", "region_status": "known",
		"attribute": "alias", "by": "alias \"eu_west_1\"", "tells": ["eu-west-1"], "because": [],
		"bound": [{"address": "aws_lb.eu", "root": "."}],
	},
	fields,
)

_expected(told) := {
	"address": "provider.aws.eu_west_1", "root": ".", "attribute": "alias",
	"message": concat(" ", [
		"provider.aws.eu_west_1 has the alias \"eu_west_1\" and is in us-east-1, with aws_lb.eu.",
		"Whoever expects it in", told, "loses it when us-east-1 is lost.",
	]),
	"trace": [finding.at({"address": "aws_lb.eu", "root": "."}, "aws_lb.eu is in us-east-1")],
	"subjects": {".|provider.aws.eu_west_1", ".|aws_lb.eu"},
}

_findings(elements) := found if {
	found := rule.findings with input as build.system({"misnamed": elements})
}

test_fires_on_an_alias if _findings([_alias({})]) == {_expected("eu-west-1")}

test_fires_on_a_name_of_several_regions if {
	_findings([_alias({"tells": ["eu-west-1", "eu-west-2"]})]) == {_expected("one of eu-west-1 and eu-west-2")}
}

test_fires_on_a_resource if {
	table := _alias({
		"address": "aws_dynamodb_table.t", "attribute": "name", "by": "name \"t-euw1\"",
		"bound": [{"address": "aws_dynamodb_table.t", "root": "."}],
	})
	_findings([table]) == {{
		"address": "aws_dynamodb_table.t", "root": ".", "attribute": "name",
		"message": concat(" ", [
			"aws_dynamodb_table.t has the name \"t-euw1\" and is in us-east-1.",
			"Whoever expects it in eu-west-1 loses it when us-east-1 is lost.",
		]),
		"trace": [], "subjects": {".|aws_dynamodb_table.t"},
	}}
}

test_quiet_where_names_are_right if _findings([]) == set()

# What is not known is not in the list: the document has nothing to judge.
test_unknown_is_not_listed if {
	found := rule.findings with input as {"topology": {}}
	found == set()
}
