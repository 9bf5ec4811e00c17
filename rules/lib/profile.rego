# METADATA
# description: What answers DNS with one of several regions and is no record of Route 53, and for how long.
package regionlint.lib.profile

# routed are profiles of Traffic Manager, routed record sets of Cloud DNS, load
# balancers of Cloudflare that resolvers see through and instances of traffic
# policies, with their TTL.
routed contains _profile(resource, ["dns_config", "ttl"], "dns_config[0].ttl", resource.values.dns_config[0].ttl) if {
	some resource in input.resources.azurerm_traffic_manager_profile
}

routed contains _profile(resource, ["ttl"], "ttl", resource.values.ttl) if {
	some resource in input.resources.google_dns_record_set
	resource.values.type in {"A", "AAAA", "CNAME", "HTTPS", "SVCB", "SRV"}
	count(resource.values.routing_policy) > 0
}

# Users of a proxied load balancer see addresses of Cloudflare, whatever the TTL.
routed contains _profile(resource, ["ttl"], "ttl", resource.values.ttl) if {
	some resource in input.resources.cloudflare_load_balancer
	object.get(resource.values, "proxied", false) == false
	not "proxied" in resource.unknown
}

# Answers of a traffic policy that are no aliases have the TTL of its instance.
routed contains _profile(instance, ["ttl"], "ttl", instance.ttl) if {
	some route in input.topology.routes
	some instance in route.instances
}

_profile(resource, path, attribute, ttl) := {
	"address": resource.address, "root": resource.root, "attribute": attribute, "path": path, "ttl": ttl,
}
