package regionlint.rules.health["unsupported-target_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.health["unsupported-target"] as unsupported_target

_findings(members) := found if {
	found := unsupported_target.findings with input as build.system({"routes": [build.route("latency", members)]})
}

_alias(fields) := {"alias": object.union(
	{
		"target": "aws_cloudfront_distribution.site", "kind": "cloudfront",
		"evaluate_target_health": true, "health_refused": true,
	},
	fields,
)}

_site := build.record("aws_route53_record.site", "simple", "", object.union(_alias({}), {"policies": []}))

_member(fields) := build.record("aws_route53_record.site", "latency", "us-east-1", object.union(_alias({}), fields))

_path := ["alias", "evaluate_target_health"]

test_fires_on_a_distribution if {
	_findings([_site]) == {{
		"address": "aws_route53_record.site",
		"root": ".",
		"attribute": "alias[0].evaluate_target_health",
		"message": concat(" ", [
			"aws_route53_record.site asks for the health of aws_cloudfront_distribution.site,",
			"and Route 53 takes every CloudFront distribution for healthy.",
			"The setting changes nothing.",
		]),
		"level": "note",
		"fix": finding.set_attribute(_site, _path, false),
	}}
}

test_fires_on_a_distribution_outside_the_code if {
	some found in _findings([object.union(_site, _alias({"target": ""}))])
	contains(found.message, "asks for the health of a CloudFront distribution, and")
}

_other := build.record("aws_route53_record.other", "latency", "eu-west-1", {"health_check_set": true})

_failover(role, fields) := build.record(
	"aws_route53_record.site", "failover", "us-east-1",
	object.union(_alias({}), object.union({"failover_role": role}, fields)),
)

test_fires_as_an_error_on_a_primary_that_nothing_else_watches if {
	some found in _findings([_failover("PRIMARY", {}), _failover("SECONDARY", {"alias": {"health_refused": false}})])
	found.level == "error"
	endswith(found.message, "It never sees this one fail, so the SECONDARY is never used.")
}

test_fires_as_a_warning_where_another_record_could_answer if {
	some found in _findings([_member({}), _other])
	found.level == "warning"
	endswith(found.message, "It goes on sending users there when the distribution does not answer.")
}

test_fires_as_a_note_where_nothing_depends_on_it if {
	levels := {found.level |
		some members in [
			[_failover("SECONDARY", {})],
			[_failover("PRIMARY", {"health_check_set": true})],
			[_member({})],
		]
		some found in _findings(members)
	}
	levels == {"note"}
}

test_fires_with_a_fix_to_judge_where_the_record_needs_a_check if {
	some found in _findings([_member({})])
	found.fix == finding.suggest_attribute(_site, _path, false)
	some watched in _findings([_member({"health_check": "aws_route53_health_check.it", "health_check_set": true})])
	watched.fix.safety == "safe"
}

test_quiet_where_it_is_not_refused if {
	_findings([object.union(_site, _alias({"health_refused": false}))]) == set()
	_findings([build.record("aws_route53_record.plain", "latency", "us-east-1", {"ttl": 60})]) == set()
}

test_unknown_setting if {
	alias := {"target": "aws_cloudfront_distribution.site", "kind": "cloudfront", "health_refused": false}
	record := build.record("aws_route53_record.site", "simple", "", {"alias": alias, "unknown": ["evaluate_target_health"]})
	_findings([record]) == set()
}
