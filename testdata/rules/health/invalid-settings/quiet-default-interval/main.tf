resource "aws_route53_health_check" "api" {
  type       = "HTTP"
  ip_address = "192.0.2.10"
  port       = 80
}
