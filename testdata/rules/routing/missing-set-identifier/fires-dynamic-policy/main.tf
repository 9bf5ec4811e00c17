provider "aws" {
  region = "us-east-1"
}

locals {
  continents = ["EU"]
}

resource "aws_route53_record" "europe" { # want "routing/missing-set-identifier"
  zone_id = "Z0123456789SHOP"
  name    = "shop.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["europe.shop.example.net"]

  dynamic "geolocation_routing_policy" {
    for_each = local.continents

    content {
      continent = geolocation_routing_policy.value
    }
  }
}
