data "aws_route53_zone" "public" {
  name = var.domain
}

resource "aws_route53_record" "api_tokyo" {
  zone_id         = data.aws_route53_zone.public.zone_id
  name            = "api.${var.domain}"
  type            = "A"
  set_identifier  = "tokyo"
  health_check_id = aws_route53_health_check.tokyo.id

  latency_routing_policy {
    region = "ap-northeast-1"
  }

  alias {
    name                   = aws_lb.tokyo.dns_name
    zone_id                = aws_lb.tokyo.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_health_check" "tokyo" {
  fqdn              = aws_lb.tokyo.dns_name
  port              = 443
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}
