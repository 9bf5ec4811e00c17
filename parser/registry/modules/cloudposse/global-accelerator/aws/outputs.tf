output "name" {
  value = try(aws_globalaccelerator_accelerator.default[0].name, null)
}

output "dns_name" {
  value = try(aws_globalaccelerator_accelerator.default[0].dns_name, null)
}

output "hosted_zone_id" {
  value = try(aws_globalaccelerator_accelerator.default[0].hosted_zone_id, null)
}

output "listener_ids" {
  value = [for listener in aws_globalaccelerator_listener.default : listener.id]
}

output "static_ips" {
  value = try(flatten(aws_globalaccelerator_accelerator.default[0].ip_sets[*].ip_addresses), [])
}
