provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_lb" "billing" {
  name     = "billing"
  internal = true
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_record" "billing" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "billing.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.billing.dns_name
    zone_id                = aws_lb.billing.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_health_check" "billing" {
  type              = "HTTPS"
  fqdn              = "billing.example.com" # want "health/unreachable-target"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "whole" {
  type                   = "CALCULATED"
  child_health_threshold = 1
  child_healthchecks     = [aws_route53_health_check.billing.id]
}

output "whole" {
  value = aws_route53_health_check.whole.id
}
