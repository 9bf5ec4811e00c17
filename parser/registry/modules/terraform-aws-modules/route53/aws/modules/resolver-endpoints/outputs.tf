output "route53_resolver_endpoint_id" {
  value = one(aws_route53_resolver_endpoint.this[*].id)
}

output "route53_resolver_endpoint_arn" {
  value = one(aws_route53_resolver_endpoint.this[*].arn)
}
