package regionlint.rules.health.missing_test

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.health.missing

_tokyo := build.record("aws_route53_record.tokyo", "latency", "ap-northeast-1", {"unwatched": "unasked"})

_virginia := build.record("aws_route53_record.virginia", "latency", "us-east-1", _checked)

_checked := {"health_check": "aws_route53_health_check.it", "health_check_set": true}

_primary := object.union(
	_failover("aws_route53_record.primary", "us-east-1"),
	{"failover_role": "PRIMARY", "unwatched": "unasked"},
)

_secondary := object.union(_failover("aws_route53_record.secondary", "us-west-2"), {"failover_role": "SECONDARY"})

_failover(address, region) := build.record(address, "failover", region, {})

_alias(fields) := {"alias": object.union({"target": "aws_lb.it", "kind": "load-balancer"}, fields)}

_findings(members, facts) := found if {
	found := missing.findings with input as build.stating({"routes": [build.route("latency", members)]}, facts)
}

_tokyo_is_unwatched := {
	"address": "aws_route53_record.tokyo",
	"root": ".",
	"level": "warning",
	"message": concat(" ", [
		"aws_route53_record.tokyo sends users of app.example.com to ap-northeast-1",
		"and has neither a health check nor evaluate_target_health.",
		"Route 53 keeps doing that when the target is down.",
	]),
	"trace": [{
		"address": "aws_route53_record.virginia",
		"root": ".",
		"message": "aws_route53_record.virginia sends users of app.example.com to us-east-1",
	}],
}

test_fires_on_a_member_without_health if {
	_findings([_tokyo, _virginia], {}) == {_tokyo_is_unwatched}
}

test_fires_with_the_statement_that_is_broken if {
	facts := {"health_check": {"interval_seconds": 10, "source": build.source(7)}}
	_findings([_tokyo, _virginia], facts) == {object.union(_tokyo_is_unwatched, {"statement": build.source(7)})}
}

test_fires_on_an_alias_that_does_not_evaluate if {
	record := object.union(_tokyo, _alias({"evaluate_target_health": false}))
	fix := finding.set_attribute(record, ["alias", "evaluate_target_health"], true)
	_findings([record, _virginia], {}) == {object.union(_tokyo_is_unwatched, {"fix": fix})}
}

test_fires_without_a_fix_where_the_health_of_the_target_says_nothing if {
	every kind in {"s3", "api-gateway", "cloudfront", "other"} {
		record := object.union(_tokyo, _alias({"kind": kind, "evaluate_target_health": false}))
		_findings([record, _virginia], {}) == {_tokyo_is_unwatched}
	}
}

test_fires_as_error_on_a_primary if {
	_findings([_primary, _secondary], {}) == {{
		"address": "aws_route53_record.primary",
		"root": ".",
		"level": "error",
		"message": concat(" ", [
			"aws_route53_record.primary sends users of app.example.com to us-east-1 as PRIMARY",
			"and has neither a health check nor evaluate_target_health.",
			"Route 53 never sees it fail, so the SECONDARY is never used.",
		]),
		"trace": [{
			"address": "aws_route53_record.secondary",
			"root": ".",
			"message": "aws_route53_record.secondary sends users of app.example.com to us-west-2",
		}],
	}}
}

test_fires_where_the_region_is_unknown_and_does_not_say_one if {
	some found in _findings([build.record("aws_route53_record.x", "weighted", "", {"unwatched": "unasked"}), _virginia], {})
	startswith(found.message, "aws_route53_record.x answers for app.example.com and has neither")
}

test_fires_on_a_primary_whose_secondary_is_not_there if {
	{found.level | some found in _findings([_primary], {})} == {"error"}
}

test_fires_on_an_alias_to_records_without_health if {
	record := object.union(_tokyo, object.union(
		_alias({"kind": "record", "target": "aws_route53_record.leaf", "evaluate_target_health": true}),
		{"unwatched": "in-vain"},
	))
	some found in _findings([record, _virginia], {})
	found.message == concat(" ", [
		"aws_route53_record.tokyo sends users of app.example.com to ap-northeast-1",
		"and asks for the health of aws_route53_record.leaf, which has no health check.",
		"Route 53 keeps doing that when the target is down.",
	])
	not "fix" in object.keys(found)
}

test_quiet_on_what_is_watched_or_has_nothing_to_fail_over_to if {
	_findings([_virginia, object.remove(_tokyo, ["unwatched"])], {}) == set()
}

test_unknown_health_check if {
	record := object.union(_virginia, {"unknown": ["health_check_id"]})
	_findings([record], {}) == set()
}

_origin(name) := object.union(
	build.resource(sprintf("azurerm_cdn_frontdoor_origin.%s", [name]), "westeurope", {}),
	{"references": {"cdn_frontdoor_origin_group_id": ["azurerm_cdn_frontdoor_origin_group.web"]}},
)

_front_door(values) := build.having({
	"azurerm_cdn_frontdoor_origin": [_origin("a"), _origin("b")],
	"azurerm_cdn_frontdoor_origin_group": [build.resource("azurerm_cdn_frontdoor_origin_group.web", "global", values)],
})

test_fires_on_backends_without_probe if {
	found := missing.findings with input as _front_door({})
	found == {{
		"address": "azurerm_cdn_frontdoor_origin_group.web",
		"root": ".",
		"level": "warning",
		"message": concat(" ", [
			"azurerm_cdn_frontdoor_origin_group.web has no health_probe, and other backends could answer instead.",
			"Users are sent there when it is down.",
		]),
	}}
}

test_quiet_on_backends_with_probe if {
	found := missing.findings with input as _front_door({"health_probe": [{"protocol": "Https"}]})
	found == set()
}
