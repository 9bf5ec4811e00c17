resource "aws_route53_record" "api" {
  provider = aws.us

  zone_id         = var.dns_zone_id
  name            = "api.shop.example"
  type            = "CNAME"
  ttl             = 45
  records         = [module.backend_us.dns_name]
  set_identifier  = "us-primary"
  health_check_id = aws_route53_health_check.us.id

  latency_routing_policy {
    region = "us-east-1"
  }

  weighted_routing_policy {
    weight = 100
  }
}

resource "aws_route53_health_check" "us" {
  provider = aws.us

  type              = "HTTPS"
  fqdn              = module.backend_us.dns_name
  port              = 443
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}
