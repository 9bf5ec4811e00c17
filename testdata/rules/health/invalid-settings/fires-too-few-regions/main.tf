resource "aws_route53_health_check" "api" {
  for_each = toset(["api"])

  type    = "HTTPS"
  fqdn    = "${each.key}.origin.example.com"
  regions = ["us-east-1", "eu-west-1"] # want "health/invalid-settings"
}
