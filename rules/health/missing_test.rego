package regionlint.rules.health.missing_test

import data.regionlint.lib.build
import data.regionlint.rules.health.missing

_tokyo := build.record("aws_route53_record.tokyo", "latency", "ap-northeast-1", {})

_virginia := build.record("aws_route53_record.virginia", "latency", "us-east-1", _checked)

_checked := {"health_check": "aws_route53_health_check.it", "health_check_set": true}

_primary := object.union(_failover("aws_route53_record.primary", "us-east-1"), {"failover_role": "PRIMARY"})

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
		"Route 53 goes on doing so when the target is down.",
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
	_findings([record, _virginia], {}) == {_tokyo_is_unwatched}
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
	some found in _findings([build.record("aws_route53_record.x", "weighted", "", {}), _virginia], {})
	startswith(found.message, "aws_route53_record.x answers for app.example.com and has neither")
}

test_fires_where_the_others_of_the_set_may_be_in_other_roots if {
	record := object.union(_tokyo, {"from_root_variable": true})
	_findings([record], {}) == {object.union(_tokyo_is_unwatched, {"trace": []})}
}

test_fires_where_the_set_may_have_more_members if {
	open := object.union(build.route("latency", [_tokyo]), {"complete": false})
	found := missing.findings with input as build.stating({"routes": [open]}, {})
	found == {object.union(_tokyo_is_unwatched, {"trace": []})}
}

test_fires_on_a_primary_whose_secondary_is_not_there if {
	{found.level | some found in _findings([_primary], {})} == {"error"}
}

test_fires_on_the_only_record_of_a_set_that_chooses_by_region if {
	_findings([_tokyo], {}) == {object.union(_tokyo_is_unwatched, {"trace": []})}
}

test_quiet_on_the_only_record_of_a_weighted_set if {
	record := object.union(_tokyo, {"policies": ["weighted"]})
	found := missing.findings with input as build.system({"routes": [build.route("weighted", [record])]})
	found == set()
}

test_fires_where_the_record_that_it_leads_to_is_simple if {
	behind := object.union(build.record("aws_route53_record.behind", "simple", "us-east-1", {}), _checked)
	record := object.union(_tokyo, {"targets": ["aws_route53_record.behind"]})
	routes := [build.route("latency", [record, _virginia]), build.route("simple", [behind])]
	found := missing.findings with input as build.system({"routes": routes})
	found == {_tokyo_is_unwatched}
}

test_quiet_where_every_member_is_watched if {
	record := object.union(_tokyo, _alias({"evaluate_target_health": true}))
	_findings([record, _virginia], {}) == set()
}

test_quiet_on_a_secondary if {
	_findings([object.union(_primary, _checked), _secondary], {}) == set()
}

test_quiet_on_simple_records if {
	_findings([build.record("aws_route53_record.www", "simple", "us-east-1", {})], {}) == set()
}

test_quiet_where_the_set_that_it_leads_to_is_watched if {
	behind := object.union(_primary, _checked)
	record := object.union(_tokyo, {"targets": ["aws_route53_record.primary"]})
	routes := [build.route("latency", [record, _virginia]), build.route("failover", [behind, _secondary])]
	found := missing.findings with input as build.system({"routes": routes})
	found == set()
}

test_unknown_health_check if {
	record := object.union(_tokyo, {"health_check_set": true, "unknown": ["health_check_id"]})
	_findings([record, _virginia], {}) == set()
}

test_unknown_evaluate_target_health if {
	_findings([object.union(_tokyo, _alias({})), _virginia], {}) == set()
}

test_unknown_alias_block if {
	_findings([object.union(_tokyo, {"unknown": ["alias"]}), _virginia], {}) == set()
}

test_unknown_failover_role if {
	_findings([_failover("aws_route53_record.either", "us-east-1")], {}) == set()
}

test_unknown_policies if {
	_findings([object.union(_tokyo, {"policies": []})], {}) == set()
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
