resource "aws_route53_health_check" "intranet" {
  type              = "HTTPS"
  fqdn              = "internal-intranet-123456789.us-east-1.elb.amazonaws.com" # want "health/unreachable-target"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

output "check" {
  value = aws_route53_health_check.intranet.id
}
