resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "virginia.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "ireland" {
  type              = "HTTPS"
  fqdn              = "ireland.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "both" {
  type                   = "CALCULATED"
  child_health_threshold = 0 # want "health/invalid-settings"
  child_healthchecks     = [aws_route53_health_check.virginia.id, aws_route53_health_check.ireland.id]
}

output "both" {
  value = aws_route53_health_check.both.id
}
