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
			"and Route 53 does not know that of CloudFront.",
			"Its API forbids evaluate_target_health = true there.",
		]),
		"fix": finding.set_attribute(_site, _path, false),
	}}
}

test_fires_on_a_distribution_outside_the_code if {
	some found in _findings([object.union(_site, _alias({"target": ""}))])
	contains(found.message, "asks for the health of a CloudFront distribution, and")
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
