package regionlint.rules.health.shared_test

import data.regionlint.lib.build
import data.regionlint.rules.health.shared

_served(name, region) := {
	"address": sprintf("aws_route53_record.%s", [name]), "root": ".", "name": "app.example.com",
	"region": region, "region_status": "known",
}

_both := [_served("us", "us-east-1"), _served("eu", "eu-west-1")]

_check(fields) := build.health_check("aws_route53_health_check.it", fields)

_findings(check) := found if {
	found := shared.findings with input as build.system({"health_checks": [check]})
}

_expected(attribute, who) := {{
	"address": "aws_route53_health_check.it",
	"root": ".",
	"attribute": attribute,
	"message": concat(" ", [
		who, "decides for eu-west-1 and us-east-1 of app.example.com.",
		"They pass or fail together, so Route 53 never moves users from one to another.",
	]),
	"trace": [
		{"address": "aws_route53_record.us", "root": ".", "message": "aws_route53_record.us uses it for us-east-1"},
		{"address": "aws_route53_record.eu", "root": ".", "message": "aws_route53_record.eu uses it for eu-west-1"},
	],
}}

test_fires_on_one_check_for_two_regions if {
	_findings(_check({"shared_by": _both})) == _expected("", "aws_route53_health_check.it")
}

test_fires_on_one_routing_control_for_two_regions if {
	name := "aws_route53recoverycontrolconfig_routing_control.all"
	control := {"shared_by": _both, "control": concat("|", [".", name]), "set": ["routing_control_arn", "type"]}
	_findings(_check(control)) == _expected("routing_control_arn", concat(" ", ["The routing control", name]))
}

test_quiet_where_each_region_has_its_own if {
	_findings(_check({"serves": _both})) == set()
}

test_unknown_regions if {
	_findings(_check({"shared_by": []})) == set()
}
