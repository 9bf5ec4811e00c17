variable "patience" {
  type = number
}

resource "aws_route53_health_check" "this" {
  type              = "TCP"
  fqdn              = "db.example.com"
  port              = 5432
  failure_threshold = var.patience # want "health/invalid-settings"
}
