provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "us-east-1"
}

resource "aws_route53_record" "here" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = lower(local.role)

  alias {
    name                   = aws_lb.here.dns_name
    zone_id                = aws_lb.here.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = local.role
  }
}

resource "aws_lb" "here" {
  name    = "shop"
  subnets = var.subnet_ids
}

variable "subnet_ids" {
  type = list(string)
}

locals {
  role = var.region == "us-east-1" ? "PRIMARY" : "SECONDARY"
}
