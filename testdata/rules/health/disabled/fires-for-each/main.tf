locals {
  regions = {
    us-east-1 = { paused = false }
    eu-west-1 = { paused = true }
    us-west-2 = { paused = true }
  }
}

resource "aws_route53_health_check" "region" {
  for_each = local.regions

  type              = "HTTPS"
  fqdn              = "${each.key}.edge.example.com"
  resource_path     = "/healthz"
  request_interval  = 10
  failure_threshold = 3
  disabled          = each.value.paused # want "health/disabled" # want "health/disabled"
}

resource "aws_route53_record" "edge" {
  for_each = local.regions

  zone_id         = "Z0EDGE12345"
  name            = "edge.example.com"
  type            = "CNAME"
  ttl             = 30
  records         = ["${each.key}.edge.example.com"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.region[each.key].id

  latency_routing_policy {
    region = each.key
  }
}
