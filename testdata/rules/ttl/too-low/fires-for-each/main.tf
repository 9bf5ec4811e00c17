provider "aws" {
  region = "us-east-1"
}

locals {
  endpoints = {
    us-east-1 = 60
    eu-west-1 = 15
  }
}

resource "aws_route53_record" "shop" { # want "health/missing" # want "health/missing"
  for_each = local.endpoints

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = each.value # want "ttl/too-low" # want "ttl/inconsistent"
  records        = ["${each.key}.shop.example.net"]
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }
}
