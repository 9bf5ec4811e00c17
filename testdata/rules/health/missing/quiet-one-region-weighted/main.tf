provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "blue" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "blue"
  ttl            = 60
  records        = ["blue.shop.example.net"]

  weighted_routing_policy {
    weight = 90
  }
}

resource "aws_route53_record" "green" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "green"
  ttl            = 60
  records        = ["green.shop.example.net"]

  weighted_routing_policy {
    weight = 10
  }
}
