provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type                   = "CALCULATED"
  child_health_threshold = 3 # want "health/invalid-settings"
  child_healthchecks     = [aws_route53_health_check.a.id, aws_route53_health_check.b.id]
}

resource "aws_route53_health_check" "a" {
  type              = "HTTPS"
  fqdn              = "a.shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "b" {
  type              = "HTTPS"
  fqdn              = "b.shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}
