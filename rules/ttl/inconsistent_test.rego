package regionlint.rules.ttl.inconsistent_test

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.ttl.inconsistent

_record(name, policy, fields) := build.record(sprintf("aws_route53_record.%s", [name]), policy, "", fields)

# Two records each have one of the TTLs.
_set(policy, members, ttls) := object.union(
	build.route(policy, members),
	{"uneven_ttls": [{"seconds": seconds, "records": 2} | some seconds in ttls]},
)

_findings(route) := found if {
	found := inconsistent.findings with input as build.system({"routes": [route]})
}

_expected(name, level, consequence) := {
	"address": sprintf("aws_route53_record.%s", [name]),
	"root": ".",
	"attribute": "ttl",
	"level": level,
	"message": sprintf(
		"aws_route53_record.%s has a TTL of 300 s, and other records for app.example.com have 60 s. %s",
		[name, consequence],
	),
	"trace": [{
		"address": "aws_route53_record.a", "root": ".", "attribute": "ttl",
		"message": "aws_route53_record.a has 60 s",
	}],
	"fix": finding.set_attribute(_record(name, "latency", {}), ["ttl"], 60),
}

_later := "How fast users follow a failover depends on the region that they were sent to before."

_members(policy) := [
	_record("a", policy, {"ttl": 60}), _record("b", policy, {"ttl": 60}),
	_record("c", policy, {"ttl": 300}), _record("d", policy, {"ttl": 300}),
]

test_fires_on_each_record_that_differs if {
	_findings(_set("latency", _members("latency"), [60, 300])) == {
		_expected("c", "warning", _later), _expected("d", "warning", _later),
	}
}

test_fires_as_error_on_weighted_records if {
	refused := "Route 53 refuses weighted records that differ in TTL."
	_findings(_set("weighted", _members("weighted"), [60, 300])) == {
		_expected("c", "error", refused), _expected("d", "error", refused),
	}
}

_fixes(pairs, facts) := {found.fix.value | some found in _found(pairs, facts)}

_found(pairs, facts) := found if {
	members := [_record(sprintf("r%d", [i]), "latency", {"ttl": pair[0]}) | some i, pair in pairs]
	uses := [{"seconds": pair[0], "records": pair[1]} | some pair in pairs]
	route := object.union(build.route("latency", members), {"uneven_ttls": uses})
	found := inconsistent.findings with input as build.stating({"routes": [route]}, facts)
}

test_fires_on_those_that_differ_from_what_all_should_have if {
	_fixes([[60, 1], [300, 2]], {}) == {60}
	_fixes([[5, 1], [60, 1]], {}) == {60}
	_fixes([[30, 1], [60, 2]], {}) == {60}
	_fixes([[30, 2], [60, 2]], {}) == {30}
	_fixes([[30, 1], [300, 1]], {"ttl": {"min_seconds": 120, "max_seconds": 600, "source": build.source(3)}}) == {300}
}

test_quiet_where_all_are_alike if {
	_findings(build.route("latency", array.slice(_members("latency"), 0, 2))) == set()
}

test_quiet_on_an_alias if {
	alias := _record("alias", "latency", {"alias": {"target": "aws_lb.it", "kind": "load-balancer"}})
	members := array.concat([alias], _members("latency"))
	{found.address | some found in _findings(_set("latency", members, [60, 300]))} == {"aws_route53_record.c", "aws_route53_record.d"}
}

test_unknown_ttl if {
	members := [_record("a", "latency", {"ttl": 60}), _record("b", "latency", {"unknown": ["ttl"]})]
	_findings(build.route("latency", members)) == set()
}
