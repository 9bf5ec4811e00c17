provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type              = "HTTPS"
  fqdn              = "shop.example.net"
  port              = 443
  resource_path     = "/health"
  request_interval  = 20 # want "health/invalid-settings"
  failure_threshold = 3
}
