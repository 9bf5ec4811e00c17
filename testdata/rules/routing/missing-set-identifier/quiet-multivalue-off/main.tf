provider "aws" {
  region = "us-east-1"
}

variable "spread" {
  type    = bool
  default = false
}

resource "aws_route53_record" "shop" {
  zone_id                          = "Z0123456789SHOP"
  name                             = "shop.example.com"
  type                             = "A"
  ttl                              = 60
  records                          = ["192.0.2.10"]
  multivalue_answer_routing_policy = var.spread
}
