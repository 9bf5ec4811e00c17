variable "interval" {
  type    = number
  default = 20
}

resource "aws_route53_health_check" "api" {
  type             = "HTTPS"
  fqdn             = "api.origin.example.com"
  request_interval = var.interval # want "health/invalid-settings"
}
