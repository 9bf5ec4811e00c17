provider "aws" {
  region = "eu-west-1"
}

locals {
  continents = {
    AF = "ireland"
    AN = "ireland"
    AS = "ireland"
    EU = "ireland"
    NA = "virginia"
    OC = "virginia"
    SA = "virginia"
  }
}

resource "aws_route53_record" "news" { # want "routing/no-default-geolocation"
  for_each = local.continents

  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.value}.news.example.net"]
  set_identifier = each.key

  geolocation_routing_policy {
    continent = each.key
  }
}
