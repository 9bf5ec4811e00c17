provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "us" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  ttl             = 30 # want "ttl/too-low"
  records         = ["us.shop.example.net"]
  set_identifier  = "us"
  health_check_id = aws_route53_health_check.us.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "eu" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  ttl             = 45
  records         = ["eu.shop.example.net"]
  set_identifier  = "eu"
  health_check_id = aws_route53_health_check.eu.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_health_check" "us" {
  type              = "HTTPS"
  fqdn              = "us.shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "eu" {
  type              = "HTTPS"
  fqdn              = "eu.shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}
