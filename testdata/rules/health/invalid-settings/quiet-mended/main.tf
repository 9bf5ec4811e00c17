resource "aws_route53_health_check" "api" {
  type              = "HTTPS"
  fqdn              = "api.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}
