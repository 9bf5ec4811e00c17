provider "aws" {
  region = "us-east-1"
}

variable "health_check" {
  type = string
}

resource "aws_route53_record" "primary" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  set_identifier  = "primary"
  ttl             = 60
  records         = ["primary.shop.example.net"]
  health_check_id = var.health_check

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
