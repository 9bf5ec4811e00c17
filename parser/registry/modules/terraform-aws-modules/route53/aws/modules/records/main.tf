# What the submodule records creates, up to release 5: records of a zone that exists.
locals {
  records = concat(var.records, flatten([for text in [var.records_jsonencoded] : jsondecode(text) if text != null]))
  keyed = {
    for record in local.records :
    try(record.key, join(" ", compact([try(record.name, ""), try(record.type, ""), try(record.set_identifier, "")]))) => record
  }
}

data "aws_route53_zone" "this" {
  count        = var.create && var.zone_name != null ? 1 : 0
  name         = var.zone_name
  private_zone = var.private_zone
}

# The provider completes a relative name by that of the zone.
resource "aws_route53_record" "this" {
  for_each                         = { for key, record in local.keyed : key => record if var.create }
  zone_id                          = try(data.aws_route53_zone.this[0].zone_id, var.zone_id)
  name                             = try(each.value.name, "")
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
      zone_id                = try(alias.value.zone_id, data.aws_route53_zone.this[0].zone_id, var.zone_id)
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
