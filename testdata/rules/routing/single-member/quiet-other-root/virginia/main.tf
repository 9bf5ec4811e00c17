provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "api" {
  name = "api"
}

resource "aws_route53_record" "api" {
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "A"
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.api.dns_name
    zone_id                = aws_lb.api.zone_id
    evaluate_target_health = true
  }
}
