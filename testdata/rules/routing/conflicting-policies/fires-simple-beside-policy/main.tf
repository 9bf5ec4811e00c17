provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "us"
  ttl            = 60
  records        = ["us.shop.example.net"]

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "eu"
  ttl            = 60
  records        = ["eu.shop.example.net"]

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_record" "shop" { # want "routing/conflicting-policies"
  zone_id = "Z0123456789SHOP"
  name    = "Shop.example.com."
  type    = "CNAME"
  ttl     = 60
  records = ["old.shop.example.net"]
}
