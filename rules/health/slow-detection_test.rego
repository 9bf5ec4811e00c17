package regionlint.rules.health["slow-detection_test"]

import data.regionlint.lib.build
import data.regionlint.rules.health["slow-detection"] as slow_detection

_address := "aws_route53_health_check.tokyo"

_check(fields) := build.health_check(_address, fields)

_slow := {"interval": 30, "threshold": 5, "interval_set": true, "threshold_set": true}

_record(fields) := build.record("aws_route53_record.tokyo", "latency", "ap-northeast-1", fields)

_checked := _record({"health_check": _address, "health_check_set": true})

_declared(fields) := {"health_check": object.union({"source": build.source(9)}, fields)}

_findings(checks, members, facts) := found if {
	topology := {"health_checks": checks, "routes": [build.route("latency", members)]}
	found := slow_detection.findings with input as build.stating(topology, facts)
}

_of(fields, facts) := _findings([_check(fields)], [_checked], facts)

_fires(fields, facts) if count(_of(fields, facts)) == 1

_use := {
	"address": "aws_route53_record.tokyo",
	"root": ".",
	"message": "aws_route53_record.tokyo sends users of app.example.com to ap-northeast-1 until then",
}

test_fires_above_90_s if {
	_of(_slow, {}) == {{
		"address": _address,
		"root": ".",
		"attribute": "request_interval",
		"message": concat(" ", [
			"aws_route53_health_check.tokyo notices a failure after 30 s x 5 = 150 s,",
			"later than the 90 s that the defaults of Route 53 take.",
			"Until then users are sent to a region that is down.",
		]),
		"trace": [_use],
	}}
}

test_fires_on_the_check_itself_where_the_interval_is_the_default if {
	some found in _of({"threshold": 4, "threshold_set": true}, {})
	found.attribute == ""
	contains(found.message, "after 30 s x 4 = 120 s")
}

test_fires_above_the_declared_time if {
	_of({}, _declared({"interval_seconds": 10, "failure_threshold": 3})) == {{
		"address": _address,
		"root": ".",
		"attribute": "",
		"message": concat(" ", [
			"aws_route53_health_check.tokyo notices a failure after 30 s x 3 = 90 s,",
			"later than the 30 s that the rule files declare.",
			"Until then users are sent to a region that is down.",
		]),
		"trace": [
			{"file": "CLAUDE.md", "line": 9, "message": "a failure is to be noticed within 30 s"},
			_use,
		],
		"statement": build.source(9),
	}}
}

test_fires_where_one_figure_is_declared_and_the_check_is_above_it if {
	_fires({}, _declared({"interval_seconds": 10}))
	_fires({"interval": 10, "threshold": 8}, _declared({"failure_threshold": 3}))
}

test_fires_above_90_s_where_the_whole_time_is_not_declared if {
	some facts in [_declared({"interval_seconds": 30}), _declared({"failure_threshold": 5}), _declared({"path": "/up"})]
	some found in _of(_slow, facts)
	contains(found.message, "later than the 90 s that the defaults of Route 53 take")
	not "statement" in object.keys(found)
}

test_fires_once_for_a_check_of_several_records if {
	other := object.union(_checked, {"address": "aws_route53_record.osaka", "region": "ap-northeast-3"})
	some found in _findings([_check(_slow)], [_checked, other], {})
	[step.address | some step in found.trace] == ["aws_route53_record.osaka", "aws_route53_record.tokyo"]
	count(_findings([_check(_slow)], [_checked, other], {})) == 1
}

test_fires_without_a_type_on_what_probes_an_endpoint if {
	untyped := object.remove(_check(object.union(_slow, {"set": ["fqdn"]})), ["type"])
	count(_findings([untyped], [_checked], {})) == 1
}

_group := {"address": "aws_lb_target_group.app", "root": ".", "attribute": "health_check[0].interval"}

_evaluated := _record({
	"alias": {"target": "aws_lb.it", "kind": "load-balancer", "evaluate_target_health": true},
	"detection_seconds": 300, "detection": "60 s x 5 target checks", "detected_by": _group,
})

test_fires_on_a_target_group_where_alias_health_is_all_there_is if {
	_findings([], [_evaluated], {}) == {{
		"address": "aws_lb_target_group.app",
		"root": ".",
		"attribute": "health_check[0].interval",
		"message": concat(" ", [
			"aws_lb_target_group.app notices a failure after 60 s x 5 target checks = 300 s,",
			"later than the 90 s that the defaults of Route 53 take.",
			"Until then users are sent to a region that is down.",
		]),
		"trace": [_use],
	}}
}

test_quiet_on_a_target_group_beside_a_health_check if {
	_findings([_check({})], [object.union(_evaluated, {"health_check": _address, "health_check_set": true})], {}) == set()
}

test_quiet_on_a_target_group_that_is_quick_enough if {
	_findings([], [object.union(_evaluated, {"detection_seconds": 90})], {}) == set()
}

test_quiet_on_an_alias_to_records_whose_own_check_is_slow if {
	alias := {"target": "aws_route53_record.leaf", "kind": "record", "evaluate_target_health": true}
	_findings([], [object.union(_evaluated, {"alias": alias})], {}) == set()
}

test_quiet_where_it_is_equal if {
	_of({}, {}) == set()
	_of({"interval": 10}, _declared({"interval_seconds": 10, "failure_threshold": 3})) == set()
}

test_quiet_within_a_longer_declared_time if {
	_of(_slow, _declared({"interval_seconds": 30, "failure_threshold": 5})) == set()
}

test_quiet_where_one_figure_is_declared_and_kept if {
	_of({"interval": 10, "threshold": 5}, _declared({"interval_seconds": 10})) == set()
	_of({"interval": 10}, _declared({"failure_threshold": 3})) == set()
}

test_quiet_on_checks_without_an_interval_of_their_own if {
	every type in ["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"] {
		_of(object.union(_slow, {"type": type}), {}) == set()
	}
}

test_quiet_on_a_check_that_no_set_uses if {
	_findings([_check(_slow)], [_record({})], {}) == set()
	simple := object.union(_checked, {"policies": []})
	_findings([_check(_slow)], [simple], {}) == set()
	elsewhere := object.union(_checked, {"root": "other"})
	_findings([_check(_slow)], [elsewhere], {}) == set()
}

test_unknown_figures if {
	every figure in ["interval", "threshold"] {
		check := object.remove(_check(_slow), [figure])
		_findings([check], [_checked], {}) == set()
	}
}

test_unknown_type if {
	check := object.remove(_check(object.union(_slow, {"unknown": ["type"]})), ["type"])
	_findings([check], [_checked], {}) == set()
}

test_unknown_endpoint_without_a_type if {
	check := object.remove(_check(object.union(_slow, {"set": ["fqdn"], "unknown": ["fqdn"]})), ["type", "fqdn"])
	_findings([check], [_checked], {}) == set()
}

test_unknown_what_notices_for_an_alias if {
	_findings([], [object.remove(_evaluated, ["detected_by"])], {}) == set()
	_findings([], [object.remove(_evaluated, ["detection_seconds"])], {}) == set()
	alias := {"target": "aws_lb.it", "kind": "load-balancer"}
	_findings([], [object.union(object.remove(_evaluated, ["alias"]), {"alias": alias})], {}) == set()
}

_accelerated(values, fields) := found if {
	blocks := {"endpoint_configuration": [{}]}
	group := build.resource("aws_globalaccelerator_endpoint_group.tokyo", "", object.union(blocks, values))
	references := {"references": {"endpoint_configuration[0].endpoint_id": ["module.web.aws_instance.it"]}}
	resources := {"aws_globalaccelerator_endpoint_group": [object.union(object.union(group, references), fields)]}
	found := slow_detection.findings with input as build.having(resources)
}

test_fires_on_an_accelerator_that_probes_instances if {
	_accelerated({"threshold_count": 5}, {}) == {{
		"address": "aws_globalaccelerator_endpoint_group.tokyo",
		"root": ".",
		"attribute": "threshold_count",
		"message": concat(" ", [
			"aws_globalaccelerator_endpoint_group.tokyo notices a failure after 30 s x 5 = 150 s,",
			"later than the 90 s that the defaults of Route 53 take.",
			"Until then users are sent to a region that is down.",
		]),
		"trace": [],
	}}
}

test_quiet_on_an_accelerator_with_a_load_balancer if {
	balancer := {"references": {"endpoint_configuration[0].endpoint_id": ["aws_lb.it"]}}
	_accelerated({"threshold_count": 5}, balancer) == set()
	_accelerated({"threshold_count": 3}, {}) == set()
}

test_unknown_figures_or_endpoints_of_an_accelerator if {
	_accelerated({"threshold_count": 5}, {"unknown": ["health_check_interval_seconds"]}) == set()
	_accelerated({"threshold_count": 5}, {"references": {"endpoint_configuration[0].endpoint_id": []}}) == set()
}
