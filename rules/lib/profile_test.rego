package regionlint.lib.profile_test

import data.regionlint.lib.build
import data.regionlint.lib.profile

_manager(values) := build.resource("azurerm_traffic_manager_profile.it", "", values)

_set(values) := build.resource("google_dns_record_set.it", "", values)

_balancer(values) := build.resource("cloudflare_load_balancer.it", "", values)

_routed(resource) := found if {
	found := profile.routed with input as build.having({resource.type: [resource]})
}

_is(address, attribute, path) := {{
	"address": address, "root": ".", "attribute": attribute, "path": path, "ttl": 300,
}}

test_routed if {
	_routed(_manager({"dns_config": [{"ttl": 300}]})) == _is(
		"azurerm_traffic_manager_profile.it",
		"dns_config[0].ttl", ["dns_config", "ttl"],
	)
	_routed(_set({"type": "A", "ttl": 300, "routing_policy": [{}]})) == _is("google_dns_record_set.it", "ttl", ["ttl"])
	every values in [{"ttl": 300}, {"ttl": 300, "proxied": false}] {
		_routed(_balancer(values)) == _is("cloudflare_load_balancer.it", "ttl", ["ttl"])
	}
}

test_routed_has_the_instances_of_traffic_policies if {
	instance := {"address": "aws_route53_traffic_policy_instance.it", "root": ".", "ttl": 300}
	routes := [object.union(build.route("failover", []), {"instances": [instance]}), build.route("latency", [])]
	found := profile.routed with input as build.system({"routes": routes})
	found == _is("aws_route53_traffic_policy_instance.it", "ttl", ["ttl"])
}

test_routed_leaves_out_what_does_not_choose_or_is_not_seen if {
	every resource in [
		_set({"type": "A", "ttl": 300}),
		_set({"type": "TXT", "ttl": 300, "routing_policy": [{}]}),
		_balancer({"ttl": 300, "proxied": true}),
	] {
		_routed(resource) == set()
	}
}

test_routed_leaves_out_what_is_unknown if {
	every resource in [
		_manager({"dns_config": [{}]}),
		_manager({}),
		_set({"type": "A", "routing_policy": [{}]}),
		_set({"ttl": 300, "routing_policy": [{}]}),
		_balancer({}),
		object.union(_balancer({"ttl": 300}), {"unknown": ["proxied"]}),
	] {
		_routed(resource) == set()
	}
}
