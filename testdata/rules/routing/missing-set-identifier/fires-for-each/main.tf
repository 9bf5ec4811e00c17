provider "aws" {
  region = "us-east-1"
}

locals {
  weights = {
    blue  = 90
    green = 10
  }
}

resource "aws_route53_record" "shop" { # want "routing/missing-set-identifier" # want "routing/missing-set-identifier"
  for_each = local.weights

  zone_id = "Z0123456789SHOP"
  name    = "shop.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["${each.key}.shop.example.net"]

  weighted_routing_policy {
    weight = each.value
  }
}
