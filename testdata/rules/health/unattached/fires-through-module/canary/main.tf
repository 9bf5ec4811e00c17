variable "name" {
  type = string
}

resource "aws_route53_health_check" "canary" { # want "health/unattached"
  type              = "HTTPS"
  fqdn              = var.name
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

output "check_id" {
  value = aws_route53_health_check.canary.id
}
