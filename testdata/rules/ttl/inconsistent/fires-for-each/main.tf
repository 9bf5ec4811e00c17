locals {
  regions = {
    us-east-1      = 30
    eu-west-1      = 30
    ap-southeast-1 = 60
    sa-east-1      = 45
  }
}

resource "aws_route53_health_check" "region" {
  for_each = local.regions

  type              = "HTTPS"
  fqdn              = "${each.key}.ship.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "ship" {
  for_each = local.regions

  zone_id         = "Z0SHIP12345"
  name            = "ship.example.com"
  type            = "CNAME"
  ttl             = each.value # want "ttl/inconsistent" # want "ttl/inconsistent"
  records         = ["${each.key}.ship.example.com"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.region[each.key].id

  latency_routing_policy {
    region = each.key
  }
}
