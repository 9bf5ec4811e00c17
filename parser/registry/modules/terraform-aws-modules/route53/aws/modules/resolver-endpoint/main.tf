# What the submodule resolver-endpoint creates: where names are asked for, from or to other networks.
resource "aws_route53_resolver_endpoint" "this" {
  count              = var.create ? 1 : 0
  region             = var.region
  name               = var.name
  direction          = var.direction
  security_group_ids = concat(aws_security_group.this[*].id, var.security_group_ids)

  dynamic "ip_address" {
    for_each = var.ip_address
    content {
      subnet_id = try(ip_address.value.subnet_id, null)
      ip        = try(ip_address.value.ip, null)
    }
  }

  tags = var.tags
}

resource "aws_security_group" "this" {
  count  = var.create && var.create_security_group ? 1 : 0
  region = var.region
  name   = var.name
  vpc_id = var.vpc_id
  tags   = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "tcp" {
  for_each                     = { for key, rule in var.security_group_ingress_rules : key => rule if var.create && var.create_security_group }
  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = "tcp"
  from_port                    = 53
  to_port                      = 53
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id, null)
}

resource "aws_vpc_security_group_ingress_rule" "udp" {
  for_each                     = { for key, rule in var.security_group_ingress_rules : key => rule if var.create && var.create_security_group }
  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = "udp"
  from_port                    = 53
  to_port                      = 53
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id, null)
}

resource "aws_vpc_security_group_egress_rule" "tcp" {
  for_each                     = { for key, rule in var.security_group_egress_rules : key => rule if var.create && var.create_security_group }
  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = "tcp"
  from_port                    = 53
  to_port                      = 53
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id, null)
}

resource "aws_vpc_security_group_egress_rule" "udp" {
  for_each                     = { for key, rule in var.security_group_egress_rules : key => rule if var.create && var.create_security_group }
  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = "udp"
  from_port                    = 53
  to_port                      = 53
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id, null)
}

resource "aws_route53_resolver_rule" "this" {
  for_each             = { for key, rule in var.rules : key => rule if var.create && contains(keys(rule), "vpc_id") }
  region               = var.region
  name                 = try(each.value.name, each.key)
  domain_name          = try(each.value.domain_name, null)
  rule_type            = try(each.value.rule_type, null)
  resolver_endpoint_id = try(each.value.rule_type, "") == "FORWARD" ? aws_route53_resolver_endpoint.this[0].id : null
  tags                 = var.tags
}

resource "aws_route53_resolver_rule_association" "this" {
  for_each         = { for key, rule in var.rules : key => rule if var.create && contains(keys(rule), "vpc_id") }
  region           = var.region
  resolver_rule_id = aws_route53_resolver_rule.this[each.key].id
  vpc_id           = each.value.vpc_id
}
