provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

locals {
  sites = { "us-east-1" = "east.shop.example", "us-west-2" = "west.shop.example" }
}

resource "aws_sqs_queue" "orders" {
  for_each = local.sites
  region   = each.key
  name     = "orders"
}

resource "aws_route53_zone" "shop" {
  name = "shop.example"
}

resource "aws_route53_health_check" "site" {
  for_each          = local.sites
  type              = "HTTPS"
  fqdn              = each.value
  port              = 443
  resource_path     = "/healthz"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "www" {
  for_each        = local.sites
  zone_id         = aws_route53_zone.shop.zone_id
  name            = "www"
  type            = "CNAME"
  ttl             = 60
  records         = [each.value]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.site[each.key].id

  latency_routing_policy {
    region = each.key
  }
}
