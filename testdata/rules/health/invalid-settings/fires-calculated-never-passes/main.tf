resource "aws_route53_health_check" "api" {
  type = "HTTPS"
  fqdn = "api.origin.example.com"
}

resource "aws_route53_health_check" "all" {
  type                   = "CALCULATED"
  child_health_threshold = 2 # want "health/invalid-settings"
  child_healthchecks     = [aws_route53_health_check.api.id]
}
