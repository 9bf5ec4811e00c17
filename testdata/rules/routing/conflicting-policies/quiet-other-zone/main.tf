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
  zone_id        = "Z0123456789PRIV"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "eu"
  ttl            = 60
  records        = ["eu.shop.example.net"]

  weighted_routing_policy {
    weight = 50
  }
}
