package regionlint.rules.routing["single-member_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["single-member"] as single_member

_tokyo := build.record("aws_route53_record.tokyo", "latency", "ap-northeast-1", {})

_virginia := build.record("aws_route53_record.virginia", "latency", "us-east-1", {})

_findings(routes, facts) := found if {
	found := single_member.findings with input as build.stating({"routes": routes}, facts)
}

_found(member) := _findings([build.route("latency", [member])], {})

_finding := {
	"address": "aws_route53_record.tokyo",
	"root": ".",
	"message": concat(" ", [
		"aws_route53_record.tokyo is the only latency record for app.example.com.",
		"Every answer leads to ap-northeast-1, and when that region is lost no other record takes over.",
	]),
	"trace": [],
}

_with_policy(policy) := object.union(_tokyo, {"policies": [policy]})

_lost(policy) := build.record("aws_route53_record.tokyo", policy, "", {})

test_fires_on_a_latency_set_of_one if {
	_found(_tokyo) == {_finding}
}

test_fires_on_the_other_policies_that_choose_by_place if {
	every policy in {"geolocation", "geoproximity"} {
		message := replace(_finding.message, "latency", policy)
		_found(_with_policy(policy)) == {object.union(_finding, {"message": message})}
	}
}

test_fires_with_the_regions_that_are_left_out if {
	facts := {"regions": [
		build.region("ap-northeast-1", "primary", 3),
		build.region("us-east-1", "secondary", 4),
	]}
	step := {"file": "CLAUDE.md", "line": 4, "message": "us-east-1 is declared as secondary"}
	_findings([build.route("latency", [_tokyo])], facts) == {object.union(_finding, {"trace": [step]})}
}

test_fires_with_the_routing_that_is_declared if {
	facts := {
		"routing": {"policy": "latency", "source": build.source(7)},
		"model": {"value": "active-active", "source": build.source(2)},
	}
	_findings([build.route("latency", [_tokyo])], facts) == {object.union(_finding, {"statement": build.source(7)})}
}

test_fires_with_the_model_that_is_declared if {
	facts := {
		"routing": {"policy": "failover", "source": build.source(7)},
		"model": {"value": "active-active", "source": build.source(2)},
	}
	_findings([build.route("latency", [_tokyo])], facts) == {object.union(_finding, {"statement": build.source(2)})}
}

test_fires_on_a_record_with_two_policies if {
	_found(object.union(_tokyo, {"policies": ["weighted", "latency"]})) == {_finding}
}

test_fires_once_per_type_of_record if {
	second := build.record("aws_route53_record.tokyo6", "latency", "ap-northeast-1", {})
	routes := [
		build.route("latency", [_tokyo]),
		object.union(build.route("latency", [second]), {"type": "AAAA"}),
	]
	{found.address | some found in _findings(routes, {})} == {_tokyo.address, second.address}
}

test_fires_where_the_target_is_unknown if {
	_found(_lost("latency")) == {object.union(_finding, {"message": concat(" ", [
		"aws_route53_record.tokyo is the only latency record for app.example.com.",
		"Every answer is the same, and when its target is lost no other record takes over.",
	])})}
}

test_quiet_on_two_members if {
	_findings([build.route("latency", [_tokyo, _virginia])], {}) == set()
}

test_quiet_on_other_policies if {
	every policy in {"simple", "weighted", "multivalue", "cidr"} {
		_found(_with_policy(policy)) == set()
	}
}

test_quiet_on_a_failover_half if {
	every role in {"PRIMARY", "SECONDARY"} {
		_found(object.union(_with_policy("failover"), {"failover_role": role})) == set()
	}
}

test_quiet_where_a_variable_of_the_root_tells_the_region if {
	_found(object.union(_tokyo, {"from_root_variable": true})) == set()
	_found(build.record("aws_route53_record.here", "latency", "var.region", {})) == set()
}

test_quiet_without_routes if {
	_findings([], {}) == set()
}

test_unknown_members_are_not_missing if {
	open := {"complete": false, "open": "for_each of aws_route53_record.tokyo is not known"}
	_findings([object.union(build.route("latency", [_tokyo]), open)], {}) == set()
}

test_unknown_identifier_or_region_may_be_one_of_many if {
	every name in {"set_identifier", "latency_region", "policies"} {
		_found(object.union(_tokyo, {"unknown": [name]})) == set()
	}
}

test_unknown_ttl_changes_nothing if {
	_found(object.union(_tokyo, {"unknown": ["ttl"]})) == {_finding}
}
