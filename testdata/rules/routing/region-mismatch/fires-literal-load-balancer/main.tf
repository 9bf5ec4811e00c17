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
  records        = ["api-1234567890.us-east-1.elb.amazonaws.com"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "frankfurt" { # want "routing/region-mismatch"
  zone_id        = "Z0123456789API"
  name           = local.name
  type           = "CNAME"
  ttl            = local.ttl
  records        = ["api-0987654321.us-east-1.elb.amazonaws.com"]
  set_identifier = "frankfurt"

  latency_routing_policy {
    region = "eu-central-1"
  }
}
