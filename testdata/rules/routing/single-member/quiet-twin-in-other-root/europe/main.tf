provider "aws" {
  region = "eu-west-1"
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
