variable "host" {
  type = string
}

variable "failures" {
  type = number
}

resource "aws_route53_health_check" "this" {
  type              = "HTTPS"
  fqdn              = var.host
  resource_path     = "/health"
  failure_threshold = var.failures # want "health/invalid-settings"
}
