package regionlint.lib.backend_test

import data.regionlint.lib.backend
import data.regionlint.lib.build

_resource(address, values, references) := object.union(
	build.resource(address, "westeurope", values),
	{"references": references},
)

_unprobed(resources) := found if {
	found := {u.element.address | some u in backend.unprobed} with input as build.having(resources)
}

_origin(name) := _resource(
	sprintf("azurerm_cdn_frontdoor_origin.%s", [name]), {},
	{"cdn_frontdoor_origin_group_id": ["azurerm_cdn_frontdoor_origin_group.web"]},
)

_front_door(origins, group) := {
	"azurerm_cdn_frontdoor_origin": origins,
	"azurerm_cdn_frontdoor_origin_group": [group],
}

_group(values) := _resource("azurerm_cdn_frontdoor_origin_group.web", values, {})

test_front_door if {
	both := [_origin("a"), _origin("b")]
	_unprobed(_front_door(both, _group({}))) == {"azurerm_cdn_frontdoor_origin_group.web"}
	_unprobed(_front_door(both, _group({"health_probe": [{"protocol": "Https"}]}))) == set()
	_unprobed(_front_door([_origin("a")], _group({}))) == set()
	_unprobed(_front_door(both, object.union(_group({}), {"unknown": ["health_probe"]}))) == set()
}

_endpoint(name, values) := _resource(
	sprintf("azurerm_traffic_manager_azure_endpoint.%s", [name]), values,
	{"profile_id": ["azurerm_traffic_manager_profile.web"]},
)

_traffic_manager(endpoints) := {
	"azurerm_traffic_manager_profile": [_resource("azurerm_traffic_manager_profile.web", {}, {})],
	"azurerm_traffic_manager_azure_endpoint": endpoints,
}

test_traffic_manager if {
	always := _endpoint("a", {"always_serve_enabled": true})
	_unprobed(_traffic_manager([always, _endpoint("b", {})])) == {"azurerm_traffic_manager_azure_endpoint.a"}
	_unprobed(_traffic_manager([always])) == set()
	_unprobed(_traffic_manager([_endpoint("a", {}), _endpoint("b", {})])) == set()
}

_pool(name, values) := _resource(sprintf("cloudflare_load_balancer_pool.%s", [name]), values, {})

_cloudflare(pools) := {
	"cloudflare_load_balancer_pool": pools,
	"cloudflare_load_balancer": [_resource(
		"cloudflare_load_balancer.web", {},
		{"default_pool_ids": [pool.address | some pool in pools]},
	)],
}

test_cloudflare if {
	watched := object.union(_pool("b", {}), {"unknown": ["monitor"]})
	_unprobed(_cloudflare([_pool("a", {}), watched])) == {"cloudflare_load_balancer_pool.a"}
	_unprobed(_cloudflare([_pool("a", {})])) == set()
}

_service(values, groups) := {"google_compute_backend_service": [_resource(
	"google_compute_backend_service.web", values,
	{sprintf("backend[%d].group", [i]): [group] | some i, group in groups},
)]}

test_google if {
	groups := [
		"google_compute_region_instance_group_manager.eu",
		"google_compute_region_instance_group_manager.us",
	]
	serverless := [
		"google_compute_region_network_endpoint_group.eu",
		"google_compute_region_network_endpoint_group.us",
	]
	_unprobed(_service({}, groups)) == {"google_compute_backend_service.web"}
	_unprobed(_service({"health_checks": []}, groups)) == {"google_compute_backend_service.web"}
	_unprobed(_service({"health_checks": ["hc"]}, groups)) == set()
	_unprobed(_service({}, serverless)) == set()
	_unprobed(_service({}, ["google_compute_instance_group.eu"])) == set()
}
