resource "aws_route53_health_check" "this" {
  type              = "HTTPS"
  fqdn              = var.host
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "host" {
  type = string
}
