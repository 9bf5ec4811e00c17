package regionlint.rules.ttl["too-high_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.ttl["too-high"] as too_high

_record(name, fields) := build.record(sprintf("aws_route53_record.%s", [name]), "latency", "us-east-1", fields)

_slow := _record("slow", {"ttl": 300})

_quick := build.record("aws_route53_record.quick", "latency", "eu-west-1", {"ttl": 60})

_www := object.union(
	build.route("simple", [build.record("aws_route53_record.www", "simple", "", {"policies": [], "ttl": 3600})]),
	{"id": "Z1|www.example.com|CNAME", "name": "www.example.com", "type": "CNAME", "policies": ["simple"]},
)

_declared(low, high) := {"ttl": {
	"min_seconds": low, "min_source": build.source(4),
	"max_seconds": high, "max_source": build.source(4), "source": build.source(4),
}}

_findings(routes, facts) := found if {
	found := too_high.findings with input as build.stating({"routes": routes}, facts)
}

_gist(found) := {[one.address, one.attribute, one.fix.value] | some one in found}

_set(members) := build.route("latency", members)

_typed(members, type) := object.union(_set(members), {"type": type})

_slow_is_kept := {
	"address": "aws_route53_record.slow",
	"root": ".",
	"attribute": "ttl",
	"message": concat(" ", [
		"aws_route53_record.slow has a TTL of 300 s for app.example.com,",
		"more than the 60 s that a routed name should have at most.",
		"When us-east-1 fails, users are sent there for up to 5 min after the failure is noticed.",
	]),
	"trace": [{
		"address": "aws_route53_record.quick",
		"root": ".",
		"message": "aws_route53_record.quick sends users of app.example.com to eu-west-1",
	}],
	"fix": finding.set_attribute({"root": ".", "address": "aws_route53_record.slow"}, ["ttl"], 60),
}

test_fires_above_60_s if {
	_findings([_set([_slow, _quick])], {}) == {_slow_is_kept}
}

test_fires_above_the_declared_maximum if {
	some found in _findings([_set([_record("a", {"ttl": 50})])], _declared(30, 45))
	found.message == concat(" ", [
		"aws_route53_record.a has a TTL of 50 s for app.example.com,",
		"more than the 45 s that the rule files allow.",
		"When us-east-1 fails, users are sent there for up to 50 s after the failure is noticed.",
	])
	found.statement == build.source(4)
	found.trace == [{"file": "CLAUDE.md", "line": 4, "message": "a TTL of at most 45 s is declared"}]
	found.fix.value == 45
}

test_fires_above_60_s_where_only_a_minimum_is_declared if {
	only := {"ttl": {"min_seconds": 30, "min_source": build.source(4), "max_seconds": 60, "source": build.source(4)}}
	_findings([_set([_slow, _quick])], only) == {_slow_is_kept}
}

test_quiet_at_a_declared_minimum_above_60_s if {
	only := {"ttl": {"min_seconds": 300, "min_source": build.source(4), "max_seconds": 300, "source": build.source(4)}}
	_findings([_set([_slow, _quick])], only) == set()
}

test_fires_on_each_record_by_itself if {
	_gist(_findings([_set([_slow, _record("slower", {"ttl": 301}), _quick])], {})) == {
		["aws_route53_record.slow", "ttl", 60],
		["aws_route53_record.slower", "ttl", 60],
	}
}

test_fires_in_every_policy if {
	policies := {"latency", "failover", "weighted", "geolocation", "geoproximity", "multivalue", "cidr"}
	every policy in policies {
		record := build.record("aws_route53_record.it", policy, "", {"ttl": 61})
		_gist(_findings([build.route(policy, [record, _quick])], {})) == {["aws_route53_record.it", "ttl", 60]}
	}
}

test_fires_where_the_region_is_unknown_and_does_not_say_one if {
	some found in _findings([_set([build.record("aws_route53_record.x", "latency", "", {"ttl": 90}), _quick])], {})
	endswith(found.message, "When its target fails, users are sent there for up to 90 s after the failure is noticed.")
}

test_quiet_on_the_only_record_of_a_set if {
	_findings([_set([_slow])], {}) == set()
}

test_quiet_where_weights_share_users_among_what_has_no_region if {
	members := build.route("weighted", [_slow, _quick])
	_findings([object.union(members, {"regionless": true})], {}) == set()
}

test_fires_on_a_cname_in_front_of_a_routed_name if {
	front := object.union(_www, {"front_of": _set([]).id})
	_findings([front, _set([_quick])], {}) == {{
		"address": "aws_route53_record.www",
		"root": ".",
		"attribute": "ttl",
		"message": concat(" ", [
			"aws_route53_record.www has a TTL of 3600 s for www.example.com,",
			"more than the 60 s that a routed name should have at most.",
			"It leads to app.example.com, which is routed: users who should be sent elsewhere follow up to 1 h late.",
		]),
		"trace": [{
			"address": "aws_route53_record.quick",
			"root": ".",
			"message": "aws_route53_record.quick sends users of app.example.com to eu-west-1",
		}],
		"fix": finding.set_attribute({"root": ".", "address": "aws_route53_record.www"}, ["ttl"], 60),
	}}
}

test_fires_on_a_profile_of_another_cloud if {
	resource := build.resource("azurerm_traffic_manager_profile.shop", "", {"dns_config": [{"ttl": 300}]})
	found := too_high.findings with input as build.having({"azurerm_traffic_manager_profile": [resource]})
	found == {{
		"address": "azurerm_traffic_manager_profile.shop",
		"root": ".",
		"attribute": "dns_config[0].ttl",
		"message": concat(" ", [
			"azurerm_traffic_manager_profile.shop has a TTL of 300 s,",
			"more than the 60 s that a routed name should have at most.",
			"When a region fails, users are sent there for up to 5 min after the failure is noticed.",
		]),
		"trace": [],
		"fix": finding.set_attribute({"root": ".", "address": "azurerm_traffic_manager_profile.shop"}, ["dns_config", "ttl"], 60),
	}}
}

test_quiet_on_what_cloudflare_proxies if {
	resource := build.resource("cloudflare_load_balancer.shop", "", {"ttl": 300, "proxied": true})
	found := too_high.findings with input as build.having({"cloudflare_load_balancer": [resource]})
	found == set()
}

test_quiet_at_the_maximum if {
	_findings([_set([_quick])], {}) == set()
	_findings([_set([_slow])], _declared(30, 300)) == set()
}

test_quiet_on_other_simple_records if {
	_findings([_www, _set([_quick])], {}) == set()
}

test_quiet_on_an_alias if {
	alias := {"alias": {"target": "aws_lb.it", "kind": "load-balancer", "evaluate_target_health": true}}
	_findings([_set([_record("alias", alias), _record("refused", object.union(alias, {"ttl": 300}))])], {}) == set()
	record := build.record("aws_route53_record.www", "simple", "", object.union(alias, {"policies": []}))
	front := object.union(_www, {"members": [record], "type": "A", "front_of": _set([]).id})
	_findings([front], {}) == set()
}

test_quiet_on_records_that_lead_no_user if {
	every type in {"NS", "SOA", "MX", "TXT", "CAA"} {
		_findings([_typed([_slow], type)], {}) == set()
	}
}

test_quiet_on_certificate_validation if {
	proof := object.union(_typed([_slow], "CNAME"), {"name": "_3f9c.example.com"})
	_findings([proof], {}) == set()
}

test_unknown_ttl if {
	_findings([_set([_record("it", {"unknown": ["ttl"]})])], {}) == set()
}

test_unknown_type if {
	_findings([_typed([_slow], "")], {}) == set()
}

test_unknown_policies if {
	_findings([_set([_record("it", {"policies": [], "ttl": 300})])], {}) == set()
}
