provider "aws" {
  region = "us-west-2"
}

locals {
  name = "api.example.com"
}

resource "aws_route53_record" "stable" {
  zone_id        = "Z0123456789API"
  name           = local.name
  type           = "CNAME"
  ttl            = 60
  records        = ["stable.api.example.net"]
  set_identifier = "stable"

  weighted_routing_policy {
    weight = 95
  }
}

resource "aws_route53_record" "canary" { # want "routing/duplicate-member"
  zone_id        = "Z0123456789API"
  name           = local.name
  type           = "CNAME"
  ttl            = 60
  records        = ["canary.api.example.net"]
  set_identifier = "stable"

  weighted_routing_policy {
    weight = 5
  }
}
