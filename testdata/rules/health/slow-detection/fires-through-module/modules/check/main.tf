variable "host" {
  type = string
}

variable "failures" {
  type = number
}

locals {
  interval = 30
}

resource "aws_route53_health_check" "this" {
  type              = "HTTPS"
  fqdn              = var.host
  port              = 443
  resource_path     = "/health"
  request_interval  = local.interval # want "health/slow-detection"
  failure_threshold = var.failures
}

output "id" {
  value = aws_route53_health_check.this.id
}
