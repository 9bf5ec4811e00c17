package regionlint.rules.routing["duplicate-member_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.routing["duplicate-member"] as duplicate

_members := [{"address": sprintf("aws_route53_record.%s", [name]), "root": "."} | some name in ["a", "b", "c"]]

_route(doubles) := object.union(build.route("latency", []), {"doubles": doubles})

_found(doubles) := found if {
	found := duplicate.findings with input as build.system({"routes": [_route(doubles)]})
}

_message(who, shared) := sprintf(
	"%s have %s for app.example.com. Only one record of a set can have it, so Route 53 refuses the others.",
	[who, shared],
)

test_fires_on_the_second_record if {
	_found([{"shared": ["the latency region us-east-1"], "members": array.slice(_members, 0, 2)}]) == {{
		"address": "aws_route53_record.b",
		"root": ".",
		"message": _message("aws_route53_record.a and aws_route53_record.b", "the latency region us-east-1"),
		"trace": [{
			"address": "aws_route53_record.a",
			"root": ".",
			"message": "aws_route53_record.a has the latency region us-east-1",
		}],
		"subjects": [".|aws_route53_record.a", ".|aws_route53_record.b"],
	}}
}

test_fires_once_for_all_that_records_share if {
	double := {"shared": ["the failover role PRIMARY", "the set identifier us"], "members": _members}
	{[result.address, result.message, count(result.trace)] | some result in _found([double])} == {[
		"aws_route53_record.b",
		_message(
			"aws_route53_record.a, aws_route53_record.b and aws_route53_record.c",
			"the failover role PRIMARY and the set identifier us",
		),
		2,
	]}
}

_fixes(members, fields) := [object.get(result, "fix", "none") |
	route := object.union(_route([{"shared": ["the failover role PRIMARY"], "members": members}]), fields)
	found := duplicate.findings with input as build.system({"routes": [route]})
	some result in found
]

test_fires_with_a_fix_for_two_primaries_and_no_secondary if {
	type := ["failover_routing_policy", "type"]
	two := array.slice(_members, 0, 2)
	_fixes(two, {"lacks": "SECONDARY"}) == [finding.suggest_attribute(two[1], type, "SECONDARY")]
	_fixes(two, {}) == ["none"]
	_fixes(_members, {"lacks": "SECONDARY"}) == ["none"]
}

test_quiet_without_doubles if {
	_found([]) == set()
}

# What is not known is no double, and the topology lists none.
test_unknown_identifiers_are_no_doubles if {
	records := [build.record(member.address, "latency", "us-east-1", {"unknown": ["set_identifier", "latency_region"]}) |
		some member in _members
	]
	found := duplicate.findings with input as build.system({"routes": [build.route("latency", records)]})
	found == set()
}
