resource "aws_route53_health_check" "api" { # want "health/invalid-settings"
  type          = "HTTPS"
  resource_path = "/ready"
}
