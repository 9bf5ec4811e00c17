output "id" {
  value = one(aws_route53_resolver_endpoint.this[*].id)
}

output "arn" {
  value = one(aws_route53_resolver_endpoint.this[*].arn)
}

output "security_group_id" {
  value = one(aws_security_group.this[*].id)
}
