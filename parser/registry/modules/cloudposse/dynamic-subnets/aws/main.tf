# Public and private subnets in zones of the region: those that are named, or the first ones there are.

locals {
  enabled = module.this.enabled && (var.public_subnets_enabled || var.private_subnets_enabled)

  every_zone = local.enabled ? data.aws_availability_zones.default[0].names : []
  given_zones = (
    length(var.availability_zone_ids) > 0 ? [for id in var.availability_zone_ids : zipmap(data.aws_availability_zones.default[0].zone_ids, local.every_zone)[id]] :
    length(var.availability_zones) > 0 ? var.availability_zones : sort(local.every_zone)
  )
  zones = var.max_subnet_count == 0 || var.max_subnet_count >= length(local.given_zones) ? local.given_zones : slice(local.given_zones, 0, var.max_subnet_count)

  # How many subnets of a kind stand in each zone, and what they are called.
  each_public   = var.public_subnets_per_az_count != null ? var.public_subnets_per_az_count : var.subnets_per_az_count
  each_private  = var.private_subnets_per_az_count != null ? var.private_subnets_per_az_count : var.subnets_per_az_count
  public_names  = var.public_subnets_per_az_names != null ? var.public_subnets_per_az_names : var.subnets_per_az_names
  private_names = var.private_subnets_per_az_names != null ? var.private_subnets_per_az_names : var.subnets_per_az_names
  public_zones  = flatten([for zone in local.zones : [for at in range(local.each_public) : zone] if local.enabled && var.public_subnets_enabled])
  private_zones = flatten([for zone in local.zones : [for at in range(local.each_private) : zone] if local.enabled && var.private_subnets_enabled])

  # Addresses are kept for as many zones as there can be: first the private ones, then the public ones.
  base         = try(var.ipv4_cidr_block[0], coalesce(var.cidr_block), data.aws_vpc.default[0].cidr_block)
  most_zones   = var.max_subnet_count == 0 ? length(local.every_zone) : var.max_subnet_count
  kept_private = var.private_subnets_enabled ? local.most_zones * local.each_private : 0
  kept         = local.kept_private + (var.public_subnets_enabled ? local.most_zones * local.each_public : 0)
  bits         = ceil(log(max(local.kept, 1), 2))
  given_blocks = { private = try(var.ipv4_cidrs[0].private, []), public = try(var.ipv4_cidrs[0].public, []) }
  with_blocks  = length(local.given_blocks.private) + length(local.given_blocks.public) > 0
}

data "aws_availability_zones" "default" {
  count = local.enabled ? 1 : 0
}

data "aws_vpc" "default" {
  count = local.enabled ? 1 : 0

  id = var.vpc_id
}

module "public_label" {
  source = "cloudposse/label/null"

  attributes = [var.public_label]
  tags       = var.public_subnets_additional_tags
  context    = module.this.context
}

module "private_label" {
  source = "cloudposse/label/null"

  attributes = [var.private_label]
  tags       = var.private_subnets_additional_tags
  context    = module.this.context
}

resource "aws_subnet" "public" {
  count = length(local.public_zones)

  vpc_id                  = var.vpc_id
  availability_zone       = local.public_zones[count.index]
  cidr_block              = !var.ipv4_enabled ? null : local.with_blocks ? element(local.given_blocks.public, count.index) : cidrsubnet(local.base, local.bits, local.kept_private + count.index)
  map_public_ip_on_launch = var.map_public_ip_on_launch
  tags                    = module.public_label.tags
}

resource "aws_subnet" "private" {
  count = length(local.private_zones)

  vpc_id            = var.vpc_id
  availability_zone = local.private_zones[count.index]
  cidr_block        = !var.ipv4_enabled ? null : local.with_blocks ? element(local.given_blocks.private, count.index) : cidrsubnet(local.base, local.bits, count.index)
  tags              = module.private_label.tags
}
