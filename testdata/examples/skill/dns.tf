resource "aws_route53_record" "primary" {
  zone_id         = var.zone_id
  name            = "api.payments.example"
  type            = "CNAME"
  ttl             = 300
  records         = [aws_lb.virginia.dns_name]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.primary.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "secondary" {
  zone_id        = var.zone_id
  name           = "api.payments.example"
  type           = "CNAME"
  ttl            = 300
  records        = [aws_lb.ireland.dns_name]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "primary" {
  type              = "HTTPS"
  fqdn              = aws_lb.virginia.dns_name
  port              = 443
  resource_path     = "/ready"
  request_interval  = 30
  failure_threshold = 3
}
