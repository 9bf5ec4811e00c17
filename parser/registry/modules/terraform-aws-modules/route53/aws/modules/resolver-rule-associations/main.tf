# What the submodule resolver-rule-associations creates: rules of a resolver in networks.
resource "aws_route53_resolver_rule_association" "this" {
  for_each         = { for key, association in var.resolver_rule_associations : key => association if var.create }
  name             = try(each.value.name, null)
  vpc_id           = try(each.value.vpc_id, var.vpc_id)
  resolver_rule_id = try(each.value.resolver_rule_id, null)
}
