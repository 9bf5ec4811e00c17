resource "aws_route53_health_check" "shop" { # want "health/invalid-settings"
  fqdn              = "shop.example.com"
  port              = 443
  resource_path     = "/ready"
  failure_threshold = 3
}

output "check" {
  value = aws_route53_health_check.shop.id
}
