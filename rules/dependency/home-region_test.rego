package regionlint.rules.dependency["home-region_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["home-region"] as rule

_thing(fields) := object.union(
	{
		"address": "aws_wafv2_web_acl.site", "root": ".", "attribute": "scope", "attributes": [], "named": [],
		"region": "eu-west-1", "region_status": "known", "because": [], "why": "AWS WAF takes it in us-east-1 only",
	},
	fields,
)

_expected(message) := {
	"address": "aws_wafv2_web_acl.site", "root": ".", "attribute": "scope", "message": message,
	"trace": [], "subjects": {".|aws_wafv2_web_acl.site"},
}

_findings(elements) := found if {
	found := rule.findings with input as build.system({"far_from_home": elements})
}

test_fires_on_a_web_acl_for_cloudfront if {
	_findings([_thing({"provider": "aws.us_east_1"})]) == {object.union(
		_expected("aws_wafv2_web_acl.site is in eu-west-1. AWS WAF takes it in us-east-1 only: AWS refuses it."),
		{"fix": finding.suggest_expression(_thing({}), ["provider"], "aws.us_east_1")},
	)}
}

test_fires_on_metrics if {
	_findings([_thing({"why": "CloudWatch has them in us-east-1 only"})]) == {_expected("aws_wafv2_web_acl.site is in eu-west-1. CloudWatch has them in us-east-1 only: it never gets data.")}
}

test_fires_on_what_is_named if {
	named := {"address": "", "root": "", "name": "arn:x", "attribute": "scope", "region": "eu-west-1"}
	_findings([_thing({"named": [named], "attributes": ["scope"]})]) == {object.union(
		_expected("aws_wafv2_web_acl.site names arn:x, of eu-west-1. AWS WAF takes it in us-east-1 only: AWS refuses it."),
		{"subjects": {".|aws_wafv2_web_acl.site", ".|aws_wafv2_web_acl.site|scope"}},
	)}
}

test_fires_with_its_users if {
	user := {"address": "aws_cloudfront_distribution.site", "root": ".", "attribute": "origin", "region": "eu-west-1"}
	_findings([_thing({"users": [user]})]) == {object.union(
		_expected("aws_wafv2_web_acl.site is in eu-west-1. AWS WAF takes it in us-east-1 only: AWS refuses it."),
		{
			"subjects": {".|aws_wafv2_web_acl.site", ".|aws_cloudfront_distribution.site|origin"},
			"trace": [finding.at(user, "aws_cloudfront_distribution.site names it")],
		},
	)}
}

test_quiet_where_all_is_at_home if _findings([]) == set()

# What is not known is not in the list: the document has nothing to judge.
test_unknown_is_not_listed if {
	found := rule.findings with input as {"topology": {}}
	found == set()
}
