output "id" {
  value = one(aws_globalaccelerator_custom_routing_accelerator.this[*].id)
}

output "dns_name" {
  value = one(aws_globalaccelerator_custom_routing_accelerator.this[*].dns_name)
}

output "hosted_zone_id" {
  value = one(aws_globalaccelerator_custom_routing_accelerator.this[*].hosted_zone_id)
}

output "listeners" {
  value = aws_globalaccelerator_custom_routing_listener.this
}

output "endpoint_groups" {
  value = aws_globalaccelerator_custom_routing_endpoint_group.this
}
