variable "host" {
  type = string
}

variable "port" {
  type    = number
  default = 443
}

resource "aws_route53_health_check" "port" {
  type              = "TCP" # want "health/shallow" # want "health/shallow"
  fqdn              = var.host
  port              = var.port
  request_interval  = 10
  failure_threshold = 3
}

output "id" {
  value = aws_route53_health_check.port.id
}
