package regionlint.rules.health.disabled_test

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.lib.service
import data.regionlint.rules.health.disabled

_check(fields) := build.health_check("aws_route53_health_check.us", object.union({"serves": [_served]}, fields))

_served := {
	"address": "aws_route53_record.us", "root": ".", "name": "app.example.com",
	"region": "us-east-1", "region_status": "known",
}

_findings(check) := found if {
	found := disabled.findings with input as build.system({"health_checks": [check]})
}

_expected(attribute, sentences, fix) := {{
	"address": "aws_route53_health_check.us",
	"root": ".",
	"attribute": attribute,
	"message": concat(" ", sentences),
	"trace": service.records([_served]),
	"fix": fix,
}}

test_fires_on_a_disabled_check if {
	_findings(_check({"disabled": true, "misleads": "disabled"})) == _expected(
		"disabled",
		[
			"aws_route53_health_check.us is disabled, so it always passes.",
			"Route 53 goes on sending users of app.example.com to a region that is down.",
		],
		finding.set_attribute(_check({}), ["disabled"], false),
	)
}

test_fires_on_an_inverted_check if {
	_findings(_check({"inverted": true, "misleads": "inverted"})) == _expected(
		"invert_healthcheck",
		[
			"aws_route53_health_check.us is inverted:",
			"it passes when its target is down and fails when the target is well.",
			"Route 53 sends users of app.example.com to a region that is down.",
		],
		finding.suggest_attribute(_check({}), ["invert_healthcheck"], false),
	)
}

test_fires_on_one_that_never_passes if {
	_findings(_check({"misleads": "off"})) == _expected(
		"disabled",
		[
			"aws_route53_health_check.us is disabled and inverted, so it always fails.",
			"Route 53 never answers app.example.com with its records.",
		],
		finding.all([
			finding.suggest_attribute(_check({}), ["disabled"], false),
			finding.suggest_attribute(_check({}), ["invert_healthcheck"], false),
		]),
	)
}

test_fires_where_no_record_goes_by_it if {
	some found in _findings(object.union(_check({"misleads": "disabled"}), {"serves": []}))
	endswith(found.message, "is disabled, so it always passes. It tells nothing of its target.")
}

test_quiet_on_what_tells_the_truth if {
	_findings(_check({"disabled": false, "inverted": false})) == set()
}

test_quiet_on_an_inverted_child if {
	_findings(_check({"inverted": true})) == set()
}

test_unknown_settings if {
	_findings(_check({"unknown": ["disabled", "invert_healthcheck"]})) == set()
}
