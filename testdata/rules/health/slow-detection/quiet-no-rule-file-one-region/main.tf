provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "blue" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  set_identifier  = "blue"
  ttl             = 60
  records         = ["blue.shop.example.net"]
  health_check_id = aws_route53_health_check.blue.id

  weighted_routing_policy {
    weight = 100
  }
}

resource "aws_route53_health_check" "blue" {
  type              = "HTTPS"
  fqdn              = "blue.shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 30
  failure_threshold = 8
}
