# METADATA
# description: What global load balancers of other clouds choose among.
package regionlint.lib.backend

# unprobed are resources without the probe that would take a dead backend out
# while others are left: Azure Front Door, Traffic Manager, Cloudflare and
# Google Cloud name it differently.
unprobed contains {"element": group, "probe": "health_probe"} if {
	some group in input.resources.azurerm_cdn_frontdoor_origin_group
	not _may_have(group, "health_probe")
	_is_shared_by(group, input.resources.azurerm_cdn_frontdoor_origin, "cdn_frontdoor_origin_group_id")
}

unprobed contains {"element": endpoint, "probe": "probe (always_serve_enabled)"} if {
	some endpoint in _endpoints
	endpoint.values.always_serve_enabled == true
	some profile in input.resources.azurerm_traffic_manager_profile
	_reads(endpoint, "profile_id", profile)
	_is_shared_by(profile, _endpoints, "profile_id")
}

unprobed contains {"element": pool, "probe": "monitor"} if {
	some pool in input.resources.cloudflare_load_balancer_pool
	not _may_have(pool, "monitor")
	some balancer in input.resources.cloudflare_load_balancer
	pools := {address |
		some addresses in balancer.references
		some address in addresses
		contains(address, "cloudflare_load_balancer_pool.")
	}
	balancer.root == pool.root
	pool.address in pools
	count(pools) > 1
}

# A network endpoint group of a region is serverless and cannot be probed.
unprobed contains {"element": service, "probe": "health_checks"} if {
	some service in input.resources.google_compute_backend_service
	not _may_have(service, "health_checks")
	count({address |
		some path, addresses in service.references
		startswith(path, "backend")
		some address in addresses
		regex.match(`google_compute_((region_)?instance_group(_manager)?|network_endpoint_group)\.`, address)
	}) > 1
}

_endpoints contains endpoint if some endpoint in input.resources.azurerm_traffic_manager_azure_endpoint

_endpoints contains endpoint if some endpoint in input.resources.azurerm_traffic_manager_external_endpoint

_endpoints contains endpoint if some endpoint in input.resources.azurerm_traffic_manager_nested_endpoint

_may_have(resource, argument) if count(resource.values[argument]) > 0

_may_have(resource, argument) if {
	some path in resource.unknown
	regex.match(sprintf(`^%s($|[.\[])`, [argument]), path)
}

_is_shared_by(group, users, argument) if count([1 | some user in users; _reads(user, argument, group)]) > 1

_reads(user, argument, resource) if {
	user.root == resource.root
	resource.address in user.references[argument]
}
