resource "aws_route53_health_check" "origin" { # want "health/shared"
  type              = "HTTPS"
  fqdn              = "origin.quote.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

module "frankfurt" {
  source = "./member"
  region = "eu-central-1"
  check  = aws_route53_health_check.origin.id
}

module "sydney" {
  source = "./member"
  region = "ap-southeast-2"
  check  = aws_route53_health_check.origin.id
}
