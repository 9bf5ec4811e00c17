locals {
  gateways = {
    east = "10.20.0.10"
    west = "203.0.113.20"
  }
}

resource "aws_route53_health_check" "gateway" {
  for_each = local.gateways

  type              = "HTTPS"
  ip_address        = each.value # want "health/unreachable-target"
  port              = 443
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "gateway" {
  for_each = local.gateways

  zone_id                          = "Z0GATE12345"
  name                             = "gateway.example.com"
  type                             = "A"
  ttl                              = 60
  records                          = [each.value]
  set_identifier                   = each.key
  health_check_id                  = aws_route53_health_check.gateway[each.key].id
  multivalue_answer_routing_policy = true
}
