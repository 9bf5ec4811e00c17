package regionlint.rules.routing["conflicting-policies_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["conflicting-policies"] as conflicting

_virginia := build.record("aws_route53_record.a_virginia", "latency", "us-east-1", {})

_ireland := build.record("aws_route53_record.b_ireland", "latency", "eu-west-1", {})

_canary := build.record("aws_route53_record.c_canary", "weighted", "us-east-1", {})

_simple := build.record("aws_route53_record.d_simple", "simple", "us-east-1", {})

# A simple record has no policy, or the policy simple.
_bare := object.union(_simple, {"policies": []})

_both := {"policies": ["latency", "weighted"]}

_open := {"complete": false, "open": "aws_route53_record.c_canary stands for an unknown number of records"}

_maybe := {"unexpanded": true}

_findings(routes) := found if {
	found := conflicting.findings with input as build.system({"routes": routes})
}

# A set with these records; builders know one policy for all.
_set(members) := object.union(build.route("latency", members), {"policies": sort({policy |
	some member in members
	some policy in array.concat(member.policies, [name | name := "simple"; count(member.policies) == 0])
})})

_found(members) := _findings([_set(members)])

_double := {
	"address": "aws_route53_record.a_virginia",
	"root": ".",
	"message": concat(" ", [
		"aws_route53_record.a_virginia for app.example.com has the routing policies latency and weighted.",
		"A record can have one only, so this one cannot be created.",
	]),
	"trace": [],
}

_mixed(member, policy) := {
	"address": member.address,
	"root": ".",
	"message": sprintf("%s is a %s record for app.example.com, %s %s", [
		member.address, policy,
		"and aws_route53_record.a_virginia is a latency record for the same name and type.",
		"Route 53 refuses to have both, so one of them cannot be created.",
	]),
}

_is(member) := {
	"address": member.address,
	"root": ".",
	"message": sprintf("%s is a %s record", [member.address, member.policies[0]]),
}

test_fires_on_a_record_with_two_policies if {
	_found([object.union(_virginia, _both)]) == {_double}
}

test_fires_once_for_all_records_with_two_policies if {
	step := {
		"address": _ireland.address,
		"root": ".",
		"message": "aws_route53_record.b_ireland has the policies latency and weighted",
	}
	found := _found([object.union(_virginia, _both), object.union(_ireland, _both), _simple])
	found == {object.union(_double, {"trace": [step]})}
}

test_fires_on_records_that_mix_policies if {
	found := _found([_virginia, _ireland, _canary])
	found == {object.union(_mixed(_canary, "weighted"), {"trace": [_is(_virginia), _is(_ireland)]})}
}

test_fires_on_a_policy_beside_a_simple_record if {
	every member in {_simple, _bare} {
		_found([_virginia, member]) == {object.union(_mixed(_simple, "simple"), {"trace": [_is(_virginia)]})}
	}
}

test_fires_once_where_three_policies_mix if {
	found := _found([_virginia, _canary, _simple])
	found == {object.union(_mixed(_canary, "weighted"), {"trace": [_is(_virginia), _is(_simple)]})}
}

test_fires_in_a_system_of_one_region if {
	document := object.union(
		build.system({"routes": [_set([_virginia, _canary])]}),
		{"system": {"name": "shop", "roots": ["."], "clouds": ["aws"], "multi_region": false}},
	)
	found := conflicting.findings with input as document
	found == {object.union(_mixed(_canary, "weighted"), {"trace": [_is(_virginia)]})}
}

test_fires_on_two_policies_of_a_set_that_may_have_more if {
	_findings([object.union(_set([object.union(_virginia, _both)]), _open)]) == {_double}
}

test_fires_on_records_that_are_there_in_a_set_that_may_have_more if {
	route := object.union(_set([_virginia, _simple, object.union(_canary, _maybe)]), _open)
	_findings([route]) == {object.union(
		_mixed(_simple, "simple"),
		{"trace": [_is(_virginia)]},
	)}
}

test_quiet_on_one_policy if {
	_found([_virginia, _ireland]) == set()
	_found([_simple]) == set()
	_found([_bare]) == set()
	_found([_bare, _simple]) == set()
}

# Another zone, another type and another name are other sets.
test_quiet_on_other_sets if {
	_findings([
		_set([_virginia, _ireland]),
		object.union(_set([_simple]), {"id": "Z2|app.example.com|A", "zone": "Z2"}),
		object.union(_set([_canary]), {"id": "Z1|app.example.com|AAAA", "type": "AAAA"}),
	]) == set()
}

test_quiet_on_an_alias_tree if {
	outer := object.union(_virginia, {"alias": {
		"target": _canary.address,
		"kind": "record",
		"evaluate_target_health": true,
	}})
	inner := object.union(
		_set([_canary]),
		{"id": "Z1|us.app.example.com|A", "name": "us.app.example.com"},
	)
	_findings([_set([outer, _ireland]), inner]) == set()
}

test_unknown_policies_do_not_conflict if {
	unread := {"unknown": ["policies"]}
	_found([object.union(_virginia, object.union(_both, unread))]) == set()
	_found([_virginia, object.union(_canary, unread)]) == set()
}

# Two records with count = var.global ? 1 : 0 and the reverse.
test_unknown_members_may_be_alternatives if {
	canary := object.union(_canary, _maybe)
	_findings([object.union(_set([object.union(_virginia, _maybe), canary]), _open)]) == set()
	_findings([object.union(_set([_virginia, canary]), _open)]) == set()
}

_statements(policy) := {object.get(f, "statement", "none") |
	record := object.union(_virginia, _both)
	document := build.stating(
		{"routes": [_set([record])]},
		{"routing": {"policy": policy, "source": build.source(5)}},
	)
	found := conflicting.findings with input as document
	some f in found
}

test_fires_with_the_declared_policy if {
	_statements("latency") == {build.source(5)}
	_statements("failover") == {"none"}
}
