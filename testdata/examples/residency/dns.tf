resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "www.marketplace.example"
  type            = "A"
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "www.marketplace.example"
  type            = "A"
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_lb.ireland.dns_name
    zone_id                = aws_lb.ireland.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = aws_lb.virginia.dns_name
  port              = 443
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "ireland" {
  type              = "HTTPS"
  fqdn              = aws_lb.ireland.dns_name
  port              = 443
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}
