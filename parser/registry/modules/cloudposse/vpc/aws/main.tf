# A VPC with the gateways to the internet, and what becomes of its default groups and tables.

locals {
  with_gateway = module.this.enabled && (var.enable_internet_gateway != null ? var.enable_internet_gateway : var.internet_gateway_enabled)
}

resource "aws_vpc" "default" {
  count = module.this.enabled ? 1 : 0

  cidr_block                       = var.ipv4_primary_cidr_block != null ? var.ipv4_primary_cidr_block : var.cidr_block
  ipv4_ipam_pool_id                = try(var.ipv4_primary_cidr_block_association.ipv4_ipam_pool_id, null)
  ipv4_netmask_length              = try(var.ipv4_primary_cidr_block_association.ipv4_netmask_length, null)
  assign_generated_ipv6_cidr_block = var.assign_generated_ipv6_cidr_block
  instance_tenancy                 = var.instance_tenancy
  enable_dns_hostnames             = var.enable_dns_hostnames != null ? var.enable_dns_hostnames : var.dns_hostnames_enabled
  enable_dns_support               = var.enable_dns_support != null ? var.enable_dns_support : var.dns_support_enabled
  tags                             = module.label.tags
}

module "label" {
  source = "cloudposse/label/null"

  context = module.this.context
}

resource "aws_default_security_group" "default" {
  count = module.this.enabled && var.default_security_group_deny_all ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = module.label.tags
}

resource "aws_default_route_table" "default" {
  count = module.this.enabled && var.default_route_table_no_routes ? 1 : 0

  default_route_table_id = aws_vpc.default[0].default_route_table_id
  tags                   = module.label.tags
}

resource "aws_default_network_acl" "default" {
  count = module.this.enabled && var.default_network_acl_deny_all ? 1 : 0

  default_network_acl_id = aws_vpc.default[0].default_network_acl_id
  tags                   = module.label.tags
}

resource "aws_internet_gateway" "default" {
  count = local.with_gateway ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = module.label.tags
}

resource "aws_egress_only_internet_gateway" "default" {
  count = module.this.enabled && var.ipv6_egress_only_internet_gateway_enabled ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = module.label.tags
}

resource "aws_vpc_ipv4_cidr_block_association" "default" {
  for_each = { for key, block in var.ipv4_additional_cidr_block_associations : key => block if module.this.enabled }

  vpc_id              = aws_vpc.default[0].id
  cidr_block          = try(each.value.ipv4_cidr_block, null)
  ipv4_ipam_pool_id   = try(each.value.ipv4_ipam_pool_id, null)
  ipv4_netmask_length = try(each.value.ipv4_netmask_length, null)
}

resource "aws_vpc_ipv6_cidr_block_association" "default" {
  for_each = { for key, block in var.ipv6_additional_cidr_block_associations : key => block if module.this.enabled }

  vpc_id              = aws_vpc.default[0].id
  ipv6_cidr_block     = try(each.value.ipv6_cidr_block, null)
  ipv6_ipam_pool_id   = try(each.value.ipv6_ipam_pool_id, null)
  ipv6_netmask_length = try(each.value.ipv6_netmask_length, null)
}
