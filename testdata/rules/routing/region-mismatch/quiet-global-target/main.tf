provider "aws" {
  region = "us-east-1"
}

resource "aws_globalaccelerator_accelerator" "shop" {
  name = "shop"
}

resource "aws_route53_record" "tokyo" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "tokyo"

  alias {
    name                   = aws_globalaccelerator_accelerator.shop.dns_name
    zone_id                = aws_globalaccelerator_accelerator.shop.hosted_zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = "ap-northeast-1"
  }
}

resource "aws_route53_record" "sydney" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "sydney"

  alias {
    name                   = "d111111abcdef8.cloudfront.net"
    zone_id                = "Z2FDTNDATAQYW2"
    evaluate_target_health = false
  }

  latency_routing_policy {
    region = "ap-southeast-2"
  }
}
