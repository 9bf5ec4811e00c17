variable "fqdn" {
  type = string
}

variable "paused" {
  type    = bool
  default = false
}

resource "aws_route53_health_check" "region" {
  type              = "HTTPS"
  fqdn              = var.fqdn
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
  disabled          = var.paused # want "health/disabled"
}

output "id" {
  value = aws_route53_health_check.region.id
}
