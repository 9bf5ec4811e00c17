# What terraform-aws-modules/vpc/aws creates: the network and what others refer to by its outputs.
locals {
  create       = var.create_vpc
  gateways     = var.single_nat_gateway ? 1 : var.one_nat_gateway_per_az ? length(var.azs) : local.most_subnets
  most_subnets = max(local.counts.private, local.counts.public, local.counts.database, local.counts.elasticache, local.counts.redshift)
  counts = {
    public      = max(length(var.public_subnets), length(var.public_subnet_ipv6_prefixes))
    private     = max(length(var.private_subnets), length(var.private_subnet_ipv6_prefixes))
    database    = max(length(var.database_subnets), length(var.database_subnet_ipv6_prefixes))
    elasticache = max(length(var.elasticache_subnets), length(var.elasticache_subnet_ipv6_prefixes))
    redshift    = max(length(var.redshift_subnets), length(var.redshift_subnet_ipv6_prefixes))
    intra       = max(length(var.intra_subnets), length(var.intra_subnet_ipv6_prefixes))
  }
  zones         = [for zone in var.azs : can(regex("^[a-z]{2}-", zone)) ? zone : null]
  zone_ids      = [for zone in var.azs : can(regex("^[a-z]{2}-", zone)) ? null : zone]
  public_tables = var.create_multiple_public_route_tables ? local.counts.public : 1
}

resource "aws_vpc" "this" {
  count                = local.create ? 1 : 0
  region               = var.region
  cidr_block           = var.use_ipam_pool ? null : var.cidr
  ipv4_ipam_pool_id    = var.ipv4_ipam_pool_id
  ipv4_netmask_length  = var.ipv4_netmask_length
  enable_dns_hostnames = var.enable_dns_hostnames
  enable_dns_support   = var.enable_dns_support
  tags                 = merge({ Name = var.name }, var.tags, var.vpc_tags)
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  count      = local.create ? length(var.secondary_cidr_blocks) : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  cidr_block = var.secondary_cidr_blocks[count.index]
}

resource "aws_internet_gateway" "this" {
  count  = local.create && var.create_igw && local.counts.public > 0 ? 1 : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = var.name }, var.tags)
}

resource "aws_eip" "nat" {
  count  = local.create && var.enable_nat_gateway && !var.reuse_nat_ips ? local.gateways : 0
  region = var.region
  domain = "vpc"
  tags   = merge({ Name = var.name }, var.tags)
}

resource "aws_nat_gateway" "this" {
  count         = local.create && var.enable_nat_gateway ? local.gateways : 0
  region        = var.region
  allocation_id = var.reuse_nat_ips ? try(var.external_nat_ip_ids[count.index], null) : aws_eip.nat[count.index].id
  subnet_id     = try(element(aws_subnet.public[*].id, var.single_nat_gateway ? 0 : count.index), null)
  tags          = merge({ Name = var.name }, var.tags)
}

resource "aws_vpn_gateway" "this" {
  count             = local.create && var.enable_vpn_gateway ? 1 : 0
  region            = var.region
  vpc_id            = aws_vpc.this[0].id
  availability_zone = var.vpn_gateway_az
  tags              = merge({ Name = var.name }, var.tags)
}

# A security group of the network that admits nothing and lets nothing out, unless the call says otherwise.
resource "aws_default_security_group" "this" {
  count  = local.create && var.manage_default_security_group ? 1 : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id

  dynamic "ingress" {
    for_each = var.default_security_group_ingress
    content {
      self            = try(ingress.value.self, null)
      cidr_blocks     = try(compact(split(",", ingress.value.cidr_blocks)), [])
      security_groups = try(compact(split(",", ingress.value.security_groups)), [])
      from_port       = try(ingress.value.from_port, 0)
      to_port         = try(ingress.value.to_port, 0)
      protocol        = try(ingress.value.protocol, "-1")
    }
  }

  dynamic "egress" {
    for_each = var.default_security_group_egress
    content {
      self            = try(egress.value.self, null)
      cidr_blocks     = try(compact(split(",", egress.value.cidr_blocks)), [])
      security_groups = try(compact(split(",", egress.value.security_groups)), [])
      from_port       = try(egress.value.from_port, 0)
      to_port         = try(egress.value.to_port, 0)
      protocol        = try(egress.value.protocol, "-1")
    }
  }

  tags = merge({ Name = coalesce(var.default_security_group_name, "${var.name}-default") }, var.tags)
}

# The default network ACL is left out where the call says nothing of it: it lets through what AWS lets through.
resource "aws_default_network_acl" "this" {
  count                  = local.create && var.manage_default_network_acl && length(var.default_network_acl_egress) > 0 ? 1 : 0
  region                 = var.region
  default_network_acl_id = aws_vpc.this[0].default_network_acl_id

  dynamic "egress" {
    for_each = var.default_network_acl_egress
    content {
      action          = try(egress.value.action, null)
      rule_no         = try(egress.value.rule_no, null)
      protocol        = try(egress.value.protocol, null)
      from_port       = try(egress.value.from_port, null)
      to_port         = try(egress.value.to_port, null)
      cidr_block      = try(egress.value.cidr_block, null)
      ipv6_cidr_block = try(egress.value.ipv6_cidr_block, null)
    }
  }

  tags = merge({ Name = "${var.name}-default" }, var.tags)
}

resource "aws_default_route_table" "default" {
  count                  = local.create && var.manage_default_route_table ? 1 : 0
  region                 = var.region
  default_route_table_id = aws_vpc.this[0].default_route_table_id
  tags                   = merge({ Name = "${var.name}-default" }, var.tags)
}
