package regionlint.rules.routing["cloudfront-no-failover_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["cloudfront-no-failover"] as no_failover

_origin(id, i, region) := {
	"id": id, "kind": "load-balancer", "target": sprintf("aws_lb.%s", [id]),
	"attribute": sprintf("origin[%d]", [i]), "region": region, "region_status": "known",
}

_usual := _origin("usual", 0, "us-east-1")

_spare := _origin("spare", 1, "eu-west-1")

_gap(kind, fields) := object.union({"kind": kind, "usual": [_usual], "spare": [_spare]}, fields)

_found(gaps) := findings if {
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, _spare], {"gaps": gaps})
	findings := no_failover.findings with input as build.system({"distributions": [distribution]})
}

_at(message) := {"address": "aws_cloudfront_distribution.web", "root": ".", "message": message}

_on(attribute, message) := object.union(_at(message), {"attribute": attribute})

_steps := [
	_on("origin[0]", "The origin usual leads to aws_lb.usual in us-east-1"),
	_on("origin[1]", "The origin spare leads to aws_lb.spare in eu-west-1"),
]

_idle := object.union(
	_at(concat(" ", [
		"aws_cloudfront_distribution.web has no origin group,",
		"and no behaviour targets the origin spare in eu-west-1.",
		"When us-east-1 is lost, CloudFront fails over to nothing.",
	])),
	{"trace": _steps},
)

_unused := object.union(
	_on("origin_group[1]", concat(" ", [
		"No behaviour of aws_cloudfront_distribution.web targets the origin group both.",
		"CloudFront sends requests to single origins and never fails over.",
	])),
	{"trace": []},
)

test_fires_on_an_origin_that_is_never_a_target if {
	_found([_gap("idle", {})]) == {_idle}
}

test_fires_on_an_idle_origin_outside_the_code if {
	outside := object.union(_spare, {"target": ""})
	step := _on("origin[1]", "The origin spare leads to eu-west-1")
	_found([_gap("idle", {"spare": [outside]})]) == {object.union(_idle, {"trace": [_steps[0], step]})}
}

test_fires_on_an_ordered_behaviour_for_everything if {
	_found([_gap("behavior-for-all", {"attribute": "ordered_cache_behavior[0]", "name": "/*"})]) == {object.union(
		_on("ordered_cache_behavior[0]", concat(" ", [
			"The behaviour for /* of aws_cloudfront_distribution.web sends every request",
			"to the origin spare in eu-west-1, and the default behaviour is never used.",
			"CloudFront chooses a behaviour by path, not by health, so this is no failover.",
		])),
		{"trace": _steps},
	)}
}

test_fires_on_two_behaviours_for_one_path if {
	_found([_gap("twins", {"name": "/api/*"})]) == {object.union(
		_at(concat(" ", [
			"aws_cloudfront_distribution.web has no origin group,",
			"and two behaviours for /api/* with the origins usual in us-east-1 and spare in eu-west-1.",
			"CloudFront uses the first that matches, whatever its health, and never the other.",
		])),
		{"trace": _steps},
	)}
}

test_fires_on_an_origin_group_that_is_never_a_target_beside_another_gap if {
	group := {"attribute": "origin_group[1]", "name": "both", "usual": [], "spare": []}
	_found([_gap("unused-group", group), _gap("idle", {})]) == {_unused, _idle}
}

test_quiet_without_gaps if {
	_found([]) == set()
}

test_unknown_blocks_leave_no_gap if {
	open := build.distribution("aws_cloudfront_distribution.web", [_usual, _spare], {"complete": false})
	findings := no_failover.findings with input as build.system({"distributions": [open]})
	findings == set()
}
