# The policy allows 90 s: 40 s to notice and 60 s until resolvers ask again are more.
locals {
  origins = {
    canada  = { host = "ca.checkout.example.com", role = "PRIMARY" }
    ireland = { host = "ie.checkout.example.com", role = "SECONDARY" }
  }
}

resource "aws_route53_health_check" "origin" {
  for_each = local.origins

  type              = "HTTPS"
  fqdn              = each.value.host
  resource_path     = "/healthz"
  request_interval  = 10
  failure_threshold = 4
}

resource "aws_route53_record" "checkout" { # want "recovery/rto-infeasible"
  for_each = local.origins

  zone_id         = "Z0PAY"
  name            = "checkout.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = [each.value.host]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.origin[each.key].id

  failover_routing_policy {
    type = each.value.role
  }
}
