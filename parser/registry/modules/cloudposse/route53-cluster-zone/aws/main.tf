# A zone below another zone, and the records by which the upper one delegates to it.

locals {
  delegated = module.this.enabled && var.parent_zone_record_enabled
  above     = try(coalesce(join("", data.aws_route53_zone.parent_zone[*].name), var.parent_zone_name), "none")

  # The words that a name of a zone can contain, as $${word}.
  words = {
    namespace        = module.this.namespace
    tenant           = module.this.tenant
    environment      = module.this.environment
    stage            = module.this.stage
    name             = module.this.name
    id               = module.this.id
    attributes       = join(module.this.delimiter, module.this.attributes)
    parent_zone_name = local.above
    region           = data.aws_region.default.name
  }
  template = local.delegated ? var.zone_name : replace(var.zone_name, ".$${parent_zone_name}", "")
  # What stands before and after each $${.
  pieces = split("$${", local.template)
  name = join("", [
    for at, piece in local.pieces : at == 0 ? piece : "${lookup(local.words, split("}", piece)[0], "")}${join("}", slice(split("}", piece), 1, length(split("}", piece))))}"
  ])
}

data "aws_region" "default" {}

data "aws_route53_zone" "parent_zone" {
  count = local.delegated ? 1 : 0

  zone_id = var.parent_zone_id
  name    = var.parent_zone_name
}

resource "aws_route53_zone" "default" {
  count = module.this.enabled ? 1 : 0

  name = local.name
  tags = module.this.tags
}

resource "aws_route53_record" "ns" {
  count = local.delegated ? 1 : 0

  zone_id = data.aws_route53_zone.parent_zone[0].zone_id
  name    = aws_route53_zone.default[0].name
  type    = "NS"
  ttl     = var.ns_record_ttl
  records = aws_route53_zone.default[0].name_servers
}

resource "aws_route53_record" "soa" {
  count = module.this.enabled ? 1 : 0

  zone_id         = aws_route53_zone.default[0].id
  name            = aws_route53_zone.default[0].name
  type            = "SOA"
  ttl             = var.soa_record_ttl
  allow_overwrite = true
  records         = ["${aws_route53_zone.default[0].primary_name_server}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"]
}
