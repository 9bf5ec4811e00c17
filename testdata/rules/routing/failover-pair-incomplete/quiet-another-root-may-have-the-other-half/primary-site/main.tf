provider "aws" {
  region = "us-east-1"
}

data "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_lb" "shop" {
  name    = "shop"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_route53_record" "shop" {
  zone_id        = data.aws_route53_zone.main.zone_id
  name           = "shop"
  type           = "A"
  set_identifier = "primary"

  alias {
    name                   = aws_lb.shop.dns_name
    zone_id                = aws_lb.shop.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "PRIMARY"
  }
}
