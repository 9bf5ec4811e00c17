provider "aws" {
  region = "us-east-1"
}

variable "behind_accelerator" {
  type = bool
}

resource "aws_route53_record" "direct" {
  count = var.behind_accelerator ? 0 : 1

  zone_id        = "Z0123456789API"
  name           = "api.example.com"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.10"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "accelerated" {
  count = var.behind_accelerator ? 1 : 0

  zone_id        = "Z0123456789API"
  name           = "api.example.com"
  type           = "A"
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_globalaccelerator_accelerator.api.dns_name
    zone_id                = aws_globalaccelerator_accelerator.api.hosted_zone_id
    evaluate_target_health = true
  }
}

resource "aws_globalaccelerator_accelerator" "api" {
  name = "api"
}
