provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "only" {
  type              = "HTTPS"
  fqdn              = "only.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}
