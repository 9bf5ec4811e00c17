provider "aws" {
  region = "us-east-1"
}

variable "standby" {
  type = bool
}

resource "aws_route53_record" "primary" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.shop.example.net"]
  set_identifier = "virginia"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "secondary" {
  count = var.standby ? 1 : 0

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.shop.example.net"]
  set_identifier = "ireland"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
