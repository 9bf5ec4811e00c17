provider "aws" {
  region = "us-east-1"
}

locals {
  addresses = {
    us-east-1 = "192.0.2.10"
    eu-west-1 = "192.0.2.20"
  }
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "regional" {
  for_each = local.addresses

  zone_id        = aws_route53_zone.main.zone_id
  name           = "api"
  type           = "A"
  ttl            = 60
  records        = [each.value]
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }
}

resource "aws_route53_record" "before" { # want "routing/conflicting-policies"
  zone_id = aws_route53_zone.main.zone_id
  name    = "api.example.com"
  type    = "A"
  ttl     = 300
  records = ["192.0.2.1"]
}
