package regionlint.rules.health["slow-detection_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.health["slow-detection"] as slow_detection

_address := "aws_route53_health_check.tokyo"

_served := {
	"address": "aws_route53_record.tokyo", "root": ".", "name": "app.example.com",
	"region": "ap-northeast-1", "region_status": "known",
}

# A health check with these figures.
_probe(interval, threshold) := {
	"address": _address, "root": ".", "attribute": "request_interval", "kind": "health-check",
	"interval": interval, "threshold": threshold, "seconds": interval * threshold,
	"sum": sprintf("%d s x %d checks", [interval, threshold]), "serves": [_served],
}

_declared(fields) := {"health_check": object.union({"source": build.source(9)}, fields)}

_findings(probe, facts) := found if {
	found := slow_detection.findings with input as build.stating({"probes": [probe]}, facts)
}

_use := {
	"address": "aws_route53_record.tokyo",
	"root": ".",
	"message": "aws_route53_record.tokyo sends users of app.example.com to ap-northeast-1 until then",
}

_message(address, sum, limit) := sprintf("%s notices a failure after %s, later than the %s. %s", [
	address, sum, limit,
	"Until then users are sent to a region that is down.",
])

_by_default := "90 s that it should take at most"

test_fires_above_90_s if {
	_findings(_probe(30, 5), {}) == {{
		"address": _address,
		"root": ".",
		"attribute": "request_interval",
		"message": _message(_address, "30 s x 5 checks = 150 s", _by_default),
		"trace": [_use],
		"fix": finding.set_attribute(_probe(30, 5), ["failure_threshold"], 3),
	}}
}

test_fires_on_the_check_itself_where_the_interval_is_the_default if {
	some found in _findings(object.remove(_probe(30, 4), ["attribute"]), {})
	not "attribute" in object.keys(found)
}

test_fires_above_the_declared_time if {
	_findings(_probe(30, 3), _declared({"interval_seconds": 10, "failure_threshold": 3})) == {{
		"address": _address,
		"root": ".",
		"attribute": "request_interval",
		"message": _message(_address, "30 s x 3 checks = 90 s", "30 s that the rule files declare"),
		"trace": [
			{"file": "CLAUDE.md", "line": 9, "message": "a failure is to be noticed within 30 s"},
			_use,
		],
		"statement": build.source(9),
		"fix": finding.all([
			finding.suggest_attribute(_probe(30, 3), ["request_interval"], 10),
			finding.suggest_attribute(_probe(30, 3), ["failure_threshold"], 3),
		]),
	}}
}

test_fires_where_one_figure_is_declared_and_the_check_is_above_it if {
	some slow in _findings(_probe(30, 3), _declared({"interval_seconds": 10}))
	slow.statement == build.source(9)
	some patient in _findings(_probe(10, 8), _declared({"failure_threshold": 3}))
	patient.fix == finding.set_attribute(_probe(10, 8), ["failure_threshold"], 3)
}

test_fires_above_90_s_where_the_whole_time_is_not_declared if {
	every facts in [_declared({"interval_seconds": 30}), _declared({"failure_threshold": 5}), _declared({"path": "/up"})] {
		some found in _findings(_probe(30, 5), facts)
		contains(found.message, concat("", ["later than the ", _by_default]))
		not "statement" in object.keys(found)
	}
}

test_fires_with_a_shorter_interval_where_fewer_failures_are_not_enough if {
	some found in _findings(_probe(30, 3), _declared({"failure_threshold": 1}))
	found.fix.safety == "suggested"
	found.fix.value == 10
}

_group := {
	"address": "aws_lb_target_group.app", "root": ".", "attribute": "health_check[0].interval",
	"kind": "target-group", "seconds": 300, "sum": "60 s x 5 target checks", "serves": [_served],
}

test_fires_on_a_target_group if {
	_findings(_group, {}) == {{
		"address": "aws_lb_target_group.app",
		"root": ".",
		"attribute": "health_check[0].interval",
		"message": _message("aws_lb_target_group.app", "60 s x 5 target checks = 300 s", _by_default),
		"trace": [_use],
	}}
}

test_fires_on_an_endpoint_group if {
	accelerated := object.union(_probe(30, 5), {
		"address": "aws_globalaccelerator_endpoint_group.tokyo", "attribute": "threshold_count",
		"kind": "endpoint-group", "serves": [object.union(_served, {
			"address": "aws_globalaccelerator_accelerator.game", "name": "game",
		})],
	})
	_findings(accelerated, {}) == {{
		"address": "aws_globalaccelerator_endpoint_group.tokyo",
		"root": ".",
		"attribute": "threshold_count",
		"message": _message("aws_globalaccelerator_endpoint_group.tokyo", "30 s x 5 checks = 150 s", _by_default),
		"trace": [{
			"address": "aws_globalaccelerator_accelerator.game",
			"root": ".",
			"message": "aws_globalaccelerator_accelerator.game sends users of game to ap-northeast-1 until then",
		}],
		"fix": finding.set_attribute(accelerated, ["threshold_count"], 3),
	}}
}

test_quiet_where_it_is_equal if {
	_findings(_probe(30, 3), {}) == set()
	_findings(_probe(10, 3), _declared({"interval_seconds": 10, "failure_threshold": 3})) == set()
}

test_quiet_within_a_longer_declared_time if {
	_findings(_probe(30, 5), _declared({"interval_seconds": 30, "failure_threshold": 5})) == set()
}

test_quiet_where_one_figure_is_declared_and_kept if {
	_findings(_probe(10, 5), _declared({"interval_seconds": 10})) == set()
	_findings(_probe(10, 3), _declared({"failure_threshold": 3})) == set()
}

test_unknown_figures_make_no_probe if {
	found := slow_detection.findings with input as build.system({
		"health_checks": [build.health_check(_address, {"unknown": ["request_interval"]})],
		"probes": [],
	})
	found == set()
}
