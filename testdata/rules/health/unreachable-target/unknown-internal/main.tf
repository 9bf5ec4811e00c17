provider "aws" {
  region = "us-east-1"
}

variable "internal" {
  type = bool
}

resource "aws_lb" "shop" {
  name     = "shop"
  internal = var.internal
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_health_check" "shop" {
  type              = "HTTPS"
  fqdn              = aws_lb.shop.dns_name
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

output "check" {
  value = aws_route53_health_check.shop.id
}
