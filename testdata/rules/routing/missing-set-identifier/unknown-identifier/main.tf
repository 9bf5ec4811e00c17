provider "aws" {
  region = "us-east-1"
}

variable "identifier" {
  type = string
}

resource "aws_route53_record" "shop" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.shop.example.net"]
  set_identifier = var.identifier

  latency_routing_policy {
    region = "us-east-1"
  }
}
