provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "primary" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "primary"
  ttl            = 900
  records        = ["primary.shop.example.net"]

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "standby"
  ttl            = 60
  records        = ["standby.shop.example.net"]

  failover_routing_policy {
    type = "SECONDARY"
  }
}
