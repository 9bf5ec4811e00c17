package regionlint.rules.routing["cloudfront-no-failover_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["cloudfront-no-failover"] as no_failover

_origin(id, kind, i, region) := object.union(
	{"id": id, "kind": kind, "target": sprintf("aws_lb.%s", [id]), "attribute": sprintf("origin[%d]", [i])},
	region,
)

_in(name) := {"region": name, "region_status": "known"}

_usual := _origin("usual", "load-balancer", 0, _in("us-east-1"))

_spare := _origin("spare", "load-balancer", 1, _in("eu-west-1"))

_lost := _origin("spare", "load-balancer", 1, {"region_status": "unknown"})

_default(target) := {
	"path": "",
	"target": target,
	"attribute": "default_cache_behavior[0]",
	"edge_function": false,
}

_ordered(i, path, target) := {
	"path": path,
	"target": target,
	"attribute": sprintf("ordered_cache_behavior[%d]", [i]),
	"edge_function": false,
}

_group(i, id) := {"id": id, "members": ["usual", "spare"], "attribute": sprintf("origin_group[%d]", [i])}

_both := _group(0, "both")

_pair(fields) := build.distribution("aws_cloudfront_distribution.web", [_usual, _spare], fields)

_findings(distributions) := found if {
	found := no_failover.findings with input as build.system({"distributions": distributions})
}

_found(distribution) := _findings([distribution])

_behaving(behaviors) := _pair({"behaviors": behaviors})

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

_star(path) := object.union(
	_on("ordered_cache_behavior[0]", concat(" ", [
		sprintf("The behaviour for %s of aws_cloudfront_distribution.web sends every request", [path]),
		"to the origin spare in eu-west-1, and the default behaviour is never used.",
		"CloudFront chooses a behaviour by path, not by health, so this is no failover.",
	])),
	{"trace": _steps},
)

_unused := _on("origin_group[0]", concat(" ", [
	"No behaviour of aws_cloudfront_distribution.web targets the origin group both.",
	"CloudFront sends requests to single origins and never fails over.",
]))

test_fires_on_an_origin_that_is_never_a_target if {
	_found(_pair({})) == {_idle}
}

test_fires_once_however_many_behaviours_use_the_other if {
	behaviors := [_default("usual"), _ordered(0, "/assets/*", "usual"), _ordered(1, "*.css", "usual")]
	_found(_behaving(behaviors)) == {_idle}
}

test_fires_on_an_idle_origin_beside_one_of_another_kind if {
	bucket := _origin("assets", "bucket", 2, _in("eu-west-1"))
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, _spare, bucket], {"behaviors": [
		_default("assets"),
		_ordered(0, "/api/*", "usual"),
	]})
	_found(distribution) == {_idle}
}

test_fires_on_an_idle_origin_outside_the_code if {
	outside := object.union(_spare, {"target": ""})
	step := _on("origin[1]", "The origin spare leads to eu-west-1")
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, outside], {})
	_found(distribution) == {object.union(_idle, {"trace": [_steps[0], step]})}
}

test_fires_on_an_ordered_behaviour_for_everything if {
	every path in {"*", "/*"} {
		_found(_behaving([_default("usual"), _ordered(0, path, "spare")])) == {_star(path)}
	}
}

test_fires_on_an_ordered_behaviour_that_shuts_out_an_origin_group if {
	distribution := _pair({"groups": [_both], "behaviors": [_default("both"), _ordered(0, "*", "spare")]})
	_found(distribution) == {_star("*")}
}

test_fires_on_two_behaviours_for_one_path if {
	behaviors := [_default("usual"), _ordered(0, "/api/*", "usual"), _ordered(1, "api/*", "spare")]
	_found(_behaving(behaviors)) == {object.union(
		_at(concat(" ", [
			"aws_cloudfront_distribution.web has no origin group,",
			"and two behaviours for /api/* with the origins usual in us-east-1 and spare in eu-west-1.",
			"CloudFront uses the first that matches, whatever its health, and never the other.",
		])),
		{"trace": _steps},
	)}
}

test_fires_on_an_origin_group_that_is_never_a_target if {
	_found(_pair({"groups": [_both]})) == {_unused}
}

test_fires_on_the_second_group_alone if {
	distribution := _pair({"groups": [_group(0, "used"), _group(1, "both")], "behaviors": [_default("used")]})
	_found(distribution) == {object.union(_unused, {"attribute": "origin_group[1]"})}
}

test_fires_on_symbolic_regions if {
	first := _origin("usual", "bucket", 0, {"region": "var.first", "region_status": "symbolic"})
	second := _origin("spare", "bucket", 1, {"region": "var.second", "region_status": "symbolic"})
	found := _found(build.distribution("aws_cloudfront_distribution.web", [first, second], {}))
	{result.address | some result in found} == {"aws_cloudfront_distribution.web"}
}

test_quiet_on_an_ordered_behaviour_beside_a_group_of_another_kind if {
	bucket := _origin("assets", "bucket", 2, _in("us-west-2"))
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, _spare, bucket], {
		"groups": [object.union(_both, {"members": ["assets"]})],
		"behaviors": [_default("both"), _ordered(0, "*", "spare")],
	})
	_found(distribution) == set()
}

test_quiet_with_an_origin_group_that_is_a_target if {
	_found(_pair({"groups": [_both], "behaviors": [_default("both")]})) == set()
	_found(_pair({
		"groups": [_both],
		"behaviors": [_default("usual"), _ordered(0, "/api/*", "both")],
	})) == set()
	_found(_pair({
		"groups": [_both],
		"behaviors": [_default("usual"), _ordered(0, "*", "both")],
	})) == set()
}

test_quiet_on_origins_of_different_kinds if {
	bucket := _origin("assets", "bucket", 1, _in("eu-west-1"))
	origins := [_usual, bucket]
	_found(build.distribution("aws_cloudfront_distribution.web", origins, {})) == set()
	behaviors := [_default("usual"), _ordered(0, "*", "assets")]
	_found(build.distribution("aws_cloudfront_distribution.web", origins, {"behaviors": behaviors})) == set()
}

test_quiet_on_paths_split_by_region if {
	_found(_behaving([_default("usual"), _ordered(0, "/eu/*", "spare")])) == set()
	_found(_behaving([
		_default("usual"),
		_ordered(0, "/eu/*", "spare"),
		_ordered(1, "/us/*", "usual"),
	])) == set()
}

test_quiet_on_one_region if {
	beside := _origin("spare", "load-balancer", 1, _in("us-east-1"))
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, beside], {})
	_found(distribution) == set()
	starred := object.union(distribution, {"behaviors": [_default("usual"), _ordered(0, "*", "spare")]})
	_found(starred) == set()
}

test_quiet_on_an_idle_origin_in_the_region_of_a_target if {
	beside := _origin("beside", "load-balancer", 2, _in("us-east-1"))
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, _spare, beside], {"behaviors": [
		_default("usual"),
		_ordered(0, "/eu/*", "spare"),
	]})
	_found(distribution) == set()
}

test_quiet_where_a_function_may_choose_the_origin if {
	_found(_behaving([object.union(_default("usual"), {"edge_function": true})])) == set()
}

test_quiet_on_one_origin if {
	_found(build.distribution("aws_cloudfront_distribution.web", [_usual], {})) == set()
}

test_unknown_region_of_an_origin if {
	distribution := build.distribution("aws_cloudfront_distribution.web", [_usual, _lost], {})
	_found(distribution) == set()
	starred := object.union(distribution, {"behaviors": [_default("usual"), _ordered(0, "*", "spare")]})
	_found(starred) == set()
}

test_unknown_target_may_be_any_origin_or_group if {
	unread := object.remove(_ordered(0, "/api/*", ""), ["target"])
	_found(_behaving([_default("usual"), unread])) == set()
	_found(_pair({"groups": [_both], "behaviors": [_default("usual"), unread]})) == set()
	_found(_behaving([_default("usual"), object.union(unread, {"path": "*"})])) == set()
}

test_unknown_path_is_not_everything if {
	_found(_behaving([_default("usual"), _ordered(0, "", "spare")])) == set()
}

test_unknown_blocks_may_complete_the_distribution if {
	open := {"complete": false}
	_found(_pair(open)) == set()
	_found(_pair(object.union(open, {"groups": [_both]}))) == set()
	starred := [_default("usual"), _ordered(0, "*", "spare")]
	_found(_pair(object.union(open, {"behaviors": starred}))) == set()
}
