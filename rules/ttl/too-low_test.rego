package regionlint.rules.ttl["too-low_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.ttl["too-low"] as too_low

_record(fields) := build.record("aws_route53_record.api", "latency", "us-east-1", fields)

_simple(fields) := build.record("aws_route53_record.www", "simple", "us-east-1", object.union({"policies": []}, fields))

_declared(low, high) := {"ttl": {
	"min_seconds": low, "min_source": build.source(4),
	"max_seconds": high, "max_source": build.source(4), "source": build.source(4),
}}

_findings(members, facts) := found if {
	document := build.stating({"routes": [build.route("latency", array.concat(members, [_other]))]}, facts)
	found := too_low.findings with input as document
}

_other := build.record("aws_route53_record.other", "latency", "eu-west-1", {"ttl": 60, "health_check_set": true})

_in_one_region(members) := found if {
	document := build.stating({"routes": [build.route("latency", members)]}, {})
	alone := object.union(document, {"system": {"multi_region": false}})
	found := too_low.findings with input as alone
}

_zero(address) := {
	"address": address,
	"root": ".",
	"attribute": "ttl",
	"message": concat(" ", [
		address, "has a TTL of 0 s for app.example.com, so no resolver may keep its answer.",
		"Every connection waits for a DNS query, and fails where no name server answers it.",
	]),
	"fix": finding.set_attribute({"root": ".", "address": address}, ["ttl"], 30),
}

test_fires_on_zero if {
	_findings([_record({"ttl": 0})], {}) == {_zero("aws_route53_record.api")}
}

test_fires_on_zero_of_a_simple_record_in_one_region if {
	_in_one_region([_simple({"ttl": 0})]) == {_zero("aws_route53_record.www")}
}

test_fires_on_zero_of_a_simple_record_without_the_statement_on_routed_ones if {
	_findings([_simple({"ttl": 0})], _declared(45, 60)) == {object.union(
		_zero("aws_route53_record.www"),
		{"fix": {"value": 45}},
	)}
}

test_fires_below_30_s if {
	_findings([_record({"ttl": 7})], {}) == {{
		"address": "aws_route53_record.api",
		"root": ".",
		"attribute": "ttl",
		"message": concat(" ", [
			"aws_route53_record.api has a TTL of 7 s for app.example.com,",
			"less than the 30 s that a routed name should have.",
			"A failover reaches users at most 23 s sooner, with up to 4.3 times as many DNS queries.",
		]),
		"level": "note",
		"fix": finding.set_attribute({"root": ".", "address": "aws_route53_record.api"}, ["ttl"], 30),
	}}
}

test_fires_below_the_declared_minimum if {
	_findings([_record({"ttl": 30})], _declared(60, 120)) == {{
		"address": "aws_route53_record.api",
		"root": ".",
		"attribute": "ttl",
		"message": concat(" ", [
			"aws_route53_record.api has a TTL of 30 s for app.example.com,",
			"less than the 60 s that the rule files ask for.",
			"A failover reaches users at most 30 s sooner, with up to 2 times as many DNS queries.",
		]),
		"statement": build.source(4),
		"trace": [{"file": "CLAUDE.md", "line": 4, "message": "a TTL of at least 60 s is declared"}],
		"fix": finding.set_attribute({"root": ".", "address": "aws_route53_record.api"}, ["ttl"], 60),
	}}
}

test_fires_below_30_s_where_only_a_maximum_is_declared if {
	only := {"ttl": {"min_seconds": 30, "max_seconds": 60, "max_source": build.source(4), "source": build.source(4)}}
	some found in _findings([_record({"ttl": 10})], only)
	contains(found.message, "less than the 30 s that a routed name should have.")
	not "statement" in object.keys(found)
}

test_quiet_at_a_declared_maximum_below_30_s if {
	only := {"ttl": {"min_seconds": 10, "max_seconds": 10, "max_source": build.source(4), "source": build.source(4)}}
	_findings([_record({"ttl": 10})], only) == set()
}

test_fires_on_a_profile_of_another_cloud if {
	resource := build.resource("azurerm_traffic_manager_profile.shop", "", {"dns_config": [{"ttl": 10}]})
	found := too_low.findings with input as build.having({"azurerm_traffic_manager_profile": [resource]})
	found == {{
		"address": "azurerm_traffic_manager_profile.shop",
		"root": ".",
		"attribute": "dns_config[0].ttl",
		"message": concat(" ", [
			"azurerm_traffic_manager_profile.shop has a TTL of 10 s,",
			"less than the 30 s that a routed name should have.",
			"A failover reaches users at most 20 s sooner, with up to 3 times as many DNS queries.",
		]),
		"level": "note",
		"fix": finding.set_attribute({"root": ".", "address": "azurerm_traffic_manager_profile.shop"}, ["dns_config", "ttl"], 30),
	}}
}

test_fires_without_health_checks if {
	members := [_record({"ttl": 5}), object.union(_other, {"health_check_set": false})]
	some found in too_low.findings with input as build.stating({"routes": [build.route("weighted", members)]}, {})
	contains(found.message, "A change of the record reaches users at most 25 s sooner, with up to 6 times as many")
}

test_fires_on_the_only_record_where_a_minimum_is_declared if {
	document := build.stating({"routes": [build.route("latency", [_record({"ttl": 5})])]}, _declared(45, 60))
	some found in too_low.findings with input as document
	not "level" in object.keys(found)
}

test_quiet_on_the_only_record_of_a_set if {
	document := build.stating({"routes": [build.route("weighted", [_record({"ttl": 5})])]}, {})
	found := too_low.findings with input as document
	found == set()
}

test_quiet_at_the_minimum if {
	_findings([_record({"ttl": 30})], {}) == set()
	_findings([_record({"ttl": 10})], _declared(10, 60)) == set()
}

test_quiet_on_simple_records_above_zero if {
	_findings([_simple({"ttl": 1})], {}) == set()
}

test_quiet_in_one_region if {
	_in_one_region([_record({"ttl": 5})]) == set()
}

test_quiet_on_an_alias if {
	alias := {"target": "aws_lb.it", "kind": "load-balancer"}
	_findings([_record({"alias": alias}), _record({"alias": alias, "ttl": 0})], {}) == set()
}

test_unknown_ttl if {
	_findings([_record({"unknown": ["ttl"]}), _simple({"unknown": ["ttl"]})], {}) == set()
}

test_unknown_policies if {
	_findings([_record({"policies": [], "ttl": 5})], {}) == set()
}
