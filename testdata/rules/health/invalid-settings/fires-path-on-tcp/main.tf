resource "aws_route53_health_check" "db" {
  type          = "TCP"
  fqdn          = "db.example.com"
  port          = 5432
  resource_path = "/ready" # want "health/invalid-settings"
}
