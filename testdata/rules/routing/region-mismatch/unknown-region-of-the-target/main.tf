provider "aws" {
  region = var.region
}

variable "region" {
  type = string
}

resource "aws_lb" "shop" {
  name    = "shop"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_route53_record" "shop" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "shop"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.shop.dns_name
    zone_id                = aws_lb.shop.zone_id
    evaluate_target_health = true
  }
}
