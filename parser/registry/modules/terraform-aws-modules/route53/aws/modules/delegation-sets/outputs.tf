output "route53_delegation_set_id" {
  value = { for key, set in aws_route53_delegation_set.this : key => set.id }
}

output "route53_delegation_set_name_servers" {
  value = { for key, set in aws_route53_delegation_set.this : key => set.name_servers }
}
