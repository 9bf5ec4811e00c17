output "id" {
  value = one(aws_globalaccelerator_accelerator.this[*].id)
}

output "arn" {
  value = one(aws_globalaccelerator_accelerator.this[*].arn)
}

output "dns_name" {
  value = one(aws_globalaccelerator_accelerator.this[*].dns_name)
}

output "dual_stack_dns_name" {
  value = one(aws_globalaccelerator_accelerator.this[*].dual_stack_dns_name)
}

output "hosted_zone_id" {
  value = one(aws_globalaccelerator_accelerator.this[*].hosted_zone_id)
}

output "ip_sets" {
  value = one(aws_globalaccelerator_accelerator.this[*].ip_sets)
}

output "listeners" {
  value = aws_globalaccelerator_listener.this
}

output "endpoint_groups" {
  value = aws_globalaccelerator_endpoint_group.this
}
