variable "kind" {
  type    = string
  default = "TCP"
}

resource "aws_route53_health_check" "smtp" {
  type              = var.kind
  fqdn              = "mail.example.com"
  port              = 25
  search_string     = "220" # want "health/invalid-settings"
  request_interval  = 30
  failure_threshold = 3
}

output "check" {
  value = aws_route53_health_check.smtp.id
}
