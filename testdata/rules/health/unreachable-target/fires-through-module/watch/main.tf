variable "address" {
  type = string
}

resource "aws_route53_health_check" "this" {
  type              = "TCP"
  ip_address        = var.address # want "health/unreachable-target"
  port              = 8883
  request_interval  = 10
  failure_threshold = 3
}

output "id" {
  value = aws_route53_health_check.this.id
}
