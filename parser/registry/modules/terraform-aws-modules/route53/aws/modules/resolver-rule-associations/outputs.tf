output "route53_resolver_rule_association_id" {
  value = { for key, association in aws_route53_resolver_rule_association.this : key => association.id }
}
