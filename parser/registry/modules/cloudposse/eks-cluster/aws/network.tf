# Up to release 3 the cluster could have a security group of the module beside its own.
resource "aws_security_group" "default" {
  count = module.this.enabled && var.create_security_group ? 1 : 0

  name   = module.label.id
  vpc_id = var.vpc_id
  tags   = module.label.tags
}

locals {
  allowed_groups = concat(var.allowed_security_group_ids, var.allowed_security_groups)
}

resource "aws_vpc_security_group_ingress_rule" "managed_ingress_security_groups" {
  count = module.this.enabled && var.managed_security_group_rules_enabled ? length(local.allowed_groups) : 0

  region                       = var.region
  ip_protocol                  = "-1"
  referenced_security_group_id = local.allowed_groups[count.index]
  security_group_id            = local.group
}

resource "aws_vpc_security_group_ingress_rule" "managed_ingress_cidr_blocks" {
  count = module.this.enabled && var.managed_security_group_rules_enabled ? length(var.allowed_cidr_blocks) : 0

  region            = var.region
  ip_protocol       = "-1"
  cidr_ipv4         = var.allowed_cidr_blocks[count.index]
  security_group_id = local.group
}

resource "aws_vpc_security_group_ingress_rule" "custom_ingress_rules" {
  for_each = { for rule in var.custom_ingress_rules : rule.source_security_group_id => rule if module.this.enabled }

  region                       = var.region
  ip_protocol                  = try(each.value.protocol, null)
  from_port                    = try(each.value.from_port, null)
  to_port                      = try(each.value.to_port, null)
  referenced_security_group_id = each.key
  security_group_id            = local.group
}
