data "aws_route53_zone" "main" {
  name = "example.com."
}

locals {
  names = toset(["cart", "pay"])
}

resource "aws_route53_health_check" "primary" {
  for_each = local.names

  type              = "HTTPS"
  fqdn              = "${each.key}.${data.aws_route53_zone.main.name}" # want "health/self-referential" # want "health/self-referential"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "primary" {
  for_each = local.names

  zone_id         = data.aws_route53_zone.main.zone_id
  name            = each.key
  type            = "CNAME"
  ttl             = 60
  records         = ["${each.key}.primary.example.net"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.primary[each.key].id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "secondary" {
  for_each = local.names

  zone_id        = data.aws_route53_zone.main.zone_id
  name           = each.key
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.secondary.example.net"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
