variable "failures" {
  type = number
}

resource "aws_route53_record" "primary" { # want "recovery/rto-infeasible"
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  set_identifier  = "primary"
  ttl             = 60
  records         = ["primary.shop.example.net"]
  health_check_id = aws_route53_health_check.primary.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "standby"
  ttl            = 60
  records        = ["standby.shop.example.net"]

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "primary" {
  type              = "HTTPS"
  fqdn              = "primary.shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 30
  failure_threshold = var.failures
}
