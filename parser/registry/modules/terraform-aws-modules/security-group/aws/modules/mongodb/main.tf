# A group whose rules admit mongodb, and what the call adds.
module "sg" {
  source = "../../"

  create                                = var.create
  region                                = var.region
  vpc_id                                = var.vpc_id
  name                                  = var.name
  use_name_prefix                       = var.use_name_prefix
  description                           = var.description
  tags                                  = var.tags
  ingress_cidr_blocks                   = var.ingress_cidr_blocks
  ingress_ipv6_cidr_blocks              = var.ingress_ipv6_cidr_blocks
  egress_cidr_blocks                    = var.egress_cidr_blocks
  egress_ipv6_cidr_blocks               = var.egress_ipv6_cidr_blocks
  ingress_prefix_list_ids               = var.ingress_prefix_list_ids
  egress_prefix_list_ids                = var.egress_prefix_list_ids
  ingress_rules                         = distinct(concat(var.auto_ingress_rules, var.ingress_rules))
  ingress_with_cidr_blocks              = var.ingress_with_cidr_blocks
  ingress_with_ipv6_cidr_blocks         = var.ingress_with_ipv6_cidr_blocks
  ingress_with_source_security_group_id = var.ingress_with_source_security_group_id
  ingress_with_self                     = concat(var.auto_ingress_with_self, var.ingress_with_self)
  ingress_with_prefix_list_ids          = var.ingress_with_prefix_list_ids
  egress_rules                          = distinct(concat(var.auto_egress_rules, var.egress_rules))
  egress_with_cidr_blocks               = var.egress_with_cidr_blocks
  egress_with_ipv6_cidr_blocks          = var.egress_with_ipv6_cidr_blocks
  egress_with_source_security_group_id  = var.egress_with_source_security_group_id
  egress_with_self                      = var.egress_with_self
  egress_with_prefix_list_ids           = var.egress_with_prefix_list_ids
}
