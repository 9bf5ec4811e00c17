provider "aws" {
  region = "us-east-1"
}

variable "address" {
  type = string
}

resource "aws_route53_health_check" "edge" {
  type              = "TCP"
  ip_address        = var.address
  port              = 8883
  request_interval  = 10
  failure_threshold = 3
}

output "check" {
  value = aws_route53_health_check.edge.id
}
