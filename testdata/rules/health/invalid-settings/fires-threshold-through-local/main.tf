provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type              = "HTTPS"
  fqdn              = "shop.example.net"
  port              = 443
  resource_path     = "/health"
  failure_threshold = local.failures # want "health/invalid-settings"
}

locals {
  failures = 4 * 3
}
