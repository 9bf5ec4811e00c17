locals {
  create_security_group = local.create && var.create_security_group
  security_group_name   = var.security_group_name != "" ? var.security_group_name : var.name

  # Releases before 8 gave rules of outbound traffic as lists of ranges, and admitted ranges and groups by two lists.
  listed  = { for key, rule in var.security_group_egress_rules : key => rule if can(rule.cidr_blocks) }
  ingress = { for key, rule in var.security_group_ingress_rules : key => rule if local.create_security_group }
  egress  = { for key, rule in var.security_group_egress_rules : key => rule if local.create_security_group && !can(rule.cidr_blocks) }
  port    = coalesce(var.port, contains(["aurora-postgresql", "postgres"], coalesce(var.engine, "aurora-mysql")) ? 5432 : 3306)
}

resource "aws_security_group" "this" {
  count = local.create_security_group ? 1 : 0

  region      = var.region
  name        = var.security_group_use_name_prefix ? null : local.security_group_name
  name_prefix = var.security_group_use_name_prefix ? "${local.security_group_name}-" : null
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, var.security_group_tags, { Name = local.security_group_name })
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each = local.ingress

  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id == "self" ? aws_security_group.this[0].id : each.value.referenced_security_group_id, null)
  ip_protocol                  = try(coalesce(each.value.ip_protocol, "tcp"), "tcp")
  from_port                    = try(coalesce(each.value.from_port, local.port), local.port)
  to_port                      = try(coalesce(each.value.to_port, each.value.from_port, local.port), local.port)
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each = local.egress

  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id == "self" ? aws_security_group.this[0].id : each.value.referenced_security_group_id, null)
  ip_protocol                  = try(coalesce(each.value.ip_protocol, "tcp"), "tcp")
  from_port                    = try(coalesce(each.value.from_port, each.value.to_port, local.port), each.value.to_port, local.port)
  to_port                      = try(coalesce(each.value.to_port, local.port), local.port)
}

resource "aws_security_group_rule" "this" {
  for_each = { for key, rule in var.security_group_rules : key => rule if local.create_security_group }

  region                   = var.region
  security_group_id        = aws_security_group.this[0].id
  type                     = try(coalesce(each.value.type, "ingress"), "ingress")
  protocol                 = try(coalesce(each.value.protocol, "tcp"), "tcp")
  from_port                = try(coalesce(each.value.from_port, local.port), local.port)
  to_port                  = try(coalesce(each.value.to_port, local.port), local.port)
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, null)
  source_security_group_id = try(each.value.source_security_group_id, null)
}

resource "aws_security_group_rule" "egress" {
  for_each = { for key, rule in local.listed : key => rule if local.create_security_group }

  region            = var.region
  security_group_id = aws_security_group.this[0].id
  type              = "egress"
  protocol          = "tcp"
  from_port         = try(coalesce(each.value.from_port, local.port), local.port)
  to_port           = try(coalesce(each.value.to_port, local.port), local.port)
  cidr_blocks       = each.value.cidr_blocks
}

resource "aws_security_group_rule" "default_ingress" {
  count = local.create_security_group ? length(var.allowed_security_groups) : 0

  region                   = var.region
  security_group_id        = aws_security_group.this[0].id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = local.port
  to_port                  = local.port
  source_security_group_id = var.allowed_security_groups[count.index]
}

resource "aws_security_group_rule" "cidr_ingress" {
  count = local.create_security_group && length(var.allowed_cidr_blocks) > 0 ? 1 : 0

  region            = var.region
  security_group_id = aws_security_group.this[0].id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = local.port
  to_port           = local.port
  cidr_blocks       = var.allowed_cidr_blocks
}
