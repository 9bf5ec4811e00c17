provider "aws" {
  region = var.region
}

variable "region" {
  type = string
}

resource "aws_route53_record" "here" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "here"

  alias {
    name                   = aws_lb.here.dns_name
    zone_id                = aws_lb.here.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_lb" "here" {
  name    = "shop"
  subnets = var.subnet_ids
}

variable "subnet_ids" {
  type = list(string)
}
