# What the submodule vpc-endpoints creates.
locals {
  endpoints = { for key, endpoint in var.endpoints : key => endpoint if var.create && try(endpoint.create, true) }
  own_group = var.create && var.create_security_group
  groups    = concat(var.security_group_ids, local.own_group ? [aws_security_group.this[0].id] : [])
}

data "aws_region" "current" {
  region = var.region
}

resource "aws_vpc_endpoint" "this" {
  for_each          = local.endpoints
  region            = var.region
  vpc_id            = var.vpc_id
  service_name      = try(each.value.service_endpoint, each.value.service_name, "com.amazonaws.${data.aws_region.current.name}.${each.value.service}", null)
  service_region    = try(each.value.service_region, null)
  vpc_endpoint_type = try(each.value.service_type, "Interface")
  subnet_ids = (try(each.value.service_type, "Interface") == "Interface" ?
  distinct(concat(var.subnet_ids, try(each.value.subnet_ids, []))) : null)
  security_group_ids = (try(each.value.service_type, "Interface") == "Interface" ?
  distinct(concat(local.groups, try(each.value.security_group_ids, []))) : null)
  route_table_ids     = try(each.value.service_type, "Interface") == "Gateway" ? try(each.value.route_table_ids, null) : null
  private_dns_enabled = try(each.value.private_dns_enabled, null)
  policy              = try(each.value.policy, null)
  tags                = merge(var.tags, { Name = replace(each.key, ".", "-") }, try(each.value.tags, {}))
}

resource "aws_security_group" "this" {
  count       = local.own_group ? 1 : 0
  region      = var.region
  name        = var.security_group_name
  name_prefix = var.security_group_name_prefix
  description = var.security_group_description
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, var.security_group_tags)
}

resource "aws_security_group_rule" "this" {
  for_each                 = { for key, rule in var.security_group_rules : key => rule if local.own_group }
  region                   = var.region
  security_group_id        = aws_security_group.this[0].id
  type                     = try(each.value.type, "ingress")
  protocol                 = try(each.value.protocol, "tcp")
  from_port                = try(each.value.from_port, 443)
  to_port                  = try(each.value.to_port, 443)
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, null)
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_security_group_id, null)
}
