provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "primary" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  set_identifier  = "primary"
  ttl             = 3600
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
  ttl            = 3600
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
  failure_threshold = 3
}
