provider "aws" {
  region = "us-east-1"
}

variable "roles" {
  type = map(string)
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

resource "aws_route53_record" "other" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.shop.example.net"]
  set_identifier = "ireland"

  failover_routing_policy {
    type = var.roles["ireland"]
  }
}
