# What terraform-aws-modules/route53/aws creates since release 6: a zone and its records.
locals {
  own       = var.create && var.create_zone
  zone_id   = try(aws_route53_zone.this[0].zone_id, aws_route53_zone.ignore_vpc[0].zone_id, data.aws_route53_zone.this[0].zone_id, null)
  zone_name = try(aws_route53_zone.this[0].name, aws_route53_zone.ignore_vpc[0].name, data.aws_route53_zone.this[0].name, null)
}

data "aws_route53_zone" "this" {
  count        = var.create && !var.create_zone ? 1 : 0
  name         = var.name
  private_zone = var.private_zone
  vpc_id       = var.vpc_id
}

resource "aws_route53_zone" "this" {
  count             = local.own && !var.ignore_vpc ? 1 : 0
  name              = var.name
  comment           = var.comment
  delegation_set_id = length(var.vpc) == 0 ? var.delegation_set_id : null

  dynamic "vpc" {
    for_each = var.vpc
    content {
      vpc_id     = try(vpc.value.vpc_id, null)
      vpc_region = try(vpc.value.vpc_region, null)
    }
  }

  tags = var.tags
}

resource "aws_route53_zone" "ignore_vpc" {
  count             = local.own && var.ignore_vpc ? 1 : 0
  name              = var.name
  comment           = var.comment
  delegation_set_id = length(var.vpc) == 0 ? var.delegation_set_id : null

  dynamic "vpc" {
    for_each = var.vpc
    content {
      vpc_id     = try(vpc.value.vpc_id, null)
      vpc_region = try(vpc.value.vpc_region, null)
    }
  }

  tags = var.tags
}

resource "aws_route53_vpc_association_authorization" "this" {
  for_each   = { for key, network in var.vpc_association_authorizations : key => network if var.create }
  zone_id    = local.zone_id
  vpc_id     = try(each.value.vpc_id, null)
  vpc_region = try(each.value.vpc_region, null)
}

# The provider completes a relative name by that of the zone.
resource "aws_route53_record" "this" {
  for_each                         = { for key, record in var.records : key => record if var.create }
  zone_id                          = local.zone_id
  name                             = try(each.value.full_name, each.value.name, each.key)
  type                             = try(each.value.type, null)
  ttl                              = try(each.value.ttl, null)
  records                          = try(each.value.records, null)
  set_identifier                   = try(each.value.set_identifier, null)
  health_check_id                  = try(each.value.health_check_id, null)
  multivalue_answer_routing_policy = try(each.value.multivalue_answer_routing_policy, null)
  allow_overwrite                  = try(each.value.allow_overwrite, false)

  dynamic "alias" {
    for_each = try(length(each.value.alias), 0) > 0 ? [each.value.alias] : []
    content {
      name                   = alias.value.name
      zone_id                = try(alias.value.zone_id == "self" ? local.zone_id : alias.value.zone_id, null)
      evaluate_target_health = try(alias.value.evaluate_target_health, false)
    }
  }

  dynamic "failover_routing_policy" {
    for_each = try(length(each.value.failover_routing_policy), 0) > 0 ? [each.value.failover_routing_policy] : []
    content {
      type = try(failover_routing_policy.value.type, null)
    }
  }

  dynamic "latency_routing_policy" {
    for_each = try(length(each.value.latency_routing_policy), 0) > 0 ? [each.value.latency_routing_policy] : []
    content {
      region = try(latency_routing_policy.value.region, null)
    }
  }

  dynamic "weighted_routing_policy" {
    for_each = try(length(each.value.weighted_routing_policy), 0) > 0 ? [each.value.weighted_routing_policy] : []
    content {
      weight = try(weighted_routing_policy.value.weight, null)
    }
  }

  dynamic "geolocation_routing_policy" {
    for_each = try(length(each.value.geolocation_routing_policy), 0) > 0 ? [each.value.geolocation_routing_policy] : []
    content {
      continent   = try(geolocation_routing_policy.value.continent, null)
      country     = try(geolocation_routing_policy.value.country, null)
      subdivision = try(geolocation_routing_policy.value.subdivision, null)
    }
  }

  dynamic "geoproximity_routing_policy" {
    for_each = try(length(each.value.geoproximity_routing_policy), 0) > 0 ? [each.value.geoproximity_routing_policy] : []
    content {
      aws_region       = try(geoproximity_routing_policy.value.aws_region, null)
      bias             = try(geoproximity_routing_policy.value.bias, null)
      local_zone_group = try(geoproximity_routing_policy.value.local_zone_group, null)

      dynamic "coordinates" {
        for_each = try(flatten([geoproximity_routing_policy.value.coordinates]), [])
        content {
          latitude  = try(coordinates.value.latitude, null)
          longitude = try(coordinates.value.longitude, null)
        }
      }
    }
  }

  dynamic "cidr_routing_policy" {
    for_each = try(length(each.value.cidr_routing_policy), 0) > 0 ? [each.value.cidr_routing_policy] : []
    content {
      collection_id = try(cidr_routing_policy.value.collection_id, null)
      location_name = try(cidr_routing_policy.value.location_name, null)
    }
  }
}
