provider "aws" {
  region = "us-east-1"
}

locals {
  name = "api.example.com"
  ttl  = 60
}

resource "aws_route53_record" "virginia" {
  zone_id        = "Z0123456789API"
  name           = local.name
  type           = "CNAME"
  ttl            = local.ttl
  records        = ["virginia.api.example.net"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "frankfurt" {
  zone_id        = "Z0123456789API"
  name           = local.name
  type           = "CNAME"
  ttl            = local.ttl
  records        = ["frankfurt.api.example.net"]
  set_identifier = "frankfurt"

  latency_routing_policy {
    region = "eu-central-1"
  }
}
