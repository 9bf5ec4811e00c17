provider "aws" {
  region = "us-east-1"
}

locals {
  name = "api.example.com"
  ttl  = 60
}

resource "aws_route53_record" "virginia" { # want "routing/region-mismatch"
  zone_id        = "Z0123456789API"
  name           = local.name
  type           = "CNAME"
  ttl            = local.ttl
  records        = ["a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com"]
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
  records        = ["f6g7h8i9j0.execute-api.us-east-1.amazonaws.com"]
  set_identifier = "frankfurt"

  latency_routing_policy {
    region = "eu-central-1"
  }
}
