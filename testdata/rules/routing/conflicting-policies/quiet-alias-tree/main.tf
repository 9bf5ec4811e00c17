provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "api" {
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "A"
  set_identifier = "us"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_route53_record.blue.fqdn
    zone_id                = "Z0123456789"
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "blue" {
  zone_id        = "Z0123456789"
  name           = "us.api.example.com"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.10"]
  set_identifier = "blue"

  weighted_routing_policy {
    weight = 100
  }
}
