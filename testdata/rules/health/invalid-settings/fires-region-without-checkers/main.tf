locals {
  checkers = concat(["us-east-1", "us-west-2"], ["eu-central-1"])
}

resource "aws_route53_health_check" "berlin" {
  type              = "HTTPS"
  fqdn              = "berlin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
  regions           = local.checkers # want "health/invalid-settings"
}

output "check" {
  value = aws_route53_health_check.berlin.id
}
