provider "aws" {
  region = "us-east-1"
}

variable "global" {
  type = bool
}

resource "aws_route53_record" "routed" {
  count = var.global ? 1 : 0

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.shop.example.net"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "plain" {
  count = var.global ? 0 : 1

  zone_id = "Z0123456789SHOP"
  name    = "shop.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["virginia.shop.example.net"]
}
