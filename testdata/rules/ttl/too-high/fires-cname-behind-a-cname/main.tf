provider "aws" {
  region = "ap-southeast-2"
}

data "aws_route53_zone" "shop" {
  name = "example.com"
}

locals {
  origins = {
    ap-southeast-2 = "sydney.origin.example.net"
    ap-northeast-1 = "tokyo.origin.example.net"
  }
}

resource "aws_route53_health_check" "origin" {
  for_each = local.origins

  type              = "HTTPS"
  fqdn              = each.value
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "api" {
  for_each = local.origins

  zone_id         = data.aws_route53_zone.shop.zone_id
  name            = "api"
  type            = "CNAME"
  ttl             = 60
  records         = [each.value]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.origin[each.key].id

  latency_routing_policy {
    region = each.key
  }
}

resource "aws_route53_record" "v2" {
  zone_id = data.aws_route53_zone.shop.zone_id
  name    = "v2"
  type    = "CNAME"
  ttl     = 60
  records = ["api.example.com."]
}

resource "aws_route53_record" "partners" {
  zone_id = data.aws_route53_zone.shop.zone_id
  name    = "partners"
  type    = "CNAME"
  ttl     = 86400 # want "ttl/too-high"
  records = [aws_route53_record.v2.fqdn]
}
