# What the submodule zones creates, up to release 5: a zone for each element of the map.
resource "aws_route53_zone" "this" {
  for_each          = { for key, zone in var.zones : key => zone if var.create }
  name              = try(each.value.domain_name, each.key)
  comment           = try(each.value.comment, null)
  delegation_set_id = try(each.value.delegation_set_id, null)

  dynamic "vpc" {
    for_each = [for network in flatten([try(each.value.vpc, [])]) : network if try(length(network), 0) > 0]
    content {
      vpc_id     = vpc.value.vpc_id
      vpc_region = try(vpc.value.vpc_region, null)
    }
  }

  tags = merge(try(each.value.tags, {}), var.tags)
}
