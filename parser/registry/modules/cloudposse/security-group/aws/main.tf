# A security group, or one that is given, and its rules: each a resource of its own, or all within the group.

locals {
  create = module.this.enabled && length(var.target_security_group_id) == 0
  group  = one(concat(aws_security_group.cbd[*], aws_security_group.default[*]))
  id     = local.create ? local.group.id : try(var.target_security_group_id[0], null)
  # Rules are replaced together with the group, unless its id must stay.
  replaced = var.create_before_destroy && !(var.preserve_security_group_id || length(var.target_security_group_id) > 0)
}

resource "aws_security_group" "default" {
  count = local.create && !var.create_before_destroy ? 1 : 0

  name   = concat(var.security_group_name, [module.this.id])[0]
  vpc_id = var.vpc_id
  tags   = module.this.tags

  dynamic "ingress" {
    for_each = local.inline.ingress
    iterator = rule

    content {
      from_port        = rule.value.from_port
      to_port          = rule.value.to_port
      protocol         = rule.value.protocol
      cidr_blocks      = rule.value.cidr_blocks
      ipv6_cidr_blocks = rule.value.ipv6_cidr_blocks
      prefix_list_ids  = rule.value.prefix_list_ids
      security_groups  = rule.value.security_groups
      self             = rule.value.self
    }
  }

  dynamic "egress" {
    for_each = local.inline.egress
    iterator = rule

    content {
      from_port        = rule.value.from_port
      to_port          = rule.value.to_port
      protocol         = rule.value.protocol
      cidr_blocks      = rule.value.cidr_blocks
      ipv6_cidr_blocks = rule.value.ipv6_cidr_blocks
      prefix_list_ids  = rule.value.prefix_list_ids
      security_groups  = rule.value.security_groups
      self             = rule.value.self
    }
  }
}

resource "aws_security_group" "cbd" {
  count = local.create && var.create_before_destroy ? 1 : 0

  name_prefix = concat(var.security_group_name, ["${module.this.id}${module.this.delimiter}"])[0]
  vpc_id      = var.vpc_id
  tags        = module.this.tags

  dynamic "ingress" {
    for_each = local.inline.ingress
    iterator = rule

    content {
      from_port        = rule.value.from_port
      to_port          = rule.value.to_port
      protocol         = rule.value.protocol
      cidr_blocks      = rule.value.cidr_blocks
      ipv6_cidr_blocks = rule.value.ipv6_cidr_blocks
      prefix_list_ids  = rule.value.prefix_list_ids
      security_groups  = rule.value.security_groups
      self             = rule.value.self
    }
  }

  dynamic "egress" {
    for_each = local.inline.egress
    iterator = rule

    content {
      from_port        = rule.value.from_port
      to_port          = rule.value.to_port
      protocol         = rule.value.protocol
      cidr_blocks      = rule.value.cidr_blocks
      ipv6_cidr_blocks = rule.value.ipv6_cidr_blocks
      prefix_list_ids  = rule.value.prefix_list_ids
      security_groups  = rule.value.security_groups
      self             = rule.value.self
    }
  }
}

resource "aws_security_group_rule" "keyed" {
  for_each = { for key, rule in local.single : key => rule if local.replaced }

  security_group_id        = local.id
  type                     = each.value.type
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  protocol                 = each.value.protocol
  cidr_blocks              = length(each.value.cidr_blocks) > 0 ? each.value.cidr_blocks : null
  ipv6_cidr_blocks         = length(each.value.ipv6_cidr_blocks) > 0 ? each.value.ipv6_cidr_blocks : null
  prefix_list_ids          = each.value.prefix_list_ids
  self                     = each.value.self
  source_security_group_id = each.value.source
}

resource "aws_security_group_rule" "dbc" {
  for_each = { for key, rule in local.single : key => rule if !local.replaced }

  security_group_id        = local.id
  type                     = each.value.type
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  protocol                 = each.value.protocol
  cidr_blocks              = length(each.value.cidr_blocks) > 0 ? each.value.cidr_blocks : null
  ipv6_cidr_blocks         = length(each.value.ipv6_cidr_blocks) > 0 ? each.value.ipv6_cidr_blocks : null
  prefix_list_ids          = each.value.prefix_list_ids
  self                     = each.value.self
  source_security_group_id = each.value.source
}
