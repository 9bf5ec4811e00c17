variable "name" {
  type = string
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_lb" "shop" {
  name    = "shop"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_route53_record" "shop" {
  zone_id        = data.aws_route53_zone.main.zone_id
  name           = var.name
  type           = "A"
  set_identifier = "standby"

  alias {
    name                   = aws_lb.shop.dns_name
    zone_id                = aws_lb.shop.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "SECONDARY"
  }
}
