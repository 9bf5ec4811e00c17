provider "aws" {
  region = "eu-west-1"
}

locals {
  endpoints = {
    eu-west-1      = "ireland.pay.example.net"
    ap-southeast-2 = "sydney.pay.example.net"
  }
}

resource "aws_route53_record" "pay" { # want "routing/duplicate-member"
  for_each = local.endpoints

  zone_id        = "Z0123456789PAY"
  name           = "pay.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = [each.value]
  set_identifier = "pay"

  latency_routing_policy {
    region = each.key
  }
}
