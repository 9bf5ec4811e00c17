provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "us" {
  name    = "shop-us"
  subnets = ["subnet-0a1", "subnet-0a2"]
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
